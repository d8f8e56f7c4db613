"""A text that claims rest on: what holds for archived and for cited ones."""

from generator.choice import Choice
from generator.model.base import AgentId, EventId, Record, Text
from generator.model.evidence import Voice
from generator.model.scalars import Address, Edtf, Id, Language, NonEmpty


class Basis(Choice):
    """How the date of a source is known."""

    PRINTED = "printed", "the text prints it"
    HEADER = "header", "a header in front of the text gives it"
    DERIVED = "derived", "worked out from what the text says"
    NOT_BEFORE = "not-before", "the text cannot be earlier"
    RELAYED = "relayed", "whoever relays or cites the text gives it"


class Published(Record):
    """When a source was published, and how that is known."""

    date: Edtf
    """The day, or as much of it as is known."""
    basis: Basis
    """How it is known."""
    how: Text | None = None
    """How it was worked out, where it was."""


class Source(Record):
    """A text that claims rest on."""

    id: Id | None = None
    """Left out: the name of the file is the id."""
    title: NonEmpty | None = None
    """The title of the text in its own language; left out where it has none."""
    language: Language
    """The language of the text."""
    voice: Voice
    """Who speaks where the text names nobody."""
    author: AgentId | None = None
    """Who signed it."""
    carried_by: tuple[AgentId, ...] = ()
    """Who published or relayed it, in order."""
    published: Published | None = None
    """When it was published, and how that is known. Left out where nothing shows it."""
    address: Address | None = None
    """Where it was found: the publisher's own address, or an archive's."""
    reports: tuple[EventId, ...] = ()
    """The events that it reports on."""
    note: Text | None = None
    """What a reader should know of the text."""

    @property
    def read_in(self) -> str:
        """The language of the words that were read."""
        return self.language
