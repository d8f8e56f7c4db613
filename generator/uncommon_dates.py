"""Single EDTF dates that are more than a year, a month or a day: seasons, decades, approximations.

The library `edtf` reads them; no other module imports it. Days are checked against the calendar
here, because its grammar lets 29 February of a common year pass.
"""

from calendar import monthrange
from datetime import date

from edtf import parse_edtf as parse_with_library
from edtf.parser import parser_classes as parts
from edtf.parser.edtf_exceptions import EDTFParseException

from generator.points import Point, Precision, Season, complaint

LEVELS_0_AND_1 = (parts.Date, parts.Season, parts.Unspecified, parts.UncertainOrApproximate)
FEBRUARY = 2


def parse_uncommon(text: str) -> Point:
    """Read an EDTF date that is no interval. ValueError says what is wrong with it."""
    try:
        parsed = parse_with_library(text)
    except EDTFParseException as error:
        raise ValueError(complaint(text)) from error
    qualified = type(parsed) is parts.UncertainOrApproximate
    inner = parsed.date if qualified else parsed
    beyond = getattr(inner, "significant_digits", None) or text[1:4] == "XXX"
    if type(parsed) not in LEVELS_0_AND_1 or beyond or str(parsed) != text:
        raise ValueError(complaint(text))
    bare = text.rstrip("?~%")
    precision = _precision(bare)
    try:
        earliest = date(*parsed.lower_strict()[:3])
        latest = date(*parsed.upper_strict()[:3])
    except ValueError as error:
        raise ValueError(complaint(text)) from error
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
