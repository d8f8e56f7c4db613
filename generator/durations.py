"""Lengths of time and days that recur, as ISO 8601 writes them."""

import re
from dataclasses import dataclass
from datetime import date

LEAP_YEAR = 2000


@dataclass(frozen=True)
class Duration:
    """A length of time in calendar units, at least one of them above zero."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0


def parse_duration(text: str) -> Duration:
    """Read an ISO 8601 duration in whole calendar units, such as P30Y or P1Y6M.

    ValueError for anything else, times of day included.
    """
    found = re.fullmatch(r"P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?", text, re.ASCII)
    parts = [int(part[:-1]) if part else 0 for part in found.groups()] if found else []
    if not any(parts):
        raise ValueError(f"{text or 'an empty text'} is no duration, write P30Y, P6M, P2W or P10D")
    return Duration(*parts)


def parse_recurring(text: str) -> tuple[int, int]:
    """Read a day that recurs every year, month and day: 02-26. ValueError for anything else."""
    found = re.fullmatch(r"(\d\d)-(\d\d)", text, re.ASCII)
    try:
        day = date.fromisoformat(f"{LEAP_YEAR}-{text}") if found else None
    except ValueError:
        day = None
    if not day:
        raise ValueError(f"{text or 'an empty text'} is no day of every year, write 02-26")
    return day.month, day.day
