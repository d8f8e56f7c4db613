"""Says which files are not in the canonical form."""

from collections.abc import Collection, Mapping
from pathlib import Path

from generator.check.references import all_records
from generator.fmt.canonical import LossError, canonical, first_difference, is_canonical
from generator.fmt.known import checksum
from generator.load import Loaded, split_front_matter
from generator.model.base import Record
from generator.model.source import Source
from generator.problems import Position, Problem, Severity
from generator.records import Located


def read_texts(root: Path, loaded: Loaded) -> dict[str, str]:
    """The text of every file that a record was read from, by its path; what is gone stays out."""
    texts = {}
    for located in all_records(loaded):
        try:
            texts[located.path] = (root / located.path).read_bytes().decode()
        except (OSError, UnicodeDecodeError):
            continue
    return texts


def problems(
    loaded: Loaded, texts: Mapping[str, str], known: Collection[str] = ()
) -> tuple[list[Problem], set[str]]:
    """A note for each record whose text (by path) is not in the canonical form.

    Texts with a checksum among the `known` are passed over. Gives also the checksums of all texts
    that are in the form.
    """
    found: list[Problem] = []
    canonical_ones: set[str] = set()
    for located in all_records(loaded):
        text, before = _yaml_of(located, texts.get(located.path, ""))
        if not text:
            continue
        sum_ = checksum(text, type(located.record))
        if sum_ in known or is_canonical(text, located.tree, type(located.record)):
            canonical_ones.add(sum_)
        else:
            found.append(_problem(located, text, before))
    return found, canonical_ones


def _yaml_of(located: Located[Record], text: str) -> tuple[str, int]:
    """What of a file is YAML, and how many lines stand before it."""
    if not isinstance(located.record, Source):
        return text, 0
    parts = split_front_matter(text)
    return (parts[0], 1) if parts else ("", 0)


def _problem(located: Located[Record], text: str, before: int) -> Problem:
    try:
        written = canonical(text, type(located.record)) or ""
    except LossError:
        written = ""
    number = first_difference(text, written)
    lines = text.split("\n")
    shown = lines[number - 1] if number <= len(lines) else ""
    line = number + before
    at = Position(located.path, line, 1, (line, len(shown) + 1))
    hint = f"run `python -m generator fmt {located.path}`"
    message = "not in the canonical form from here on"
    return Problem(at, message, hint, Severity.NOTE, rule="not-canonical")
