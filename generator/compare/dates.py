"""Compares dates, recurring days and sets of dates."""

from generator.compare.relation import Relation, of_sets
from generator.dates import Sense, Span, contains, overlaps, parse_edtf, same
from generator.model.values import DatesValue, DateValue

OPEN_BEFORE = (Sense.BY, Sense.UNTIL)


def compare_dates(a: DateValue, b: DateValue) -> set[Relation]:
    """How two dates stand to each other.

    A night is compared with what is no night as overlapping, never as finer: "the night of the
    26th" may begin or end on that day. A day of every year stands beside a date: it says when the
    date is marked.
    """
    if a.recurs or b.recurs:
        if not (a.recurs and b.recurs):
            return {Relation.BESIDE}
        return {Relation.SAME if a.recurs == b.recurs else Relation.DIFFERENT}
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


def compare_date_lists(a: DatesValue, b: DatesValue) -> set[Relation]:
    """How two lists of dates stand to each other."""
    return {of_sets(set(a.dates), set(b.dates))}
