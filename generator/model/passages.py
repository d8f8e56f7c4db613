"""Translations of the passages that are quoted from a source: ours, and drafts until reviewed."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from generator.model.base import LocaleCode, Record
from generator.model.scalars import NonEmpty

Status = Literal["draft", "reviewed"]


class TranslatedPassage(Record):
    """A passage that is quoted, and what it says in other languages."""

    exact: NonEmpty
    """The passage, word for word as it is quoted: one part of a quote."""
    translation: Mapping[LocaleCode, NonEmpty] = Field(default_factory=dict)
    """What it says in each other locale, by locale; nothing for the passage's own language."""


class Passages(Record):
    """The quoted passages of one source, in translation. The file has the name of the source."""

    status: Mapping[LocaleCode, Status] = Field(default_factory=dict)
    """`reviewed` once a native speaker has read all of a locale's against the originals."""
    passages: tuple[TranslatedPassage, ...] = ()
    """The passages, in the order of the text."""
