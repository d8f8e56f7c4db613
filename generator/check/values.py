"""An answer fits its measure, and its words stand in the passage quoted."""

from collections.abc import Iterator, Mapping

from generator.check import figures
from generator.load import Loaded
from generator.model.event import Attestation, Claim, Event
from generator.model.evidence import COUNTED_AS
from generator.model.values import KEYS, CountValue, TermValue, WordsValue, value_type
from generator.model.vocabulary import WITHOUT_VALUE, Entry, Measure, MeasureType, Vocabulary
from generator.nearest import nearest as nearest_passage
from generator.normalised import normalise_quote
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc
from generator.suggest import nearest_or_any

MISFIT = "value-misfit"
# From here on words of a quote are probably those that were meant.
ALIKE = 0.6


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Values of the wrong type, terms of no scheme, words that no quote holds."""
    if not loaded.vocabulary:
        return
    vocabulary = loaded.vocabulary.record
    for event in loaded.events.values():
        for i, claim in enumerate(event.record.claims):
            measure = vocabulary.measures.get(claim.about)
            if measure:
                yield from _claim(event, ("claims", i), claim, measure)
                for j, attestation in enumerate(claim.attested):
                    loc = ("claims", i, "attested", j)
                    yield from _answer(event, loc, attestation, measure, vocabulary)


def _claim(event: Located[Event], loc: Loc, claim: Claim, measure: Measure) -> Iterator[Problem]:
    if measure.type is MeasureType.PROPOSITION and claim.statement is None:
        message = f"`{claim.about}` needs a `statement`"
        hint = "add `statement: {en: …}`: say in every locale what is asserted"
        yield event.problem(loc, message, hint, rule="statement-missing")


def _answer(
    event: Located[Event],
    loc: Loc,
    answer: Attestation,
    measure: Measure,
    vocabulary: Vocabulary,
) -> Iterator[Problem]:
    found = value_type(answer.value) if answer.value else None
    if answer.counted_as and measure.type is not MeasureType.COUNT:
        message = f"`counted_as` of a {measure.type}, which is not counted"
        at = (*loc, "counted_as")
        yield event.problem(at, message, "leave `counted_as` out", rule=MISFIT)
    elif measure.type in WITHOUT_VALUE:
        if found:
            message = f"a {measure.type} has no value"
            yield event.problem((*loc, "value"), message, "leave `value` out", rule=MISFIT)
    elif not found:
        message = f"missing key `value`: expected a {measure.type}"
        hint = f"add `value:` with the key {_keys_of(measure.type)}"
        yield event.problem(loc, message, hint, rule="missing-key")
    elif found != measure.type:
        message = f"`value`: expected a {measure.type}, found a {found}"
        hint = f"a {measure.type} has the key {_keys_of(measure.type)}"
        yield event.problem((*loc, "value"), message, hint, rule=MISFIT)
    else:
        yield from _terms(event, loc, answer, measure, vocabulary)
        yield from _words(event, loc, answer)


def _keys_of(wanted: MeasureType) -> str:
    return " or ".join(f"`{key}`" for key, type_ in KEYS.items() if type_ == wanted)


def _terms(
    event: Located[Event], loc: Loc, answer: Attestation, measure: Measure, vocabulary: Vocabulary
) -> Iterator[Problem]:
    value = answer.value
    scheme = vocabulary.terms.get(measure.scheme or "")
    named: list[tuple[Loc, str]] = []
    if isinstance(value, TermValue):
        named = [((*loc, "value", "term"), value.term)]
    elif isinstance(value, WordsValue):
        named = [((*loc, "value", "party", i), term) for i, term in enumerate(value.party)]
    if named and measure.type is MeasureType.WORDS and measure.scheme is None:
        message = "`party` sorts by a scheme, and this measure has none"
        hint = "add `scheme:` to the measure in data/vocabulary.yml, or leave `party` out"
        yield event.problem((*loc, "value", "party"), message, hint, rule=MISFIT)
    elif scheme is not None:
        for at, term in named:
            yield from _term(event, at, term, scheme, measure.scheme)
    if isinstance(value, CountValue):
        yield from _groups(event, loc, value, measure, vocabulary)
    if answer.counted_as:
        known = vocabulary.terms.get(COUNTED_AS, {})
        at = (*loc, "counted_as", "term")
        yield from _term(event, at, answer.counted_as.term, known, COUNTED_AS)


def _groups(
    event: Located[Event], loc: Loc, value: CountValue, measure: Measure, vocabulary: Vocabulary
) -> Iterator[Problem]:
    if not vocabulary.groups.keys() >= set(measure.groups):
        return
    for group in value.of_whom:
        if group in vocabulary.groups and group not in measure.groups:
            message = f"this measure has no group `{group}`"
            otherwise = "add it to the measure's `groups` in data/vocabulary.yml, or leave it out"
            hint = nearest_or_any(group, measure.groups, otherwise)
            at = (*loc, "value", "of_whom", group)
            yield event.problem(at, message, hint, key=True, rule="unknown-term")


def _term(
    event: Located[Event], loc: Loc, term: str, scheme: Mapping[str, Entry], name: str | None
) -> Iterator[Problem]:
    if term not in scheme:
        message = f"`{term}` is not in the vocabulary's `terms.{name}`"
        hint = nearest_or_any(term, scheme, f"add it to `terms.{name}` in data/vocabulary.yml")
        yield event.problem(loc, message, hint, rule="unknown-term")


def _words(event: Located[Event], loc: Loc, answer: Attestation) -> Iterator[Problem]:
    if not answer.quote:
        # Words read in a source that is not kept; an archived text without a quote is told of.
        return
    wanted: list[tuple[Loc, str]] = []
    if answer.counted_as:
        wanted.append(((*loc, "counted_as", "exact"), answer.counted_as.exact))
    if isinstance(answer.value, TermValue) and answer.value.exact:
        wanted.append(((*loc, "value", "exact"), answer.value.exact))
    if isinstance(answer.value, WordsValue):
        wanted.append(((*loc, "value", "words"), answer.value.words))
    for at, words in wanted:
        if normalise_quote(words) not in figures.quoted(answer.quote):
            hint = _copied(words, figures.quoted(answer.quote))
            message = f"“{words}” is not in the quote"
            yield event.problem(at, message, hint, rule="words-not-in-quote")


def _copied(words: str, quoted: str) -> str:
    """How to mend words that a quote does not have: with those of it that are most like them."""
    mend = "copy the words from the quote, or quote the passage that has them"
    passage, similarity = nearest_passage(quoted, normalise_quote(words))
    return f"the quote has “{passage}”: {mend}" if similarity > ALIKE else mend
