"""The pages that set what several sides say beside each other."""

from collections.abc import Iterator
from functools import partial

from generator import uris
from generator.localize.localizer import Localizer
from generator.model.positions import Positions
from generator.page_spec import Draft, PageSpec, page
from generator.publication import Publication
from generator.views.claims import Comparisons
from generator.views.differences import differences_page
from generator.views.links import Links
from generator.views.positions import positions_page
from generator.views.words import words_page


def standpoint_pages(
    localizer: Localizer, comparisons: Comparisons, publication: Publication
) -> Iterator[Draft]:
    """Drafts of the pages of differences and of words."""
    yield Draft(uris.DIFFERENCES, partial(_differences, localizer, comparisons))
    yield Draft(uris.WORDS, partial(_words, localizer, publication))


def _differences(localizer: Localizer, comparisons: Comparisons) -> PageSpec:
    c = localizer.catalogue
    view = differences_page(comparisons, Links(localizer, uris.DIFFERENCES))
    title = c.ngettext(
        "What the archived text says, and what the others say",
        "How the %(num)d archived texts differ, and what the others say",
        view.texts,
    )
    return page(
        uris.DIFFERENCES,
        "differences.j2",
        title % {"num": view.texts},
        c.pgettext(
            "description",
            "Question by question: which archived text says what, and what the cited sources say.",
        ),
        view,
    )


def _words(localizer: Localizer, publication: Publication) -> PageSpec:
    c = localizer.catalogue
    written = publication.written
    return page(
        uris.WORDS,
        "words.j2",
        c.pgettext("page", "Who uses which word"),
        c.pgettext("description", "Words by term: who uses each, in which language, of what."),
        words_page(Links(localizer, uris.WORDS), written),
        links={"section": uris.TERMINOLOGY if uris.TERMINOLOGY in written else uris.HOME},
    )


def positions_spec(localizer: Localizer, positions: Positions) -> PageSpec:
    """The page of positions."""
    view = positions_page(positions, Links(localizer, uris.POSITIONS))
    title = localizer.text(positions.title)
    return page(uris.POSITIONS, "positions.j2", title, view.introduction.text, view)
