"""What groups of voices say on the same questions, in the same form and room."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.chronicle import Chronicle
from generator.compare.voices import claimant_of, perspective_of
from generator.dates import parse_edtf
from generator.localize.phrase import Phrase, phrase
from generator.model.event import Claim
from generator.model.positions import Group, Positions
from generator.model.values import TermValue
from generator.views.answers import AnswerView, answer_view
from generator.views.links import Link, Links

# Of each claim there are so many different answers, and of each so many who give it.
MOST_VALUES = 5
MOST_SAYINGS = 3


@dataclass(frozen=True)
class Place:
    """Where something is said: the source, and a link to the answer with its passage."""

    source: Link
    passage: Link


@dataclass(frozen=True)
class Saying:
    """A claimant, with their stance, and the places where they say the same.

    `who` is the first of the answers. `words` are a term's words as they stand there.
    """

    who: AnswerView
    words: tuple[Phrase, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Said:
    """What several say alike: the value, None where the claim's statement is all that is said."""

    value: Phrase | None
    quoted: bool
    sayings: tuple[Saying, ...]


@dataclass(frozen=True)
class ClaimSaid:
    """A claim: its question and event, its statement where it has one, and what is said.

    `left` is how many say more on the claim's own page: every group has the same room here.
    """

    event: Link
    measure: Link
    subject: Phrase | None
    statement: Phrase | None
    said: tuple[Said, ...]
    left: int


@dataclass(frozen=True)
class Cell:
    """What a group says on a question; nothing was found where there are no claims."""

    anchor: str
    group: Phrase
    claims: tuple[ClaimSaid, ...]


@dataclass(frozen=True)
class QuestionAsked:
    """A question, and what each group says on it."""

    id: str
    label: Phrase
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class PositionsPage:
    """All questions with all groups, both in the order of the record."""

    introduction: Phrase
    questions: tuple[QuestionAsked, ...]


def positions_page(positions: Positions, links: Links) -> PositionsPage:
    """Everything that the page of positions shows."""
    localizer = links.localizer
    return PositionsPage(
        introduction=localizer.text(positions.introduction),
        questions=tuple(
            QuestionAsked(
                question.id,
                localizer.text(question.label),
                tuple(_cell(question.id, group, links) for group in positions.groups),
            )
            for question in positions.questions
        ),
    )


def _cell(question: str, group: Group, links: Links) -> Cell:
    chosen = group.claims.get(question, ())
    return Cell(
        anchor=f"{question}.{group.id}",
        group=links.localizer.text(group.label),
        claims=tuple(_claim(address, group, links) for address in chosen),
    )


def _claim(address: str, group: Group, links: Links) -> ClaimSaid:
    localizer = links.localizer
    id_, _, wanted = address.partition("#")
    event = localizer.chronicle.events[id_]
    index, claim = next((i, c) for i, c in enumerate(event.claims) if c.address == wanted)
    label = localizer.text(localizer.chronicle.vocabulary.measures[claim.about].label)
    whole = list(_said(_answers(id_, index, claim, group, links), claim, id_, links))
    said = [replace(one, sayings=one.sayings[:MOST_SAYINGS]) for one in whole[:MOST_VALUES]]
    return ClaimSaid(
        event=links.event(id_),
        measure=Link(label, links.event(id_, wanted).href),
        subject=localizer.subject(claim.of) if claim.of else None,
        statement=localizer.filled(claim.statement, event) if claim.statement else None,
        said=tuple(said),
        left=_number(whole) - _number(said),
    )


def _number(said: Iterable[Said]) -> int:
    return sum(len(one.sayings) for one in said)


# The answer's position in its claim, and how it is shown.
Shown = tuple[int, AnswerView]


def _answers(id_: str, index: int, claim: Claim, group: Group, links: Links) -> Iterator[Shown]:
    """The answers of those who speak from the group's perspectives, the latest first."""
    chronicle = links.localizer.chronicle
    measure = chronicle.vocabulary.measures[claim.about]
    for i in sorted(range(len(claim.attested)), key=lambda i: _day(claim, i, chronicle)):
        answer = claim.attested[i]
        if perspective_of(claimant_of(answer, chronicle), chronicle) in group.perspectives:
            loc = ("claims", index, "attested", i)
            yield i, answer_view(answer, measure, id_, loc, f"{claim.address}-{i + 1}", links)


def _day(claim: Claim, index: int, chronicle: Chronicle) -> int:
    """Puts the latest source first; what is not dated comes last."""
    published = chronicle.sources[claim.attested[index].source].published
    return -parse_edtf(published.date).filed.toordinal() if published else 0


def _said(answers: Iterable[Shown], claim: Claim, id_: str, links: Links) -> Iterator[Said]:
    """The answers by what they say and then by who says it, the latest first."""
    values: dict[Phrase | None, dict[object, list[Shown]]] = {}
    for one in answers:
        _, shown = one
        who = (shown.claimant, shown.via, shown.stance)
        values.setdefault(shown.value, {}).setdefault(who, []).append(one)
    for value, by_claimant in values.items():
        sayings = tuple(_saying(same, claim, id_, links) for same in by_claimant.values())
        yield Said(value, sayings[0].who.quoted, sayings)


def _saying(same: list[Shown], claim: Claim, id_: str, links: Links) -> Saying:
    chronicle, c = links.localizer.chronicle, links.localizer.catalogue
    label = links.localizer.own(c.pgettext("positions", "the passage"))
    words: dict[Phrase, None] = {}
    places: dict[str, Place] = {}
    for i, shown in same:
        answer = claim.attested[i]
        if isinstance(answer.value, TermValue) and answer.value.exact:
            language = chronicle.sources[answer.source].read_in
            words[phrase(answer.value.exact, language)] = None
        passage = Link(label, links.event(id_, shown.anchor).href)
        places.setdefault(answer.source, Place(shown.source, passage))
    return Saying(same[0][1], tuple(words), tuple(places.values()))
