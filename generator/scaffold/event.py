"""Puts the answers about an event together as its record."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from generator.dates import Sense, parse_edtf
from generator.model.event import Attestation, Claim, Event
from generator.model.values import KEYS
from generator.model.vocabulary import MeasureType
from generator.scaffold.draft import draft

if TYPE_CHECKING:
    from generator.model.base import Record

UNDATED = "undated"


def value_key(type_: str) -> str | None:
    """The key under which an answer of a measure's type is written; None of types without one."""
    return next((key for key, kind in KEYS.items() if kind == type_), None)


def as_value(type_: str) -> Callable[[str], Any]:
    """What makes the `value` of an attestation of the answer to a measure of this type."""
    key = value_key(type_) or ""

    def wrap(answer: str) -> dict[str, Any]:
        if type_ == MeasureType.DATES:
            return {key: [part.strip() for part in answer.split(",")]}
        return {key: answer}

    return wrap


def when(edtf: str, sense: str | None) -> dict[str, str]:
    """The value of `date` in an event."""
    return {"edtf": edtf} | _sense(sense)


def when_value(edtf: str, sense: str | None) -> dict[str, str]:
    """The value of an answer to `when`."""
    return {"date": edtf} | _sense(sense)


def claim(about: str, evidence: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """A claim with one answer; `more` are `value` of the answer, `statement` and `id` of the claim.

    What is None stays out.
    """
    given = {key: value for key, value in more.items() if value is not None}
    answer = dict(evidence) | {key: given.pop(key) for key in ("value",) if key in given}
    return {"about": about} | given | {"attested": [answer]}


def folder(edtf: str | None, *, dated: bool) -> str:
    """The folder that an event lies in, with a slash at its end."""
    if not dated:
        return "data/topics/"
    year = str(parse_edtf(edtf).filed.year) if edtf else UNDATED
    return f"data/events/{year}/"


def event_text(record: Mapping[str, Any]) -> str:
    """The file of an event, with comments on what else may be said in it."""
    answers = [answer for each in record["claims"] for answer in each["attested"]]
    parts: dict[str, tuple[type[Record], frozenset[str]]] = {
        "In a claim:": (Claim, frozenset(key for each in record["claims"] for key in each)),
        "In an answer, under `attested`:": (
            Attestation,
            frozenset(key for answer in answers for key in answer),
        ),
    }
    return draft(record, Event, parts)


def _sense(sense: str | None) -> dict[str, str]:
    return {"sense": sense} if sense and sense != Sense.ON else {}
