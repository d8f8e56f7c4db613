"""Compares two answers to one question."""

from generator.compare.counts import compare_counts, compare_durations
from generator.compare.dates import compare_date_lists, compare_dates
from generator.compare.relation import Relation
from generator.compare.terms import of_terms
from generator.dates import parse_edtf
from generator.model.event import Attestation
from generator.model.evidence import Quote, Stance
from generator.model.values import (
    AgentValue,
    CountValue,
    DatesValue,
    DateValue,
    DurationValue,
    OrdinalValue,
    PlaceValue,
    TermValue,
    WordsValue,
)
from generator.model.vocabulary import Measure, MeasureType, Terms, Vocabulary
from generator.normalised import normalise_quote

UNCERTAIN = frozenset({Stance.DECLINES, Stance.THINKS_POSSIBLE})


COMPATIBLE = frozenset({Relation.SAME, Relation.FINER})


def comparable(answer: Attestation) -> bool:
    """Whether an answer is compared at all: plainly read, and not left open by its claimant."""
    return answer.reading is None and answer.stance not in UNCERTAIN


def compare_answers(
    a: Attestation,
    b: Attestation,
    measure: Measure,
    vocabulary: Vocabulary,
    said: tuple[str | None, str | None],
) -> set[Relation]:
    """How two answers stand to each other.

    `said` are the EDTF dates at which the two were given, for counts that change over time.
    """
    if (a.stance is Stance.DENIES) != (b.stance is Stance.DENIES):
        return {Relation.DIFFERENT}
    relations = _values(a, b, measure, vocabulary)
    if Relation.DIFFERENT in relations and _may_change(a, b, measure, said):
        return relations - {Relation.DIFFERENT} | {Relation.CHANGED}
    if relations <= COMPATIBLE and _other_words(a, b):
        relations.add(Relation.OTHER_WORDS)
    return relations


def _values(
    a: Attestation, b: Attestation, measure: Measure, vocabulary: Vocabulary
) -> set[Relation]:
    match a.value, b.value:
        case CountValue() as x, CountValue() as y:
            found = compare_counts(x, y, vocabulary.quantities)
        case DateValue() as x, DateValue() as y:
            found = compare_dates(x, y)
        case DatesValue() as x, DatesValue() as y:
            found = compare_date_lists(x, y)
        case DurationValue() as x, DurationValue() as y:
            found = compare_durations(x, y)
        case WordsValue() as x, WordsValue() as y:
            found = _words(x, y, _scheme(measure, vocabulary))
        case TermValue() as x, TermValue() as y:
            found = {of_terms({x.term}, {y.term}, _scheme(measure, vocabulary))}
        case None, None if measure.type is MeasureType.QUOTATION:
            found = {_quotations(a.quote, b.quote)}
        case x, y:
            found = {Relation.SAME if _key(x) == _key(y) else Relation.DIFFERENT}
    return found


def _other_words(a: Attestation, b: Attestation) -> bool:
    """Whether the same is counted under another name."""
    return bool(a.counted_as and b.counted_as and a.counted_as.term != b.counted_as.term)


def _key(value: object) -> object:
    match value:
        case AgentValue():
            return value.agent
        case PlaceValue():
            return value.place
        case OrdinalValue():
            return value.ordinal
    return value


def _scheme(measure: Measure, vocabulary: Vocabulary) -> Terms:
    return vocabulary.terms.get(measure.scheme or "", {})


def _words(a: WordsValue, b: WordsValue, scheme: Terms) -> set[Relation]:
    if normalise_quote(a.words).casefold() == normalise_quote(b.words).casefold():
        return {Relation.SAME}
    if not a.party or not b.party:
        return {Relation.NOT_COMPARABLE}
    relation = of_terms(set(a.party), set(b.party), scheme)
    return {Relation.OTHER_WORDS if relation is Relation.SAME else relation}


def _quotations(a: Quote, b: Quote) -> Relation:
    first, second = (" ".join(normalise_quote(part.exact) for part in quote) for quote in (a, b))
    if first == second:
        return Relation.SAME
    return Relation.FINER if first in second or second in first else Relation.DIFFERENT


def _may_change(
    a: Attestation, b: Attestation, measure: Measure, said: tuple[str | None, str | None]
) -> bool:
    """Whether the two may both be right, each at its time."""
    if not measure.over_time or None in said:
        return False
    first, second = (parse_edtf(when or "") for when in said)
    if first.latest < second.earliest:
        earlier, later = a.value, b.value
    elif second.latest < first.earliest:
        earlier, later = b.value, a.value
    else:
        return False
    if measure.over_time == "state":
        return True
    if not isinstance(earlier, CountValue) or not isinstance(later, CountValue):
        return False
    return None not in (earlier.number, later.number) and (earlier.number or 0) < (
        later.number or 0
    )
