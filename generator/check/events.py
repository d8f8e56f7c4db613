"""What an event says of itself must be attested, and lie where it is filed."""

from collections.abc import Iterator
from datetime import date
from itertools import starmap
from pathlib import PurePosixPath

from generator.check import anniversaries, dates
from generator.dates import Sense, parse_edtf
from generator.load import Loaded
from generator.model.event import Event
from generator.model.values import DateValue, PlaceValue
from generator.model.vocabulary import MeasureType
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
        unattested = list(_attested(event, loaded))
        yield from unattested or _filed(event, loaded)


def _is_topic(event: Located[Event], loaded: Loaded) -> bool:
    kinds = loaded.vocabulary.record.kinds if loaded.vocabulary else {}
    return event.record.kind in kinds and not kinds[event.record.kind].dated


def _topic(event: Located[Event]) -> Iterator[Problem]:
    if event.record.date:
        message = f"a `{event.record.kind}` has no date"
        hint = "leave `date` out, or choose another kind"
        yield event.problem(("date",), message, hint, rule="topic-dated")
    else:
        yield from _in_folder(event, "data/topics")


def _attested(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    answers = [a.value for c in event.record.claims if not c.of for a in c.attested]
    attested = [(v.date, v.sense) for v in answers if isinstance(v, DateValue) and v.date]
    date_ = event.record.date
    when = (date_.edtf, date_.sense) if date_ else None
    if when and when not in attested and not _unanswered(event, MeasureType.DATE, loaded):
        hint = "add a claim `when` with this date and sense"
        if attested:
            given = ", ".join(dict.fromkeys(starmap(_in_words, attested)))
            hint = f"the answers give {given}: correct the date, or {hint}"
        message = f"no claim gives the date {_in_words(*when)}"
        yield event.problem(("date", "edtf"), message, hint, rule="date-unattested")


def _in_words(edtf: str, sense: Sense) -> str:
    return edtf if sense is Sense.ON else f"{edtf} (`sense: {sense}`)"


def _unanswered(event: Located[Event], wanted: MeasureType, loaded: Loaded) -> bool:
    """Whether an answer to what is `wanted` lacks its value, which is said elsewhere."""
    measures = loaded.vocabulary.record.measures if loaded.vocabulary else {}
    return any(
        answer.value is None
        for claim in event.record.claims
        for answer in claim.attested
        if claim.about in measures and measures[claim.about].type is wanted
    )


def _filed(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    if loaded.vocabulary and event.record.kind in loaded.vocabulary.record.kinds:
        when = event.record.date
        year = str(parse_edtf(when.edtf).filed.year) if when else UNDATED
        yield from _in_folder(event, f"data/events/{year}")


def _in_folder(event: Located[Event], folder: str) -> Iterator[Problem]:
    lies = PurePosixPath(event.path).parent.as_posix()
    if lies != folder:
        message = f"the file lies in {lies}/, and belongs into {folder}/"
        yield event.problem((), message, f"move it to {folder}/", rule="file-misplaced")


def _places(event: Located[Event], loaded: Loaded) -> Iterator[Problem]:
    """Places without attestation, unless one that does not exist stands here or there."""
    claims = [claim for claim in event.record.claims if not claim.of]
    values = [answer.value for claim in claims for answer in claim.attested]
    attested = {value.place for value in values if isinstance(value, PlaceValue)}
    if not loaded.places.keys() >= attested or _unanswered(event, MeasureType.PLACE, loaded):
        return
    for i, place in enumerate(event.record.places):
        if place in loaded.places and place not in attested:
            message = f"no claim gives the place `{place}`"
            hint = "add a claim `where` with this place, or leave it out here"
            yield event.problem(("places", i), message, hint, rule="place-unattested")


def _addresses(event: Located[Event]) -> Iterator[Problem]:
    seen: set[str] = set()
    for i, claim in enumerate(event.record.claims):
        if claim.address in seen:
            message = f"a second claim `{claim.address}`"
            hint = "add the answers to the first, or tell them apart by `of` or `id`"
            yield event.problem(("claims", i, "about"), message, hint, rule="claim-twice")
        seen.add(claim.address)
