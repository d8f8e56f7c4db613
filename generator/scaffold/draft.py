"""Writes a new record: its fields in the canonical form, what else it may have in comments."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from generator.fmt.comments import Note
from generator.fmt.emit import WIDTH, emit
from generator.fmt.shape import shape_of
from generator.model.base import Record
from generator.schema.shapes import fields_of

# What a scaffold leaves to others: the name of the file, and what a command writes.
_SILENT = ("id", "translations")


def draft(
    value: Mapping[str, Any],
    model: type[Record],
    parts: Mapping[str, tuple[type[Record], frozenset[str]]] | None = None,
) -> str:
    """Write a record of a `model` with a comment for every field that it does not have.

    `parts` are models of what stands within it, each with the keys that are written there, by the
    words that say where that is.
    """
    lines = list(_told("What else it may say, where a source gives it:", model, frozenset(value)))
    for where, (part, keys) in (parts or {}).items():
        lines += _told(where, part, keys)
    return emit(value, shape_of(model), {(): Note(end=["", *lines])} if lines else {})


def _told(heading: str, model: type[Record], written: frozenset[str]) -> Iterator[str]:
    left = [f for f in fields_of(model) if f.key not in written and f.key not in _SILENT]
    if set(model.one_of) & written:
        left = [field for field in left if field.key not in model.one_of]
    if left:
        yield f"# {heading}"
    for field in left:
        yield from textwrap.wrap(
            f"{field.key}: {field.description}",
            WIDTH,
            initial_indent="#   ",
            subsequent_indent="#     ",
            break_long_words=False,
            break_on_hyphens=False,
        )
