"""Finds what can be checked in a sentence: the numbers, years and names it gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.normalised import Passage, normalise
from generator.numerals import NumberWords, number_words, numerals
from generator.proper_names import name_pattern, names_in

Kind = Literal["number", "name"]


@dataclass(frozen=True, order=True)
class Token:
    """A number or a name in a text.

    `passage` is what a quote must hold of it, without inflection; `text` is how it reads there.
    """

    passage: Passage
    text: str
    kind: Kind


@dataclass(frozen=True)
class Lexicon:
    """What to look for in a language: its number words, and known names."""

    numbers: NumberWords
    names: re.Pattern[str] | None


def lexicon(language: str, names: Sequence[str]) -> Lexicon:
    """Return what counts as a number word or known name in `language` (a BCP 47 tag)."""
    numbers = number_words(language)
    return Lexicon(numbers, name_pattern(numbers.language, names))


def checkable(body: str, sentence: Passage, known: Lexicon) -> tuple[Token, ...]:
    """Return the numbers and names in a `sentence` of `body`, in order, none within another.

    Numbers: everything written in digits of any script, number words from two and ordinals from
    third upwards, Arabic nouns in the dual. Names: the known ones, and in scripts with case every
    run of capitalised words up to one like Malta's, less the word that opens the sentence or a
    quotation in it, and acronyms wherever they stand. In Azerbaijani a known name may go on with a
    suffix, in Arabic a particle (و ف ب ل ك) may be joined to it.
    """
    source = normalise(body[sentence.start : sentence.end])
    found: list[Token] = []

    def add(passage: Passage, text: str, kind: Kind) -> None:
        place = source.passage(passage.start, passage.end)
        at = Passage(sentence.start + place.start, sentence.start + place.end)
        found.append(Token(at, text, kind))

    for numeral in numerals(source.text, known.numbers):
        add(numeral.passage, numeral.text, "number")
    for passage, text in names_in(source.text, known.names):
        add(passage, text, "name")
    found.sort(key=lambda token: (token.passage.start, -token.passage.end))
    kept: list[Token] = []
    for token in found:
        if not kept or token.passage.end > kept[-1].passage.end:
            kept.append(token)
    return tuple(kept)
