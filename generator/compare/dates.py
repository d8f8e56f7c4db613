"""Compares dates, recurring days and sets of dates."""

from datetime import date

from generator.compare.relation import Relation, of_sets
from generator.dates import Sense, Span, contains, overlaps, parse_edtf, same
from generator.durations import parse_recurring
from generator.model.values import DatesValue, DateValue

OPEN_BEFORE = (Sense.BY, Sense.UNTIL)


def compare_dates(a: DateValue, b: DateValue) -> set[Relation]:
    """How two dates stand to each other.

    A night is compared with what is no night as overlapping, never as finer: "the night of the
    26th" may begin or end on that day.
    """
    if a.recurs or b.recurs:
        return {_recurring(a, b)}
    first, second = parse_edtf(a.date or ""), parse_edtf(b.date or "")
    if same(first, second) and a.sense is b.sense:
        return {Relation.SAME}
    return {_spans(first, a.sense, second, b.sense)}


def _spans(a: Span, a_sense: Sense, b: Span, b_sense: Sense) -> Relation:
    if not overlaps(_opened(a, a_sense), _opened(b, b_sense)):
        return Relation.DIFFERENT
    if Sense.NIGHT in (a_sense, b_sense) and _days(a) <= 2 and _days(b) <= 2:
        return Relation.OVERLAPPING
    within = contains(_opened(a, a_sense), b) or contains(_opened(b, b_sense), a)
    return Relation.FINER if within else Relation.OVERLAPPING


def _opened(span: Span, sense: Sense) -> Span:
    """What "by" and "until" leave possible: every day before as well."""
    if sense not in OPEN_BEFORE:
        return span
    return Span(span.text, None, span.end, open_start=True, open_end=span.open_end)


def _days(span: Span) -> int:
    return (span.latest - span.earliest).days + 1


def _recurring(a: DateValue, b: DateValue) -> Relation:
    """A day of the year holds against a date when the date can lie on it."""
    if a.recurs and b.recurs:
        return Relation.SAME if a.recurs == b.recurs else Relation.DIFFERENT
    recurs, dated = (a.recurs, b) if a.recurs else (b.recurs, a)
    span = parse_edtf(dated.date or "")
    month, day = parse_recurring(recurs or "")
    if span.earliest.year == date.min.year or span.latest.year == date.max.year:
        return Relation.NOT_COMPARABLE
    years = range(span.earliest.year, span.latest.year + 1)
    days = [date(year, month, day) for year in years if (month, day) != (2, 29) or year % 4 == 0]
    if not any(span.earliest <= found <= span.latest for found in days):
        return Relation.DIFFERENT
    return Relation.SAME if _days(span) == 1 and dated.sense is Sense.ON else Relation.OVERLAPPING


def compare_date_lists(a: DatesValue, b: DatesValue) -> set[Relation]:
    """How two lists of dates stand to each other."""
    return {of_sets(set(a.dates), set(b.dates))}
