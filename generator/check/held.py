"""The numbers that an event's claims hold."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from generator.check.amounts import amounts
from generator.check.figures import quoted
from generator.citations import evidence_of
from generator.dates import Precision, parse_edtf
from generator.digits import figures_in
from generator.durations import parse_duration, parse_recurring
from generator.load import Loaded
from generator.model.event import Attestation, Event
from generator.model.evidence import Evidence
from generator.model.locator import Numbered
from generator.model.values import (
    CountValue,
    DatesValue,
    DateValue,
    DurationValue,
    OrdinalValue,
    WordsValue,
)
from generator.numerals import number_words


class Held:
    """The numbers of an event, each kind made out when it is first asked for."""

    def __init__(self, event: Event, loaded: Loaded) -> None:
        self._event = event
        self._loaded = loaded

    @cached_property
    def values(self) -> frozenset[int]:
        """Those of the answers, of its dates, and of the date of what it marks."""
        found = {n for claim in self._event.claims for a in claim.attested for n in _answer(a)}
        marked = self._loaded.events.get(self._event.marks or "")
        for event in (self._event, marked.record if marked else None):
            if event and event.date:
                found.update(_dated(event.date.edtf))
        return frozenset(found)

    @cached_property
    def evidence(self) -> frozenset[int]:
        """Those in digits in the passages quoted, and in the records of their sources."""
        found = {n for _, text in self._passages for n in figures_in(text)}
        for _, evidence in evidence_of(self._event):
            found.update(self._of_record(evidence))
        return frozenset(found)

    @cached_property
    def spelled(self) -> frozenset[int]:
        """Those in words in the passages quoted and in the titles of their sources."""
        found: set[int] = set()
        for language, text in self._passages:
            for amount in amounts(text, number_words(language)):
                found.update(_all(amount.parts), (amount.whole or 0,))
        return frozenset(found)

    @cached_property
    def _passages(self) -> tuple[tuple[str, str], ...]:
        """Language and text of the passages quoted, and of the titles of their sources."""
        found = []
        for _, evidence in evidence_of(self._event):
            source = self._loaded.sources.get(evidence.source)
            if source:
                found.append((source.record.read_in, quoted(evidence.quote)))
                found.append((source.record.language, source.record.title or ""))
        return tuple(found)

    @cached_property
    def counts(self) -> frozenset[int]:
        """How many sources, answers and the like there are: what its page itself can be counted by.

        Of the event: its sources, the archived and the cited among them, its places, and the
        participants in each role. Of each claim: its answers, their sources, the sources that give
        the same answer, and the dates that one gives.
        """
        event, found = self._event, set[int]()
        sources = {evidence.source for _, evidence in evidence_of(event)}
        archived = sources & self._loaded.texts.keys()
        found |= {len(sources), len(archived), len(sources - archived), len(event.places)}
        roles: defaultdict[str, int] = defaultdict(int)
        for participant in event.participants:
            roles[participant.role] += 1
        for claim in event.claims:
            found |= {len(claim.attested), len({answer.source for answer in claim.attested})}
            same: defaultdict[str, set[str]] = defaultdict(set)
            for answer in claim.attested:
                same[repr(answer.value)].add(answer.source)
            found |= {len(of) for of in same.values()}
            values = (answer.value for answer in claim.attested)
            found |= {len(value.dates) for value in values if isinstance(value, DatesValue)}
        return frozenset(found | set(roles.values()))

    def said(self, locale: str) -> tuple[frozenset[int], frozenset[str]]:
        """The numbers of the statements in a locale, and their words for what nobody counted.

        The labels of the quantities among the answers are such words too.
        """
        known = number_words(locale)
        texts = [(claim.statement or {}).get(locale, "") for claim in self._event.claims]
        texts += self._quantities(locale)
        numbers: set[int] = set()
        words: set[str] = set()
        for text in texts:
            for amount in amounts(text, known):
                numbers.update(_all(amount.parts), (amount.whole or 0,))
                words |= amount.words
        return frozenset(numbers), frozenset(words)

    def _quantities(self, locale: str) -> Iterator[str]:
        lists = self._loaded.vocabulary
        for claim in self._event.claims:
            for answer in claim.attested:
                value = answer.value
                if lists and isinstance(value, CountValue) and value.quantity:
                    word = lists.record.quantities.get(value.quantity)
                    yield word.label.get(locale, "") if word else ""

    def _of_record(self, evidence: Evidence) -> Iterator[int]:
        source = self._loaded.sources.get(evidence.source)
        locators = [evidence.locator]
        if source and source.record.published:
            yield from _dated(source.record.published.date)
        cited = self._loaded.cited.get(evidence.source)
        if cited:
            yield from figures_in(cited.record.number or "")
            locators.append(cited.record.access.locator)
        for locator in locators:
            if isinstance(locator, Numbered):
                yield from figures_in(" ".join(map(str, locator.model_dump().values())))


def _all(parts: tuple[frozenset[int], ...]) -> set[int]:
    return {number for part in parts for number in part}


def _answer(answer: Attestation) -> Iterator[int]:
    if answer.as_of:
        yield from _dated(answer.as_of)
    match answer.value:
        case CountValue() as count:
            yield from _counted(count)
        case DateValue(date=str(date)):
            yield from _dated(date)
        case DateValue(recurs=str(day)):
            yield from parse_recurring(day)
        case DatesValue(dates=dates):
            for date in dates:
                yield from _dated(date)
        case OrdinalValue(ordinal=rank):
            yield rank
        case DurationValue(duration=length):
            found = parse_duration(length)
            yield from (found.years, found.months, found.weeks, found.days)
        case WordsValue(words=words):
            yield from figures_in(words)


def _counted(count: CountValue) -> Iterator[int]:
    whole = count.out_of.number if count.out_of else None
    numbers = (count.number, whole, *(count.range or ()), *count.of_whom.values())
    yield from (number for number in numbers if number is not None)


def _dated(edtf: str) -> Iterator[int]:
    """Years, months and days of the ends of a date, as far as it names them."""
    for point in parse_edtf(edtf).points:
        day = point.earliest
        yield day.year
        if point.precision in (Precision.MONTH, Precision.DAY):
            yield day.month
        if point.precision is Precision.DAY:
            yield day.day
