"""An anniversary is one of something, some years later, and said in forms that exist."""

import re
from collections.abc import Collection, Iterator, Mapping

from generator.dates import anniversary, parse_edtf
from generator.load import Loaded
from generator.localize.anniversaries import FORMS
from generator.localize.localizer import PLACEHOLDER
from generator.model.event import Event
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc
from generator.suggest import nearest, one_of

# Whatever begins like a placeholder was meant as one, and so was a word much like one.
MEANT = re.compile(r"\{(?:date|anniversary)\b[^}]*\}?|\{[a-z]+(?::[a-z]+)?\}")
NAMES = ["date", "anniversary"]
PLACEHOLDERS = ("{date}", "{anniversary}", *(f"{{anniversary:{form}}}" for form in FORMS))
UNDATED = "anniversary-undated"


def problems(event: Located[Event], loaded: Loaded, doubtful: Collection[str]) -> Iterator[Problem]:
    """What is marked must be dated, and over; what is filled in must be known.

    `doubtful` are the events whose own date is in doubt.
    """
    marks = event.record.marks
    placeholders = list(_placeholders(event.record))
    yield from _unknown(event, placeholders)
    if not event.record.date:
        hint = "add `date:`, or write the text without it"
        yield from _first(event, "date", placeholders, "`{date}` of something undated", hint)
    if marks is None:
        hint = "add `marks:` with the event that is commemorated"
        yield from _first(event, "anniversary", placeholders, "`{anniversary}` of nothing", hint)
    elif not event.record.date:
        hint = "add `date:`, or leave `marks` out"
        yield event.problem(("marks",), "an anniversary without a date", hint, rule=UNDATED)
    elif marks in loaded.events and not {marks, event.id} & set(doubtful):
        yield from _counted(event, loaded.events[marks].record)


def _counted(event: Located[Event], marked: Event) -> Iterator[Problem]:
    """Years can be counted from what is marked to what marks it."""
    if not marked.date:
        message = f"`{event.record.marks}` has no date to count from"
        hint = "leave `marks` out, or name another event"
        yield event.problem(("marks",), message, hint, rule=UNDATED)
    elif event.record.date:
        try:
            anniversary(parse_edtf(marked.date.edtf), parse_edtf(event.record.date.edtf))
        except ValueError as error:
            hint = "correct the date, or name another event"
            message = f"`{event.record.marks}`: {error}"
            yield event.problem(("marks",), message, hint, rule="anniversary")


def _placeholders(event: Event) -> Iterator[tuple[Loc, str]]:
    """What is to be filled into the texts of an event, and where it stands."""
    for loc, texts in _texts(event):
        for locale, text in texts.items():
            for match in MEANT.finditer(text):
                if match[0].startswith(("{date", "{anniversary")) or nearest(match[0][1:-1], NAMES):
                    yield (*loc, locale), match[0]


def _texts(event: Event) -> Iterator[tuple[Loc, Mapping[str, str]]]:
    yield ("title",), event.title
    yield ("summary",), event.summary
    for i, claim in enumerate(event.claims):
        if claim.statement:
            yield ("claims", i, "statement"), claim.statement


def _unknown(event: Located[Event], placeholders: list[tuple[Loc, str]]) -> Iterator[Problem]:
    for loc, text in placeholders:
        known = PLACEHOLDER.fullmatch(text)
        form = known and known[2]
        if not known or (form and (known[1] == "date" or form not in FORMS)):
            hint = ("" if ":" in text else nearest(text, PLACEHOLDERS)) or one_of(PLACEHOLDERS)
            message = f"`{text}` is no placeholder"
            yield event.problem(loc, message, hint, rule="unknown-placeholder")


def _first(
    event: Located[Event], name: str, placeholders: list[tuple[Loc, str]], message: str, hint: str
) -> Iterator[Problem]:
    """One problem for all places where something is filled in that is not there."""
    for loc, text in placeholders:
        if text.startswith("{" + name):
            yield event.problem(loc, message, hint, rule="empty-placeholder")
            return
