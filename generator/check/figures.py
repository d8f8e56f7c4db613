"""The figures and dates of an answer stand in the passage quoted."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from babel.dates import get_month_names

from generator.check.amounts import amounts
from generator.citations import Citation
from generator.cldr import parse_locale
from generator.dates import Point, Precision, parse_edtf
from generator.digits import figures_in
from generator.durations import parse_recurring
from generator.load import Loaded
from generator.model.event import Attestation, Event
from generator.model.evidence import Quote, Reading, Stance
from generator.model.values import (
    CountValue,
    DatesValue,
    DateValue,
    OrdinalValue,
    Value,
    value_type,
)
from generator.model.vocabulary import Measure
from generator.normalised import normalise_quote
from generator.numerals import Form, in_words, number_words
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc

# Who denies an answer, or declines to give one, need not repeat it.
ABOUT_ANOTHERS = (Stance.DENIES, Stance.DECLINES)
FINER_THAN_DECADE = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR)
SHOWN = 20
Width = Literal["wide", "abbreviated"]
MEND = "correct it, quote the passage that has it, or say `reading: inferred`"
RULE = "figure-not-in-quote"


def problems(loaded: Loaded, citations: list[Citation]) -> Iterator[Problem]:
    """A problem for each figure and each date of an answer that its quote does not hold.

    Quotes that have no place in their source are passed over, and answers whose value is read
    into the passage (`reading: inferred`) or is another's (denied, declined).
    """
    located = {(citation.owner, citation.loc) for citation in citations}
    sources = loaded.sources
    measures = loaded.vocabulary.record.measures if loaded.vocabulary else {}
    for event in loaded.events.values():
        for i, claim in enumerate(event.record.claims):
            measure = measures.get(claim.about)
            for j, answer in enumerate(claim.attested):
                loc = ("claims", i, "attested", j)
                source = sources.get(answer.source)
                found = (event.id, loc) in located or answer.source in loaded.cited
                if source and answer.quote and found and _compared(answer, measure):
                    yield from _answer(event, loc, answer, source.record.read_in)


def _compared(answer: Attestation, measure: Measure | None) -> bool:
    """Whether the value is of its measure, and the claimant's own reading of the passage."""
    fits = measure is not None and value_type(answer.value) == measure.type
    own = answer.reading is not Reading.INFERRED and answer.stance not in ABOUT_ANOTHERS
    return fits and own


def _answer(
    event: Located[Event], loc: Loc, answer: Attestation, language: str
) -> Iterator[Problem]:
    """Look for the value in the quote; the language of the source says how words are spelt."""
    text = quoted(answer.quote)
    for where, what in _absent(answer.value, text, language):
        message = f"the {what} is not in the quote"
        yield event.problem((*loc, "value", *where), message, _mend(text), rule=RULE)


def _absent(value: Value | None, text: str, language: str) -> Iterator[tuple[Loc, str]]:
    """What of a value a text does not give, in words, with the path to it."""
    match value:
        case CountValue():
            found = figures_in(text)
            absent = [(w, n) for w, n in _numbers(value) if n not in found]
            yield from ((w, _figure(n)) for w, n in absent if not _spelled(n, text, language))
        case OrdinalValue(ordinal=rank):
            if _another_rank(rank, text, language):
                yield ("ordinal",), _figure(rank)
        case DateValue():
            if missing := _missing(value, text, language):
                yield ("recurs" if value.recurs else "date",), missing
        case DatesValue(dates=dates):
            for i, date in enumerate(dates):
                if missing := _missing(DateValue(date=date), text, language):
                    yield ("dates", i), missing


def _figure(number: int) -> str:
    return f"figure {_cut(number)}"


def _another_rank(rank: int, text: str, language: str) -> bool:
    """Whether the quote gives numbers, and not this one; ranks may also be Roman, and inflected."""
    given = list(amounts(text, number_words(language)))
    found = {amount.whole for amount in given} | figures_in(text)
    return bool(given) and rank not in found and not _spelled(rank, text, language, "ordinal")


def _mend(text: str) -> str:
    """How to mend a figure that is not in a quote, with the figures that are."""
    given = ", ".join(map(_cut, sorted(figures_in(text))))
    return f"the quote has {given}: {MEND}" if given else MEND


def _cut(number: int) -> str:
    """A number in digits, of which the first will do where there are very many."""
    digits = str(number)
    return digits if len(digits) <= SHOWN else f"{digits[:SHOWN]}…"


def _numbers(value: CountValue) -> Iterator[tuple[Loc, int]]:
    """Every number of a count with the path to it."""
    if value.number is not None:
        yield ("number",), value.number
    for i, number in enumerate(value.range or ()):
        yield ("range", i), number
    for group, part in value.of_whom.items():
        if part is not None:
            yield ("of_whom", group), part
    if value.out_of:
        yield ("out_of", "number"), value.out_of.number


def _missing(value: DateValue, text: str, language: str) -> str:
    """The first part of a date that the text does not give, in words, or nothing."""
    figures = figures_in(text)
    if value.recurs:
        month, day = parse_recurring(value.recurs)
        return _month_and_day(month, day, text, language)
    for point in parse_edtf(value.date or "").points:
        year = point.earliest.year
        if year not in figures and not value.year and point.precision in FINER_THAN_DECADE:
            return f"year {year}"
        missing = _within_year(point, text, language)
        if missing:
            return missing
    return ""


def _within_year(point: Point, text: str, language: str) -> str:
    first = point.earliest
    if point.precision is Precision.DAY:
        return _month_and_day(first.month, first.day, text, language)
    if point.precision is Precision.MONTH:
        return _month_and_day(first.month, None, text, language)
    return ""


def _month_and_day(month: int, day: int | None, text: str, language: str) -> str:
    figures = figures_in(text)
    if day is not None and day not in figures:
        return f"day {day}"
    text = text.casefold()
    if any(name in text for name in _month_names(month, language, ("wide", "abbreviated"))):
        return ""
    another = _any_month(language).search(text)
    return f"month {month}" if another or month not in figures else ""


@lru_cache(maxsize=64)
def _any_month(language: str) -> re.Pattern[str]:
    """A pattern for the beginning of any month's name."""
    names = {name for n in range(1, 13) for name in _month_names(n, language, ("wide",))}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})")


@lru_cache(maxsize=1024)
def _month_names(month: int, language: str, widths: tuple[Width, ...]) -> frozenset[str]:
    """What CLDR calls a month in a language, alone and in a date, without capitals."""
    locale = parse_locale(language)
    return frozenset(
        get_month_names(width, context, locale)[month].casefold()
        for width in widths
        for context in ("format", "stand-alone")
    )


def quoted(quote: Quote) -> str:
    """All parts of a quote, normalised, with an ellipsis between them."""
    return " … ".join(normalise_quote(part.exact) for part in quote)


def _spelled(number: int, text: str, language: str, form: Form = "cardinal") -> bool:
    words = in_words(number, language, form)
    return bool(words) and words.casefold() in text.casefold()
