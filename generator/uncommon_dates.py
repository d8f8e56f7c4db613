"""Single EDTF dates of which digits are left open: `199X`, `1992-XX`, `1992-02-XX`.

The library `edtf` reads them; no other module imports it.
"""

import re
from datetime import date

from edtf import parse_edtf as parse_with_library
from edtf.parser import parser_classes as parts
from edtf.parser.edtf_exceptions import EDTFParseException

from generator.points import Point, Precision, complaint

LEVELS_0_AND_1 = (parts.Date, parts.Unspecified, parts.UncertainOrApproximate)
# The library stumbles over a month or a day of which one digit is open.
OPEN = re.compile(r"(\d{3}X|\d\dXX|\d{4}-XX(-XX)?|\d{4}-\d\d-XX)[?~%]?", re.ASCII)


def parse_uncommon(text: str) -> Point:
    """Read an EDTF date that is no interval. ValueError says what is wrong with it."""
    if not OPEN.fullmatch(text):
        raise ValueError(complaint(text))
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
    mark = text[len(bare) :]
    return Point(earliest, latest, precision, mark in ("~", "%"), mark in ("?", "%"))


def _precision(bare: str) -> Precision:
    """Return the precision of a date without its qualifier. `1992-XX` is known to the year only."""
    year, month, day = (*bare.split("-"), "", "")[:3]
    if year.endswith("X"):
        return Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    if month in ("", "XX"):
        return Precision.YEAR
    return Precision.MONTH if day in ("", "XX") else Precision.DAY
