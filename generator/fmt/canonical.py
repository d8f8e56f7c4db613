"""Brings a file into the canonical form, and tells whether it is in it."""

from collections import Counter
from collections.abc import Mapping

from generator.fmt.comments import Note, read_notes
from generator.fmt.emit import emit
from generator.fmt.shape import shape_of
from generator.model.base import Record
from generator.strict_yaml import Loc, Tree, read_yaml


class LossError(Exception):
    """What would be written is not what was read."""


def canonical(text: str, model: type[Record]) -> str | None:
    """Write a document of a `model` in the canonical form, with all its comments.

    None where the text is no valid YAML mapping: what is wrong with it has to be mended first.
    `LossError` where the form would change a value or drop a comment.
    """
    text = _line_feeds(text)
    tree, _ = read_yaml(text, "")
    if tree is None or not isinstance(tree.value, dict):
        return None
    notes = read_notes(text)
    comments = _comments(notes)
    written = emit(tree.value, shape_of(model), notes)
    again, _ = read_yaml(written, "")
    if again is None or again.value != tree.value or _comments(read_notes(written)) != comments:
        raise LossError
    return written


def is_canonical(tree: Tree, model: type[Record]) -> bool:
    """Tell whether the text that `tree` was read from is in the canonical form.

    It is read once more only where it holds comments, or texts in lines between blank ones.
    """
    if not isinstance(tree.value, dict):
        return False
    text, shape = tree.text, shape_of(model)
    form = emit(tree.value, shape)
    if text == form:
        return True
    if "#" in text or "|" in text:
        return "\r" not in text and text == emit(tree.value, shape, read_notes(text))
    # Each of its lines is an entry, and one blank line may stand above any but the first.
    blank = text.startswith("\n") or "\n\n\n" in text or text.endswith("\n\n")
    return not blank and text.replace("\n\n", "\n") == form


def first_difference(text: str, written: str) -> int:
    """The number of the first line, from 1, that two texts do not have in common."""
    ours, theirs = text.split("\n"), written.split("\n")
    same = zip(ours, theirs, strict=False)
    return next((n for n, (a, b) in enumerate(same, 1) if a != b), min(len(ours), len(theirs)))


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _comments(notes: Mapping[Loc, Note]) -> Counter[str]:
    return Counter(
        line for note in notes.values() for line in (*note.before, *note.after, *note.end) if line
    )
