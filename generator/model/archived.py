"""A text that the chronicle keeps, word for word."""

from pydantic import Field

from generator.model.base import ErratumKindId, ReasonId, Record, RightsId, Text, Translations
from generator.model.evidence import Quote, Selector
from generator.model.scalars import Checksum, Flag, NonEmpty
from generator.model.source import Published, Source

# The reason under which a passage is left out and not repeated.
ABUSE = "abuse"


class Evident(Record):
    """What a text says of itself, with the passage that shows it."""

    evidence: Quote = Field(alias="from")
    """The passage that shows it."""


# The fields of the last base come first.
class ShownDate(Evident, Published):
    """When an archived text was published, and the passage that shows it."""


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


class ArchivedText(Source):
    """The front matter of an archived text."""

    wrapped: Flag = False
    """Whether its lines are broken at a fixed width, so that a line's end means nothing."""
    published: ShownDate | None = None
    """When it was published, and how that is known. Left out where nothing shows it."""
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
