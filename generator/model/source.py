"""A text that claims are quoted from."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import Field

from generator.model.base import (
    Address,
    AgentId,
    Checksum,
    Edtf,
    ErratumKindId,
    EventId,
    Flag,
    Id,
    Language,
    NonEmpty,
    ReasonId,
    Record,
    RightsId,
    Text,
    Translation,
)
from generator.model.evidence import Quote, Selector, Voice

# The reason under which a passage is left out and not repeated.
ABUSE = "abuse"


class Basis(StrEnum):
    """How the date of a source is known."""

    PRINTED = "printed"
    HEADER = "header"
    DERIVED = "derived"
    NOT_BEFORE = "not-before"


class Published(Record):
    """When a source was published, and how that is known.

    `from` quotes the passage that shows it; `how` explains a derivation.
    """

    date: Edtf
    basis: Basis
    evidence: Quote = Field(alias="from")
    how: Text | None = None


class Erratum(Selector):
    """Something odd in a text: noted beside it, never mended in it.

    `reads` is what was probably meant, where that is plain.
    """

    kind: ErratumKindId
    reads: NonEmpty | None = None
    note: Text | None = None


class Unused(Selector):
    """A passage that no claim quotes, and why."""

    reason: ReasonId


class Source(Record):
    """The front matter of an archived text.

    `title` stands in the text's own language and is left out where the text has none; `voice` is
    who speaks where the text names nobody; `carried_by` are those who published or relayed it, in
    order; `reports` are the events it reports on. `wrapped` says that lines were broken at a
    fixed width; `sha256` is that of the body's bytes.
    """

    id: Id | None = None
    title: NonEmpty | None = None
    language: Language
    wrapped: Flag = False
    voice: Voice
    author: AgentId | None = None
    carried_by: tuple[AgentId, ...] = ()
    published: Published | None = None
    address: Address | None = None
    reports: tuple[EventId, ...] = ()
    note: Text | None = None
    errata: tuple[Erratum, ...] = ()
    unused: tuple[Unused, ...] = ()
    rights: RightsId
    original_file: NonEmpty
    sha256: Checksum
    translations: Mapping[str, Translation] = Field(default_factory=dict)
