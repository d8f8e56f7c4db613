"""Who says something, and in which words: what every claim rests on."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from generator.model.base import AgentId, Id, NonEmpty, PerspectiveId, Record, SourceId, Text


class Selector(Record):
    """A passage, as the Web Annotation TextQuoteSelector names it.

    `prefix` and `suffix` are what stands directly before and after, needed only where `exact`
    occurs more than once.
    """

    exact: NonEmpty
    prefix: str = ""
    suffix: str = ""


def _parts(value: Any) -> Any:
    """Let one passage be written without a list, and a plain passage without `exact:`."""
    parts = value if isinstance(value, list | tuple) else [value]
    return [{"exact": part} if isinstance(part, str) else part for part in parts]


Quote = Annotated[tuple[Selector, ...], Field(min_length=1), BeforeValidator(_parts)]


class Unnamed(Record):
    """Somebody whom the text does not name, described in the site's words."""

    unnamed: Text
    perspective: PerspectiveId


def _voice_tag(value: Any) -> str:
    return "unnamed" if isinstance(value, dict | Unnamed) else "agent"


Voice = Annotated[
    Annotated[AgentId, Tag("agent")] | Annotated[Unnamed, Tag("unnamed")],
    Discriminator(_voice_tag),
]


class Evidence(Record):
    """A passage of a source, and whose word it is.

    `by` is the claimant where it is not the source's own voice; `via` names those through whom
    the word came, within the text, nearest to the claimant first.
    """

    source: SourceId
    quote: Quote
    by: Voice | None = None
    via: tuple[AgentId, ...] = ()
    note: Text | None = None


class Stance(StrEnum):
    """How the claimant stands to what is said."""

    ASSERTS = "asserts"
    DENIES = "denies"
    REPORTS = "reports"
    DECLINES = "declines"
    THINKS_POSSIBLE = "thinks-possible"


class Reading(StrEnum):
    """Why an answer is shown and not compared: the passage is garbled, or the link is inferred."""

    GARBLED = "garbled"
    INFERRED = "inferred"


class CountedAs(Record):
    """The word for what is counted: a term of `counted-as`, and its form in the quote."""

    term: Id
    exact: NonEmpty
