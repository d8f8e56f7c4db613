"""Who speaks, acts and takes part, and where."""

from collections.abc import Mapping

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    Address,
    AgentId,
    AgentKindId,
    Id,
    Language,
    NonEmpty,
    PerspectiveId,
    PlaceId,
    Point,
    Record,
    Territory,
    Text,
    Translation,
)


class Variant(Record):
    """A spelling that some source means; a slip of the pen is an erratum of its source."""

    text: NonEmpty
    lang: Language


class Named(Record):
    """Something with a name: written here in every locale, or taken from CLDR by country code.

    `transliterated` lists the locales whose spelling no source gives and the site made itself.
    `point` is where a mark stands on a map, to a tenth of a degree; a country needs none.
    """

    id: Id | None = None
    name: Text | None = None
    territory: Territory | None = None
    transliterated: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    point: Point | None = None
    translations: Mapping[str, Translation] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one(self) -> "Named":
        if (self.name is None) == (self.territory is None):
            raise PydanticCustomError(
                "one_of", "expected either `name` or `territory` (an ISO 3166-1 country code)"
            )
        return self


class Agent(Named):
    """A person, an organisation, a state. `perspective` says whose voice it is."""

    kind: AgentKindId
    part_of: AgentId | None = None
    perspective: PerspectiveId | None = None
    address: Address | None = None


class Place(Named):
    """A place; `within` is the larger place it lies in, where a source says so."""

    within: PlaceId | None = None
