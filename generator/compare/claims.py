"""Compares all answers to one claim, and all claims of a chronicle."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from generator.chronicle import Chronicle
from generator.compare.answers import comparable, compare_answers
from generator.compare.relation import DIFFERING, Relation, weightiest_first
from generator.model.event import Attestation, Claim, Event
from generator.model.evidence import Stance
from generator.model.vocabulary import Answers, Measure
from generator.remembered import Remembered


@dataclass(frozen=True)
class Comparison:
    """How the answers to one claim stand to each other.

    `relations` are those found among all pairs, the weightiest first; `pairs` maps two positions
    in `attested` to theirs; `groups` are the positions of answers that say the same value, in
    order of first mention, and hold every answer that is compared.
    """

    relations: tuple[Relation, ...]
    pairs: Mapping[tuple[int, int], frozenset[Relation]]
    groups: tuple[tuple[int, ...], ...]

    @property
    def differs(self) -> bool:
        """Whether some answers do not go together."""
        return any(relation in DIFFERING for relation in self.relations)


def compare_claim(claim: Claim, chronicle: Chronicle) -> Comparison:
    """Compare the answers to a claim pair by pair. Inferred and garbled readings stay out."""
    measure = chronicle.vocabulary.measures[claim.about]
    positions = [i for i, answer in enumerate(claim.attested) if comparable(answer)]
    if len(positions) < 2:
        return Comparison((Relation.SINGLE,), {}, tuple((i,) for i in positions))
    pairs: dict[tuple[int, int], frozenset[Relation]] = {}
    for i, j in combinations(positions, 2):
        a, b = claim.attested[i], claim.attested[j]
        said = (_said(a, chronicle), _said(b, chronicle))
        found = compare_answers(a, b, measure, chronicle.vocabulary, said)
        pairs[i, j] = frozenset(found)
    relations = weightiest_first(pairs.values())
    if measure.answers is Answers.MANY:
        relations = (_many(relations, pairs, claim),)
    return Comparison(relations, pairs, tuple(_groups(positions, pairs)))


def _many(
    relations: tuple[Relation, ...],
    pairs: Iterable[tuple[int, int]],
    claim: Claim,
) -> Relation:
    """Where many answers are meant to stand beside each other, only a denial is a difference."""
    if any(_denied(claim, pair) for pair in pairs):
        return Relation.DIFFERENT
    return Relation.SAME if relations == (Relation.SAME,) else Relation.BESIDE


def _denied(claim: Claim, pair: tuple[int, int]) -> bool:
    """Whether one of two answers denies, and the other does not."""
    return len({claim.attested[i].stance is Stance.DENIES for i in pair}) == 2


def parts(claim: Claim, measure: Measure, compared: Comparison, pair: tuple[int, int]) -> bool:
    """Whether two answers to a claim do not go together, as it was `compared`."""
    if measure.answers is Answers.MANY:
        return _denied(claim, pair)
    return not DIFFERING.isdisjoint(compared.pairs[pair])


def _said(answer: Attestation, chronicle: Chronicle) -> str | None:
    """When an answer was given: as of the day it names, else when its source was published."""
    published = chronicle.sources[answer.source].published
    return answer.as_of or (published.date if published else None)


def _groups(
    positions: list[int], pairs: Mapping[tuple[int, int], frozenset[Relation]]
) -> Iterator[tuple[int, ...]]:
    """Answers that say the same, other words for the same included."""
    left = list(positions)
    alike = frozenset({Relation.SAME, Relation.OTHER_WORDS})
    while left:
        first = left.pop(0)
        group = [first, *(i for i in left if pairs[first, i] <= alike)]
        left = [i for i in left if i not in group]
        yield tuple(group)


def compare_all(
    chronicle: Chronicle, known: Remembered | None = None
) -> dict[tuple[str, str], Comparison]:
    """Every claim of the chronicle, by the event's id and the claim's address in it.

    What is `known` of an event holds as long as it, its sources and the vocabulary stay the same.
    """
    known, found = known or Remembered(), dict[tuple[str, str], Comparison]()
    for id_, event in chronicle.events.items():
        answers = (answer for claim in event.claims for answer in claim.attested)
        sources = tuple(chronicle.sources.get(answer.source) for answer in answers)
        compare = partial(_compare_event, event, chronicle)
        compared = known.give(id_, (event, sources, chronicle.vocabulary), compare)
        found.update(((id_, address), comparison) for address, comparison in compared.items())
    return found


def _compare_event(event: Event, chronicle: Chronicle) -> dict[str, Comparison]:
    return {claim.address: compare_claim(claim, chronicle) for claim in event.claims}
