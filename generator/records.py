"""A record together with the file it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from generator.checksum import checksum
from generator.model.base import Prose, Record
from generator.model.walk import marked
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

    @cached_property
    def checksum(self) -> str:
        """What the record as it is written is known by."""
        return checksum(self.tree.text)

    @cached_property
    def prose(self) -> list[tuple[Loc, Prose, Mapping[str, str]]]:
        """Every text of the record that is in several locales, where it stands, and its mark."""
        return list(marked(self.record, Prose))

    def problem(
        self, loc: Loc, message: str, hint: str = "", *, key: bool = False, rule: str = "invalid"
    ) -> Problem:
        """A problem with the field at `loc`, or with its `key`; `rule` is the kind of mistake."""
        return Problem(self.tree.where(loc, key=key), message, hint, rule=rule)


@dataclass(frozen=True)
class Body:
    """The text of an archived source, byte for byte, and the line of the file it begins at."""

    text: str
    first_line: int

    def position(self, path: str, start: int, end: int | None = None) -> Position:
        """Where the text from offset `start` up to `end` (one character) stands in its file."""
        behind = self._place(start + 1 if end is None else end)
        return Position(path, *self._place(start), behind)

    def _place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`."""
        line = self.text.count("\n", 0, offset)
        return self.first_line + line, offset - self.text.rfind("\n", 0, offset)
