"""The values an answer can have; which kind fits is decided by the measure."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.dates import Sense
from generator.model.base import (
    AgentId,
    Count,
    Duration,
    Edtf,
    GroupId,
    Id,
    MeasureId,
    MonthDay,
    NonEmpty,
    PlaceId,
    QuantityId,
    Record,
    check_sense,
)


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"


def _some_or_number(value: Any) -> Any:
    return None if value == "some" else value


SomeOrCount = Annotated[Count | None, BeforeValidator(_some_or_number)]


class OutOf(Record):
    """The larger number of which this one is said to be a part."""

    measure: MeasureId
    number: Count


class CountValue(Record):
    """A number, a range of numbers, or a quantity word such as "dozens".

    `of_whom` maps groups to how many of the number belong to them (None: "some"); the groups may
    overlap and need not add up.
    """

    number: Count | None = None
    range: tuple[Count, Count] | None = None
    quantity: QuantityId | None = None
    bound: Bound = Bound.EXACT
    of_whom: Mapping[GroupId, SomeOrCount] = Field(default_factory=dict)
    out_of: OutOf | None = None

    @model_validator(mode="after")
    def _one(self) -> "CountValue":
        if sum(v is not None for v in (self.number, self.range, self.quantity)) != 1:
            raise PydanticCustomError("one_of", "expected one of `number`, `range`, `quantity`")
        if self.range and self.range[0] >= self.range[1]:
            raise PydanticCustomError("range", "expected the smaller number of the range first")
        return self


class DateValue(Record):
    """A date, or a day that recurs every year.

    `year: from-source` says that the passage gives day and month only and that the year is that
    of the source.
    """

    date: Edtf | None = None
    sense: Sense = Sense.ON
    recurs: MonthDay | None = None
    year: Literal["from-source"] | None = None

    @model_validator(mode="after")
    def _one(self) -> "DateValue":
        if (self.date is None) == (self.recurs is None):
            raise PydanticCustomError("one_of", "expected either `date` or `recurs`")
        if self.date:
            check_sense(self.date, self.sense)
        return self


class DatesValue(Record):
    """Several dates given for several acts of one body."""

    dates: Annotated[tuple[Edtf, ...], Field(min_length=1)]


class TermValue(Record):
    """A term of the scheme that the measure names; `exact` is the word in the quote."""

    term: Id
    exact: NonEmpty | None = None


class AgentValue(Record):
    """A person, organisation or body."""

    agent: AgentId


class PlaceValue(Record):
    """A place."""

    place: PlaceId


class WordsValue(Record):
    """The words of the passage themselves; `party` sorts them by a term of the measure's scheme."""

    words: NonEmpty
    party: tuple[Id, ...] = ()


class OrdinalValue(Record):
    """A rank: the 34th."""

    ordinal: Count


class DurationValue(Record):
    """A length of time, as an ISO 8601 duration in years, months or days."""

    duration: Duration
    bound: Bound = Bound.EXACT


KEYS: Mapping[str, str] = {
    "date": "date",
    "recurs": "date",
    "dates": "dates",
    "number": "count",
    "range": "count",
    "quantity": "count",
    "term": "term",
    "agent": "agent",
    "place": "place",
    "words": "words",
    "ordinal": "ordinal",
    "duration": "duration",
}
"""Which key makes a value which type; the type names are those of the measures."""


def value_type(value: Any) -> str | None:
    """The measure type that a raw or read value belongs to, or None when no key tells."""
    if not isinstance(value, dict):
        return TYPE_OF.get(type(value).__name__)
    return next((KEYS[key] for key in value if key in KEYS), None)


TYPE_OF: Mapping[str, str] = {
    "CountValue": "count",
    "DateValue": "date",
    "DatesValue": "dates",
    "TermValue": "term",
    "AgentValue": "agent",
    "PlaceValue": "place",
    "WordsValue": "words",
    "OrdinalValue": "ordinal",
    "DurationValue": "duration",
}

Value = Annotated[
    Annotated[CountValue, Tag("count")]
    | Annotated[DateValue, Tag("date")]
    | Annotated[DatesValue, Tag("dates")]
    | Annotated[TermValue, Tag("term")]
    | Annotated[AgentValue, Tag("agent")]
    | Annotated[PlaceValue, Tag("place")]
    | Annotated[WordsValue, Tag("words")]
    | Annotated[OrdinalValue, Tag("ordinal")]
    | Annotated[DurationValue, Tag("duration")],
    Discriminator(value_type),
]
