"""A text that claims are quoted from."""

from pydantic import Field

from generator.choice import Choice
from generator.model.base import (
    AgentId,
    ErratumKindId,
    EventId,
    ReasonId,
    Record,
    RightsId,
    Text,
    Translations,
)
from generator.model.evidence import Quote, Selector, Voice
from generator.model.scalars import Address, Checksum, Edtf, Flag, Id, Language, NonEmpty

# The reason under which a passage is left out and not repeated.
ABUSE = "abuse"


class Basis(Choice):
    """How the date of a source is known."""

    PRINTED = "printed", "the text prints it"
    HEADER = "header", "a header in front of the text gives it"
    DERIVED = "derived", "worked out from what the text says"
    NOT_BEFORE = "not-before", "the text cannot be earlier"


class Published(Record):
    """When a source was published, and how that is known."""

    date: Edtf
    """The day, or as much of it as is known."""
    basis: Basis
    """How it is known."""
    evidence: Quote = Field(alias="from")
    """The passage that shows it."""
    how: Text | None = None
    """How it was worked out, where it was."""


class Erratum(Selector):
    """Something odd in a text: noted beside it, never mended in it."""

    kind: ErratumKindId
    """What is odd about it."""
    reads: NonEmpty | None = None
    """What was probably meant, where that is plain."""
    note: Text | None = None
    """What a reader should know of it."""


class Unused(Selector):
    """A passage that no claim quotes, and why."""

    reason: ReasonId
    """Why it is not used."""


class Source(Record):
    """The front matter of an archived text."""

    id: Id | None = None
    """Left out: the name of the file is the id."""
    title: NonEmpty | None = None
    """The title of the text in its own language; left out where it has none."""
    language: Language
    """The language of the text."""
    wrapped: Flag = False
    """Whether its lines are broken at a fixed width, so that a line's end means nothing."""
    voice: Voice
    """Who speaks where the text names nobody."""
    author: AgentId | None = None
    """Who signed it."""
    carried_by: tuple[AgentId, ...] = ()
    """Who published or relayed it, in order."""
    published: Published | None = None
    """When it was published, and how that is known. Left out where nothing shows it."""
    address: Address | None = None
    """Where it was found."""
    reports: tuple[EventId, ...] = ()
    """The events that it reports on."""
    note: Text | None = None
    """What a reader should know of the text."""
    errata: tuple[Erratum, ...] = ()
    """What is odd in the text: noted here, never mended in it."""
    unused: tuple[Unused, ...] = ()
    """Passages that no claim quotes, and why."""
    rights: RightsId
    """Whose the text is."""
    original_file: NonEmpty
    """The name of the file that it was taken from."""
    sha256: Checksum
    """The checksum of the text below the front matter, byte for byte."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""
