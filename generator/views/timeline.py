"""The whole chronology by year, and one year of it."""

from dataclasses import dataclass

from generator import uris
from generator.chronicle import Chronicle
from generator.dates import parse_edtf
from generator.localize.dates import format_year
from generator.localize.phrase import Phrase
from generator.views.claims import Comparisons
from generator.views.events import EventCard, chronological, event_card
from generator.views.links import Link, Links


@dataclass(frozen=True)
class YearView:
    """The events of a year, or (year None) those that no source dates."""

    year: int | None
    anchor: str
    label: Phrase | None
    href: str
    cards: tuple[EventCard, ...]


@dataclass(frozen=True)
class YearPage:
    """A year with the years before and after it that have events."""

    year: YearView
    previous: Link | None
    next: Link | None


def by_year(chronicle: Chronicle) -> dict[int | None, list[str]]:
    """The ids of all events by the year they are filed under, in order; None for no date."""
    years: dict[int | None, list[str]] = {}
    for id_ in chronological(chronicle):
        date = chronicle.events[id_].date
        year = parse_edtf(date.edtf).filed.year if date else None
        years.setdefault(year, []).append(id_)
    return years


def timeline(comparisons: Comparisons, links: Links) -> tuple[YearView, ...]:
    """Every year that has events, in order; the undated last."""
    years = by_year(links.localizer.chronicle)
    return tuple(_year(year, ids, comparisons, links) for year, ids in years.items())


def year_page(year: int, comparisons: Comparisons, links: Links) -> YearPage:
    """One year."""
    years = by_year(links.localizer.chronicle)
    order = [known for known in years if known is not None]
    place = order.index(year)
    return YearPage(
        _year(year, years[year], comparisons, links),
        _link(order[place - 1], links) if place else None,
        _link(order[place + 1], links) if place + 1 < len(order) else None,
    )


def year_label(year: int, links: Links) -> str:
    """A year as a heading says it."""
    return format_year(year, links.localizer.catalogue, links.localizer.locale)


def _year(year: int | None, ids: list[str], comparisons: Comparisons, links: Links) -> YearView:
    return YearView(
        year=year,
        anchor=f"y{year}" if year else uris.UNDATED,
        label=links.localizer.own(year_label(year, links)) if year else None,
        href=uris.href(links.at, uris.year_uri(year)) if year else "",
        cards=tuple(event_card(id_, comparisons, links) for id_ in ids),
    )


def _link(year: int, links: Links) -> Link:
    return links.to(uris.year_uri(year), year_label(year, links))
