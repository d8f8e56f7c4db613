"""Reads the lines that problems are about."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator.problems import Problem

Lines = Mapping[str, Sequence[str]]


def read_lines(root: Path, problems: Iterable[Problem]) -> Lines:
    """The lines, by path, of every file below `root` of which a line is to blame.

    Files that are no text are left out: there is no line to show.
    """
    paths = {problem.position.path for problem in problems if problem.position.end}
    found: dict[str, Sequence[str]] = {}
    for path in sorted(paths):
        try:
            text = (root / path).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            continue
        # Not splitlines: what else breaks a line in Unicode does not begin one in an editor.
        found[path] = text.replace("\r\n", "\n").split("\n")
    return found
