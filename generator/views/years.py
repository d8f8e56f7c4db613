"""The events by year, and one year of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator import uris
from generator.chronicle import Chronicle
from generator.dates import parse_edtf
from generator.localize.dates import format_year
from generator.localize.phrase import Phrase
from generator.views.claims import Comparisons
from generator.views.events import EventCard, chronological, event_card
from generator.views.facets import facets_of
from generator.views.links import Link, Links

Years = Mapping[int | None, tuple[str, ...]]
"""The ids of events by the year they are filed under, in order of time; None for no date, last."""


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


def by_year(chronicle: Chronicle) -> Years:
    """All events by year."""
    years: dict[int | None, list[str]] = {}
    for id_ in chronological(chronicle):
        date = chronicle.events[id_].date
        year = parse_edtf(date.edtf).filed.year if date else None
        years.setdefault(year, []).append(id_)
    return {year: tuple(ids) for year, ids in years.items()}


def year_page(year: int, years: Years, comparisons: Comparisons, links: Links) -> YearPage:
    """One year."""
    order = [known for known in years if known is not None]
    place = order.index(year)
    return YearPage(
        _year(year, years[year], comparisons, links),
        _link(order[place - 1], links) if place else None,
        _link(order[place + 1], links) if place + 1 < len(order) else None,
    )


def faceted_year(
    year: int | None, years: Years, comparisons: Comparisons, links: Links
) -> YearView:
    """One year whose cards say by what their events can be chosen."""
    chronicle = links.localizer.chronicle
    plain = _year(year, years[year], comparisons, links)
    cards = (
        replace(card, facets=facets_of(chronicle.events[card.id], chronicle))
        for card in plain.cards
    )
    return replace(plain, cards=tuple(cards))


def year_label(year: int, links: Links) -> str:
    """A year as a heading says it."""
    return format_year(year, links.localizer.catalogue, links.localizer.locale)


def year_anchor(year: int | None) -> str:
    """The id of a year's heading."""
    return f"y{year}" if year is not None else uris.UNDATED


def _year(
    year: int | None, ids: tuple[str, ...], comparisons: Comparisons, links: Links
) -> YearView:
    return YearView(
        year=year,
        anchor=year_anchor(year),
        label=links.localizer.own(year_label(year, links)) if year is not None else None,
        href=uris.href(links.at, uris.year_uri(year)) if year is not None else "",
        cards=tuple(event_card(id_, comparisons, links) for id_ in ids),
    )


def _link(year: int, links: Links) -> Link:
    return links.to(uris.year_uri(year), year_label(year, links))
