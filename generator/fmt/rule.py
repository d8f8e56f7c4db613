"""Says which files are not in the canonical form."""

from collections.abc import Collection

from generator.check.references import all_records
from generator.checksum import checksum
from generator.fmt.canonical import LossError, canonical, first_difference, is_canonical
from generator.load import Loaded
from generator.model.base import Record
from generator.problems import Position, Problem, Severity
from generator.records import Located


def problems(loaded: Loaded, known: Collection[str] = ()) -> tuple[list[Problem], set[str]]:
    """A note for each record whose text is not in the canonical form.

    Texts with a checksum among the `known` are passed over. Gives also the checksums of all texts
    that are in the form.
    """
    found: list[Problem] = []
    canonical_ones: set[str] = set()
    for located in all_records(loaded):
        sum_ = checksum(type(located.record).__name__, located.tree.text)
        if sum_ in known or is_canonical(located.tree, type(located.record)):
            canonical_ones.add(sum_)
        else:
            found.append(_problem(located))
    return found, canonical_ones


def _problem(located: Located[Record]) -> Problem:
    text = located.tree.text
    try:
        written = canonical(text, type(located.record)) or ""
    except LossError:
        written = ""
    number = first_difference(text, written)
    lines = text.split("\n")
    shown = lines[number - 1] if number <= len(lines) else ""
    line = number + located.tree.first_line - 1
    at = Position(located.path, line, 1, (line, len(shown) + 1))
    hint = f"run `python -m generator fmt {located.path}`"
    message = "not in the canonical form from here on"
    return Problem(at, message, hint, Severity.NOTE, rule="not-canonical")
