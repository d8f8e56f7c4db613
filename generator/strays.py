"""Finds files that lie where records are but that nobody would ever read."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from generator.leftovers import is_leftover
from generator.problems import Position, Problem

SINGLE = ("site.yml", "vocabulary.yml", "corrections.yml", "positions.yml")
SEVERAL = (
    "agents/*.yml",
    "places/*.yml",
    "topics/*.yml",
    "events/*/*.yml",
    "sources/*.yml",
    "passages/*.yml",
)


def strays(root: Path) -> Iterator[Path]:
    """Files below `data/` and `seeds/` that are no records, but for what editors leave behind."""
    read = {file for pattern in (*SINGLE, *SEVERAL) for file in (root / "data").glob(pattern)}
    read |= set((root / "seeds").glob("*.md"))
    found = chain.from_iterable((root / folder).rglob("*") for folder in ("data", "seeds"))
    others = (file for file in found if file not in read and not is_leftover(file.name))
    yield from sorted(file for file in others if file.is_file())


def stray_problem(path: str) -> Problem:
    """What is wrong with such a file; `path` is relative to the root."""
    hint = "records are data/<kind>/<id>.yml, events data/events/<year>/<id>.yml"
    if path.startswith("seeds/"):
        hint = "archived texts are seeds/<id>.md"
    hint = f"rename or move it, or take it out: {hint}"
    return Problem(Position(path), "a file that nobody reads", hint, rule="file-stray")
