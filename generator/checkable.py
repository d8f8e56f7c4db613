"""Finds what can be checked in a sentence: the numbers, years and names it gives."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

from num2words import num2words

from generator.quotes import Passage, normalise, normalise_quote

# A letter or digit, or a combining mark of the Latin or Arabic script.
_LETTER = (
    r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
_WORD = re.compile(rf"(?!\d){_LETTER}+")
_HYPHENED = re.compile(rf"(?!\d){_LETTER}+(?:[-'’]{_LETTER}+)*")
# An ISO date, or digits with the marks that group them; then a suffix as in 366th and 34-cü.
_DIGITS = re.compile(r"(\d{4}-\d\d-\d\d|\d+(?:[.,:/٫٬]\d+)*)(?:[-'’]?[^\W\d_]+)*")
_OPENING = re.compile(r"(?:^|[\s(])[\"“„«‘']$|[“„«]$")
_CLOSING = "\"”“»’'"
_SUFFIX = re.compile(r"[-'’]([^\W\d_]+)$")

_NUMBERS = (*range(2, 21), *range(30, 100, 10), 100, 1000, 10**6, 10**9)
_ORDINALS = (*range(3, 21), *range(30, 100, 10), 100)
# "One" is an article or a pronoun more often than a figure, "second" as often a unit of time; and
# الاثنين is Monday.
_NO_NUMBERS = frozenset(
    {"one", "and", "bir", "birinci", "ikinci", "واحد", "أحد", "حادي", "ثاني", "الاثنين", "الإثنين"}
)
# What num2words does not inflect, and words for numbers that nobody counted.
_MORE_NUMBERS = {
    "en": "dozen dozens hundreds thousands millions billions",
    "az": "onlarla onlarca yüzlərlə yüzlərcə minlərlə minlərcə milyonlarla",
    "ar": "اثنين اثنتان اثنتين ثلاث أربع خمس ست سبع ثمان ثماني تسع عشرين ثلاثين أربعين خمسين ستين "
    "سبعين ثمانين تسعين مئة مئتان مئتين مائتان مائتين مئات ألفان ألفين آلاف الآلاف مليون ملايين "
    "مليار عشرات ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة",
}
_ARABIC_PREFIX = "[وف]?[بلك]?"
_ARABIC_ARTICLE = re.compile(f"^(?:{_ARABIC_PREFIX}ال|[وف]?لل|{_ARABIC_PREFIX})(?=..)")
# Nouns in the dual, as in منظمتان; but not Pakistan, Argentina, Latin.
_ARABIC_DUAL = re.compile(r"..+ت(?:ان|ين)(?<!ستان)(?<!أرجنتين)(?<!لاتين)")


@dataclass(frozen=True, order=True)
class Token:
    """A number or a name in a text.

    `passage` is what a quote must hold of it, without inflection; `text` is how it reads there.
    """

    passage: Passage
    text: str
    kind: Literal["number", "name"]


@dataclass(frozen=True)
class Lexicon:
    """What to look for in a language: its number words, in lower case, and known names."""

    language: str
    number_words: frozenset[str]
    names: re.Pattern[str] | None


def lexicon(language: str, names: Sequence[str]) -> Lexicon:
    """Return what counts as a number word or known name in `language` (a BCP 47 tag)."""
    primary = language.partition("-")[0]
    return Lexicon(primary, _number_words(primary), _name_pattern(primary, names))


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
    for token in chain(_numbers(source.text, known), _names(source.text, known)):
        place = source.passage(token.passage.start, token.passage.end)
        passage = Passage(sentence.start + place.start, sentence.start + place.end)
        found.append(Token(passage, token.text, token.kind))
    found.sort(key=lambda token: (token.passage.start, -token.passage.end))
    kept: list[Token] = []
    for token in found:
        if not kept or token.passage.end > kept[-1].passage.end:
            kept.append(token)
    return tuple(kept)


def _number_words(language: str) -> frozenset[str]:
    forms: list[str] = _MORE_NUMBERS.get(language, "").split()
    try:
        forms += [num2words(number, lang=language) for number in _NUMBERS]
        forms += [num2words(number, lang=language, to="ordinal") for number in _ORDINALS]
    except NotImplementedError:
        return frozenset(forms)
    words = (word for form in forms for word in _WORD.findall(normalise_quote(form)))
    return frozenset(_lower(word, language) for word in words) - _NO_NUMBERS


def _lower(word: str, language: str) -> str:
    if language in {"az", "tr"}:
        word = word.replace("İ", "i").replace("I", "ı")
    return word.lower()


def _name_pattern(language: str, names: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern for known names; its group `name` or `rest` leaves out what is joined on."""
    known = sorted(
        {normalise_quote(name) for name in names} - {""}, key=lambda name: (-len(name), name)
    )
    if not known:
        return None
    name = _any_of(known)
    before, after = rf"(?<!{_LETTER})", rf"(?!{_LETTER})"
    if language == "az":
        return re.compile(rf"{before}(?P<name>{name}){_LETTER}*")
    if language == "ar":
        # After the particle ل the article ال loses its first letter.
        rest = _any_of([name[1:] for name in known if name.startswith("ال")])
        prefix = rf"{before}(?:{_ARABIC_PREFIX}(?P<name>{name})|[وف]?ل(?P<rest>{rest}))"
        return re.compile(prefix + after)
    return re.compile(rf"{before}(?P<name>{name}){after}")


def _any_of(names: Iterable[str]) -> str:
    """A pattern for the longest of many names, which shares their beginnings.

    A plain list of alternatives would be gone through at every word of a text.
    """
    tree: dict[str, Any] = {}
    for name in names:
        node = tree
        for letter in name:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree) if tree else "(?!)"


def _branches(tree: dict[str, Any]) -> str:
    stems: list[str] = []
    for letter, branch in sorted(tree.items()):
        stem, below = letter, branch
        while len(below) == 1 and "" not in below:
            stem, below = next((stem + more, under) for more, under in below.items())
        if stem:
            stems.append(re.escape(stem) + (_branches(below) if set(below) != {""} else ""))
    more = f"(?:{'|'.join(stems)})" if len(stems) > 1 or "" in tree else "".join(stems)
    return f"{more}?" if "" in tree else more


def _numbers(text: str, known: Lexicon) -> Iterator[Token]:
    for match in _DIGITS.finditer(text):
        yield Token(Passage(*match.span(1)), match[0], "number")
    for match in _WORD.finditer(text):
        if _is_number_word(match[0], known):
            yield Token(Passage(*match.span()), match[0], "number")


def _is_number_word(word: str, known: Lexicon) -> bool:
    if known.language != "ar":
        return _lower(word, known.language) in known.number_words
    if word in _NO_NUMBERS:
        return False
    bare = _ARABIC_ARTICLE.sub("", word)
    return not known.number_words.isdisjoint({word, bare}) or bool(_ARABIC_DUAL.fullmatch(bare))


def _names(text: str, known: Lexicon) -> Iterator[Token]:
    if known.names is not None:
        for match in known.names.finditer(text):
            span = match.span("name" if match["name"] else "rest")
            yield Token(Passage(*span), match[0], "name")
    run: list[re.Match[str]] = []
    for match in _HYPHENED.finditer(text):
        capital = _is_capital(text, match)
        joined = run and text[run[-1].end() : match.start()] == " " and not _inflection(run[-1][0])
        if run and not (capital and joined):
            yield _run(text, run)
            run = []
        if capital:
            run.append(match)
    if run:
        yield _run(text, run)


def _is_capital(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word is written with a capital for its own sake, not for its place."""
    word = match[0]
    if len(word) == 1 or not any(letter.isupper() for letter in word):
        return False
    if sum(letter.isupper() for letter in word.partition("-")[0]) > 1:
        return True
    before = text[: match.start()]
    opens = _OPENING.search(before) is not None or not any(map(str.isalnum, before))
    quoted_whole = opens and before != "" and text[match.end() : match.end() + 1] in _CLOSING
    return word[0].isupper() and (not opens or quoted_whole)


def _inflection(word: str) -> str:
    """Return what follows the name in a word like Malta's or ABŞ-ın, hyphen included."""
    suffix = _SUFFIX.search(word)
    return suffix[0] if suffix and suffix[1].islower() else ""


def _run(text: str, run: Sequence[re.Match[str]]) -> Token:
    start, end = run[0].start(), run[-1].end()
    return Token(Passage(start, end - len(_inflection(run[-1][0]))), text[start:end], "name")
