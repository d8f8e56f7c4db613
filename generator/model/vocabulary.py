"""The closed lists: every term that a record may use, with its labels."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    Count,
    Flag,
    Id,
    MeasureId,
    NonEmpty,
    Record,
    Text,
    Translation,
)


class Entry(Record):
    """A term and its label."""

    label: Text


class Collection(Record):
    """A page that tabulates all events of a kind.

    `group_by` and `columns` name what stands in them: `date`, `year`, `place`, `title`,
    `anniversary`, `account` (whose account it is), `role:<role>` or `measure:<measure>`. `map_by`
    puts a map above the table, with a mark for each `place` or each agent in a `role:<role>`.
    """

    slug: Id
    title: Text
    description: Text
    group_by: NonEmpty
    columns: Annotated[tuple[NonEmpty, ...], Field(min_length=1)]
    map_by: NonEmpty | None = None


class Kind(Entry):
    """A kind of event. Events of a kind that is not `dated` are topics."""

    dated: Flag = True
    collection: Collection | None = None


class MeasureType(StrEnum):
    """What an answer to a measure is."""

    COUNT = "count"
    DATE = "date"
    DATES = "dates"
    TERM = "term"
    AGENT = "agent"
    PLACE = "place"
    WORDS = "words"
    ORDINAL = "ordinal"
    DURATION = "duration"
    PROPOSITION = "proposition"
    QUOTATION = "quotation"


class Answers(StrEnum):
    """Whether answers rule each other out (`one`) or stand beside each other (`many`)."""

    ONE = "one"
    MANY = "many"


class Measure(Entry):
    """A question that can be asked of an event.

    `near` is a measure shown beside this one because it counts something similar, never as a
    rival. `over_time: grows` says that later numbers may be larger, `state` that each number is
    true of its own time. `scheme` is the list of `terms` that answers are taken from. `figure`
    puts the measure on the page of figures. `description` is said under the question where the
    label is not enough.
    """

    description: Text | None = None

    type: MeasureType
    answers: Answers = Answers.ONE
    near: MeasureId | None = None
    groups: tuple[Id, ...] = ()
    over_time: Literal["grows", "state"] | None = None
    scheme: NonEmpty | None = None
    figure: Flag = False


class Quantity(Entry):
    """A quantity word and the smallest number it can stand for."""

    at_least: Count


class Term(Entry):
    """A term of a scheme. `broader` is a term of the same scheme that holds this one."""

    broader: Id | None = None


Entries = Mapping[Id, Entry]
Terms = Mapping[Id, Term]


class Vocabulary(Record):
    """All closed lists. `terms` holds one list a scheme."""

    kinds: Mapping[Id, Kind]
    measures: Mapping[Id, Measure]
    terms: Mapping[Id, Terms]
    quantities: Mapping[Id, Quantity]
    groups: Entries
    perspectives: Entries
    roles: Entries
    offices: Entries
    agent_kinds: Entries
    erratum_kinds: Entries
    unused_reasons: Entries
    rights: Entries
    translations: Mapping[str, Translation] = Field(default_factory=dict)
