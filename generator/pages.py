"""Which pages exist, from which view, at which address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator import uris
from generator.charts.ground import Ground
from generator.localize.localizer import Localizer, Translated
from generator.localize.phrase import Phrase
from generator.views.claims import Comparisons
from generator.views.collections import collection_page, collections
from generator.views.events import event_page
from generator.views.figures import figures
from generator.views.home import home_page
from generator.views.links import Links, source_label
from generator.views.mentions import people, places
from generator.views.sources import source_cards, source_page
from generator.views.theme import draft_notice
from generator.views.timeline import by_year, timeline, year_label, year_page
from generator.views.topics import topic_cards

DESCRIPTION_LENGTH = 200


@dataclass(frozen=True)
class PageSpec:
    """A page before it is rendered.

    `uri` is its source address below the locale's folder; `heading` its first heading, in the
    page's language where it is no phrase; `flags` go into the front matter as they are, `links` as
    source addresses. `draft` is the notice that text on the page is an unreviewed translation,
    empty where it is not.
    """

    uri: str
    template: str
    title: str
    description: str
    view: Any
    heading: Phrase | str
    extra: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, Any] = field(default_factory=dict)
    draft: str = ""


def pages(localizer: Localizer, comparisons: Comparisons, ground: Ground) -> Iterator[PageSpec]:
    """Every page of one locale. Maps are drawn on `ground`."""
    chronicle = localizer.chronicle
    notice = draft_notice(localizer)
    events = list(_events(localizer, comparisons))
    for (_, event), spec in zip(chronicle.events.items(), events, strict=True):
        yield replace(spec, draft=notice if localizer.is_draft(event) else "")
    shown: tuple[Translated, ...] = (
        chronicle.site,
        chronicle.vocabulary,
        *chronicle.events.values(),
    )
    draft = notice if localizer.is_draft(*shown) else ""
    for spec in _collected(localizer, comparisons, ground):
        yield replace(spec, draft=draft)


def _collected(
    localizer: Localizer, comparisons: Comparisons, ground: Ground
) -> Iterator[PageSpec]:
    """Every page that shows more than one record."""
    yield _home(localizer)
    yield from _lists(localizer, comparisons)
    yield from _years(localizer, comparisons)
    yield from _collections(localizer, ground)
    yield from _sources(localizer)


def _page(
    uri: str, template: str, title: Phrase | str, description: str, view: Any, **more: Any
) -> PageSpec:
    return PageSpec(uri, template, str(title), _shortened(description), view, title, **more)


def _shortened(text: str) -> str:
    """At most so many characters as a description shows, cut between words."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + "…"


def _home(localizer: Localizer) -> PageSpec:
    site = localizer.chronicle.site
    title = localizer.text(site.title)
    view = home_page(Links(localizer, uris.HOME))
    return _page(uris.HOME, "home.j2", title, localizer.text(site.description).text, view)


def _lists(localizer: Localizer, comparisons: Comparisons) -> Iterator[PageSpec]:
    c = localizer.catalogue

    def links(uri: str) -> Links:
        return Links(localizer, uri)

    yield _page(
        uris.TIMELINE,
        "timeline.j2",
        c.pgettext("page", "Timeline"),
        c.pgettext("description", "All events in order of time, each with who says so."),
        timeline(comparisons, links(uris.TIMELINE)),
    )
    yield _page(
        uris.FIGURES,
        "figures.j2",
        c.pgettext("page", "Figures and differences"),
        c.pgettext("description", "Each figure with everybody who gives one, side by side."),
        figures(comparisons, links(uris.FIGURES)),
    )
    yield _page(
        uris.TOPICS,
        "topics.j2",
        c.pgettext("page", "Topics"),
        c.pgettext("description", "General statements, totals and lists."),
        topic_cards(comparisons, links(uris.TOPICS)),
    )
    yield from _mentions(localizer)


def _mentions(localizer: Localizer) -> Iterator[PageSpec]:
    c = localizer.catalogue
    introduction = c.pgettext(
        "people", "Everybody whom a source names, with the events and sources that mention them."
    )
    yield _page(
        uris.PEOPLE,
        "mentions.j2",
        c.pgettext("page", "People and organisations"),
        introduction,
        people(Links(localizer, uris.PEOPLE)),
        extra={"introduction": introduction},
    )
    introduction = c.pgettext(
        "places", "Every place that a source names, with the events that mention it."
    )
    yield _page(
        uris.PLACES,
        "mentions.j2",
        c.pgettext("page", "Places"),
        introduction,
        places(Links(localizer, uris.PLACES)),
        extra={"introduction": introduction},
    )


def _years(localizer: Localizer, comparisons: Comparisons) -> Iterator[PageSpec]:
    for year in by_year(localizer.chronicle):
        if year is None:
            continue
        uri = uris.year_uri(year)
        links = Links(localizer, uri)
        view = year_page(year, comparisons, links)
        pattern = localizer.catalogue.pgettext(
            "description", "Events of {year}, each with who says so."
        )
        label = year_label(year, links)
        yield _page(
            uri,
            "year.j2",
            label,
            pattern.format(year=label),
            view,
            links={"section": uris.TIMELINE},
        )


def _events(localizer: Localizer, comparisons: Comparisons) -> Iterator[PageSpec]:
    chronicle = localizer.chronicle
    for id_, event in chronicle.events.items():
        uri = uris.event_uri(chronicle, id_)
        view = event_page(id_, comparisons, Links(localizer, uri))
        section = uris.TOPICS if view.topic else uris.TIMELINE
        yield _page(
            uri,
            "event.j2",
            localizer.title(event),
            view.card.summary.text,
            view,
            links={"section": section},
        )


def _collections(localizer: Localizer, ground: Ground) -> Iterator[PageSpec]:
    for kind, collection in collections(localizer.chronicle):
        uri = uris.collection_uri(collection.slug)
        view = collection_page(kind, collection, ground, Links(localizer, uri))
        yield _page(uri, "collection.j2", view.title, view.description.text, view)


def _sources(localizer: Localizer) -> Iterator[PageSpec]:
    c = localizer.catalogue
    yield _page(
        uris.SOURCES,
        "sources.j2",
        c.pgettext("page", "Sources"),
        c.pgettext("description", "The archived texts, word for word, with their records."),
        source_cards(Links(localizer, uris.SOURCES)),
    )
    for id_ in localizer.chronicle.sources:
        uri = uris.source_uri(id_)
        label = source_label(localizer, id_).text
        pattern = c.pgettext(
            "description", "The archived text in full, with all cited passages: {source}."
        )
        yield _page(
            uri,
            "source.j2",
            label,
            pattern.format(source=label),
            source_page(id_, Links(localizer, uri)),
            links={"section": uris.SOURCES},
            flags={"noindex": True},
        )


def navigation(localizer: Localizer) -> list[tuple[str, str]]:
    """The sections of a locale in order: short title and source address below its folder."""
    c = localizer.catalogue
    tables = [
        (localizer.text(collection.title).text, uris.collection_uri(collection.slug))
        for _, collection in collections(localizer.chronicle)
    ]
    return [
        (c.pgettext("navigation", "Home"), uris.HOME),
        (c.pgettext("navigation", "Timeline"), uris.TIMELINE),
        (c.pgettext("navigation", "Figures"), uris.FIGURES),
        *tables,
        (c.pgettext("navigation", "Topics"), uris.TOPICS),
        (c.pgettext("navigation", "Sources"), uris.SOURCES),
        (c.pgettext("navigation", "People"), uris.PEOPLE),
        (c.pgettext("navigation", "Places"), uris.PLACES),
        (c.pgettext("navigation", "Method"), uris.METHOD),
        (c.pgettext("navigation", "Words"), uris.TERMINOLOGY),
        (c.pgettext("navigation", "About"), uris.ABOUT),
    ]
