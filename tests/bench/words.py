"""Invents words of a language."""

from collections.abc import Callable
from itertools import accumulate
from random import Random

from generator.model.vocabulary import Verdicts
from generator.numerals import number_words, numerals
from generator.search.fold import RULES, parse_rules
from generator.strict_yaml import read_yaml
from generator.verdicts import finder
from tests.fake_project import ROOT

LETTERS = {
    "en": "aeiou bdfgklmnprstvz",
    "az": "aeəıiöü bcçdğklmnqrsştxz",
    "ar": "اوي بتجحدرسشعفقكلمنه",
}


class Words:
    """Invented words of a language, some far more frequent than others, as in real text.

    None reads as a number or as a word that judges: `check` has nothing to say of them.
    """

    def __init__(self, locale: str, random: Random) -> None:
        vowels, consonants = LETTERS[locale].split()
        words = {
            "".join(random.choice(consonants) + random.choice(vowels) for _ in range(length))
            for length in (1, 2, 2, 3, 3, 4)
            for _ in range(800)
        }
        says = _reader(locale)
        self._words = [word for word in sorted(words) if not says(word)]
        random.shuffle(self._words)
        weights = (1 / (rank + 10) for rank in range(len(self._words)))
        self._weights = list(accumulate(weights))
        self._random = random

    def text(self, least: int, most: int) -> str:
        """So many words as a sentence without a mark at its end."""
        number = self._random.randint(least, most)
        chosen = self._random.choices(self._words, cum_weights=self._weights, k=number)
        return " ".join(chosen).capitalize()


def _reader(locale: str) -> Callable[[str], bool]:
    """Tells whether a word gives a number, or is one of those that judge, alone or in a phrase."""
    path = "data/vocabulary.yml"
    tree, _ = read_yaml((ROOT / path).read_text(encoding="utf-8"), path)
    assert tree
    phrases = tree.value["verdicts"][locale]["words"]
    judging = Verdicts(words=tuple(word for phrase in phrases for word in phrase.split()))
    found = finder(judging, locale, parse_rules(RULES.read_text(encoding="utf-8")))
    known = number_words(locale)
    return lambda word: any(found.find(word)) or any(numerals(word, known))
