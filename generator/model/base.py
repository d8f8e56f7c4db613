"""The kinds of value that every record is made of."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from babel import UnknownLocaleError
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.cldr import country_name, parse_locale
from generator.dates import Sense, parse_edtf, sense_problem
from generator.durations import parse_duration, parse_recurring


class Record(BaseModel):
    """A frozen value read from a file; a key that the model does not name is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True)
class Ref:
    """Marks a field whose value is the id of another record or of a vocabulary entry.

    `to` names the collection: "agent", "place", "source", "event", or a list in the vocabulary
    such as "kinds".
    """

    to: str


@dataclass(frozen=True)
class Prose:
    """Marks a text that the site shows in the reader's language."""


@dataclass(frozen=True)
class Dated:
    """Marks an EDTF date."""


def _id(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise PydanticCustomError(
            "id",
            "`{text}` is no id: expected small letters a–z, digits and single hyphens",
            {"text": text},
        )
    return text


def _whole_number(value: object) -> int:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(r"[0-9]+", text):
        raise PydanticCustomError("count", "expected a whole number in digits, without separators")
    return int(text)


def _degrees(value: object) -> float:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9])?", text):
        message = "expected degrees with at most one decimal, such as 34.0 or -6.8"
        raise PydanticCustomError("degrees", message)
    return float(text)


def _parsed_by(parse: Callable[[str], object]) -> Callable[[str], str]:
    """A validator that keeps the text when `parse` can read it and passes on what it says."""

    def validator(text: str) -> str:
        try:
            parse(text)
        except ValueError as error:
            raise PydanticCustomError("unreadable", "{reason}", {"reason": str(error)}) from None
        return text

    return validator


def _address(text: str) -> str:
    if not re.match(r"(https?://[^\s/]|mailto:[^\s@]+@)\S+$", text):
        raise PydanticCustomError(
            "address",
            "`{text}` is no address: expected https://…, http://… or mailto:…",
            {"text": text},
        )
    return text


def _language(code: str) -> str:
    try:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", code):
            raise ValueError(code)
        parse_locale(code)
    except (UnknownLocaleError, ValueError):
        message = "`{code}` is no language that CLDR knows: expected a code such as en or az"
        raise PydanticCustomError("language", message, {"code": code}) from None
    return code


def _territory(code: str) -> str:
    try:
        if not re.fullmatch("[A-Z]{2}", code):
            raise KeyError(code)
        country_name(code, "en")
    except KeyError:
        message = "`{code}` is no country: expected a code of ISO 3166-1 such as AZ"
        raise PydanticCustomError("territory", message, {"code": code}) from None
    return code


def _point(degrees: tuple[float, float]) -> tuple[float, float]:
    lat, lon = degrees
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        message = "expected degrees north and east as [latitude, longitude], such as [34.0, -6.8]"
        raise PydanticCustomError("point", message)
    return degrees


def _checksum(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise PydanticCustomError("checksum", "expected a SHA-256: 64 digits 0–9 and a–f")
    return text


def _fingerprint(text: str) -> str:
    if not re.fullmatch("[0-9a-f]{12}", text):
        hint = "expected 12 digits 0–9 and a–f, as `python -m generator translated` writes them"
        raise PydanticCustomError("fingerprint", hint)
    return text


def check_sense(edtf: str, sense: Sense) -> None:
    """PydanticCustomError where a date cannot be meant in this sense."""
    problem = sense_problem(parse_edtf(edtf), sense)
    if problem:
        raise PydanticCustomError("sense", "{problem}", {"problem": problem})


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("flag", "expected true or false")
    return value == "true"


def _some_locale(texts: Mapping[str, str]) -> Mapping[str, str]:
    if not texts:
        raise PydanticCustomError("text", "expected a text for at least one locale")
    return texts


NonEmpty = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[NonEmpty, AfterValidator(_id)]
Count = Annotated[int, BeforeValidator(_whole_number)]
Degrees = Annotated[float, BeforeValidator(_degrees)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Edtf = Annotated[NonEmpty, AfterValidator(_parsed_by(parse_edtf)), Dated()]
MonthDay = Annotated[NonEmpty, AfterValidator(_parsed_by(parse_recurring))]
Duration = Annotated[NonEmpty, AfterValidator(_parsed_by(parse_duration))]
Address = Annotated[NonEmpty, AfterValidator(_address)]
Language = Annotated[NonEmpty, AfterValidator(_language)]
Checksum = Annotated[NonEmpty, AfterValidator(_checksum)]
Fingerprint = Annotated[NonEmpty, AfterValidator(_fingerprint)]
Territory = Annotated[NonEmpty, AfterValidator(_territory)]
Point = Annotated[tuple[Degrees, Degrees], AfterValidator(_point)]
Text = Annotated[Mapping[str, NonEmpty], AfterValidator(_some_locale), Prose()]

AgentId = Annotated[Id, Ref("agent")]
PlaceId = Annotated[Id, Ref("place")]
SourceId = Annotated[Id, Ref("source")]
EventId = Annotated[Id, Ref("event")]
SubjectId = Annotated[Id, Ref("subject")]
KindId = Annotated[Id, Ref("kinds")]
MeasureId = Annotated[Id, Ref("measures")]
GroupId = Annotated[Id, Ref("groups")]
RoleId = Annotated[Id, Ref("roles")]
OfficeId = Annotated[Id, Ref("offices")]
PerspectiveId = Annotated[Id, Ref("perspectives")]
AgentKindId = Annotated[Id, Ref("agent_kinds")]
ErratumKindId = Annotated[Id, Ref("erratum_kinds")]
ReasonId = Annotated[Id, Ref("unused_reasons")]
RightsId = Annotated[Id, Ref("rights")]
QuantityId = Annotated[Id, Ref("quantities")]


class When(Record):
    """A date as EDTF, and in which sense it is meant."""

    edtf: Edtf
    sense: Sense = Sense.ON

    @model_validator(mode="after")
    def _meant(self) -> "When":
        check_sense(self.edtf, self.sense)
        return self


class Translation(Record):
    """How far the text of a record has come in one locale.

    `of` is the fingerprint of the original texts that it was made from (see
    `generator.translation`), which `python -m generator translated` writes.
    """

    status: Literal["draft", "reviewed"]
    of: Fingerprint | None = None


Translations = Mapping[str, Translation]
