"""A question with all its answers, and how they stand to each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import uris
from generator.compare.claims import Comparison
from generator.compare.near import near_claims
from generator.localize.labels import relation_labels
from generator.localize.phrase import Phrase
from generator.model.event import Claim, Event
from generator.model.vocabulary import MeasureType
from generator.views.answers import AnswerView, answer_view
from generator.views.links import Link, Links
from generator.views.voices import VoicesView, voices_view

Comparisons = dict[tuple[str, str], Comparison]


@dataclass(frozen=True)
class Badge:
    """A relation between answers: its id for styling, and what it is called."""

    relation: str
    label: str


@dataclass(frozen=True)
class AnswerGroup:
    """Answers that say the same. `value` is said once for all, None where each shows its own."""

    value: Phrase | None
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class ClaimView:
    """A claim on the page of its event. `measure` is its question, `subject` what it is about.

    `groups` holds the same answers as `answers`, by what they say.
    """

    anchor: str
    measure_id: str
    measure: Phrase
    subject: Phrase | None
    statement: Phrase | None
    answers: tuple[AnswerView, ...]
    groups: tuple[AnswerGroup, ...]
    badges: tuple[Badge, ...]
    differs: bool
    voices: VoicesView
    near: tuple[Link, ...]
    also_on: tuple[Link, ...]
    href: str

    @property
    def lines(self) -> int:
        """About how many lines it takes on a phone, rather more than it does."""
        return 8 + sum(answer.lines for answer in self.answers)


@dataclass(frozen=True)
class MeasureView:
    """All claims of an event about one measure, and who attests any of them."""

    id: str
    label: Phrase
    description: Phrase | None
    voices: VoicesView
    claims: tuple[ClaimView, ...]

    @property
    def anchor(self) -> str:
        """The id of the heading, told apart from that of a claim about the measure."""
        return f"about-{self.id}"


def claim_view(
    id_: str, event: Event, index: int, comparisons: Comparisons, links: Links
) -> ClaimView:
    """Everything that a page shows of the claim at `index` of an event."""
    localizer = links.localizer
    claim = event.claims[index]
    measure = localizer.chronicle.vocabulary.measures[claim.about]
    comparison = comparisons[id_, claim.address]
    labels = relation_labels(localizer.catalogue, counted=measure.type is MeasureType.COUNT)
    answers = tuple(
        answer_view(
            answer,
            measure,
            id_,
            ("claims", index, "attested", j),
            f"{claim.address}-{j + 1}",
            links,
        )
        for j, answer in enumerate(claim.attested)
    )
    return ClaimView(
        anchor=claim.address,
        measure_id=claim.about,
        measure=localizer.text(measure.label),
        subject=localizer.subject(claim.of) if claim.of else None,
        statement=localizer.filled(claim.statement, event) if claim.statement else None,
        answers=answers,
        groups=tuple(_groups(answers, comparison)),
        badges=tuple(Badge(r.value, labels[r]) for r in comparison.relations),
        differs=comparison.differs,
        voices=voices_view(claim.attested, localizer),
        near=tuple(_near(event, claim, links)),
        also_on=tuple(links.event(other) for other in claim.also_on),
        href=uris.href(links.at, uris.event_uri(localizer.chronicle, id_), claim.address),
    )


def _groups(answers: tuple[AnswerView, ...], comparison: Comparison) -> Iterator[AnswerGroup]:
    """The groups in the order of their first answers; what is not compared stands alone, last."""
    grouped = {i for group in comparison.groups for i in group}
    alone = [(i,) for i in range(len(answers)) if i not in grouped]
    for group in (*comparison.groups, *alone):
        members = tuple(answers[i] for i in group)
        values = {answer.value for answer in members}
        shared = members[0].value if len(members) > 1 and len(values) == 1 else None
        yield AnswerGroup(shared, members)


def _near(event: Event, claim: Claim, links: Links) -> Iterator[Link]:
    """Claims of the same event that count something similar."""
    measures = links.localizer.chronicle.vocabulary.measures
    for i in near_claims(event, claim, measures):
        other = event.claims[i]
        yield Link(links.localizer.text(measures[other.about].label), f"#{other.address}")


def measure_views(
    id_: str, event: Event, comparisons: Comparisons, links: Links
) -> tuple[MeasureView, ...]:
    """All claims of an event by measure, in the order of the vocabulary."""
    chronicle = links.localizer.chronicle
    found: list[MeasureView] = []
    for measure_id, measure in chronicle.vocabulary.measures.items():
        claims = tuple(
            claim_view(id_, event, i, comparisons, links)
            for i, claim in enumerate(event.claims)
            if claim.about == measure_id
        )
        if claims:
            label = links.localizer.text(measure.label)
            note = links.localizer.text(measure.description) if measure.description else None
            asked = (claim for claim in event.claims if claim.about == measure_id)
            heard = voices_view((one for claim in asked for one in claim.attested), links.localizer)
            found.append(MeasureView(measure_id, label, note, heard, claims))
    return tuple(found)
