"""Single EDTF dates (ISO 8601-2:2019, levels 0 and 1): a day, a month, a season, a year, a decade.

Plain dates, which nearly all are, are read here; all others by `uncommon_dates`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

FORMS = "1992, 1992-02, 1992-02-26 or 1992-02-25/1992-02-26"
# A season; or a year, a month, a day, perhaps marked: what nearly every date is. No year 0, and
# months that there are.
PLAIN = re.compile(
    r"(?!0000)(\d{4})(?:-(2[1-4])|(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([?~%]?))",
    re.ASCII,
)
DECEMBER = 12


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


SEASON_BEGINS = {Season.SPRING: 3, Season.SUMMER: 6, Season.AUTUMN: 9, Season.WINTER: DECEMBER}


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


def parse_plain(text: str) -> Point | None:
    """Read a plain date; None for what is none. ValueError says what is wrong with it."""
    plain = PLAIN.fullmatch(text)
    if not plain:
        return None
    try:
        year, season, month, day = (int(part or 0) for part in plain.groups()[:-1])
        if season:
            return _season(year, Season(season))
        return _plain(year, month, day, plain[5])
    except ValueError as error:
        raise ValueError(complaint(text)) from error


def _plain(year: int, month: int, day: int, mark: str) -> Point:
    """A year, a month of it or a day of that. ValueError where the calendar has no such day."""
    approximate, uncertain = mark in ("~", "%"), mark in ("?", "%")
    if day:
        exact = date(year, month, day)
        return Point(exact, exact, Precision.DAY, approximate, uncertain)
    precision = Precision.MONTH if month else Precision.YEAR
    last = _month_end(year, month or DECEMBER)
    return Point(date(year, month or 1, 1), last, precision, approximate, uncertain)


def _season(year: int, season: Season) -> Point:
    """Three months; a winter ends in the year after, if there is one."""
    month = SEASON_BEGINS[season]
    if season is Season.WINTER:
        last = _month_end(year + 1, 2) if year < date.max.year else date.max
    else:
        last = _month_end(year, month + 2)
    return Point(date(year, month, 1), last, Precision.SEASON, season=season)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def complaint(text: str) -> str:
    """Say what is wrong with a date that is no EDTF."""
    shape = re.fullmatch(r"(\d{4})-(\d\d)(-\d\d)?", text.rstrip("?~%"), re.ASCII)
    if shape and shape[3]:
        return f"{text} is not a day of the calendar"
    if shape and not "21" <= shape[2] <= "24":
        return f"{text} is not a month of the calendar"
    return f"{text or 'an empty text'} is no EDTF date, write {FORMS}"
