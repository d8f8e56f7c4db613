"""The closed lists: every term that a record may use, with its labels."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from generator.choice import Choice
from generator.model.base import (
    LocaleCode,
    MeasureId,
    Record,
    Reported,
    SideId,
    Text,
    Translations,
)
from generator.model.scalars import Count, Flag, Id, NonEmpty
from generator.model.written import Offered


class Entry(Record):
    """A term and its label."""

    label: Text
    """What it is called on the pages, in every locale."""


PLAIN_COLUMNS = ("date", "year", "place", "title", "anniversary", "account")


class Collection(Record):
    """A page that tabulates all events of a kind."""

    slug: Id
    """The address of the page below the locale's."""
    title: Text
    """The heading of the page."""
    description: Text
    """What the table shows, in a sentence or two."""
    group_by: Annotated[NonEmpty, Offered("column")]
    """By what the rows are grouped: any column."""
    columns: Annotated[tuple[Annotated[NonEmpty, Offered("column")], ...], Field(min_length=1)]
    """What stands in the columns: `date`, `year`, `place`, `title`, `anniversary`, `account`
    (whose account it is), `role:` and a role, or `measure:` and a measure."""
    map_by: Annotated[NonEmpty, Offered("map")] | None = None
    """Puts a map above the table, with a mark for each `place`, or for each agent in a role
    (`role:` and the role)."""


class Kind(Entry):
    """A kind of event."""

    dated: Flag = True
    """Whether its events have a date. Those of a kind that is not dated are topics."""
    collection: Collection | None = None
    """A page that tabulates all events of the kind."""


class MeasureType(Choice):
    """What an answer to a measure is."""

    COUNT = "count", "a number of people or things"
    DATE = "date", "a date, or a day that recurs every year"
    DATES = "dates", "several dates"
    TERM = "term", "a term of a scheme"
    AGENT = "agent", "a person, organisation or state"
    PLACE = "place", "a place"
    WORDS = "words", "words of the passage"
    ORDINAL = "ordinal", "a rank: the 34th"
    DURATION = "duration", "a length of time"
    PROPOSITION = "proposition", "no value: the claim's statement is asserted"
    QUOTATION = "quotation", "no value: the passage itself is the answer"


WITHOUT_VALUE = (MeasureType.PROPOSITION, MeasureType.QUOTATION)


class Answers(Choice):
    """Whether answers rule each other out or stand beside each other."""

    ONE = "one", "they rule each other out"
    MANY = "many", "they stand beside each other"


class Measure(Entry):
    """A question that can be asked of an event."""

    description: Text | None = None
    """What is said under the question, where the label is not enough."""
    type: MeasureType
    """What an answer is."""
    answers: Answers = Answers.ONE
    """Whether answers rule each other out."""
    near: MeasureId | None = None
    """A measure shown beside this one because it counts something similar, never as a rival."""
    groups: tuple[Annotated[Id, Offered("groups")], ...] = ()
    """The groups into which answers may be divided, as parts that may overlap."""
    over_time: Literal["grows", "state"] | None = None
    """`grows`: later numbers may be larger. `state`: each number is true of its own time."""
    scheme: Annotated[NonEmpty, Offered("scheme")] | None = None
    """The list in `terms` that answers are taken from."""
    figure: Flag = False
    """Whether the measure stands on the page of figures."""


class Side(Entry):
    """A side that voices are counted by."""

    party: Flag = True
    """Whether its voices speak for one party. Those that do not are counted, and never said to be
    one side alone."""


class Perspective(Entry):
    """Whose voice somebody speaks with."""

    side: SideId | None = None
    """The side that it is counted with. One without a side is counted with none."""


class Quantity(Entry):
    """A quantity word."""

    at_least: Count
    """The smallest number that the word can stand for."""


class Term(Entry):
    """A term of a scheme."""

    label: Reported
    """What answers call something by it, in every locale."""
    broader: Annotated[Id, Offered("term")] | None = None
    """A term of the same scheme that holds this one."""


class Verdicts(Record):
    """The words of one locale that judge."""

    words: tuple[NonEmpty, ...] = ()
    """Words and phrases, each found in all its forms; `terror-` is any word that begins so."""
    ordinary: tuple[NonEmpty, ...] = ()
    """Phrases in which one of these words judges nothing, as it does not in “criminal code”."""


# The fields of a vocabulary that are no lists of terms.
NO_LISTS = ("verdicts", "translations")
Entries = Mapping[Id, Entry]
Terms = Mapping[Id, Term]


class Vocabulary(Record):
    """All closed lists: every word that a record may use, with its labels."""

    kinds: Mapping[Id, Kind]
    """Kinds of event."""
    measures: Mapping[Id, Measure]
    """Questions that can be asked of an event."""
    terms: Mapping[Id, Terms]
    """The schemes: lists of terms that answers are taken from, by name."""
    quantities: Mapping[Id, Quantity]
    """Quantity words."""
    groups: Entries
    """Groups into which people are counted."""
    perspectives: Mapping[Id, Perspective]
    """Whose voices there are."""
    sides: Mapping[Id, Side] = Field(default_factory=dict)
    """The sides that voices are counted by."""
    roles: Entries
    """As what somebody takes part."""
    offices: Entries
    """Offices that people hold."""
    agent_kinds: Entries
    """What an agent is."""
    erratum_kinds: Entries
    """What can be odd in a text."""
    unused_reasons: Entries
    """Why a passage is not used."""
    source_kinds: Entries = Field(default_factory=dict)
    """What a source that is cited can be."""
    rights: Entries
    """Whose an archived text is."""
    verdicts: Mapping[LocaleCode, Verdicts] = Field(default_factory=dict)
    """Words that the site leaves to its sources: in its own texts they stand in quotation marks."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""

    @property
    def columns(self) -> tuple[str, ...]:
        """All that can stand in a column of a collection."""
        roles = (f"role:{role}" for role in self.roles)
        return (*PLAIN_COLUMNS, *roles, *(f"measure:{measure}" for measure in self.measures))

    @property
    def drawable(self) -> tuple[str, ...]:
        """All that the map of a collection can be drawn by."""
        return ("place", *(f"role:{role}" for role in self.roles))
