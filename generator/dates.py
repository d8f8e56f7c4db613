"""Dates as EDTF (ISO 8601-2:2019, levels 0 and 1), and how they stand to each other.

Intervals are taken apart here and not by the library behind `uncommon_dates`, which measures
`../2012` by an infinite number and `2012/` as ten years.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.choice import Choice
from generator.points import FORMS, Point, Precision, Season, parse_plain

__all__ = ["Point", "Precision", "Season", "Sense", "Span", "anniversary", "contains", "overlaps"]
__all__ += ["parse_edtf", "same", "sense_problem", "sort_key"]


class Sense(Choice):
    """What a date means that EDTF cannot say: a night and an uncertainty are both an interval."""

    ON = "on", "on that day, in that month or year"
    NIGHT = "night", "the night of a day, or between two days"
    SPAN = "span", "the whole time from start to end"
    WITHIN = "within", "at some moment within it"
    BY = "by", "by that day, when it was reported"
    UNTIL = "until", "lasting until then"


@dataclass(frozen=True)
class Span:
    """An EDTF date or interval. A single date starts and ends with the same Point.

    `start` or `end` is None where the text names none; `open_start` and `open_end` tell an end
    that is open (`..`) from one that is unknown (nothing written).
    """

    text: str
    start: Point | None
    end: Point | None
    open_start: bool = False
    open_end: bool = False

    @property
    def earliest(self) -> date:
        """The first possible day; `date.min` where no start is named."""
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        """The last possible day; `date.max` where no end is named."""
        return self.end.latest if self.end else date.max

    @property
    def points(self) -> tuple[Point, ...]:
        """The ends that are named: one or two."""
        named = tuple(point for point in (self.start, self.end) if point)
        return named[:1] if self.start == self.end else named

    @property
    def filed(self) -> date:
        """The day under which a chronology files it: its start, else the start of its end."""
        return self.points[0].earliest

    @property
    def precision(self) -> Precision:
        """The precision of its coarser end."""
        return max((point.precision for point in self.points), key=list(Precision).index)

    @property
    def approximate(self) -> bool:
        """Whether an end is marked approximate."""
        return any(point.approximate for point in self.points)

    @property
    def uncertain(self) -> bool:
        """Whether an end is marked uncertain."""
        return any(point.uncertain for point in self.points)

    @property
    def interval(self) -> bool:
        """Whether it was written as an interval."""
        return "/" in self.text


@lru_cache(maxsize=65536)
def parse_edtf(text: str) -> Span:
    """Read an EDTF date of level 0 or 1, in years 0001 to 9999, without a time of day.

    ValueError says what is wrong and which forms are understood.
    """
    if "/" not in text:
        point = _point(text)
        return Span(text, point, point)
    ends = text.split("/")
    if len(ends) > len(("start", "end")):
        raise ValueError(f"{text} has more than one slash, write {FORMS}")
    first, last = ends
    start, end = (None if part in ("", "..") else _point(part) for part in ends)
    if not start and not end:
        raise ValueError(f"{text} names neither a start nor an end, write {FORMS}")
    if start and end and start.earliest > end.latest:
        raise ValueError(f"{text} ends before it starts")
    return Span(text, start, end, open_start=first == "..", open_end=last == "..")


def sense_problem(span: Span, sense: Sense) -> str | None:
    """Why a date cannot be meant in this sense; None where it can."""
    both = span.start and span.end
    if sense is Sense.NIGHT and not (both and _is_night(span)):
        return f"{span.text} is no night, write one day or two that follow each other"
    if sense is Sense.SPAN and not span.interval:
        return f"{span.text} has no start and end, write an interval such as 1991-10/1992-02"
    if sense is Sense.WITHIN and (not both or span.earliest == span.latest):
        return f"{span.text} leaves nothing to lie within, write a month, a year or an interval"
    if sense in (Sense.BY, Sense.UNTIL) and span.interval:
        return f"{span.text} is an interval, write the one date up to which it is meant"
    return None


def _is_night(span: Span) -> bool:
    return span.precision is Precision.DAY and (span.latest - span.earliest).days <= 1


SENSE_ORDER = (Sense.BY, Sense.UNTIL, Sense.SPAN, Sense.WITHIN, Sense.ON, Sense.NIGHT)


def sort_key(span: Span, sense: Sense = Sense.ON) -> tuple[date, int, int, str]:
    """Return the place of a date in a chronology; equal only for equal text and sense.

    By the day it is filed under; of those that begin together the longer or vaguer one first, as
    `1992` before `1992-01` before `1992-01-01` (what is known of a year stands at its head, and a
    siege before its first day); then what was over by a day before what happened on it, and its
    night last.
    """
    return (span.filed, -span.latest.toordinal(), SENSE_ORDER.index(sense), span.text)


def same(a: Span, b: Span) -> bool:
    """Whether both name the same days and qualify them alike. Symmetrical."""
    alike = a.approximate == b.approximate and a.uncertain == b.uncertain
    return alike and contains(a, b) and contains(b, a)


def contains(a: Span, b: Span) -> bool:
    """Whether every day that `b` allows is allowed by `a`. A date contains itself."""
    return a.earliest <= b.earliest and b.latest <= a.latest


def overlaps(a: Span, b: Span) -> bool:
    """Whether some day is allowed by both. Symmetrical."""
    return a.earliest <= b.latest and b.earliest <= a.latest


def anniversary(marked: Span, on: Span) -> int:
    """Return the number of years from the end of what is marked to the day of marking.

    ValueError where either year is not known, or where nothing is over yet to be marked.
    """
    ended = marked.end
    if not ended or ended.earliest.year != ended.latest.year:
        raise ValueError(f"{marked.text} does not say in which year it ended")
    if on.earliest.year != on.latest.year:
        raise ValueError(f"{on.text} does not lie in one year")
    years = on.earliest.year - ended.latest.year
    if years < 1:
        raise ValueError(f"{on.text} is no anniversary of {marked.text}: {years} years later")
    return years


def _point(text: str) -> Point:
    """Read an EDTF date that is no interval. ValueError says what is wrong with it."""
    plain = parse_plain(text)
    if plain:
        return plain
    # What is seldom written takes the library, and the library takes long to load.
    from generator.uncommon_dates import parse_uncommon  # noqa: PLC0415

    return parse_uncommon(text)
