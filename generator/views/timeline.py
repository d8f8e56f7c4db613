"""The whole chronology on one page, or split into periods."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator import uris
from generator.chronicle import Chronicle
from generator.localize.numbers import thousands
from generator.localize.phrase import Phrase
from generator.views.claims import Comparisons
from generator.views.facets import Facet, choices, facet_labels, facet_lists
from generator.views.links import Link, Links
from generator.views.overview import Overview, event_count, overview
from generator.views.periods import EVENTS_ON_A_PAGE, Period, split
from generator.views.years import Years, YearView, by_year, faceted_year, year_anchor, year_label


@dataclass(frozen=True)
class Plan:
    """All events by year, and the periods that they are split into, none where they are not."""

    years: Years
    periods: tuple[Period, ...]

    def page_of(self, year: int | None) -> str:
        """The source address of the page that shows the events of a year."""
        found = (period for period in self.periods if year in period.years)
        return next((uris.period_uri(period.slug) for period in found), uris.TIMELINE)


@dataclass(frozen=True)
class YearLine:
    """A year in the list of periods, and how many events it has."""

    anchor: str
    link: Link
    events: str


@dataclass(frozen=True)
class PeriodView:
    """A period in the list of all."""

    anchor: str
    label: Phrase
    years: tuple[YearLine, ...]


@dataclass(frozen=True)
class Filters:
    """What the events can be chosen by. `thousands` parts the digits of a number in this locale.

    Where not all events stand on the page, the facets have no choices here: `index` and `texts`
    are the addresses of the files in which a browser finds them and all events.
    """

    facets: tuple[Facet, ...]
    thousands: str
    index: str = ""
    texts: str = ""

    @property
    def choices(self) -> Mapping[str, Any]:
        """What stands on the page for a browser."""
        return facet_lists(self.facets)


@dataclass(frozen=True)
class TimelinePage:
    """All years, or all periods where these are split, or the years of one period."""

    overview: Overview
    filters: Filters | None = None
    years: tuple[YearView, ...] = ()
    periods: tuple[PeriodView, ...] = ()
    whole: Link | None = None
    previous: Link | None = None
    next: Link | None = None


def plan(chronicle: Chronicle, limit: int = EVENTS_ON_A_PAGE) -> Plan:
    """Split the timeline of a chronicle where it has more events than `limit`."""
    years = by_year(chronicle)
    return Plan(years, split({year: len(ids) for year, ids in years.items()}, limit))


def timeline(whole: Plan, comparisons: Comparisons, links: Links) -> TimelinePage:
    """The page that all readers come to: every year that has events, or every period."""
    drawn = _overview(whole, links)
    parted = thousands(links.localizer.locale)
    if whole.periods:
        facets = tuple(Facet(n, label, ()) for n, label in facet_labels(links.localizer).items())
        index = uris.file_href(links.at, uris.EVENT_INDEX)
        texts = uris.file_href(links.at, uris.EVENT_TEXTS)
        periods = tuple(_period(period, whole, links) for period in whole.periods)
        return TimelinePage(drawn, Filters(facets, parted, index, texts), periods=periods)
    years = tuple(faceted_year(year, whole.years, comparisons, links) for year in whole.years)
    found = choices((card.facets for year in years for card in year.cards), links.localizer)
    return TimelinePage(drawn, Filters(found, parted), years)


def timeline_period(
    place: int, whole: Plan, comparisons: Comparisons, links: Links
) -> TimelinePage:
    """The page of the period at `place` among all."""
    period = whole.periods[place]
    label = links.localizer.catalogue.pgettext("timeline", "Whole timeline, with filters")
    return TimelinePage(
        overview=_overview(whole, links, frozenset(period.years)),
        years=tuple(faceted_year(y, whole.years, comparisons, links) for y in period.years),
        whole=links.to(uris.TIMELINE, label),
        previous=_neighbour(place - 1, whole, links),
        next=_neighbour(place + 1, whole, links),
    )


def period_label(period: Period, links: Links) -> str:
    """The years of a period in words: "1990–1999"."""
    if period.first is None or period.last is None:
        return links.localizer.catalogue.pgettext("timeline", "Date not given")
    if period.first == period.last:
        return year_label(period.first, links)
    return links.localizer.edtf(f"{period.first:04}/{period.last:04}").text


def _overview(whole: Plan, links: Links, here: frozenset[int | None] = frozenset()) -> Overview:
    counts = {year: len(ids) for year, ids in whole.years.items()}

    def address(year: int | None) -> str:
        return uris.href(links.at, whole.page_of(year), year_anchor(year))

    return overview(counts, links.localizer, address, here)


def _period(period: Period, whole: Plan, links: Links) -> PeriodView:
    uri = uris.period_uri(period.slug)
    lines = []
    for year in period.years:
        anchor = year_anchor(year)
        label = period_label(Period(year, year, (year,)), links)
        events = event_count(len(whole.years[year]), links.localizer)
        lines.append(YearLine(anchor, links.to(uri, label, anchor), events))
    heading = links.localizer.own(period_label(period, links))
    return PeriodView(f"period-{period.slug}", heading, tuple(lines))


def _neighbour(place: int, whole: Plan, links: Links) -> Link | None:
    if not 0 <= place < len(whole.periods):
        return None
    period = whole.periods[place]
    return links.to(uris.period_uri(period.slug), period_label(period, links))
