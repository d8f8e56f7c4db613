"""The values an answer can have; which kind fits is decided by the measure."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.choice import Choice
from generator.dates import Sense
from generator.model.base import (
    AgentId,
    GroupId,
    MeasureId,
    PlaceId,
    QuantityId,
    Record,
    check_sense,
)
from generator.model.scalars import Count, Duration, Edtf, Id, MonthDay, NonEmpty
from generator.model.written import Offered, Written


class Bound(Choice):
    """How a number is meant."""

    EXACT = "exact", "just so many"
    ABOUT = "about", "about so many"
    AT_LEAST = "at-least", "so many or more"
    MORE_THAN = "more-than", "more than so many"
    AT_MOST = "at-most", "no more than so many"


def _some_or_number(value: Any) -> Any:
    return None if value == "some" else value


SomeOrCount = Annotated[
    Count | None, BeforeValidator(_some_or_number), Written(Literal["some"] | Count)
]


class OutOf(Record):
    """The larger number of which this one is said to be a part."""

    measure: MeasureId
    """The measure of which that number is the answer."""
    number: Count
    """The larger number."""


class CountValue(Record):
    """A number, a range of numbers, or a quantity word such as "dozens"."""

    one_of = ("number", "range", "quantity")

    number: Count | None = None
    """The number that the passage gives."""
    range: tuple[Count, Count] | None = None
    """The smallest and the largest number, where the passage gives two."""
    quantity: QuantityId | None = None
    """The quantity word, where the passage gives no number."""
    bound: Bound = Bound.EXACT
    """How the number is meant."""
    of_whom: Mapping[GroupId, SomeOrCount] = Field(default_factory=dict)
    """How many of them belong to a group, or `some`. Groups may overlap and need not add up."""
    out_of: OutOf | None = None
    """The larger number of which this one is said to be a part."""

    @model_validator(mode="after")
    def _one(self) -> "CountValue":
        if not self._has_one():
            raise PydanticCustomError("one_of", "expected one of `number`, `range`, `quantity`")
        if self.range and self.range[0] >= self.range[1]:
            raise PydanticCustomError("range", "expected the smaller number of the range first")
        return self


class DateValue(Record):
    """A date, or a day that recurs every year."""

    one_of = ("date", "recurs")

    date: Edtf | None = None
    """The date that the passage gives."""
    sense: Sense = Sense.ON
    """In which sense the date is meant."""
    recurs: MonthDay | None = None
    """Month and day, where the passage names a day of every year."""
    year: Literal["from-source"] | None = None
    """Says that the passage gives day and month only and that the year is that of the source."""

    @model_validator(mode="after")
    def _one(self) -> "DateValue":
        if not self._has_one():
            raise PydanticCustomError("one_of", "expected either `date` or `recurs`")
        if self.date:
            check_sense(self.date, self.sense)
        return self


class DatesValue(Record):
    """Several dates given for several acts of one body."""

    dates: Annotated[tuple[Edtf, ...], Field(min_length=1)]
    """The dates in the order of the passage."""


# The list of the vocabulary's `terms` whose terms are words that something is called by.
NAMING = "called"


class TermValue(Record):
    """A term of the scheme that the measure names."""

    term: Annotated[Id, Offered("term")]
    """The term."""
    exact: NonEmpty | None = None
    """The word as it stands in the quote."""


class AgentValue(Record):
    """A person, organisation or body."""

    agent: AgentId
    """Who it is."""


class PlaceValue(Record):
    """A place."""

    place: PlaceId
    """Which place it is."""


class WordsValue(Record):
    """The words of the passage themselves."""

    words: NonEmpty
    """The words, as they stand in the quote; `…` between two parts of it."""
    party: tuple[Annotated[Id, Offered("term")], ...] = ()
    """Terms of the measure's scheme by which the words are compared."""


class OrdinalValue(Record):
    """A rank: the 34th."""

    ordinal: Count
    """The number, in digits alone."""


class DurationValue(Record):
    """A length of time, as an ISO 8601 duration in years, months or days."""

    duration: Duration
    """How long."""
    bound: Bound = Bound.EXACT
    """How the length is meant."""


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
