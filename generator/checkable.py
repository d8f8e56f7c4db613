"""Finds what can be checked in a sentence: the numbers, years and names it gives."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
_ARABIC_PREFIX = "[وف]?[بلك]?"
_ARABIC_ARTICLE = re.compile(f"^(?:{_ARABIC_PREFIX}ال|[وف]?لل|{_ARABIC_PREFIX})(?=..)")
DUAL = 2
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
class Lexicon:
    """What to look for in a language: its number words, in lower case, and known names.

    Each number word has its value; None where it gives no number, as `dozens`. `plain` remembers
    what counts nothing.
    """

    language: str
    number_words: Mapping[str, int | None]
    names: re.Pattern[str] | None
    plain: set[str] = field(default_factory=set, compare=False)


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


def _number_words(language: str) -> Mapping[str, int | None]:
    found: dict[str, int | None] = {}
    for value, words in _MORE_NUMBERS.get(language, {}).items():
        found.update(dict.fromkeys(words.split(), value))
    try:
        forms = [(number, num2words(number, lang=language)) for number in _NUMBERS]
        forms += [(n, num2words(n, lang=language, to="ordinal")) for n in _ORDINALS]
    except NotImplementedError:
        forms = []
    for value, form in forms:
        lowered = [_lower(word, language) for word in _WORD.findall(normalise_quote(form))]
        counting = [word for word in lowered if word not in _NO_NUMBERS]
        for word in counting:
            # Of several words none says the whole: "ten" and "three" of thirteen have their own.
            found.setdefault(word, value if len(counting) == 1 else None)
    return found


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


def numerals(text: str, known: Lexicon) -> Iterator[Numeral]:
    """Every numeral of a text: first what is written in digits, then the number words."""
    if known.plain.issuperset(text.split()) or not _counting(text, known):
        return
    for match in _DIGITS.finditer(text):
        yield Numeral(Passage(*match.span(1)), match[0], match[1], None, digits=True)
    for match in _WORD.finditer(text):
        word = _number_word(match[0], known)
        if word is not None:
            value = known.number_words.get(word, DUAL)
            yield Numeral(Passage(*match.span()), match[0], word, value, digits=False)


def _counting(text: str, known: Lexicon) -> bool:
    """Whether any piece of a text between white space counts; those that do not are remembered."""
    unknown = set(text.split()) - known.plain
    plain = {
        piece
        for piece in unknown
        if not _DIGITS.search(piece)
        and all(_number_word(word, known) is None for word in _WORD.findall(piece))
    }
    known.plain.update(plain)
    return plain != unknown


def _numbers(text: str, known: Lexicon) -> Iterator[Token]:
    for numeral in numerals(text, known):
        yield Token(numeral.passage, numeral.text, "number")


def _number_word(word: str, known: Lexicon) -> str | None:
    """The number word that a word is a form of, or the word itself in the Arabic dual."""
    if known.language != "ar":
        word = _lower(word, known.language)
        return word if word in known.number_words else None
    if word in _NO_NUMBERS:
        return None
    bare = _ARABIC_ARTICLE.sub("", word)
    if _ARABIC_DUAL.fullmatch(bare) and not known.number_words.keys() & {word, bare}:
        return bare
    return next((form for form in (word, bare) if form in known.number_words), None)


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
