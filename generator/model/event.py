"""What happened, who says so, and what they answer to each question about it."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    AgentId,
    EventId,
    KindId,
    MeasureId,
    OfficeId,
    PlaceId,
    Record,
    RoleId,
    SubjectId,
    Text,
    Translations,
    When,
)
from generator.model.evidence import CountedAs, Evidence, Reading, Stance
from generator.model.scalars import Edtf, FormerAddress, Id
from generator.model.values import Value


class Attestation(Evidence):
    """Somebody's answer to a claim, in a passage of a source."""

    value: Value | None = None
    """The answer. The measure that the claim is about decides which kind of value it is."""
    counted_as: CountedAs | None = None
    """The word for what is counted, where the answer is a number."""
    stance: Stance = Stance.ASSERTS
    """How the claimant stands to it."""
    as_of: Edtf | None = None
    """The date for which the answer is given, where the passage names one."""
    reading: Reading | None = None
    """Why the answer is shown and not compared."""
    note: Text | None = None
    """What a reader should know of this passage."""


class Claim(Record):
    """A question about an event, and the answers to it."""

    about: MeasureId
    """The question that is asked: a measure of the vocabulary."""
    of: SubjectId | None = None
    """The agent or place that it is asked of, where that is narrower than the event."""
    id: Id | None = None
    """Tells several claims about one measure apart; part of the claim's permanent address."""
    statement: Text | None = None
    """What is asserted, in neutral words, where that is no figure, date or term."""
    attested: Annotated[tuple[Attestation, ...], Field(min_length=1)]
    """The answers, each with its passage: one entry for each passage that gives one."""
    also_on: tuple[EventId, ...] = ()
    """Other events on whose pages the claim is shown too."""

    @property
    def address(self) -> str:
        """The part of the claim's permanent address behind the event: `about[.of][.id]`."""
        return ".".join(part for part in (self.about, self.of, self.id) if part)


class Taking(Record):
    """Who takes part in something, and as what."""

    one_of = ("agent", "group")

    agent: AgentId | None = None
    """Who took part. A group has `group` in its place."""
    group: Text | None = None
    """Those who took part, as the source describes them."""
    role: RoleId
    """As what they took part."""
    office: OfficeId | None = None
    """The office that the source names them with."""


# The fields of the last base come first: who it is, then the passage.
class Participant(Evidence, Taking):
    """Somebody who took part: an agent, or a group that the text does not name one by one."""

    note: Text | None = None
    """What a reader should know of this passage."""

    @model_validator(mode="after")
    def _one(self) -> "Participant":
        if not self._has_one():
            raise PydanticCustomError("one_of", "expected either `agent` or `group`")
        return self


class Event(Record):
    """An event, or (of a kind that is not dated) a topic."""

    id: Id | None = None
    """Left out: the name of the file is the id."""
    kind: KindId
    """What kind of event it is; a kind that is not dated makes it a topic."""
    date: When | None = None
    """When it is filed: one of the answers to its claim `when`. Left out where no source says."""
    places: tuple[PlaceId, ...] = ()
    """Where it was: answers to its claim `where`. Empty where no source says."""
    marks: EventId | None = None
    """The event of which this is an anniversary; its number is worked out from the dates."""
    also_on: tuple[EventId, ...] = ()
    """Other events on whose pages this one is mentioned."""
    formerly: tuple[FormerAddress, ...] = ()
    """Where its page was before its year or its id changed; who goes there is led to it."""
    title: Text
    """Place, date and deed, without a verdict. `{date}` and `{anniversary}` are filled in."""
    summary: Text
    """A few neutral sentences; every figure and date in them is an answer to a claim below."""
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    """The questions that sources answer about it."""
    participants: tuple[Participant, ...] = ()
    """Who took part, each with the passage that says so."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""
