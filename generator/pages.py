"""Which pages exist, from which view, at which address."""

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from functools import cache, partial

from generator import uris
from generator.charts.ground import Ground
from generator.collected_pages import collected_pages
from generator.localize.localizer import Localizer
from generator.notices import is_translated, notices
from generator.page_spec import Draft, PageSpec, page
from generator.progress_report import Report
from generator.publication import Publication
from generator.source_pages import source_pages
from generator.standpoint_pages import positions_spec, standpoint_pages
from generator.translation import Progress
from generator.views.cite import changed_view, citations
from generator.views.claims import Comparisons
from generator.views.collections import collections
from generator.views.corrections import corrections_page
from generator.views.coverage import coverage_page
from generator.views.events import event_page
from generator.views.links import Links

NOTICES = ("draft", "stale", "missing", "partial")
# A page that shows a bit of many records does not say of all of them what is to be said of one.
COLLECTED = ("draft", "missing")


def pages(
    localizer: Localizer,
    comparisons: Comparisons,
    ground: Callable[[], Ground],
    publication: Publication,
) -> Iterator[Draft]:
    """Every page of one locale. Maps are drawn on what `ground` gives."""
    chronicle = localizer.chronicle
    for id_, event in chronicle.events.items():
        uri = uris.event_uri(chronicle, id_)
        make = partial(_event, id_, Links(localizer, uri), comparisons, publication)
        yield _telling(Draft(uri, make), partial(localizer.come, event), localizer)
    yield _telling(
        Draft(uris.CORRECTIONS, partial(_corrections, localizer, publication)),
        partial(localizer.come, chronicle.corrections),
        localizer,
    )
    if chronicle.positions:
        yield _telling(
            Draft(uris.POSITIONS, partial(positions_spec, localizer, chronicle.positions)),
            partial(localizer.come, chronicle.positions),
            localizer,
        )
    records = (chronicle.site, chronicle.vocabulary, *chronicle.events.values())
    shown = cache(partial(localizer.come, *records))
    for draft in (
        *collected_pages(localizer, comparisons, ground, publication),
        *standpoint_pages(localizer, comparisons, publication),
        *source_pages(localizer, publication),
    ):
        yield _telling(draft, shown, localizer, COLLECTED)


def _telling(
    draft: Draft,
    come: Callable[[], list[Progress]],
    localizer: Localizer,
    kinds: Container[str] = NOTICES,
) -> Draft:
    """A draft of a page that says how far the translation of what it shows has come."""
    return Draft(draft.uri, lambda: _told(draft.make(), come(), localizer, kinds))


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


def progress_page(localizer: Localizer, report: Callable[[], Report]) -> PageSpec:
    """The page that says what is done and what is left."""
    c = localizer.catalogue
    shown = page(
        uris.COVERAGE,
        "coverage.j2",
        c.pgettext("page", "What is done and what is left"),
        c.pgettext("description", "Translations, sentences of the sources and open questions."),
        coverage_page(report(), Links(localizer, uris.COVERAGE)),
        links={"section": uris.HOME},
        flags={"noindex": True},
    )
    return _told(shown, [], localizer)


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


def _event(id_: str, links: Links, comparisons: Comparisons, publication: Publication) -> PageSpec:
    localizer = links.localizer
    view = event_page(id_, comparisons, links)
    return page(
        links.at,
        "event.j2",
        localizer.title(localizer.chronicle.events[id_]),
        view.card.summary.text,
        view,
        extra={
            "citations": citations(id_, links, publication),
            "changed": changed_view(links.at, localizer, publication),
        },
        links={"section": uris.TOPICS if view.topic else uris.TIMELINE},
        flags={"script": "cite"},
    )


def navigation(localizer: Localizer) -> list[tuple[str, str]]:
    """The sections of a locale in order: short title and source address below its folder."""
    c = localizer.catalogue
    positions = localizer.chronicle.positions
    set_beside = [(localizer.text(positions.title).text, uris.POSITIONS)] if positions else []
    tables = [
        (localizer.text(collection.title).text, uris.collection_uri(collection.slug))
        for _, collection in collections(localizer.chronicle)
    ]
    return [
        (c.pgettext("navigation", "Home"), uris.HOME),
        (c.pgettext("navigation", "Timeline"), uris.TIMELINE),
        (c.pgettext("navigation", "Figures"), uris.FIGURES),
        (c.pgettext("navigation", "Differences"), uris.DIFFERENCES),
        *set_beside,
        *tables,
        (c.pgettext("navigation", "Topics"), uris.TOPICS),
        (c.pgettext("navigation", "Sources"), uris.SOURCES),
        (c.pgettext("navigation", "People"), uris.PEOPLE),
        (c.pgettext("navigation", "Places"), uris.PLACES),
        (c.pgettext("navigation", "Method"), uris.METHOD),
        (c.pgettext("navigation", "Words"), uris.TERMINOLOGY),
        (c.pgettext("navigation", "About"), uris.ABOUT),
    ]
