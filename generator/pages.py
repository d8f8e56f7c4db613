"""Which pages exist, from which view, at which address."""

from collections.abc import Container, Iterator
from dataclasses import replace

from generator import uris
from generator.charts.ground import Ground
from generator.localize.localizer import Localizer
from generator.notices import is_translated, notices
from generator.page_spec import PageSpec, page
from generator.progress_report import Report
from generator.publication import Publication
from generator.timeline_pages import timeline_pages, year_pages
from generator.translation import Progress
from generator.views.cite import changed_view, citations
from generator.views.claims import Comparisons
from generator.views.collections import collection_page, collections
from generator.views.corrections import corrections_page
from generator.views.coverage import coverage_page
from generator.views.events import event_page
from generator.views.figures import figures
from generator.views.home import home_page
from generator.views.links import Links, source_label
from generator.views.mentions import people, places
from generator.views.sources import source_cards, source_page
from generator.views.topics import topic_cards

NOTICES = ("draft", "stale", "missing", "partial")
# A page that shows a bit of many records does not say of all of them what is to be said of one.
COLLECTED = ("draft", "missing")


def pages(
    localizer: Localizer, comparisons: Comparisons, ground: Ground, publication: Publication
) -> Iterator[PageSpec]:
    """Every page of one locale. Maps are drawn on `ground`."""
    chronicle = localizer.chronicle
    events = list(_events(localizer, comparisons, publication))
    for (_, event), spec in zip(chronicle.events.items(), events, strict=True):
        yield _told(spec, localizer.come(event), localizer)
    yield _told(
        _corrections(localizer, publication), localizer.come(chronicle.corrections), localizer
    )
    shown = localizer.come(chronicle.site, chronicle.vocabulary, *chronicle.events.values())
    for spec in (
        *_collected(localizer, comparisons, ground, publication),
        *_sources(localizer, publication),
    ):
        yield _told(spec, shown, localizer, COLLECTED)


def _told(
    spec: PageSpec, come: list[Progress], localizer: Localizer, kinds: Container[str] = NOTICES
) -> PageSpec:
    """Let a page say how far the translation of what it shows has come.

    One that shows no text of a record has come as far as what the site calls itself.
    """
    if not any(one.texts for one in come):
        come = localizer.come(localizer.chronicle.site)
    found = notices(come, localizer.catalogue)
    told = {kind: text for kind, text in found.items() if kind in kinds}
    return replace(spec, notices=told, translated=is_translated(come))


def progress_page(localizer: Localizer, report: Report) -> PageSpec:
    """The page that says what is done and what is left."""
    c = localizer.catalogue
    shown = page(
        uris.COVERAGE,
        "coverage.j2",
        c.pgettext("page", "What is done and what is left"),
        c.pgettext("description", "Translations, sentences of the sources and open questions."),
        coverage_page(report, Links(localizer, uris.COVERAGE)),
        links={"section": uris.HOME},
        flags={"noindex": True},
    )
    return _told(shown, [], localizer)


def _collected(
    localizer: Localizer, comparisons: Comparisons, ground: Ground, publication: Publication
) -> Iterator[PageSpec]:
    """Every page that shows more than one record."""
    yield _home(localizer, publication)
    yield from timeline_pages(localizer, comparisons)
    yield from _lists(localizer, comparisons)
    yield from year_pages(localizer, comparisons)
    yield from _collections(localizer, ground)
    yield _source_list(localizer)


def _home(localizer: Localizer, publication: Publication) -> PageSpec:
    site = localizer.chronicle.site
    title = localizer.text(site.title)
    view = home_page(Links(localizer, uris.HOME), publication)
    return page(uris.HOME, "home.j2", title, localizer.text(site.description).text, view)


def _corrections(localizer: Localizer, publication: Publication) -> PageSpec:
    c = localizer.catalogue
    return page(
        uris.CORRECTIONS,
        "corrections.j2",
        c.pgettext("page", "Corrections"),
        c.pgettext("description", "What this site got wrong, and when it was put right."),
        corrections_page(Links(localizer, uris.CORRECTIONS), publication),
        links={"section": uris.ABOUT if uris.ABOUT in publication.written else uris.HOME},
    )


def _lists(localizer: Localizer, comparisons: Comparisons) -> Iterator[PageSpec]:
    c = localizer.catalogue

    def links(uri: str) -> Links:
        return Links(localizer, uri)

    yield page(
        uris.FIGURES,
        "figures.j2",
        c.pgettext("page", "Figures and differences"),
        c.pgettext("description", "Each figure with everybody who gives one, side by side."),
        figures(comparisons, links(uris.FIGURES)),
    )
    yield page(
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
    yield page(
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
    yield page(
        uris.PLACES,
        "mentions.j2",
        c.pgettext("page", "Places"),
        introduction,
        places(Links(localizer, uris.PLACES)),
        extra={"introduction": introduction},
    )


def _events(
    localizer: Localizer, comparisons: Comparisons, publication: Publication
) -> Iterator[PageSpec]:
    chronicle = localizer.chronicle
    for id_, event in chronicle.events.items():
        uri = uris.event_uri(chronicle, id_)
        links = Links(localizer, uri)
        view = event_page(id_, comparisons, links)
        section = uris.TOPICS if view.topic else uris.TIMELINE
        yield page(
            uri,
            "event.j2",
            localizer.title(event),
            view.card.summary.text,
            view,
            extra={
                "citations": citations(id_, links, publication),
                "changed": changed_view(uri, localizer, publication),
            },
            links={"section": section},
            flags={"script": "cite"},
        )


def _collections(localizer: Localizer, ground: Ground) -> Iterator[PageSpec]:
    for kind, collection in collections(localizer.chronicle):
        uri = uris.collection_uri(collection.slug)
        view = collection_page(kind, collection, ground, Links(localizer, uri))
        yield page(uri, "collection.j2", view.title, view.description.text, view)


def _source_list(localizer: Localizer) -> PageSpec:
    c = localizer.catalogue
    return page(
        uris.SOURCES,
        "sources.j2",
        c.pgettext("page", "Sources"),
        c.pgettext("description", "The archived texts, word for word, with their records."),
        source_cards(Links(localizer, uris.SOURCES)),
    )


def _sources(localizer: Localizer, publication: Publication) -> Iterator[PageSpec]:
    c = localizer.catalogue
    for id_ in localizer.chronicle.sources:
        uri = uris.source_uri(id_)
        label = source_label(localizer, id_).text
        pattern = c.pgettext(
            "description", "The archived text in full, with all cited passages: {source}."
        )
        view = source_page(id_, Links(localizer, uri))
        yield page(
            uri,
            "source.j2",
            label,
            pattern.format(source=label),
            view,
            extra={"changed": changed_view(uri, localizer, publication)},
            links={"section": uris.SOURCES},
            flags={"noindex": True, "script": "source", "passages": view.marked},
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
