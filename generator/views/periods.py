"""Splits a long timeline into periods, each on a page of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

EVENTS_ON_A_PAGE = 300
"""How many events the timeline shows on one page before it is split."""

SPANS = (10, 5, 1)
"""In years: a decade that has too many events is split into its halves, these into years."""

UNDATED = "undated"


@dataclass(frozen=True)
class Period:
    """The years from `first` to `last`, both None for the undated; `years` are those with events.

    Periods lie on a fixed grid, so that a new event moves no other to another page unless its
    own period becomes too long.
    """

    first: int | None
    last: int | None
    years: tuple[int | None, ...]

    @property
    def slug(self) -> str:
        """The name of the page: "1990-1999", "1992" or "undated"."""
        if self.first is None:
            return UNDATED
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def split(counts: Mapping[int | None, int], limit: int) -> tuple[Period, ...]:
    """The periods of a timeline with so many events a year, in order; the undated come last.

    None where the whole stays within the limit. A year, the smallest period, is never split.
    """
    if sum(counts.values()) <= limit:
        return ()
    years = {year: number for year, number in counts.items() if year is not None}
    periods = list(_split(years, limit, SPANS))
    if None in counts:
        periods.append(Period(None, None, (None,)))
    return tuple(periods)


def _split(years: Mapping[int, int], limit: int, spans: tuple[int, ...]) -> Iterator[Period]:
    """The periods of the first span, and of the next where one of these has too many events."""
    span, *smaller = spans
    for first in sorted({year // span * span for year in years}):
        within = {year: n for year, n in years.items() if first <= year < first + span}
        if smaller and sum(within.values()) > limit:
            yield from _split(within, limit, tuple(smaller))
        else:
            yield Period(first, first + span - 1, tuple(sorted(within)))
