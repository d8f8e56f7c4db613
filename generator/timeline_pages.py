"""The pages on which the events stand in order of time, and the files that go with them."""

from collections.abc import Iterator
from typing import Any

from generator import uris
from generator.localize.localizer import Localizer
from generator.page_spec import PageSpec, page
from generator.views.claims import Comparisons
from generator.views.event_index import event_index
from generator.views.links import Links
from generator.views.periods import EVENTS_ON_A_PAGE
from generator.views.timeline import period_label, plan, timeline, timeline_period
from generator.views.years import by_year, year_label, year_page


def timeline_pages(
    localizer: Localizer, comparisons: Comparisons, limit: int = EVENTS_ON_A_PAGE
) -> Iterator[PageSpec]:
    """The timeline and, where it has more events than `limit`, the pages of its periods."""
    c = localizer.catalogue
    title = c.pgettext("page", "Timeline")
    whole = plan(localizer.chronicle, limit)
    yield page(
        uris.TIMELINE,
        "timeline.j2",
        title,
        c.pgettext("description", "All events in order of time, each with who says so."),
        timeline(whole, comparisons, Links(localizer, uris.TIMELINE)),
        flags={"script": "timeline"},
    )
    for place, period in enumerate(whole.periods):
        links = Links(localizer, uris.period_uri(period.slug))
        years = period_label(period, links)
        pattern = c.pgettext("timeline", "Timeline: {years}")
        yield page(
            links.at,
            "timeline.j2",
            pattern.format(years=years),
            _description(years, localizer),
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


def year_pages(localizer: Localizer, comparisons: Comparisons) -> Iterator[PageSpec]:
    """A page for each year that has events."""
    years = by_year(localizer.chronicle)
    for year in years:
        if year is None:
            continue
        links = Links(localizer, uris.year_uri(year))
        label = year_label(year, links)
        yield page(
            links.at,
            "year.j2",
            label,
            _description(label, localizer),
            year_page(year, years, comparisons, links),
            links={"section": uris.TIMELINE},
        )


def _description(years: str, localizer: Localizer) -> str:
    pattern = localizer.catalogue.pgettext(
        "description", "Events of {year}, each with who says so."
    )
    return pattern.format(year=years)
