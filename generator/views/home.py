"""The first page of a locale."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator import uris
from generator.compare.voices import side_of
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase
from generator.publication import Publication
from generator.views.answers import perspective_view
from generator.views.collections import collections
from generator.views.links import Link, Links


@dataclass(frozen=True)
class Way:
    """A way into the chronicle and what lies there."""

    link: Link
    text: str


@dataclass(frozen=True)
class SourceLine:
    """A source and the side from which it speaks."""

    link: Link
    perspective: Phrase | None


@dataclass(frozen=True)
class SideLine:
    """How many of the cited sources speak from a side; None is for those with no side stated."""

    side: Phrase | None
    number: int


@dataclass(frozen=True)
class HomePage:
    """What the chronicle is, and the ways into it."""

    tagline: Phrase
    description: Phrase
    notice: Phrase | None
    ways: tuple[Way, ...]
    terminology: Link | None
    sources: tuple[SourceLine, ...]
    cited: int
    sides: tuple[SideLine, ...]


def home_page(links: Links, publication: Publication) -> HomePage:
    """Everything that the first page shows."""
    localizer = links.localizer
    c = localizer.catalogue
    chronicle = localizer.chronicle
    return HomePage(
        tagline=localizer.text(chronicle.site.tagline),
        description=localizer.text(chronicle.site.description),
        notice=localizer.text(chronicle.site.notice) if chronicle.site.notice else None,
        ways=tuple(_ways(links)),
        terminology=links.to(uris.TERMINOLOGY, c.pgettext("page", "Terminology"))
        if uris.TERMINOLOGY in publication.written
        else None,
        sources=tuple(
            SourceLine(links.source(id_), perspective_view(source.voice, localizer))
            for id_, source in sorted(chronicle.texts.items())
        ),
        cited=len(chronicle.cited),
        sides=tuple(_sides(localizer)),
    )


def _ways(links: Links) -> Iterator[Way]:
    """The ways into the chronicle, in the order of the navigation."""
    localizer = links.localizer
    c = localizer.catalogue
    yield Way(
        links.to(uris.TIMELINE, c.pgettext("page", "Timeline")),
        c.pgettext("home", "every event in order of time"),
    )
    yield Way(
        links.to(uris.FIGURES, c.pgettext("page", "Figures and differences")),
        c.pgettext("home", "each number with everybody who gives one, and where answers differ"),
    )
    yield Way(
        links.to(uris.DIFFERENCES, c.pgettext("navigation", "Differences")),
        c.pgettext("home", "where the archived texts differ, and what the others say"),
    )
    yield from _positions(links)
    for _, collection in collections(localizer.chronicle):
        label = localizer.text(collection.title)
        link = Link(label, uris.href(links.at, uris.collection_uri(collection.slug)))
        yield Way(link, c.pgettext("home", "as a table"))
    yield Way(
        links.to(uris.SOURCES, c.pgettext("page", "Sources")),
        c.pgettext("home", "the archived texts in full, and what else is cited"),
    )


def _sides(localizer: Localizer) -> Iterator[SideLine]:
    """The sides of the cited sources' voices, in the vocabulary's order."""
    chronicle = localizer.chronicle
    sides = chronicle.vocabulary.sides
    numbers = Counter(side_of(source.voice, chronicle) for source in chronicle.cited.values())
    for id_, side in sides.items():
        if numbers[id_]:
            yield SideLine(localizer.text(side.label), numbers[id_])
    if sides and numbers[None]:
        yield SideLine(None, numbers[None])


def _positions(links: Links) -> Iterator[Way]:
    localizer = links.localizer
    positions = localizer.chronicle.positions
    if positions:
        label = localizer.text(positions.title)
        link = Link(label, uris.href(links.at, uris.POSITIONS))
        text = localizer.catalogue.pgettext(
            "home", "what each side and third parties say, in the same form"
        )
        yield Way(link, text)
