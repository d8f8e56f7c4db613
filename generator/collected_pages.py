"""Every page that shows more than one record, but the list of sources."""

from collections.abc import Callable, Iterator
from functools import partial

from generator import uris
from generator.charts.ground import Ground
from generator.localize.localizer import Localizer
from generator.model.vocabulary import Collection
from generator.page_spec import Draft, PageSpec, page
from generator.publication import Publication
from generator.timeline_pages import timeline_pages, year_pages
from generator.views.claims import Comparisons
from generator.views.collections import collection_page, collections
from generator.views.figures import figures
from generator.views.home import home_page
from generator.views.links import Links
from generator.views.mentions import people, places
from generator.views.topics import topic_cards


def collected_pages(
    localizer: Localizer,
    comparisons: Comparisons,
    ground: Callable[[], Ground],
    publication: Publication,
) -> Iterator[Draft]:
    """Drafts of these pages. Maps are drawn on what `ground` gives."""
    yield Draft(uris.HOME, partial(_home, localizer, publication))
    yield from timeline_pages(localizer, comparisons)
    yield Draft(uris.FIGURES, partial(_figures, localizer, comparisons))
    yield Draft(uris.TOPICS, partial(_topics, localizer, comparisons))
    yield Draft(uris.PEOPLE, partial(_people, localizer))
    yield Draft(uris.PLACES, partial(_places, localizer))
    yield from year_pages(localizer, comparisons)
    for kind, collection in collections(localizer.chronicle):
        links = Links(localizer, uris.collection_uri(collection.slug))
        yield Draft(links.at, partial(_collection, kind, collection, ground, links))


def _home(localizer: Localizer, publication: Publication) -> PageSpec:
    site = localizer.chronicle.site
    title = localizer.text(site.title)
    view = home_page(Links(localizer, uris.HOME), publication)
    return page(uris.HOME, "home.j2", title, localizer.text(site.description).text, view)


def _figures(localizer: Localizer, comparisons: Comparisons) -> PageSpec:
    c = localizer.catalogue
    links = Links(localizer, uris.FIGURES)
    return page(
        uris.FIGURES,
        "figures.j2",
        c.pgettext("page", "Figures and differences"),
        c.pgettext("description", "Each figure with everybody who gives one, side by side."),
        figures(comparisons, links),
        extra={"differences": links.to(uris.DIFFERENCES, c.pgettext("navigation", "Differences"))},
    )


def _topics(localizer: Localizer, comparisons: Comparisons) -> PageSpec:
    c = localizer.catalogue
    return page(
        uris.TOPICS,
        "topics.j2",
        c.pgettext("page", "Topics"),
        c.pgettext("description", "General statements, totals and lists."),
        topic_cards(comparisons, Links(localizer, uris.TOPICS)),
    )


def _people(localizer: Localizer) -> PageSpec:
    c = localizer.catalogue
    introduction = c.pgettext(
        "people", "Everybody whom a source names, with the events and sources that mention them."
    )
    heading = c.pgettext("page", "People and organisations")
    return _mentions(heading, introduction, people(Links(localizer, uris.PEOPLE)), uris.PEOPLE)


def _places(localizer: Localizer) -> PageSpec:
    c = localizer.catalogue
    introduction = c.pgettext(
        "places", "Every place that a source names, with the events that mention it."
    )
    heading = c.pgettext("page", "Places")
    return _mentions(heading, introduction, places(Links(localizer, uris.PLACES)), uris.PLACES)


def _mentions(heading: str, introduction: str, view: object, uri: str) -> PageSpec:
    """A list of what sources name; its introduction is its description too."""
    extra = {"introduction": introduction}
    return page(uri, "mentions.j2", heading, introduction, view, extra=extra)


def _collection(
    kind: str, collection: Collection, ground: Callable[[], Ground], links: Links
) -> PageSpec:
    view = collection_page(kind, collection, ground(), links)
    return page(links.at, "collection.j2", view.title, view.description.text, view)
