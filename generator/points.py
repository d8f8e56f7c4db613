"""Single EDTF dates (ISO 8601-2:2019, levels 0 and 1): a day, a month, a season, a year, a decade.

The library `edtf` reads them; no other module imports it. Days are checked against the calendar
here, because its grammar lets 29 February of a common year pass.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from edtf import parse_edtf as parse_with_library
from edtf.parser import parser_classes as parts
from edtf.parser.edtf_exceptions import EDTFParseException

FORMS = "1992, 1992-02, 1992-02-26 or 1992-02-25/1992-02-26"
LEVELS_0_AND_1 = (parts.Date, parts.Season, parts.Unspecified, parts.UncertainOrApproximate)
FEBRUARY = 2


class Precision(StrEnum):
    """How fine a date is, from the finest to the coarsest."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Season(IntEnum):
    """A season of a year, by its number in EDTF. Northern; a winter is the one that begins."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


@dataclass(frozen=True)
class Point:
    """One EDTF date that is no interval: its first and last possible day and its precision."""

    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    season: Season | None = None

    @property
    def qualified(self) -> bool:
        """Whether the date is marked approximate (`~`), uncertain (`?`) or both (`%`)."""
        return self.approximate or self.uncertain


def parse_point(text: str) -> Point:
    """Read an EDTF date that is no interval. ValueError says what is wrong with it."""
    try:
        parsed = parse_with_library(text)
    except EDTFParseException as error:
        raise ValueError(_complaint(text)) from error
    qualified = type(parsed) is parts.UncertainOrApproximate
    inner = parsed.date if qualified else parsed
    beyond = getattr(inner, "significant_digits", None) or text[1:4] == "XXX"
    if type(parsed) not in LEVELS_0_AND_1 or beyond or str(parsed) != text:
        raise ValueError(_complaint(text))
    bare = text.rstrip("?~%")
    precision = _precision(bare)
    try:
        earliest = date(*parsed.lower_strict()[:3])
        latest = date(*parsed.upper_strict()[:3])
    except ValueError as error:
        raise ValueError(_complaint(text)) from error
    season = Season(int(bare[-2:])) if precision is Precision.SEASON else None
    if season is Season.WINTER:
        latest = _end_of_winter(latest)
    mark = text[len(bare) :]
    return Point(earliest, latest, precision, mark in ("~", "%"), mark in ("?", "%"), season)


def _precision(bare: str) -> Precision:
    """Return the precision of a date without its qualifier. `1992-XX` is known to the year only."""
    year, month, day = (*bare.split("-"), "", "")[:3]
    if year.endswith("X"):
        return Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    if month in ("", "XX"):
        return Precision.YEAR
    if month > "12":
        return Precision.SEASON
    return Precision.MONTH if day in ("", "XX") else Precision.DAY


def _end_of_winter(december: date) -> date:
    """Return the last day of the winter that begins in a December (the library stops there)."""
    year = december.year + 1
    if year > date.max.year:
        return december
    return date(year, FEBRUARY, monthrange(year, FEBRUARY)[1])


def _complaint(text: str) -> str:
    """Say what is wrong with a date that is no EDTF."""
    shape = re.fullmatch(r"(\d{4})-(\d\d)(-\d\d)?", text.rstrip("?~%"), re.ASCII)
    if shape and shape[3]:
        return f"{text} is not a day of the calendar"
    if shape and not "21" <= shape[2] <= "24":
        return f"{text} is not a month of the calendar"
    return f"{text or 'an empty text'} is no EDTF date, write {FORMS}"
