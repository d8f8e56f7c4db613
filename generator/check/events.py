"""What an event says of itself must be attested, and lie where it is filed."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from generator.check import anniversaries, dates
from generator.dates import parse_edtf
from generator.load import Loaded
from generator.model.base import When
from generator.model.event import Event
from generator.model.values import DateValue, PlaceValue
from generator.problems import Problem
from generator.records import Located

UNDATED = "undated"


def problems(loaded: Loaded, today: date) -> Iterator[Problem]:
    """Dates, places and folders of all events, one rule after the other.

    From a date that is in doubt no anniversary is counted.
    """
    doubtful: set[str] = set()
    for event in loaded.events.values():
        found = list(_dated(event, loaded, today))
        doubtful |= {event.id} if found else set()
        yield from found
        yield from _places(event, loaded)
        yield from _addresses(event)
    for event in loaded.events.values():
        yield from anniversaries.problems(event, loaded, doubtful)


def _dated(event: Located[Event], loaded: Loaded, today: date) -> Iterator[Problem]:
    """Of a date that is wrong in itself it is not said that it is unattested or misfiled."""
    misdated = list(dates.problems(event, loaded, today))
    yield from misdated
    if _is_topic(event, loaded):
        yield from _topic(event)
    elif not misdated:
        unattested = list(_attested(event))
        yield from unattested or _filed(event, loaded)


def _is_topic(event: Located[Event], loaded: Loaded) -> bool:
    kinds = loaded.vocabulary.record.kinds if loaded.vocabulary else {}
    return event.record.kind in kinds and not kinds[event.record.kind].dated


def _topic(event: Located[Event]) -> Iterator[Problem]:
    if event.record.date:
        message = f"a `{event.record.kind}` has no date"
        yield event.problem(("date",), message, "leave `date` out, or choose another kind")
    else:
        yield from _in_folder(event, "data/topics")


def _attested(event: Located[Event]) -> Iterator[Problem]:
    answers = [a.value for c in event.record.claims if not c.of for a in c.attested]
    attested = [
        When(edtf=v.date, sense=v.sense) for v in answers if isinstance(v, DateValue) and v.date
    ]
    if event.record.date and event.record.date not in attested:
        message = f"the date {event.record.date.edtf} has no attestation"
        yield event.problem(("date",), message, "add a claim `when` with this date and sense")


def _filed(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    if loaded.vocabulary and event.record.kind in loaded.vocabulary.record.kinds:
        when = event.record.date
        year = str(parse_edtf(when.edtf).filed.year) if when else UNDATED
        yield from _in_folder(event, f"data/events/{year}")


def _in_folder(event: Located[Event], folder: str) -> Iterator[Problem]:
    lies = PurePosixPath(event.path).parent.as_posix()
    if lies != folder:
        yield event.problem((), f"the file lies in {lies}/", f"move it to {folder}/")


def _places(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    """Places without attestation, unless one that does not exist stands here or there."""
    claims = [claim for claim in event.record.claims if not claim.of]
    values = [answer.value for claim in claims for answer in claim.attested]
    attested = {value.place for value in values if isinstance(value, PlaceValue)}
    if not loaded.places.keys() >= attested:
        return
    for i, place in enumerate(event.record.places):
        if place in loaded.places and place not in attested:
            message = f"the place `{place}` has no attestation"
            yield event.problem(("places", i), message, "add a claim `where` with this place")


def _addresses(event: Located[Event]) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, claim in enumerate(event.record.claims):
        if claim.address in seen:
            message = f"a second claim `{claim.address}`"
            hint = "add the answers to the first, or tell them apart by `of` or `id`"
            yield event.problem(("claims", i, "about"), message, hint)
        seen.add(claim.address)
