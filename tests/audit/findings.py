"""What an audit found."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Something to mend: on which page, where on it (a selector, a line) and what is wrong."""

    page: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.page}: {self.place}: {self.message}"


@dataclass(frozen=True)
class Outcome:
    """What one audit measured, as rows of a table the first of which is its head."""

    title: str
    table: Sequence[Sequence[str]]
    findings: Sequence[Finding]

    def lines(self) -> list[str]:
        """The outcome as lines of text: the table, then everything that is to be mended."""
        widths = [max(len(cell) for cell in column) for column in zip(*self.table, strict=True)]
        rows = [
            "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            for row in self.table
        ]
        return [self.title, *(row.rstrip() for row in rows), *(f"  ! {f}" for f in self.findings)]
