"""A title or a summary names no figure that the event's claims do not hold.

Neither does a statement whose answers all rest on archived texts name one that these do not hold.

A figure is a number in digits of any script, or a number word. The claims hold those of their
answers, of the passages quoted and of the records of their sources, and those in their statements
(`generator.check.held`). What the site fills in (`{date}`, `{anniversary}`) is none, and neither is
a number in the name of an agent or a place.

Summaries also count what stands below them: "two of the sources", "the five texts". So a number
word, and no digits, may be how many sources an event has, how many of them answer a question or
give the same answer, and the like: whoever opens the page can count them there.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.check.amounts import Amount, amounts
from generator.check.findings import Findings
from generator.check.held import Held
from generator.checksum import checksum
from generator.load import Loaded
from generator.model.event import Event
from generator.numerals import number_words
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc

DIGIT = re.compile(r"\d")
RULE = "figure-not-in-claims"


@dataclass(frozen=True)
class Figures:
    """The figures that a text may give: those `held`, in names, and those `stated` by claims."""

    held: Held
    names: re.Pattern[str]
    stated: bool


def problems(loaded: Loaded, findings: Findings) -> Iterator[Problem]:
    """A problem for each title and summary, in each locale, with figures that no claim holds.

    The `findings` of an event hold as long as neither it nor anything that its claims refer to has
    changed.
    """
    if not loaded.vocabulary:
        # Its quantities are among the words of the claims.
        return
    names = _numbered_names(loaded)
    sources = (f"{source.path} {source.checksum}" for source in loaded.sources.values())
    besides = checksum(names.pattern, loaded.vocabulary.checksum, *sources)
    for event in loaded.events.values():
        marked = loaded.events.get(event.record.marks or "")
        made_from = f"{besides} {marked.path} {marked.checksum}" if marked else besides
        yield from findings.give(RULE, event, made_from, partial(_event, event, loaded, names))


def _event(event: Located[Event], loaded: Loaded, names: re.Pattern[str]) -> list[Problem]:
    held, record = Held(event.record, loaded), event.record
    own: list[tuple[Loc, Mapping[str, str], bool]] = [
        (("title",), record.title, True),
        (("summary",), record.summary, True),
    ]
    for i, claim in enumerate(record.claims):
        # What is cited and not kept may say more than the few words that are quoted of it.
        if claim.statement and all(answer.source in loaded.texts for answer in claim.attested):
            own.append((("claims", i, "statement"), claim.statement, False))
    return [
        found
        for loc, texts, stated in own
        for found in _texts(event, loc, texts, Figures(held, names, stated))
    ]


def _texts(
    event: Located[Event], loc: Loc, texts: Mapping[str, str], figures: Figures
) -> Iterator[Problem]:
    for locale, text in texts.items():
        missing = _missing(text, locale, figures)
        # To look for the names takes a while, and hardly ever is any figure missing.
        missing = missing and _missing(figures.names.sub("", text), locale, figures)
        if missing:
            named = ", ".join(dict.fromkeys(f"“{amount.text}”" for amount in missing))
            if figures.stated:
                message = f"{named}: expected figures that a claim holds"
                hint = "add the claim that gives it, or leave it out here"
            else:
                message = f"{named}: expected figures of an answer or of what is quoted"
                hint = "quote the passage that gives it, or leave it out here"
            yield event.problem((*loc, locale), message, hint, rule=RULE)


def _missing(text: str, locale: str, figures: Figures) -> list[Amount]:
    given = amounts(text, number_words(locale))
    return [amount for amount in given if not _holds(figures, amount, locale)]


def _numbered_names(loaded: Loaded) -> re.Pattern[str]:
    """A pattern for names of agents and places that have a number in them: those are no figures."""
    records = [located.record for located in (*loaded.agents.values(), *loaded.places.values())]
    names = {name for record in records for name in (record.name or {}).values()}
    names |= {variant.text for record in records for variant in record.variants}
    numbered = sorted(filter(DIGIT.search, names), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, numbered)) or "(?!)")


def _holds(figures: Figures, amount: Amount, locale: str) -> bool:
    held, numbers = figures.held, frozenset[int]()
    for more in (held.values, *(() if amount.digits else (held.counts,))):
        numbers |= more
        if amount.within(numbers, ()):
            return True
    said, words = held.said(locale)
    numbers |= said if figures.stated else frozenset()
    if amount.within(numbers, words):
        return True
    numbers |= held.evidence
    return amount.within(numbers, words) or amount.within(numbers | held.spelled, words)
