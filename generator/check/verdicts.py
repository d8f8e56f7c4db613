"""No word that judges stands in the site's own voice.

Which words do, a chronicle says in its vocabulary (`verdicts`). They may stand in quotation marks,
in texts that the model marks as not the site's own (names, and terms by which somebody calls
something), and where a page names the word and does not use it: marked as of another language, or
alone in a cell of a table.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from io import StringIO

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from generator.check.findings import Findings
from generator.check.references import all_records
from generator.load import Loaded
from generator.localize.catalogue import SOURCE_LOCALE, texts
from generator.model.base import Record
from generator.model.vocabulary import Verdicts
from generator.own_texts import OwnText
from generator.own_words import own_words
from generator.problems import Position, Problem
from generator.records import Body, Located
from generator.search.fold import RULES, parse_rules
from generator.verdicts import Finder, Verdict, finder

RULE = "verdict"
HINT = "put the words of a source in quotation marks, or name date, place and deed"

MakeFinders = Callable[[], Mapping[str, Finder]]


def problems(loaded: Loaded, findings: Findings) -> Iterator[Problem]:
    """A problem for each text in which such a word is used, in every locale that lists any.

    The `findings` of a text hold as long as neither it nor the lists have changed.
    """
    if not loaded.vocabulary:
        return
    listed = loaded.vocabulary.record.verdicts
    finders = partial(findings.tools.give, RULE, listed, partial(_finders, listed))
    besides = loaded.vocabulary.checksum
    for located in all_records(loaded):
        yield from findings.give(RULE, located, besides, partial(_record, located, finders))
    for find_in, own_texts in ((_page, loaded.hand_written), (_catalogue, loaded.interface)):
        for own in own_texts:
            if own.locale in listed:
                yield from findings.give(RULE, own, besides, partial(find_in, own, finders))


def _finders(listed: Mapping[str, Verdicts]) -> dict[str, Finder]:
    rules = parse_rules(RULES.read_text(encoding="utf-8"))
    return {locale: finder(words, locale, rules) for locale, words in listed.items()}


def _record(located: Located[Record], make: MakeFinders) -> list[Problem]:
    problems, finders = [], make()
    for loc, prose, by_locale in located.prose:
        for locale, text in by_locale.items() if prose.own else ():
            found = list(finders[locale].find(text)) if locale in finders else []
            if found:
                message = _message(found)
                problems.append(located.problem((*loc, locale), message, HINT, rule=RULE))
    return problems


def _message(found: Sequence[Verdict]) -> str:
    words = ", ".join(dict.fromkeys(f"“{verdict.words}”" for verdict in found))
    return f"{words} in the site's own voice: expected no word that judges"


def _page(page: OwnText, make: MakeFinders) -> list[Problem]:
    text = own_words(page.text, page.locale)
    found = list(make()[page.locale].find(text))
    body = Body(page.text, 1)
    return [
        Problem(
            body.position(page.path, verdict.start, verdict.end),
            _message([verdict]),
            HINT,
            rule=RULE,
        )
        for verdict in found
        if not _alone(verdict, found, text)
    ]


def _alone(verdict: Verdict, found: Sequence[Verdict], text: str) -> bool:
    """Whether the cell of a table that a word stands in holds no others than such words."""
    line = text.rfind("\n", 0, verdict.start) + 1
    if not text.startswith("|", line):
        return False
    start = text.rfind("|", line, verdict.start) + 1
    end = text.find("|", verdict.end)
    rest = list(text[start:end])
    for other in found:
        if start <= other.start < end:
            rest[other.start - start : other.end - start] = " " * (other.end - other.start)
    return not any(map(str.isalpha, rest))


def _catalogue(catalogue: OwnText, make: MakeFinders) -> list[Problem]:
    try:
        messages = read_po(StringIO(catalogue.text), abort_invalid=True)
    except PoFileError:
        # Whoever loads it says so.
        return []
    problems, find = [], make()[catalogue.locale].find
    for message in messages:
        found = [verdict for text in _said(message, catalogue) for verdict in find(text)]
        if found:
            place = _place(catalogue, message.lineno or 1, found[0])
            problems.append(Problem(place, _message(found), HINT, rule=RULE))
    return problems


def _said(message: Message, catalogue: OwnText) -> tuple[str, ...]:
    """What a message says; in the language that they are written in, that may be its msgid."""
    said = texts(message.string)
    return said if any(said) or catalogue.locale != SOURCE_LOCALE else texts(message.id)


def _place(catalogue: OwnText, line: int, verdict: Verdict) -> Position:
    """Where a word stands behind the line of its msgid, or that line where it is broken."""
    lines = catalogue.text.split("\n")
    behind = len("\n".join(lines[: line - 1])) + 1 if line > 1 else 0
    msgstr = catalogue.text.find("\nmsgstr", behind)
    at = catalogue.text.find(verdict.words, max(msgstr, behind))
    if at < 0:
        return Position(catalogue.path, line)
    return Body(catalogue.text, 1).position(catalogue.path, at, at + len(verdict.words))
