"""Single EDTF dates (ISO 8601-2:2019, levels 0 and 1): a day, a month, a season, a year, a decade.

Plain dates are read here, all others by `uncommon_dates`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

FORMS = "1992, 1992-02, 1992-02-26 or 1992-02-25/1992-02-26"
# A year, a month, a day: what nearly every date is. No year 0, and months that there are.
PLAIN = re.compile(r"(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


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
    plain = PLAIN.fullmatch(text)
    if plain:
        try:
            return _plain(*(int(part) for part in plain.groups() if part))
        except ValueError as error:
            raise ValueError(complaint(text)) from error
    # What is seldom written takes the library, and the library takes long to load.
    from generator.uncommon_dates import parse_uncommon  # noqa: PLC0415

    return parse_uncommon(text)


def _plain(year: int, month: int = 0, day: int = 0) -> Point:
    """A year, a month of it or a day of that. ValueError where the calendar has no such day."""
    if day:
        exact = date(year, month, day)
        return Point(exact, exact, Precision.DAY)
    if month:
        last = monthrange(year, month)[1]
        return Point(date(year, month, 1), date(year, month, last), Precision.MONTH)
    return Point(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def complaint(text: str) -> str:
    """Say what is wrong with a date that is no EDTF."""
    shape = re.fullmatch(r"(\d{4})-(\d\d)(-\d\d)?", text.rstrip("?~%"), re.ASCII)
    if shape and shape[3]:
        return f"{text} is not a day of the calendar"
    if shape and not "21" <= shape[2] <= "24":
        return f"{text} is not a month of the calendar"
    return f"{text or 'an empty text'} is no EDTF date, write {FORMS}"
