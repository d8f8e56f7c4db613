"""The list of sources, and a page for each."""

from collections.abc import Iterator
from functools import partial

from generator import uris
from generator.localize.localizer import Localizer
from generator.page_spec import Draft, PageSpec, page
from generator.publication import Publication
from generator.views.cite import changed_view
from generator.views.cited import cited_page
from generator.views.links import Links, source_label
from generator.views.source_list import source_list
from generator.views.sources import source_page


def source_pages(localizer: Localizer, publication: Publication) -> Iterator[Draft]:
    """Every page about sources in one locale."""
    yield Draft(uris.SOURCES, partial(_source_list, localizer))
    for id_ in localizer.chronicle.texts:
        links = Links(localizer, uris.source_uri(id_))
        yield Draft(links.at, partial(_archived, id_, links, publication))
    for id_ in localizer.chronicle.cited:
        links = Links(localizer, uris.source_uri(id_))
        yield Draft(links.at, partial(_cited, id_, links, publication))


def _source_list(localizer: Localizer) -> PageSpec:
    c = localizer.catalogue
    return page(
        uris.SOURCES,
        "sources.j2",
        c.pgettext("page", "Sources"),
        c.pgettext("description", "The archived texts, word for word, and what else is cited."),
        source_list(Links(localizer, uris.SOURCES)),
    )


def _archived(id_: str, links: Links, publication: Publication) -> PageSpec:
    localizer = links.localizer
    label = source_label(localizer, id_).text
    pattern = localizer.catalogue.pgettext(
        "description", "The archived text in full, with all cited passages: {source}."
    )
    view = source_page(id_, links)
    return page(
        links.at,
        "source.j2",
        label,
        pattern.format(source=label),
        view,
        extra={"changed": changed_view(links.at, localizer, publication)},
        links={"section": uris.SOURCES},
        flags={"noindex": True, "script": "source", "passages": view.marked},
    )


def _cited(id_: str, links: Links, publication: Publication) -> PageSpec:
    localizer = links.localizer
    label = source_label(localizer, id_).text
    pattern = localizer.catalogue.pgettext(
        "description", "A source that is cited here, and what rests on it: {source}."
    )
    return page(
        links.at,
        "cited.j2",
        label,
        pattern.format(source=label),
        cited_page(id_, links),
        extra={"changed": changed_view(links.at, localizer, publication)},
        links={"section": uris.SOURCES},
        flags={"noindex": True},
    )
