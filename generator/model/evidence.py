"""Who says something, and in which words: what every claim rests on."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from generator.choice import Choice
from generator.model.base import AgentId, PerspectiveId, Record, SourceId, Text
from generator.model.locator import Locator
from generator.model.scalars import Id, NonEmpty, Plain
from generator.model.written import Offered, Written


class Selector(Record):
    """A passage, as the Web Annotation TextQuoteSelector names it."""

    exact: NonEmpty
    """The passage, word for word."""
    prefix: Plain = ""
    """What stands directly before it; needed only where it occurs more than once."""
    suffix: Plain = ""
    """What stands directly behind it; needed only where it occurs more than once."""


def _parts(value: Any) -> Any:
    """Let one passage be written without a list, and a plain passage without `exact:`."""
    parts = value if isinstance(value, list | tuple) else [value]
    return [{"exact": part} if isinstance(part, str) else part for part in parts]


_Part = NonEmpty | Selector
Quote = Annotated[
    tuple[Selector, ...],
    Field(min_length=1),
    BeforeValidator(_parts),
    Written(_Part | Annotated[tuple[_Part, ...], Field(min_length=1)]),
]


class Unnamed(Record):
    """Somebody whom the text does not name, described in the site's words."""

    unnamed: Text
    """Who it is, as far as the text tells, in neutral words."""
    perspective: PerspectiveId
    """Whose voice it is."""


def _voice_tag(value: Any) -> str:
    return "unnamed" if isinstance(value, dict | Unnamed) else "agent"


Voice = Annotated[
    Annotated[AgentId, Tag("agent")] | Annotated[Unnamed, Tag("unnamed")],
    Discriminator(_voice_tag),
]


class Evidence(Record):
    """A passage of a source, and whose word it is."""

    source: SourceId
    """The archived text, or the source that is cited."""
    by: Voice | None = None
    """Whose word it is, where it is not the source's own voice."""
    via: tuple[AgentId, ...] = ()
    """Through whom the word came, within the text, nearest to the claimant first."""
    quote: Quote = ()
    """The passage, word for word; several in order where it is in parts. A source that is cited and
    not kept needs none."""
    locator: Locator | None = None
    """Where in a source that is not kept the passage stands, where its own record does not say."""


class Stance(Choice):
    """How the claimant stands to what is said."""

    ASSERTS = "asserts", "says so"
    DENIES = "denies", "says that it is not so"
    REPORTS = "reports", "says that others say so"
    DECLINES = "declines", "declines to say"
    THINKS_POSSIBLE = "thinks-possible", "thinks it possible"


class Reading(Choice):
    """Why an answer is shown and not compared."""

    GARBLED = "garbled", "the passage is garbled"
    INFERRED = "inferred", "that the passage answers this question is inferred"


# The list of the vocabulary's `terms` that things counted are named by.
COUNTED_AS = "counted-as"


class CountedAs(Record):
    """The word for what is counted."""

    term: Annotated[Id, Offered(f"terms.{COUNTED_AS}")]
    """A term of `counted-as`."""
    exact: NonEmpty
    """The word as it stands in the quote."""
