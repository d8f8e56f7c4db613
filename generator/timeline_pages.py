"""The pages on which the events stand in order of time, and the files that go with them."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from generator import uris
from generator.localize.localizer import Localizer
from generator.page_spec import Draft, PageSpec, page
from generator.views.claims import Comparisons
from generator.views.event_index import event_index
from generator.views.links import Links
from generator.views.periods import EVENTS_ON_A_PAGE
from generator.views.timeline import Plan, period_label, plan, timeline, timeline_period
from generator.views.years import Years, by_year, year_label, year_page


def timeline_pages(
    localizer: Localizer, comparisons: Comparisons, limit: int = EVENTS_ON_A_PAGE
) -> Iterator[Draft]:
    """The timeline and, where it has more events than `limit`, the pages of its periods."""
    whole = plan(localizer.chronicle, limit)
    yield Draft(uris.TIMELINE, partial(_timeline, whole, localizer, comparisons))
    for place, period in enumerate(whole.periods):
        links = Links(localizer, uris.period_uri(period.slug))
        yield Draft(links.at, partial(_period, place, whole, links, comparisons))


def _timeline(whole: Plan, localizer: Localizer, comparisons: Comparisons) -> PageSpec:
    c = localizer.catalogue
    return page(
        uris.TIMELINE,
        "timeline.j2",
        c.pgettext("page", "Timeline"),
        c.pgettext("description", "All events in order of time, each with who says so."),
        timeline(whole, comparisons, Links(localizer, uris.TIMELINE)),
        flags={"script": "timeline"},
    )


def _period(place: int, whole: Plan, links: Links, comparisons: Comparisons) -> PageSpec:
    years = period_label(whole.periods[place], links)
    pattern = links.localizer.catalogue.pgettext("timeline", "Timeline: {years}")
    return page(
        links.at,
        "timeline.j2",
        pattern.format(years=years),
        _description(years, links.localizer),
        timeline_period(place, whole, comparisons, links),
        links={"section": uris.TIMELINE},
    )


def timeline_files(
    localizer: Localizer, comparisons: Comparisons, limit: int = EVENTS_ON_A_PAGE
) -> Iterator[tuple[str, Any]]:
    """What a browser reads where the timeline is split: addresses below the locale's, and values.

    The values can be written as JSON.
    """
    whole = plan(localizer.chronicle, limit)
    if whole.periods:
        links = Links(localizer, uris.TIMELINE)
        index, texts = event_index(whole.years, comparisons, links)
        yield uris.EVENT_INDEX, index
        yield uris.EVENT_TEXTS, texts


def year_pages(localizer: Localizer, comparisons: Comparisons) -> Iterator[Draft]:
    """A page for each year that has events."""
    years = by_year(localizer.chronicle)
    for year in years:
        if year is not None:
            links = Links(localizer, uris.year_uri(year))
            yield Draft(links.at, partial(_year, year, years, links, comparisons))


def _year(year: int, years: Years, links: Links, comparisons: Comparisons) -> PageSpec:
    label = year_label(year, links)
    return page(
        links.at,
        "year.j2",
        label,
        _description(label, links.localizer),
        year_page(year, years, comparisons, links),
        links={"section": uris.TIMELINE},
    )


def _description(years: str, localizer: Localizer) -> str:
    pattern = localizer.catalogue.pgettext(
        "description", "Events of {year}, each with who says so."
    )
    return pattern.format(year=years)
