"""What groups of voices say on the same questions, set beside each other."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generator.model.base import PerspectiveId, Record, Text, Translations
from generator.model.scalars import ClaimAddress, Id


class Question(Record):
    """A question that every group is asked."""

    id: Id
    """Its id: the key in each group's `claims`."""
    label: Text
    """The question, as a heading."""


class Group(Record):
    """Voices whose answers stand together."""

    id: Id
    """Its id: part of the address of its answers on the page."""
    label: Text
    """Who they are, in neutral words."""
    perspectives: Annotated[tuple[PerspectiveId, ...], Field(min_length=1)]
    """From which perspectives they speak: only such claimants are shown."""
    claims: Mapping[Id, tuple[ClaimAddress, ...]] = Field(default_factory=dict)
    """What they say, by question: at most four claims on each, by their permanent addresses."""


class Positions(Record):
    """The page of positions: every group on every question, in the same form and room."""

    title: Text
    """The heading of the page."""
    introduction: Text
    """What the page shows, and who chose it."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions, in the order of the page."""
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    """The groups, in the order in which they stand under each question."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""
