"""What happened, who says so, and what they answer to each question about it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    AgentId,
    Edtf,
    EventId,
    Id,
    KindId,
    MeasureId,
    OfficeId,
    PlaceId,
    Record,
    RoleId,
    SubjectId,
    Text,
    Translation,
    When,
)
from generator.model.evidence import CountedAs, Evidence, Reading, Stance
from generator.model.values import Value


class Attestation(Evidence):
    """Somebody's answer to a claim, in a passage of a source."""

    value: Value | None = None
    counted_as: CountedAs | None = None
    stance: Stance = Stance.ASSERTS
    as_of: Edtf | None = None
    reading: Reading | None = None


class Claim(Record):
    """A question about an event, and the answers to it.

    `about` names the measure, `of` a narrower subject, `id` tells several claims about one
    measure apart. `statement` is what is asserted, where that is no figure, date or term.
    """

    about: MeasureId
    of: SubjectId | None = None
    id: Id | None = None
    statement: Text | None = None
    attested: Annotated[tuple[Attestation, ...], Field(min_length=1)]
    also_on: tuple[EventId, ...] = ()

    @property
    def address(self) -> str:
        """The part of the claim's permanent address behind the event: `about[.of][.id]`."""
        return ".".join(part for part in (self.about, self.of, self.id) if part)


class Participant(Evidence):
    """Somebody who took part: an agent, or a group that the text does not name one by one."""

    agent: AgentId | None = None
    group: Text | None = None
    role: RoleId
    office: OfficeId | None = None

    @model_validator(mode="after")
    def _one(self) -> "Participant":
        if (self.agent is None) == (self.group is None):
            raise PydanticCustomError("one_of", "expected either `agent` or `group`")
        return self


class Event(Record):
    """An event, or (of a kind that is not dated) a topic.

    `date` is where the event is filed and must be an answer to its claim `when`; `places` must be
    answers to `where`. `marks` names the event of which this is an anniversary; `also_on` other
    events on whose pages this one is mentioned.
    """

    id: Id | None = None
    kind: KindId
    date: When | None = None
    places: tuple[PlaceId, ...] = ()
    marks: EventId | None = None
    also_on: tuple[EventId, ...] = ()
    title: Text
    summary: Text
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]
    participants: tuple[Participant, ...] = ()
    translations: Mapping[str, Translation] = Field(default_factory=dict)
