"""Finds the sentences of a plain text.

The boundaries are those of ICU (Unicode Standard Annex 29, with CLDR's list of abbreviations where
it has one), corrected where its rules are known to be too coarse.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from icu4py.breakers import SentenceBreaker

from generator.blocks import LINE_BREAK, blocks
from generator.normalised import Passage

# Abbreviations that end in a full stop and stand before a name or a number.
_ABBREVIATIONS = {
    "en": re.compile(
        r"amb|arts?|approx|apr|aug|ca|capt|cf|ch|col|dec|dr|ed|est|feb|fig|gen|hon|jan|jul|jun|lt"
        r"|maj|mar|mrs?|ms|nos?|nov|oct|pp?|paras?|prof|rev|sec|sept?|sgt|st|vol|vs?"
    ),
    "az": re.compile(r"akad|bax|cən|dos|dr|gen|küç|mad|mənz|məs|prof|pr|r|səh|ş|şək"),
}
_LAST_WORD = re.compile(r"([\w.-]*)\.\s*$")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_NUMBER_BEFORE = re.compile(r"\d\s*\w\.\s*$")
_FIRST = re.compile(r"[^\W_]")
# A full stop, perhaps closed by quotation marks or brackets, and a number after white space.
_BEFORE_NUMBER = re.compile(r"(?<!\.)\.[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*\d)")


def sentences(body: str, language: str, wrapped: bool) -> tuple[Passage, ...]:
    """Return the sentences of `body` in order, without outer white space.

    `language` is a BCP 47 tag. A sentence ends with its paragraph (see `blocks`): at a line break,
    or where the lines are `wrapped`, at a blank line. No character but white space is left out.
    """
    found: list[Passage] = []
    paragraphs = blocks(body, wrapped)
    texts = [LINE_BREAK.sub(_spaces, body[block.start : block.end]) for block in paragraphs]
    for block, pieces in zip(paragraphs, _pieces(texts, language), strict=True):
        start = block.start
        for sentence in _joined(pieces, language):
            first = start + len(sentence) - len(sentence.lstrip())
            found.append(Passage(first, first + len(sentence.strip())))
            start += len(sentence)
    return tuple(found)


def _spaces(line_break: re.Match[str]) -> str:
    return " " * len(line_break[0])


def _joined(pieces: Iterable[str], language: str) -> Iterator[str]:
    """Yield the sentences of a paragraph that was cut into `pieces`; together they are it."""
    pending = ""
    for piece in pieces:
        if pending and not _ends(pending, piece, language):
            pending += piece
            continue
        if pending:
            yield pending
        pending = piece
    if pending:
        yield pending


def _pieces(texts: Sequence[str], language: str) -> list[list[str]]:
    """Cut each text into what ICU takes for sentences, and before a number that opens one.

    All are cut in one go, for to make a breaker takes far longer than to use it: a line feed
    between two texts ends a sentence (UAX 29, rule SB4). The pieces are taken as strings, since
    the breaker's offsets count UTF-16 units.
    """
    found: list[list[str]] = [[]]
    for piece in SentenceBreaker("\n".join(texts), f"{language}-u-ss-standard"):
        first, *others = piece.split("\n")
        found[-1] += _before_numbers(first)
        found += [list(_before_numbers(other)) for other in others]
    return found if texts else []


def _before_numbers(piece: str) -> Iterator[str]:
    """Cut a piece before each number that opens a sentence.

    UAX 29 (rule SB8) reads on over a number that a lower-case word follows: "… people. 1,275
    civilians …" is one sentence to it.
    """
    start = 0
    for match in _BEFORE_NUMBER.finditer(piece):
        yield piece[start : match.end()]
        start = match.end()
    if piece[start:]:
        yield piece[start:]


def _ends(sentence: str, following: str, language: str) -> bool:
    """Tell whether `sentence` is over where `following` begins."""
    first = _FIRST.search(following)
    if first is None:
        # Nothing but punctuation: no sentence of its own.
        return False
    if first[0].islower():
        # As in: “Light the lamp!” announced …
        return False
    match = _LAST_WORD.search(sentence)
    if match is None:
        return True
    word = match[1]
    if _DOTTED.fullmatch(word) and not word.islower():
        # Initials; but a lone letter after a number is a unit or an era, as in "1992 م."
        return len(word) == 1 and _NUMBER_BEFORE.search(sentence) is not None
    abbreviations = _ABBREVIATIONS.get(language.partition("-")[0])
    return abbreviations is None or abbreviations.fullmatch(word.lower()) is None
