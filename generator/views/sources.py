"""An archived text with its record, and every passage of it that something rests on."""

from dataclasses import dataclass

from generator import uris
from generator.localize.labels import basis_labels
from generator.localize.phrase import Phrase, phrase
from generator.model.source import ABUSE, Source
from generator.views.answers import perspective_view
from generator.views.links import Link, Links, source_label
from generator.views.passages import (
    CitedPassage,
    NotedPassage,
    Piece,
    cited_passages,
    marked_paragraphs,
    noted_errata,
    unused_passages,
)


@dataclass(frozen=True)
class SourceCard:
    """A source in a list."""

    id: str
    label: Phrase
    href: str
    title: Phrase | None
    language: str
    perspective: Phrase | None
    cited: int


@dataclass(frozen=True)
class SourcePage:
    """The page of a source."""

    id: str
    label: Phrase
    title: Phrase | None
    language: str
    voice: Link
    perspective: Phrase | None
    author: Link | None
    carried_by: tuple[Link, ...]
    date: Phrase | None
    basis: str
    date_passages: tuple[Phrase, ...]
    how: Phrase | None
    note: Phrase | None
    reports: tuple[Link, ...]
    errata: tuple[NotedPassage, ...]
    unused: tuple[NotedPassage, ...]
    abuse: int
    cited: tuple[CitedPassage, ...]
    rights: Phrase
    original_file: str
    sha256: str
    characters: int
    body: Phrase
    paragraphs: tuple[tuple[Piece, ...], ...]

    @property
    def marked(self) -> list[str]:
        """The ids of all passages marked in the text."""
        cited = [passage.anchor for passage in self.cited]
        return cited + [passage.anchor for passage in self.errata]


def source_cards(links: Links) -> tuple[SourceCard, ...]:
    """All sources, by the date they were published."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    order = sorted(chronicle.sources, key=lambda id_: (_date(chronicle.sources[id_]), id_))
    return tuple(
        SourceCard(
            id=id_,
            label=source_label(localizer, id_),
            href=uris.href(links.at, uris.source_uri(id_)),
            title=phrase(source.title, source.language) if source.title else None,
            language=localizer.language(source.language),
            perspective=perspective_view(source.voice, localizer),
            cited=len(cited_passages(id_, source, links)),
        )
        for id_, source in ((id_, chronicle.sources[id_]) for id_ in order)
    )


def _date(source: Source) -> str:
    return source.published.date if source.published else "9999"


def source_page(id_: str, links: Links) -> SourcePage:
    """Everything that the page of a source shows."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    source = chronicle.sources[id_]
    published = source.published
    cited = cited_passages(id_, source, links)
    errata = noted_errata(id_, source, links)
    body = chronicle.bodies[id_]
    language = source.language
    return SourcePage(
        id=id_,
        label=source_label(localizer, id_),
        title=phrase(source.title, language) if source.title else None,
        language=localizer.language(language),
        voice=links.voice(source.voice),
        perspective=perspective_view(source.voice, localizer),
        author=links.agent(source.author) if source.author else None,
        carried_by=tuple(links.agent(agent) for agent in source.carried_by),
        date=localizer.edtf(published.date) if published else None,
        basis=basis_labels(localizer.catalogue)[published.basis] if published else "",
        date_passages=tuple(phrase(q.exact, language) for q in published.evidence)
        if published
        else (),
        how=localizer.text(published.how) if published and published.how else None,
        note=localizer.text(source.note) if source.note else None,
        reports=tuple(links.event(event) for event in source.reports),
        errata=errata,
        unused=unused_passages(id_, source, links),
        abuse=sum(unused.reason == ABUSE for unused in source.unused),
        cited=cited,
        rights=localizer.text(chronicle.vocabulary.rights[source.rights].label),
        original_file=" ".join(source.original_file.split()),
        sha256=source.sha256,
        characters=len(body),
        body=phrase("", language),
        paragraphs=marked_paragraphs(body, source.wrapped, cited, errata),
    )
