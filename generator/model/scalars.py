"""The values that are written as one text: ids, numbers, dates, codes, addresses."""

import re
from collections.abc import Callable
from typing import Annotated

from babel import UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError
from stdnum import isbn

from generator.cldr import country_name, parse_locale
from generator.dates import parse_edtf
from generator.durations import parse_duration, parse_recurring
from generator.model.written import Dated, Offered, Scalar
from generator.points import FORMS

_ID = "[a-z0-9]+(-[a-z0-9]+)*"
_CLAIM = rf"{_ID}#{_ID}(\.{_ID}){{0,2}}"
_FORMER = f"(events/(undated|[1-9][0-9]{{0,3}})|topics)/{_ID}"
_DIGITS = "[0-9]+"
_DEGREES = r"-?[0-9]{1,3}(\.[0-9])?"
_ADDRESS = r"(https?://[^\s/\[\]]|mailto:[^\s@]+@)[^\s\[\]]+"
_LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]+)*"
_COUNTRY = "[A-Z]{2}"
_ISBN = "[0-9][0-9-]{8,15}[0-9X]"
_SHA_256 = "[0-9a-f]{64}"
_SHORT = "[0-9a-f]{12}"


def _written_as(pattern: str, kind: str, message: str) -> Callable[[str], str]:
    """A validator of a text that a pattern fits as a whole; `{text}` in its message is the text."""
    fits = re.compile(pattern).fullmatch

    def validator(text: str) -> str:
        if not fits(text):
            raise PydanticCustomError(kind, message, {"text": text})
        return text

    return validator


def _whole_number(value: object) -> int:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(_DIGITS, text):
        raise PydanticCustomError("count", "expected a whole number in digits, without separators")
    return int(text)


def _degrees(value: object) -> float:
    text = value if isinstance(value, str) else ""
    if not re.fullmatch(_DEGREES, text):
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


def _language(code: str) -> str:
    try:
        if not re.fullmatch(_LANGUAGE, code):
            raise ValueError(code)
        parse_locale(code)
    except (UnknownLocaleError, ValueError):
        message = "`{code}` is no language that CLDR knows: expected a code such as en or az"
        raise PydanticCustomError("language", message, {"code": code}) from None
    return code


def _isbn(number: str) -> str:
    if not isbn.is_valid(number):
        message = "`{text}` is no ISBN, write it as printed: a digit is wrong or missing"
        raise PydanticCustomError("isbn", message, {"text": number})
    return number


def _territory(code: str) -> str:
    try:
        if not re.fullmatch(_COUNTRY, code):
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


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise PydanticCustomError("flag", "expected true or false")
    return value == "true"


def _degrees_within(most: int, below: str, just: str) -> dict[str, object]:
    """JSON Schema of degrees up to `most` in either direction, and patterns of less and of it."""
    pattern = rf"-?(({below})(\.[0-9])?|{just}(\.0)?)"
    return _matching(pattern, "number", minimum=-most, maximum=most)


def _matching(pattern: str, *types: str, **more: object) -> dict[str, object]:
    """JSON Schema of a text that matches a pattern as a whole, or is written as another type."""
    return {"type": ["string", *types] if types else "string", "pattern": f"^({pattern})$", **more}


_id = _written_as(
    _ID, "id", "`{text}` is no id: expected small letters a–z, digits and single hyphens"
)
_claim_address = _written_as(
    _CLAIM,
    "claim_address",
    "`{text}` is no address of a claim, write the event's id, `#` and the claim's address",
)
_former_address = _written_as(
    _FORMER,
    "former_address",
    "`{text}` is no address of an event, write events/<year>/<id>, events/undated/<id> or "
    "topics/<id>",
)
_address = _written_as(
    _ADDRESS, "address", "`{text}` is no address: expected https://…, http://… or mailto:…"
)
_checksum = _written_as(_SHA_256, "checksum", "expected a SHA-256: 64 digits 0–9 and a–f")
_fingerprint = _written_as(
    _SHORT,
    "fingerprint",
    "expected 12 digits 0–9 and a–f, as `python -m generator translated` writes them",
)

# What YAML reads as true, false or nothing is left out: a text that says so stands in quotation
# marks, and an editor need not offer it in place of every text.
_TEXT = {"type": ["string", "number"]}
_YEAR = "(?!0000)[0-9]{4}"
_MONTH, _DAY = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_DATE = (
    f"{_YEAR}(-(XX(-XX)?|{_MONTH}(-(XX|{_DAY}))?))?[?~%]?|{_YEAR}-2[1-4]"
    "|(?!000)[0-9]{3}X[?~%]?|(?!00)[0-9]{2}XX[?~%]?"
)
_INTERVAL = rf"({_DATE})/(\.\.|{_DATE})?|(\.\.)?/({_DATE})"
_MONTH_DAY = f"(0[13578]|1[02])-{_DAY}|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])"
_LENGTH = "P(?=.*[1-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
_NORTH = _degrees_within(90, "0?[0-8]?[0-9]", "0?90")
_EAST = _degrees_within(180, "0?[0-9]?[0-9]|1[0-7][0-9]", "180")
_COUNT = _matching(_DIGITS, "integer", minimum=0)

Plain = Annotated[str, Scalar("text", {"type": ["string", "number", "null"]})]
NonEmpty = Annotated[
    str, StringConstraints(min_length=1), Scalar("text", {**_TEXT, "minLength": 1})
]
Id = Annotated[NonEmpty, AfterValidator(_id), Scalar("id", _matching(_ID))]
ClaimAddress = Annotated[
    NonEmpty,
    AfterValidator(_claim_address),
    Scalar("address of a claim: event#about, or event#about.of.id", _matching(_CLAIM)),
]
FormerAddress = Annotated[
    NonEmpty,
    AfterValidator(_former_address),
    Scalar("address of a page, such as events/undated/<id>", _matching(_FORMER)),
]
Count = Annotated[int, BeforeValidator(_whole_number), Scalar("whole number", _COUNT)]
Degrees = Annotated[
    float, BeforeValidator(_degrees), Scalar("degrees", _matching(_DEGREES, "number"))
]
Flag = Annotated[
    bool,
    BeforeValidator(_flag),
    Scalar("`true` or `false`", {"type": ["boolean", "string"], "pattern": "^(true|false)$"}),
]
Edtf = Annotated[
    NonEmpty,
    AfterValidator(_parsed_by(parse_edtf)),
    Dated(),
    Scalar(
        "date as EDTF, such as " + FORMS,
        _matching(f"{_DATE}|{_INTERVAL}", "integer", minimum=1000, maximum=9999),
    ),
]
MonthDay = Annotated[
    NonEmpty,
    AfterValidator(_parsed_by(parse_recurring)),
    Scalar("month and day, such as 07-14", _matching(_MONTH_DAY)),
]
Duration = Annotated[
    NonEmpty,
    AfterValidator(_parsed_by(parse_duration)),
    Scalar("length of time in ISO 8601, such as P30Y, P6M, P2W or P10D", _matching(_LENGTH)),
]
Address = Annotated[
    NonEmpty,
    AfterValidator(_address),
    Scalar("address: https://…, http://… or mailto:…", _matching(_ADDRESS)),
]
Language = Annotated[
    NonEmpty,
    AfterValidator(_language),
    Offered("language"),
    Scalar("language code, such as en", _matching(_LANGUAGE)),
]
Isbn = Annotated[
    NonEmpty,
    AfterValidator(_isbn),
    Scalar("ISBN, such as 978-3-16-148410-0", _matching(_ISBN)),
]
Checksum = Annotated[
    NonEmpty,
    AfterValidator(_checksum),
    Scalar("SHA-256 in 64 digits 0–9 and a–f", _matching(_SHA_256)),
]
# Twelve digits of these may happen to read as a number.
Fingerprint = Annotated[
    NonEmpty,
    AfterValidator(_fingerprint),
    Scalar("12 digits 0–9 and a–f", _matching(_SHORT, "number")),
]
Territory = Annotated[
    NonEmpty,
    AfterValidator(_territory),
    Offered("territory"),
    Scalar("country code of ISO 3166-1", _matching(_COUNTRY)),
]
Point = Annotated[
    tuple[
        Annotated[Degrees, Scalar("degrees north", _NORTH)],
        Annotated[Degrees, Scalar("degrees east", _EAST)],
    ],
    AfterValidator(_point),
]
