"""How far the translation of a record has come, and what it was made from."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.model.base import Prose, Record, Translation
from generator.model.walk import marked
from generator.strict_yaml import Loc

DIGITS = 12
NONE: Mapping[str, Translation] = {}


class State(StrEnum):
    """How far a record has come in a locale; of several the one that calls for more work."""

    TRANSLATED = "translated"
    DRAFT = "draft"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True)
class Progress:
    """The texts of a record in one locale.

    `texts` is how many it has, `missing` how many of them the locale lacks. `stale`: the original
    has changed since it was translated. `draft`: nobody has reviewed the translation. `recorded`:
    the record says what the translation was made from, where it says anything of it.
    """

    texts: int
    missing: int
    stale: bool
    draft: bool
    recorded: bool

    @property
    def state(self) -> State:
        """The state of the whole: a record that lacks any text is not translated."""
        if self.missing:
            return State.MISSING
        if self.stale:
            return State.STALE
        return State.DRAFT if self.draft else State.TRANSLATED

    @property
    def absent(self) -> bool:
        """Whether the locale has no text of the record at all."""
        return self.missing == self.texts > 0


def texts_of(record: Record) -> list[tuple[Loc, Mapping[str, str]]]:
    """Every text of a record that the site shows in the reader's language, and where it stands."""
    return [(loc, texts) for loc, _, texts in marked(record, Prose)]


def fingerprint(texts: Iterable[tuple[Loc, Mapping[str, Any]]], locale: str) -> str:
    """A short hash of the texts of one locale: what a translation of them is made from.

    The first hexadecimal digits of a SHA-256 over the texts with their keys. White space and the
    order of lists do not count: neither changes what is to be translated.
    """
    told = sorted(
        ([part for part in loc if isinstance(part, str)], _plain(text[locale]))
        for loc, text in texts
        if locale in text
    )
    canonical = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:DIGITS]


def progress(record: Record, locale: str, default: str) -> Progress:
    """How far a record has come in a locale other than the `default` one."""
    texts = texts_of(record)
    told = getattr(record, "translations", NONE)
    return progress_of(texts, told, locale, fingerprint(texts, default))


def progress_of(
    texts: list[tuple[Loc, Mapping[str, str]]],
    translations: Mapping[str, Translation],
    locale: str,
    original: str,
) -> Progress:
    """As `progress`, of texts that were found before, and the fingerprint of their original."""
    missing = sum(locale not in text for _, text in texts)
    told = translations.get(locale)
    made_from = told.of if told else None
    there = missing < len(texts)
    return Progress(
        texts=len(texts),
        missing=missing,
        stale=there and made_from is not None and made_from != original,
        draft=there and told is not None and told.status == "draft",
        recorded=not there or told is None or made_from is not None,
    )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
