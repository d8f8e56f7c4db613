"""Who speaks, acts and takes part, and where."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    AgentId,
    AgentKindId,
    LocaleCode,
    PerspectiveId,
    PlaceId,
    Record,
    Reported,
    SideId,
    SourceId,
    Translations,
)
from generator.model.scalars import Address, Id, Language, NonEmpty, Point, Territory


class Variant(Record):
    """A spelling that some source means; a slip of the pen is an erratum of its source."""

    text: NonEmpty
    """The name as that source spells it."""
    lang: Language
    """The language it is spelt in."""


class Named(Record):
    """Something with a name: written here in every locale, or taken from CLDR by country code."""

    one_of = ("name", "territory")

    id: Id | None = None
    """Left out: the name of the file is the id."""
    name: Reported | None = None
    """The name, in every locale. A country has a `territory` in its place."""
    territory: Territory | None = None
    """The code of a country, whose names are those of CLDR."""
    transliterated: tuple[LocaleCode, ...] = ()
    """The locales whose spelling of the name no source gives and the site made itself."""
    variants: tuple[Variant, ...] = ()
    """Further spellings that sources use; the search finds the record by each."""
    point: Point | None = None
    """Where a mark stands on a map. A country needs none."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""

    @model_validator(mode="after")
    def _one(self) -> "Named":
        if not self._has_one():
            raise PydanticCustomError(
                "one_of", "expected either `name` or `territory` (an ISO 3166-1 country code)"
            )
        return self


class Agent(Named):
    """A person, an organisation, a state: whoever speaks, acts or takes part."""

    kind: AgentKindId
    """What it is: a person, an organisation, a state …"""
    part_of: AgentId | None = None
    """The organisation or state that it belongs to, where a source says so."""
    perspective: PerspectiveId | None = None
    """Whose voice it is."""
    address: Address | None = None
    """Its own address on the web."""


class OtherName(Record):
    """A name that sources of one side call a place by, and those of another do not."""

    name: Reported
    """The name, in every locale."""
    sources: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    """Sources that call the place so."""
    by: SideId | None = None
    """The side that calls it so, where a source says so or speaks for it."""


class Place(Named):
    """A place that a source names."""

    within: PlaceId | None = None
    """The larger place that it lies in, where a source says so."""
    also_called: tuple[OtherName, ...] = ()
    """Other names of it, given beside its own once; the search finds it by each."""
