"""No date lies outside the time that the site covers, or in the future."""

from collections.abc import Iterator
from datetime import date

from generator.dates import Span, contains, parse_edtf
from generator.load import Loaded
from generator.model.event import Event
from generator.model.walk import marked
from generator.model.written import Dated
from generator.problems import Problem
from generator.records import Located

FILED = ("date", "edtf")


def problems(event: Located[Event], loaded: Loaded, today: date) -> Iterator[Problem]:
    """A problem for each date of an event that cannot be right.

    The date under which the event is filed is one of its answers and judged there.
    """
    found = [(loc, text) for loc, _, text in marked(event.record, Dated)]
    answers = {text for loc, text in found if loc != FILED}
    covers = loaded.site.record.covers if loaded.site else None
    for loc, text in found:
        if loc == FILED and text in answers:
            continue
        span = parse_edtf(text)
        if covers and not _within(parse_edtf(covers), span):
            message = f"the date {text} is outside {covers}, which the site covers"
            hint = "correct the date, or `covers` in data/site.yml"
            yield event.problem(loc, message, hint, rule="date-outside")
        elif not come(span, today):
            message = f"the date {text} has not come yet: today is {today}"
            hint = "correct it: only what has happened is told"
            yield event.problem(loc, message, hint, rule="date-to-come")


def _within(covers: Span, span: Span) -> bool:
    """Whether what a date names is covered; an end that it leaves open is not held against it."""
    first, last = span.points[0], span.points[-1]
    return contains(covers, Span(span.text, first, last))


def come(span: Span, today: date) -> bool:
    """Whether all of a date has begun on a day."""
    return all(point.earliest <= today for point in span.points)
