"""The list of all sources: the archived texts, and what else is cited."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import uris
from generator.localize.phrase import Phrase, phrase
from generator.model.base import Text
from generator.model.source import Source
from generator.views.answers import perspective_view
from generator.views.evidence import access_text
from generator.views.links import Links, source_label
from generator.views.passages import cited_passages


@dataclass(frozen=True)
class SourceCard:
    """A source in a list. `cited` counts passages of an archived text, answers of another."""

    id: str
    label: Phrase
    href: str
    title: Phrase | None
    described: Phrase | None
    language: str
    perspective: Phrase | None
    access: str
    cited: int


@dataclass(frozen=True)
class SourceList:
    """The archived texts, then what is cited and not kept, each by date."""

    archived: tuple[SourceCard, ...]
    cited: tuple[SourceCard, ...]


def source_list(links: Links) -> SourceList:
    """All sources, by the date they were published."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    archived, cited = chronicle.texts, chronicle.cited
    return SourceList(
        tuple(
            _card(id_, archived[id_], links, len(cited_passages(id_, archived[id_], links)))
            for id_ in _in_order(archived.items())
        ),
        tuple(
            _card(
                id_,
                cited[id_],
                links,
                len(chronicle.resting[id_]),
                described=cited[id_].described,
                access=access_text(cited[id_].access, localizer),
            )
            for id_ in _in_order(cited.items())
        ),
    )


def _in_order(sources: Iterable[tuple[str, Source]]) -> list[str]:
    dated = [(s.published.date if s.published else "9999", id_) for id_, s in sources]
    return [id_ for _, id_ in sorted(dated)]


def _card(
    id_: str,
    source: Source,
    links: Links,
    cited: int,
    *,
    described: Text | None = None,
    access: str = "",
) -> SourceCard:
    localizer = links.localizer
    return SourceCard(
        id=id_,
        label=source_label(localizer, id_),
        href=uris.href(links.at, uris.source_uri(id_)),
        title=phrase(source.title, source.language) if source.title else None,
        described=localizer.text(described) if described else None,
        language=localizer.language(source.language),
        perspective=perspective_view(source.voice, localizer),
        access=access,
        cited=cited,
    )
