"""A record together with the file it was read from."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.base import Record
from generator.problems import Position, Problem
from generator.strict_yaml import Loc, Tree

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Located(Generic[R_co]):
    """A record, its id, and where each of its fields stands."""

    id: str
    record: R_co
    path: str
    tree: Tree

    def problem(self, loc: Loc, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A problem with the field at `loc`."""
        return Problem(self.tree.where(loc, key=key), message, hint)


@dataclass(frozen=True)
class Body:
    """The text of an archived source, byte for byte, and the line of the file it begins at."""

    text: str
    first_line: int

    def position(self, path: str, offset: int) -> Position:
        """Where the character at `offset` of the text stands in its file."""
        before = self.text[:offset]
        column = offset - (before.rfind("\n") + 1)
        return Position(path, self.first_line + before.count("\n"), column + 1)
