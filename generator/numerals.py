"""Finds the numerals of a text, in digits and in words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from num2words import num2words

from generator.letters import ARABIC_PREFIX, WORD
from generator.normalised import Passage, normalise_quote

# An ISO date, or digits with the marks that group them; then a suffix as in 366th and 34-cü.
_DIGITS = re.compile(r"(\d{4}-\d\d-\d\d|\d+(?:[.,:/٫٬]\d+)*)(?:[-'’]?[^\W\d_]+)*")

_NUMBERS = (*range(2, 21), *range(30, 100, 10), 100, 1000, 10**6, 10**9)
_ORDINALS = (*range(3, 21), *range(30, 100, 10), 100)
# "One" is an article or a pronoun more often than a figure, "second" as often a unit of time; and
# الاثنين is Monday.
_NO_NUMBERS = frozenset(
    {"one", "and", "bir", "birinci", "ikinci", "واحد", "أحد", "حادي", "ثاني", "الاثنين", "الإثنين"}
)
# What num2words does not inflect, by value, and words for numbers that nobody counted.
_MORE_NUMBERS: Mapping[str, Mapping[int | None, str]] = {
    "en": {None: "dozen dozens hundreds thousands millions billions"},
    "az": {None: "onlarla onlarca yüzlərlə yüzlərcə minlərlə minlərcə milyonlarla"},
    "ar": {
        2: "اثنا اثنتا اثنين اثنتان اثنتين",
        3: "ثلاث ثالثة",
        4: "أربع رابعة",
        5: "خمس خامسة",
        6: "ست سادسة",
        7: "سبع سابعة",
        8: "ثمان ثماني ثامنة",
        9: "تسع تاسعة",
        10: "عشر عشرة عاشرة",
        20: "عشرين",
        30: "ثلاثين",
        40: "أربعين",
        50: "خمسين",
        60: "ستين",
        70: "سبعين",
        80: "ثمانين",
        90: "تسعين",
        100: "مئة",
        200: "مئتان مئتين مائتان مائتين",
        1000: "ألف",
        2000: "ألفان ألفين",
        10**6: "مليون",
        10**9: "مليار",
        None: "مئات آلاف ملايين عشرات",
    },
}
_ARABIC_ARTICLE = re.compile(f"^(?:{ARABIC_PREFIX}ال|[وف]?لل|{ARABIC_PREFIX})(?=..)")
DUAL = 2
# Nouns in the dual, as in منظمتان; but not Pakistan, Argentina, Latin.
_ARABIC_DUAL = re.compile(r"..+ت(?:ان|ين)(?<!ستان)(?<!أرجنتين)(?<!لاتين)")


Form = Literal["cardinal", "ordinal"]


@dataclass(frozen=True)
class Numeral:
    """A numeral in a text: how it reads there, and without what inflection adds to it (`form`).

    `value` is that of a word; a word for what nobody counted has none.
    """

    passage: Passage
    text: str
    form: str
    value: int | None
    digits: bool


@dataclass(frozen=True)
class NumberWords:
    """The number words of a language, in lower case, each with its value.

    A word that gives no number, as `dozens`, has None. `plain` remembers what counts nothing.
    """

    language: str
    values: Mapping[str, int | None]
    plain: set[str] = field(default_factory=set, compare=False)


def in_words(number: int, language: str, form: Form = "cardinal") -> str:
    """A number as a language spells it; nothing where num2words cannot tell."""
    try:
        return str(num2words(number, lang=language, to=form))
    except (NotImplementedError, OverflowError, LookupError, AssertionError):
        # Each language fails in its own way at numbers that it has no words for.
        return ""


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """The number words of a language (a BCP 47 tag)."""
    primary = language.partition("-")[0]
    return NumberWords(primary, _values(primary))


def numerals(text: str, known: NumberWords) -> Iterator[Numeral]:
    """Every numeral of a text: first what is written in digits, then the number words."""
    if known.plain.issuperset(text.split()) or not _counting(text, known):
        return
    for match in _DIGITS.finditer(text):
        yield Numeral(Passage(*match.span(1)), match[0], match[1], None, digits=True)
    for match in WORD.finditer(text):
        word = _number_word(match[0], known)
        if word is not None:
            value = known.values.get(word, DUAL)
            yield Numeral(Passage(*match.span()), match[0], word, value, digits=False)


def _counting(text: str, known: NumberWords) -> bool:
    """Whether any piece of a text between white space counts; those that do not are remembered."""
    unknown = set(text.split()) - known.plain
    plain = {
        piece
        for piece in unknown
        if not _DIGITS.search(piece)
        and all(_number_word(word, known) is None for word in WORD.findall(piece))
    }
    known.plain.update(plain)
    return plain != unknown


def _number_word(word: str, known: NumberWords) -> str | None:
    """The number word that a word is a form of, or the word itself in the Arabic dual."""
    if known.language != "ar":
        word = _lower(word, known.language)
        return word if word in known.values else None
    if word in _NO_NUMBERS:
        return None
    bare = _ARABIC_ARTICLE.sub("", word)
    if _ARABIC_DUAL.fullmatch(bare) and not known.values.keys() & {word, bare}:
        return bare
    return next((form for form in (word, bare) if form in known.values), None)


def _values(language: str) -> Mapping[str, int | None]:
    found: dict[str, int | None] = {}
    for value, words in _MORE_NUMBERS.get(language, {}).items():
        found.update(dict.fromkeys(words.split(), value))
    forms = [(number, in_words(number, language)) for number in _NUMBERS]
    forms += [(number, in_words(number, language, "ordinal")) for number in _ORDINALS]
    for value, form in forms:
        lowered = [_lower(word, language) for word in WORD.findall(normalise_quote(form))]
        counting = [word for word in lowered if word not in _NO_NUMBERS]
        for word in counting:
            # Of several words none says the whole: "ten" and "three" of thirteen have their own.
            found.setdefault(word, value if len(counting) == 1 else None)
    return found


def _lower(word: str, language: str) -> str:
    if language in {"az", "tr"}:
        word = word.replace("İ", "i").replace("I", "ı")
    return word.lower()
