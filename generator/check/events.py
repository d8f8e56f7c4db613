"""What an event says of itself must be attested, and lie where it is filed."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.dates import contains, parse_edtf
from generator.load import Loaded
from generator.model.base import When
from generator.model.event import Event
from generator.model.values import DateValue, PlaceValue
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc

UNDATED = "undated"


def problems(loaded: Loaded, today: date) -> Iterator[Problem]:
    """Dates, places and folders of all events, one rule after the other."""
    for event in loaded.events.values():
        yield from _attested(event)
        yield from _filed(event, loaded)
        yield from _addresses(event)
        if loaded.site:
            yield from _covered(event, loaded.site.record.covers, today)
        yield from _marks(event, loaded)


def _attested(event: Located[Event]) -> Iterator[Problem]:
    record = event.record
    answers = [a.value for c in record.claims if not c.of for a in c.attested]
    dates = [
        When(edtf=v.date, sense=v.sense) for v in answers if isinstance(v, DateValue) and v.date
    ]
    if record.date and record.date not in dates:
        message = f"the date {record.date.edtf} has no attestation"
        yield event.problem(("date",), message, "add a claim `when` with this date and sense")
    places = {v.place for v in answers if isinstance(v, PlaceValue)}
    for i, place in enumerate(record.places):
        if place not in places:
            message = f"the place `{place}` has no attestation"
            yield event.problem(("places", i), message, "add a claim `where` with this place")


def _filed(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    if not loaded.vocabulary or event.record.kind not in loaded.vocabulary.record.kinds:
        return
    dated = loaded.vocabulary.record.kinds[event.record.kind].dated
    path = PurePosixPath(event.path)
    if not dated and event.record.date:
        message = f"a `{event.record.kind}` has no date"
        yield event.problem(("date",), message, "leave `date` out, or choose another kind")
    elif path.parent.as_posix() != folder_of(event.record, dated):
        message = f"the file lies in {path.parent}"
        yield event.problem((), message, f"move it to {folder_of(event.record, dated)}/")


def folder_of(event: Event, dated: bool) -> str:
    """Where the file of an event belongs, below the root."""
    if not dated:
        return "data/topics"
    year = str(parse_edtf(event.date.edtf).earliest.year) if event.date else UNDATED
    return f"data/events/{year}"


def _addresses(event: Located[Event]) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, claim in enumerate(event.record.claims):
        if claim.address in seen:
            message = f"a second claim `{claim.address}`"
            hint = "add the answers to the first, or tell them apart by `of` or `id`"
            yield event.problem(("claims", i, "about"), message, hint)
        seen.add(claim.address)


def _covered(event: Located[Event], covers: str, today: date) -> Iterator[Problem]:
    whole = parse_edtf(covers)
    for loc, text in _dates(event.record):
        if not contains(whole, parse_edtf(text)):
            message = f"the date {text} is outside {covers}, which the site covers"
            yield event.problem(loc, message, "correct the date, or `covers` in data/site.yml")
        elif parse_edtf(text).earliest > today:
            yield event.problem(loc, f"the date {text} has not come yet", "correct the date")


def _dates(event: Event) -> Iterator[tuple[Loc, str]]:
    answers: set[str] = set()
    for i, claim in enumerate(event.claims):
        for j, attestation in enumerate(claim.attested):
            if isinstance(attestation.value, DateValue) and attestation.value.date:
                answers.add(attestation.value.date)
                yield ("claims", i, "attested", j, "value", "date"), attestation.value.date
    if event.date and event.date.edtf not in answers:
        yield ("date", "edtf"), event.date.edtf


def _marks(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    marks = event.record.marks
    if marks is None:
        for field in ("title", "summary"):
            for locale, text in getattr(event.record, field).items():
                if "{anniversary" in text:
                    hint = "add `marks:` with the event that is commemorated"
                    yield event.problem((field, locale), "`{anniversary}` of nothing", hint)
    elif marks in loaded.events and not loaded.events[marks].record.date:
        yield event.problem(("marks",), f"`{marks}` has no date to count from")
    elif not event.record.date:
        yield event.problem(("marks",), "an anniversary without a date", "add `date:`")
