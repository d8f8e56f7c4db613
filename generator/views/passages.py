"""The passages of an archived text: those that claims rest on, and those that are noted."""

from dataclasses import dataclass

from generator import uris
from generator.localize.phrase import Phrase, phrase
from generator.marks import paragraphs, segments, shown
from generator.model.archived import ABUSE, ArchivedText
from generator.normalised import Passage
from generator.strict_yaml import Loc
from generator.translated_passages import translation_in
from generator.views.evidence import translated_label
from generator.views.links import Links

QUOTATION_MARKS = frozenset('"“”„«»')


@dataclass(frozen=True)
class ClaimLink:
    """A link to an answer, labelled with its event and its question."""

    event: Phrase
    question: Phrase
    href: str


@dataclass(frozen=True)
class CitedPassage:
    """A passage that claims rest on: its number on the page, its id, its address, and the claims.

    `bare` says that its text brings quotation marks of its own. `translation` says it in the
    reader's language, where that is another, and `translated` whose translation that is.
    """

    number: int
    anchor: str
    href: str
    text: Phrase
    bare: bool
    claims: tuple[ClaimLink, ...]
    translation: Phrase | None
    translated: str


@dataclass(frozen=True)
class NotedPassage:
    """A passage with an erratum, or one that no claim uses, and what is said of it.

    `bare` as for a cited one, `reads_bare` the same for what was meant. `anchor` and `href` are
    empty where nothing leads to it.
    """

    anchor: str
    href: str
    text: Phrase
    bare: bool
    label: Phrase
    reads: Phrase | None
    reads_bare: bool
    note: Phrase | None


@dataclass(frozen=True)
class Piece:
    """A stretch of the text and the passages it is part of, by their ids.

    `anchors` are the ids of those that begin with it, `numbers` the numbers of those that end
    with it.
    """

    text: str
    cited: bool
    erratum: bool
    passages: tuple[str, ...]
    anchors: tuple[str, ...]
    numbers: tuple[int, ...]


def _text(body: str, passage: Passage, language: str) -> Phrase:
    return phrase(body[passage.start : passage.end], language)


def _bare(text: Phrase) -> bool:
    return not {text.text[0], text.text[-1]}.isdisjoint(QUOTATION_MARKS)


def cited_passages(id_: str, source: ArchivedText, links: Links) -> tuple[CitedPassage, ...]:
    """Every stretch that a claim or participant quotes, in the order of the text."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    body = chronicle.bodies[id_]
    claims: dict[Passage, dict[ClaimLink, None]] = {}
    for owner, loc, _ in chronicle.resting[id_]:
        for passage in chronicle.passages[owner, loc]:
            claims.setdefault(passage, {})[claim_link(owner, loc, links)] = None
    found: list[CitedPassage] = []
    for number, passage in enumerate(sorted(claims), 1):
        text = _text(body, passage, source.language)
        anchor, href = uris.passage_anchor(passage), links.passages(id_, [passage])
        rests = tuple(claims[passage])
        told = translation_in(chronicle.translations, id_, text.text, localizer.locale)
        said = localizer.own(told.text) if told else None
        label = translated_label([told], localizer) if told else ""
        found.append(CitedPassage(number, anchor, href, text, _bare(text), rests, said, label))
    return tuple(found)


def claim_link(owner: str, loc: Loc, links: Links) -> ClaimLink:
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
    uri = uris.event_uri(chronicle, owner)
    return ClaimLink(localizer.title(event), label, uris.href(links.at, uri, anchor))


def _own(id_: str, kind: str, index: int, links: Links) -> Passage:
    """The first stretch of a passage that the front matter names."""
    return links.localizer.chronicle.passages[id_, (kind, index)][0]


def noted_errata(id_: str, source: ArchivedText, links: Links) -> tuple[NotedPassage, ...]:
    """Every oddity that the front matter notes."""
    localizer = links.localizer
    body = localizer.chronicle.bodies[id_]
    kinds = localizer.chronicle.vocabulary.erratum_kinds
    found: list[NotedPassage] = []
    for i, erratum in enumerate(source.errata):
        passage = _own(id_, "errata", i, links)
        text = _text(body, passage, source.language)
        anchor = f"e{passage.start}-{passage.end}"
        reads = phrase(erratum.reads, source.language) if erratum.reads else None
        found.append(
            NotedPassage(
                anchor=anchor,
                href=f"#{anchor}{links.words(id_, [passage])}",
                text=text,
                bare=_bare(text),
                label=localizer.text(kinds[erratum.kind].label),
                reads=reads,
                reads_bare=reads is not None and _bare(reads),
                note=localizer.text(erratum.note) if erratum.note else None,
            )
        )
    return tuple(found)


def unused_passages(id_: str, source: ArchivedText, links: Links) -> tuple[NotedPassage, ...]:
    """What no claim uses, with the reason, but for abuse: that stays in the text alone."""
    localizer = links.localizer
    body = localizer.chronicle.bodies[id_]
    reasons = localizer.chronicle.vocabulary.unused_reasons
    found: list[NotedPassage] = []
    for i, unused in enumerate(source.unused):
        if unused.reason == ABUSE:
            continue
        text = _text(body, _own(id_, "unused", i, links), source.language)
        label = localizer.text(reasons[unused.reason].label)
        noted = NotedPassage("", "", text, _bare(text), label, None, reads_bare=False, note=None)
        found.append(noted)
    return tuple(found)


def marked_paragraphs(
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
                passages=segment.keys,
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
