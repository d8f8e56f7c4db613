"""Whether the program is still the one that runs."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.problems import Position, Problem, Severity

HINT = "restart `mkdocs serve` to see its effect"


def read_code(folders: Iterable[Path]) -> dict[Path, bytes]:
    """A digest of each Python module below some folders."""
    return {
        file: hashlib.sha256(file.read_bytes()).digest()
        for folder in folders
        for file in folder.rglob("*.py")
        if file.is_file()
    }


def changed_code(
    before: Mapping[Path, bytes], now: Mapping[Path, bytes], root: Path
) -> list[Problem]:
    """Each module that differs from the one that runs: no module is loaded twice."""
    changed = [file for file in before.keys() | now.keys() if before.get(file) != now.get(file)]
    return [
        Problem(
            Position(file.relative_to(root).as_posix() if file.is_relative_to(root) else str(file)),
            "this Python module has changed",
            HINT,
            Severity.NOTE,
        )
        for file in sorted(changed)
    ]
