"""An archived text with its record, and every passage of it that something rests on."""

from dataclasses import dataclass

from generator.localize.phrase import Phrase, one_line, phrase
from generator.model.archived import ABUSE
from generator.views.links import Links
from generator.views.passages import (
    CitedPassage,
    NotedPassage,
    Piece,
    cited_passages,
    marked_paragraphs,
    noted_errata,
    unused_passages,
)
from generator.views.source_record import SourceRecord, source_record


@dataclass(frozen=True)
class SourcePage:
    """The page of an archived text."""

    record: SourceRecord
    date_passages: tuple[Phrase, ...]
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


def source_page(id_: str, links: Links) -> SourcePage:
    """Everything that the page of an archived text shows."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    source = chronicle.texts[id_]
    published = source.published
    cited = cited_passages(id_, source, links)
    errata = noted_errata(id_, source, links)
    body = chronicle.bodies[id_]
    shown = published.evidence if published else ()
    return SourcePage(
        record=source_record(id_, source, links),
        date_passages=tuple(phrase(quote.exact, source.language) for quote in shown),
        errata=errata,
        unused=unused_passages(id_, source, links),
        abuse=sum(unused.reason == ABUSE for unused in source.unused),
        cited=cited,
        rights=localizer.text(chronicle.vocabulary.rights[source.rights].label),
        original_file=one_line(source.original_file),
        sha256=source.sha256,
        characters=len(body),
        body=phrase("", source.language),
        paragraphs=marked_paragraphs(body, source.wrapped, cited, errata),
    )
