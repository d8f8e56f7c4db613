"""What is wrong with the input, and where."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops the build, or is only listed."""

    ERROR = "error"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Position:
    """A place in an input file. `path` is relative to the root; line and column count from 1.

    `end` is the line and the column right behind the place. Without it the place is the file, or
    the record that begins there, as a whole, and no line of it is to blame.
    """

    path: str
    line: int = 1
    column: int = 1
    end: tuple[int, int] | None = field(default=None, compare=False)


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in the input: where it is, what is wrong, what to do about it.

    `message` says what was found and what was expected; `hint` says how to mend it. `rule` names
    the kind of mistake for machines, in words with hyphens (`unknown-key`), and stays the same
    when the message is put better.
    """

    position: Position
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    rule: str = field(default="invalid", compare=False)

    def __str__(self) -> str:
        """`path:line:column: message`, the hint indented on the line below it."""
        at = self.position
        label = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        # What they quote from a file may have several lines.
        message, hint = (" ".join(text.split()) for text in (self.message, self.hint))
        text = f"{at.path}:{at.line}:{at.column}: {label}{message}"
        return f"{text}\n    {hint}" if hint else text
