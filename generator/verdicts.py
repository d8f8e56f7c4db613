"""Finds words that judge, where nobody is quoted.

Which words judge is a chronicle's own (`verdicts` in its vocabulary). They are found as the search
finds words (`generator.search.fold`): however letters, marks and hamza are written, with all that
the language joins to a word in front or adds behind it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.model.vocabulary import Verdicts
from generator.search.fold import WORD, Affixes, Rules, fold

# The outermost pair counts: what it holds is quoted, whatever is quoted within.
QUOTED = re.compile(
    r'“(?:[^“”\n]|“[^“”\n]*”)*”|«[^«»\n]*»|‹[^‹›\n]*›|„[^„“”\n]*[“”]|"[^"\n]*"',
)
# What the search leaves to a stemmer, or need not know to find a word.
MORE_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("s", "es", "d", "ed"),
    "ar": ("ا", "ت", "وا", "هم", "هن", "نا", "كم"),
}
# What a last letter becomes before an ending: atrocities, vəhşiliyi, جريمتان, كارثي.
LAST_LETTERS: Mapping[str, Mapping[str, str]] = {
    "en": {"y": "ie"},
    "az": {"k": "y"},
    "ar": {"ه": "ت|(?=ي|ات)"},
}
MOST_AFFIXES = 6
# Ends a word of the list that stands for all that begin with it.
STEM, ANYTHING = "-", r"\w*"
# The words of a phrase are parted by these; what else stands between words parts phrases.
BETWEEN = re.compile(r"[\s\-\u2010\u2011]+")
SPACE, BREAK = " ", "|"
NOTHING = "(?!)"


@dataclass(frozen=True)
class Verdict:
    """A word or phrase that judges, as it stands in a text from `start` up to `end`."""

    words: str
    start: int
    end: int


class _Folded(dict[str, str]):
    """Folded words, each folded once."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def __missing__(self, word: str) -> str:
        folded = self[word] = fold(word, self._rules)
        return folded


@dataclass(frozen=True)
class Finder:
    """Finds the words of one locale; make it by `finder`.

    `pattern` is of folded words with single spaces, `opening` of the first alone of what judges.
    """

    pattern: re.Pattern[str]
    opening: re.Pattern[str]
    folded: Mapping[str, str]
    harmless: set[str] = field(default_factory=set)

    def find(self, text: str) -> Iterator[Verdict]:
        """Every word that judges and is neither quoted nor part of an ordinary phrase, in order."""
        if self.harmless.issuperset(text.split()) or not self._suspicious(text):
            return
        quoted = [match.span() for match in QUOTED.finditer(text)]
        for start, end in self._places(text):
            if not any(first <= start < last for first, last in quoted):
                yield Verdict(text[start:end], start, end)

    def _suspicious(self, text: str) -> bool:
        """Whether a phrase may begin in the text; if none, its pieces are remembered as harmless.

        Pieces are parted by white space: nothing takes texts apart faster.
        """
        unknown = set(text.split()) - self.harmless
        found = any(map(self._opens, WORD.findall(SPACE.join(unknown))))
        if not found:
            self.harmless.update(unknown)
        return found

    def _opens(self, word: str) -> bool:
        return self.opening.fullmatch(self.folded[word]) is not None

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        words = list(WORD.finditer(text))
        folded, starts = "", []
        for i, word in enumerate(words):
            if i:
                between = text[words[i - 1].end() : word.start()]
                folded += SPACE if BETWEEN.fullmatch(between) else BREAK
            starts.append(len(folded))
            folded += self.folded[word[0]]
        for match in self.pattern.finditer(folded):
            if match["verdict"]:
                first, last = (bisect_right(starts, at) - 1 for at in (match.start(), match.end()))
                yield words[first].start(), words[last].end()


def finder(listed: Verdicts, locale: str, rules: Rules) -> Finder:
    """What finds the words and phrases that are listed for a locale in its texts."""
    forms = _Forms(locale, rules)
    # What has no letter is no word.
    words, phrases = ([*filter(WORD.search, each)] for each in (listed.words, listed.ordinary))
    verdicts, ordinary = forms.any_of(words), forms.any_of(phrases)
    opening = forms.any_of(map(_first, words))
    pattern = rf"(?<!\w)(?:(?:{ordinary})|(?P<verdict>{verdicts}))(?!\w)"
    return Finder(re.compile(pattern), re.compile(opening), _Folded(rules))


def _first(phrase: str) -> str:
    first, *more = WORD.findall(phrase)
    return first if more else phrase


class _Word(NamedTuple):
    """Patterns of a folded word and of what may be joined to it, in front and behind."""

    front: str
    body: str
    behind: str


@dataclass(frozen=True)
class _Forms:
    """Makes patterns of the forms of words in one locale, for a text of folded words."""

    locale: str
    rules: Rules

    def any_of(self, phrases: Iterable[str]) -> str:
        """A pattern for any of some phrases, the longest that fits.

        What several of them begin or end with stands once.
        """
        bodies: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for front, body, behind in map(self._phrase, sorted(phrases, key=len, reverse=True)):
            bodies[front, behind].append(body)
        either = (f"{front}(?:{'|'.join(b)}){behind}" for (front, behind), b in bodies.items())
        return "|".join(either) or NOTHING

    def _phrase(self, phrase: str) -> _Word:
        """Words that follow each other; the last may be a stem."""
        *first, last = WORD.findall(phrase)
        words = [*(self._word(word) for word in first), self._word(last, phrase.endswith(STEM))]
        whole = SPACE.join("".join(word) for word in words)
        front, behind = words[0].front, words[-1].behind
        return _Word(front, whole[len(front) : len(whole) - len(behind)], behind)

    def _word(self, word: str, stem: bool = False) -> _Word:
        folded = fold(word, self.rules)
        front = self._joined(self._affixes(self.rules.prefixes, folded))
        if stem:
            return _Word(front, folded, ANYTHING)
        language = self.locale.partition("-")[0]
        more = MORE_ENDINGS.get(language, ())
        behind = self._joined([*self._affixes(self.rules.suffixes, folded), *more])
        last = folded[-1]
        changed = LAST_LETTERS.get(language, {}).get(last)
        body = f"{folded[:-1]}(?:{last}|{changed})" if changed else folded
        return _Word(front, body, behind)

    def _affixes(self, rules: Iterable[Affixes], folded: str) -> list[str]:
        return [a for rule in rules if rule.apply_to(folded, self.locale) for a in rule.affixes]

    def _joined(self, affixes: Iterable[str]) -> str:
        either = "|".join(affixes)
        return f"(?:{either}){{0,{MOST_AFFIXES}}}" if either else ""
