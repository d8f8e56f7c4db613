"""Finds the names in a text: known ones, and what is written with a capital."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.letters import ARABIC_PREFIX, LETTER
from generator.normalised import Passage, normalise_quote

_HYPHENED = re.compile(rf"(?!\d){LETTER}+(?:[-'’]{LETTER}+)*")
_OPENING = re.compile(r"(?:^|[\s(])[\"“„«‘']$|[“„«]$")
_CLOSING = "\"”“»’'"
_SUFFIX = re.compile(r"[-'’]([^\W\d_]+)$")

Name = tuple[Passage, str]


def names_in(text: str, known: re.Pattern[str] | None) -> Iterator[Name]:
    """Every name in a text, without inflection, and how it reads there; `known` are spellings."""
    if known is not None:
        for match in known.finditer(text):
            span = match.span("name" if match["name"] else "rest")
            yield Passage(*span), match[0]
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


def _run(text: str, run: Sequence[re.Match[str]]) -> Name:
    start, end = run[0].start(), run[-1].end()
    return Passage(start, end - len(_inflection(run[-1][0]))), text[start:end]


def name_pattern(language: str, names: Sequence[str]) -> re.Pattern[str] | None:
    """A pattern for known names, in a primary language; None for none.

    Its group `name` or `rest` leaves out what is joined on.
    """
    known = sorted(
        {normalise_quote(name) for name in names} - {""}, key=lambda name: (-len(name), name)
    )
    if not known:
        return None
    name = _any_of(known)
    before, after = rf"(?<!{LETTER})", rf"(?!{LETTER})"
    if language == "az":
        return re.compile(rf"{before}(?P<name>{name}){LETTER}*")
    if language == "ar":
        # After the particle ل the article ال loses its first letter.
        rest = _any_of([name[1:] for name in known if name.startswith("ال")])
        prefix = rf"{before}(?:{ARABIC_PREFIX}(?P<name>{name})|[وف]?ل(?P<rest>{rest}))"
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
