"""Writes the record of a source that is cited and not kept."""

from collections.abc import Mapping
from typing import Any

from generator.dates import parse_edtf
from generator.model.cited import Access, CitedSource
from generator.scaffold.draft import draft

# Which of them an access has, is decided by how the text was read.
_DECIDED = frozenset(Access.model_fields) - {"language"}


def cited_text(record: Mapping[str, Any]) -> str:
    """The file of a cited source, with comments on what else may be said of it."""
    written = {key: value for key, value in record.items() if value not in (None, [])}
    parts = {"In `access`:": (Access, _DECIDED | frozenset(written["access"]))}
    return draft(written, CitedSource, parts)


def called(record: Mapping[str, Any], locale: str) -> str:
    """What an id is made of: who speaks, or else what it is called, and the year."""
    voice, published = record.get("voice"), record.get("published")
    described = (record.get("described") or {}).get(locale)
    name = voice if isinstance(voice, str) else record.get("container") or record.get("title")
    year = parse_edtf(published["date"]).filed.year if published and published["date"] else ""
    return f"{name or described or ''} {year}".strip()
