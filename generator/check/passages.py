"""Translations of quoted passages belong to a quote, and give the same figures."""

import re
from collections.abc import Collection, Iterator
from functools import partial

from generator.check.findings import Findings
from generator.checksum import checksum
from generator.digits import figures_in
from generator.load import Loaded
from generator.model.passages import Passages, TranslatedPassage
from generator.normalised import normalise_quote
from generator.problems import Problem, Severity
from generator.records import Located
from generator.strict_yaml import Loc
from generator.suggest import nearest, nearest_or_any
from generator.translated_passages import quoted_parts, translations_of, untranslated

_ROMAN = re.compile(r"\b(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\b")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def problems(loaded: Loaded, findings: Findings) -> Iterator[Problem]:
    """A problem for each translation of nothing or with other figures; notes of what is missing.

    The `findings` of a source's hold as long as neither they nor what is quoted of it has changed.
    """
    if not loaded.site:
        return
    # Nobody can translate into a locale of which nothing is known.
    locales = [locale for locale in loaded.site.record.locales if locale in loaded.catalogues]
    parts = quoted_parts(event.record for event in loaded.events.values())
    sources = loaded.sources
    for source, located in loaded.passages.items():
        if source not in sources:
            if source not in loaded.failed:
                yield _no_source(located, sources)
            continue
        quoted, language = parts.get(source, []), sources[source].record.read_in
        besides = checksum(language, " ".join(locales), *quoted)
        find = partial(_of_source, located, quoted, locales, language)
        yield from findings.give("passages", located, besides, find)


def _of_source(
    located: Located[Passages], parts: list[str], locales: Collection[str], language: str
) -> list[Problem]:
    wrong = list(_entries(located, parts, locales, language))
    return wrong or list(_left(located, parts, locales, language))


def _no_source(located: Located[Passages], sources: Collection[str]) -> Problem:
    hint = nearest(located.id, sources) or "give the file the name of its source"
    message = f"no source `{located.id}`"
    return located.problem((), message, hint, rule="unknown-reference")


def _entries(
    located: Located[Passages], parts: Collection[str], locales: Collection[str], language: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for locale in located.record.status:
        if locale not in locales:
            yield _no_locale(located, ("status", locale), locale, locales)
    for i, passage in enumerate(located.record.passages):
        at = ("passages", i)
        exact = normalise_quote(passage.exact)
        if exact not in parts:
            yield _unquoted(located, (*at, "exact"), exact, parts)
        elif exact in seen:
            message = "a second translation of this passage"
            yield located.problem((*at, "exact"), message, "leave one out", rule="passage-twice")
        else:
            seen.add(exact)
            yield from _texts(located, at, passage, locales, language)


def _unquoted(located: Located[Passages], loc: Loc, exact: str, parts: Collection[str]) -> Problem:
    """A note: it does no harm, and whoever changes a quote may not know how to translate it."""
    message = f"no claim quotes this passage of `{located.id}`"
    hint = nearest(exact, parts) or f"run `python -m generator passages {located.id}`"
    at = located.tree.where(loc)
    return Problem(at, message, hint, Severity.NOTE, "passage-unquoted")


def _texts(
    located: Located[Passages],
    loc: Loc,
    passage: TranslatedPassage,
    locales: Collection[str],
    language: str,
) -> Iterator[Problem]:
    for locale, text in passage.translation.items():
        at = (*loc, "translation", locale)
        if locale not in locales:
            yield _no_locale(located, at, locale, locales)
        elif locale == language:
            message = f"the passage is in `{locale}` itself"
            rule = "passage-in-own-language"
            yield located.problem(at, message, "leave it out", key=True, rule=rule)
        elif wrong := other_figures(passage.exact, text):
            message = f"the figures differ: {wrong} stands on one side only"
            hint = "write in digits what the passage has in digits, and in words its words"
            yield located.problem(at, message, hint, rule="passage-figures")


def _no_locale(
    located: Located[Passages], loc: Loc, locale: str, locales: Collection[str]
) -> Problem:
    hint = nearest_or_any(locale, locales, "add it to `locales` in data/site.yml")
    message = f"`{locale}` is no locale of the site"
    return located.problem(loc, message, hint, key=True, rule="unknown-locale")


def other_figures(exact: str, text: str) -> str:
    """The figures that one of two texts has alone; Roman numerals may stand for them."""
    here, there = figures_in(exact), figures_in(text)
    alone = (here - there - _romans(text)) | (there - here - _romans(exact))
    return ", ".join(map(str, sorted(alone)))


def _romans(text: str) -> set[int]:
    return {_value(match[0]) for match in _ROMAN.finditer(text) if match[0]}


def _value(numeral: str) -> int:
    worth = [_WORTH[letter] for letter in numeral]
    behind = [*worth[1:], 0]
    return sum(-one if one < after else one for one, after in zip(worth, behind, strict=True))


def _left(
    located: Located[Passages], parts: list[str], locales: Collection[str], language: str
) -> Iterator[Problem]:
    """Notes of what the file leaves untranslated; a list of all is `coverage`."""
    source = located.id
    known = translations_of({source: located.record})
    for locale in locales:
        left = list(untranslated({source: parts}, known, {source: language}, locale))
        if left:
            message = f"{len(left)} of the quoted passages not in `{locale}` yet"
            hint = f"run `python -m generator passages {source}`, and fill in the file"
            at = located.tree.where(())
            yield Problem(at, message, hint, Severity.NOTE, "passage-untranslated")
