"""An archived text with its record, and every passage of it that something rests on."""

from dataclasses import dataclass

from generator import uris
from generator.localize.labels import basis_labels
from generator.localize.names import language_name
from generator.localize.phrase import Phrase, phrase
from generator.marks import paragraphs, segments, shown
from generator.model.source import Source
from generator.quotes import Passage
from generator.strict_yaml import Loc
from generator.views.answers import perspective_view
from generator.views.links import Link, Links, source_label


@dataclass(frozen=True)
class CitedPassage:
    """A passage that claims rest on: its number on the page, its id, and the claims."""

    number: int
    anchor: str
    text: Phrase
    claims: tuple[Link, ...]


@dataclass(frozen=True)
class NotedPassage:
    """A passage with an erratum, or one that no claim uses, and what is said of it."""

    anchor: str
    text: Phrase
    label: Phrase
    reads: Phrase | None
    note: Phrase | None


@dataclass(frozen=True)
class Piece:
    """A stretch of the text, what it is part of, and the ids and numbers it carries."""

    text: str
    cited: bool
    erratum: bool
    anchors: tuple[str, ...]
    numbers: tuple[int, ...]


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
    cited: tuple[CitedPassage, ...]
    rights: Phrase
    original_file: str
    sha256: str
    characters: int
    body: Phrase
    paragraphs: tuple[tuple[Piece, ...], ...]


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
            language=language_name(source.language, localizer.locale),
            perspective=perspective_view(source.voice, localizer),
            cited=len(_cited(id_, source, links)),
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
    cited = _cited(id_, source, links)
    errata = _errata(id_, source, links)
    body = chronicle.bodies[id_]
    language = source.language
    return SourcePage(
        id=id_,
        label=source_label(localizer, id_),
        title=phrase(source.title, language) if source.title else None,
        language=language_name(language, localizer.locale),
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
        unused=_unused(id_, source, links),
        cited=cited,
        rights=localizer.text(chronicle.vocabulary.rights[source.rights].label),
        original_file=source.original_file,
        sha256=source.sha256,
        characters=len(body),
        body=phrase("", language),
        paragraphs=_paragraphs(body, source.wrapped, cited, errata),
    )


def _text(body: str, passage: Passage, language: str) -> Phrase:
    return phrase(" ".join(body[passage.start : passage.end].split()), language)


def _cited(id_: str, source: Source, links: Links) -> tuple[CitedPassage, ...]:
    """Every stretch that a claim or participant quotes, in the order of the text."""
    chronicle = links.localizer.chronicle
    body = chronicle.bodies[id_]
    claims: dict[Passage, dict[Link, None]] = {}
    for (owner, loc), passages in chronicle.passages.items():
        # A source may have the id of an event; only events have claims and participants.
        if loc[0] in ("claims", "participants") and _source_of(owner, loc, links) == id_:
            for passage in passages:
                claims.setdefault(passage, {})[_claim_link(owner, loc, links)] = None
    return tuple(
        CitedPassage(
            number,
            uris.passage_anchor(passage),
            _text(body, passage, source.language),
            tuple(claims[passage]),
        )
        for number, passage in enumerate(sorted(claims), 1)
    )


def _source_of(owner: str, loc: Loc, links: Links) -> str:
    event = links.localizer.chronicle.events[owner]
    if loc[0] == "participants":
        return event.participants[int(loc[1])].source
    return event.claims[int(loc[1])].attested[int(loc[3])].source


def _claim_link(owner: str, loc: Loc, links: Links) -> Link:
    """A link to the answer that quotes a passage, labelled with the event and the question."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    event = chronicle.events[owner]
    if loc[0] == "participants":
        role = event.participants[int(loc[1])].role
        label = localizer.text(chronicle.vocabulary.roles[role].label)
        anchor = f"participant-{int(loc[1]) + 1}"
    else:
        claim = event.claims[int(loc[1])]
        label = localizer.text(chronicle.vocabulary.measures[claim.about].label)
        anchor = f"{claim.address}-{int(loc[3]) + 1}"
    pattern = localizer.catalogue.pgettext("event and question", "{event}: {question}")
    text = pattern.format(event=localizer.title(event).text, question=label.text)
    uri = uris.event_uri(chronicle, owner)
    return Link(localizer.own(text), uris.href(links.at, uri, anchor))


def _own(id_: str, kind: str, index: int, links: Links) -> Passage:
    """The first stretch of a passage that the front matter names."""
    return links.localizer.chronicle.passages[id_, (kind, index)][0]


def _errata(id_: str, source: Source, links: Links) -> tuple[NotedPassage, ...]:
    localizer = links.localizer
    body = localizer.chronicle.bodies[id_]
    kinds = localizer.chronicle.vocabulary.erratum_kinds
    return tuple(
        NotedPassage(
            anchor=_noted(_own(id_, "errata", i, links)),
            text=_text(body, _own(id_, "errata", i, links), source.language),
            label=localizer.text(kinds[erratum.kind].label),
            reads=phrase(erratum.reads, source.language) if erratum.reads else None,
            note=localizer.text(erratum.note) if erratum.note else None,
        )
        for i, erratum in enumerate(source.errata)
    )


def _noted(passage: Passage) -> str:
    return f"e{passage.start}-{passage.end}"


def _unused(id_: str, source: Source, links: Links) -> tuple[NotedPassage, ...]:
    """What no claim uses, with the reason; abuse is not repeated in the list."""
    localizer = links.localizer
    body = localizer.chronicle.bodies[id_]
    reasons = localizer.chronicle.vocabulary.unused_reasons
    return tuple(
        NotedPassage(
            anchor="",
            text=phrase("", source.language)
            if unused.reason == "abuse"
            else _text(body, _own(id_, "unused", i, links), source.language),
            label=localizer.text(reasons[unused.reason].label),
            reads=None,
            note=None,
        )
        for i, unused in enumerate(source.unused)
    )


def _paragraphs(
    body: str,
    wrapped: bool,
    cited: tuple[CitedPassage, ...],
    errata: tuple[NotedPassage, ...],
) -> tuple[tuple[Piece, ...], ...]:
    """The archived text cut at the ends of all passages; a number stands where its passage ends."""
    numbers = {passage.anchor: passage.number for passage in cited}
    keys = [*numbers, *(passage.anchor for passage in errata)]
    spans = {key: tuple(int(offset) for offset in key[1:].split("-")) for key in keys}
    marked = segments(len(body), [(span[0], span[1], key) for key, span in spans.items()])
    return tuple(
        tuple(
            Piece(
                text=shown(body, segment),
                cited=any(key in numbers for key in segment.keys),
                erratum=any(key not in numbers for key in segment.keys),
                anchors=segment.opens,
                numbers=tuple(
                    numbers[key]
                    for key in segment.keys
                    if key in numbers and spans[key][1] == segment.end
                ),
            )
            for segment in paragraph
        )
        for paragraph in paragraphs(body, marked, wrapped)
    )
