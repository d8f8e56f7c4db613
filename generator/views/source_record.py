"""What the record of a source says: the same for archived and for cited ones."""

from dataclasses import dataclass

from generator.localize.labels import basis_labels
from generator.localize.phrase import Phrase, phrase
from generator.model.archived import ArchivedText
from generator.model.source import Source
from generator.views.answers import perspective_view
from generator.views.links import Link, Links, source_label


@dataclass(frozen=True)
class SourceRecord:
    """Title, language, voice and date of a source. `basis` says how the date is known.

    `carrier_sought` says that a text which names nobody who published it is to be told of: an
    archived one has no other sign of where it comes from.
    """

    id: str
    label: Phrase
    title: Phrase | None
    language: str
    voice: Link
    perspective: Phrase | None
    author: Link | None
    carried_by: tuple[Link, ...]
    carrier_sought: bool
    date: Phrase | None
    basis: str
    how: Phrase | None
    note: Phrase | None
    reports: tuple[Link, ...]


def source_record(id_: str, source: Source, links: Links) -> SourceRecord:
    """The record of a source in the reader's language."""
    localizer = links.localizer
    published = source.published
    return SourceRecord(
        id=id_,
        label=source_label(localizer, id_),
        title=phrase(source.title, source.language) if source.title else None,
        language=localizer.language(source.language),
        voice=links.voice(source.voice),
        perspective=perspective_view(source.voice, localizer),
        author=links.agent(source.author) if source.author else None,
        carried_by=tuple(links.agent(agent) for agent in source.carried_by),
        carrier_sought=isinstance(source, ArchivedText),
        date=localizer.edtf(published.date) if published else None,
        basis=basis_labels(localizer.catalogue)[published.basis] if published else "",
        how=localizer.text(published.how) if published and published.how else None,
        note=localizer.text(source.note) if source.note else None,
        reports=tuple(links.event(event) for event in source.reports),
    )
