"""Dates, nights, ranges and durations in words.

Every text is plain, without markup. **In a right-to-left page the caller wraps it in
`<bdi dir="rtl">`** (in general `<bdi dir="{text_direction(locale)}">`), never in a bare `<bdi>`: by
the Unicode bidirectional algorithm the two figures of «25–26» take the direction of what stands
around them, so that in a right-to-left context 25 stands right of 26, as it is read, while in a
bare `<bdi>` or a left-to-right page a text of figures alone («1992–1994») would run from left to
right. The dash is an en dash (U+2013), which is neutral; a hyphen-minus between figures is not, and
would turn the range round.

The order of day, month and year is the catalogue's: ranges that CLDR offers are not usable in
Azerbaijani. Names of months are CLDR's (`MMMM`), figures Western.
"""

from datetime import date
from typing import Literal

from babel.dates import get_month_names

from generator.cldr import parse_locale
from generator.dates import Point, Precision, Season, Sense, Span, parse_edtf
from generator.durations import LEAP_YEAR, parse_duration, parse_recurring
from generator.localize.catalogue import Catalogue
from generator.localize.inflect import Word
from generator.localize.numbers import format_number

CONTEXTS: tuple[Literal["format"], Literal["stand-alone"]] = ("format", "stand-alone")


def format_when(edtf: str, sense: str | None, catalogue: Catalogue, locale: str) -> str:
    """Say an EDTF date in a sense (a Sense's value; None is "on").

    "26 February 1992", "night of 25–26 February 1992", "October 1991 – February 1992", "by 2 April
    1992". ValueError for a text that is no EDTF or no sense.
    """
    return format_span(parse_edtf(edtf), Sense(sense or Sense.ON), catalogue, locale)


def format_span(span: Span, sense: Sense, catalogue: Catalogue, locale: str) -> str:
    """As `format_when`, for a date that has been parsed. Never raises and is never empty."""
    if sense is Sense.NIGHT:
        return _night(span, catalogue, locale)
    whole = _whole(span, catalogue, locale)
    match sense:
        case Sense.WITHIN:
            return catalogue.pgettext("date", "some time in {date}").format(date=whole)
        case Sense.BY:
            return catalogue.pgettext("date", "by {date}").format(date=whole)
        case Sense.UNTIL:
            return catalogue.pgettext("date", "until {date}").format(date=whole)
        case _:
            return whole


def format_year(year: int, catalogue: Catalogue, locale: str) -> str:
    """Return a year that stands alone."""
    return catalogue.pgettext("date", "{year}").format(year=Word(str(year), locale))


def format_recurring(text: str, catalogue: Catalogue, locale: str) -> str:
    """Return a day of every year, written 02-26, as "26 February". ValueError where it is none."""
    month, day = parse_recurring(text)
    return _day_of_month(date(LEAP_YEAR, month, day), catalogue, locale)


def format_duration(text: str, catalogue: Catalogue, locale: str) -> str:
    """Return an ISO 8601 duration, written P30Y, as "30 years". ValueError where it is none.

    The words are the catalogue's: Babel has none for Azerbaijani.
    """
    length = parse_duration(text)
    years, months, weeks, days = length.years, length.months, length.weeks, length.days
    parts = [
        (years, catalogue.ngettext("{number} year", "{number} years", years)),
        (months, catalogue.ngettext("{number} month", "{number} months", months)),
        (weeks, catalogue.ngettext("{number} week", "{number} weeks", weeks)),
        (days, catalogue.ngettext("{number} day", "{number} days", days)),
    ]
    said = [
        pattern.format(number=Word(format_number(number, locale), locale))
        for number, pattern in parts
        if number
    ]
    return catalogue.pgettext("duration, between units", " ").join(said)


def _whole(span: Span, catalogue: Catalogue, locale: str) -> Word:
    """Return a date or an interval without its sense."""
    if span.start and span.end:
        return Word(_range(span.start, span.end, catalogue, locale), locale)
    known = Word(_point(span.points[0], catalogue, locale), locale)
    if span.end and span.open_start:
        pattern = catalogue.pgettext("date", "until {date}")
    elif span.end:
        pattern = catalogue.pgettext("date", "until {date}, start not known")
    elif span.open_end:
        pattern = catalogue.pgettext("date", "from {date} on")
    else:
        pattern = catalogue.pgettext("date", "from {date}, end not known")
    return Word(pattern.format(date=known), locale)


def _range(start: Point, end: Point, catalogue: Catalogue, locale: str) -> str:
    """Two ends that are known, what they share said once. Qualified ends are said in full."""
    if start == end:
        return _point(start, catalogue, locale)
    qualified = start.qualified or end.qualified
    if not qualified and start.precision is end.precision:
        days = _days_of_year(start, end, catalogue, locale)
        if days:
            return _in_year(days, start, catalogue, locale)
        if start.precision is Precision.YEAR:
            return _close(_year(start, locale), _year(end, locale), catalogue)
    first, last = (_point(point, catalogue, locale) for point in (start, end))
    return _wide(Word(first, locale), Word(last, locale), catalogue)


def _days_of_year(start: Point, end: Point, catalogue: Catalogue, locale: str) -> Word | None:
    """Days or months of one year without the year: "25–26 February"; None for anything else."""
    first, last = start.earliest, end.earliest
    if first.year != last.year:
        return None
    if start.precision is Precision.MONTH:
        opening, closing = _month(first, locale), _month(last, locale)
        alone = _close(opening.alone, closing.alone, catalogue)
        return Word(_close(opening, closing, catalogue), locale, nominative=alone)
    if start.precision is not Precision.DAY:
        return None
    if first == last:
        return _day_of_month(first, catalogue, locale)
    if first.month == last.month:
        days = Word(_close(_day(first, locale), _day(last, locale), catalogue), locale)
        pattern = catalogue.pgettext("date", "{day} {month}")
        return Word(pattern.format(day=days, month=_month(first, locale)), locale)
    opening, closing = (_day_of_month(day, catalogue, locale) for day in (first, last))
    return Word(_wide(opening, closing, catalogue), locale)


def _night(span: Span, catalogue: Catalogue, locale: str) -> str:
    """Return the night of a day, or between two."""
    start, end = span.start, span.end
    if start and end and start.precision is end.precision is Precision.DAY:
        days = _days_of_year(start, end, catalogue, locale)
        if days and not (start.qualified or end.qualified):
            pattern = catalogue.pgettext("date", "night of {days} {year}")
            return pattern.format(days=days, year=_year(start, locale))
    whole = _whole(span, catalogue, locale)
    return catalogue.pgettext("date", "night of {date}").format(date=whole)


def _point(point: Point, catalogue: Catalogue, locale: str) -> str:
    """One date with its qualifier."""
    text = Word(_bare(point, catalogue, locale), locale)
    if point.approximate and point.uncertain:
        return catalogue.pgettext("date", "possibly about {date}").format(date=text)
    if point.approximate:
        return catalogue.pgettext("date", "about {date}").format(date=text)
    if point.uncertain:
        return catalogue.pgettext("date", "possibly {date}").format(date=text)
    return text


def _bare(point: Point, catalogue: Catalogue, locale: str) -> str:
    """One date without its qualifier."""
    first = point.earliest
    match point.precision:
        case Precision.DAY:
            return _in_year(_day_of_month(first, catalogue, locale), point, catalogue, locale)
        case Precision.MONTH:
            return _in_year(_month(first, locale), point, catalogue, locale)
        case Precision.SEASON:
            return _season(point, catalogue).format(year=_year(point, locale))
        case Precision.YEAR:
            return format_year(first.year, catalogue, locale)
        case Precision.DECADE:
            last = Word(str(point.latest.year), locale)
            pattern = catalogue.pgettext("date, decade", "{year}–{last}")
            return pattern.format(year=_year(point, locale), last=last)
        case Precision.CENTURY:
            last = Word(str(point.latest.year), locale)
            return _close(_year(point, locale), last, catalogue)


def _season(point: Point, catalogue: Catalogue) -> str:
    """Return the pattern for a season of a year."""
    match point.season:
        case Season.SPRING:
            return catalogue.pgettext("date", "spring {year}")
        case Season.SUMMER:
            return catalogue.pgettext("date", "summer {year}")
        case Season.AUTUMN:
            return catalogue.pgettext("date", "autumn {year}")
        case _:
            return catalogue.pgettext("date", "winter {year}")


def _in_year(days: Word, point: Point, catalogue: Catalogue, locale: str) -> str:
    """Days or months with their year."""
    if point.precision is Precision.MONTH:
        pattern = catalogue.pgettext("date", "{months} {year}")
        return pattern.format(months=days, year=_year(point, locale))
    pattern = catalogue.pgettext("date", "{days} {year}")
    return pattern.format(days=days, year=_year(point, locale))


def _close(first: Word, last: Word, catalogue: Catalogue) -> str:
    """Two single words: "25–26", "1992–1994"."""
    return catalogue.pgettext("date", "{first}–{last}").format(first=first, last=last)


def _wide(first: Word, last: Word, catalogue: Catalogue) -> str:
    """Two dates of several words: "October 1991 – February 1992"."""
    return catalogue.pgettext("date", "{first} – {last}").format(first=first, last=last)


def _day_of_month(day: date, catalogue: Catalogue, locale: str) -> Word:
    """Return a day without its year."""
    pattern = catalogue.pgettext("date", "{day} {month}")
    return Word(pattern.format(day=_day(day, locale), month=_month(day, locale)), locale)


def _day(day: date, locale: str) -> Word:
    """Return the figure of a day."""
    return Word(str(day.day), locale)


def _month(day: date, locale: str) -> Word:
    """Return a month's name as it stands beside a day. Its form `nom` is CLDR's stand-alone name.

    Babel shares stand-alone names between locales that have none of their own (issue 1234), so a
    catalogue asks for `nom` only where the language has such names: Russian does.
    """
    beside, alone = (
        str(get_month_names("wide", context, parse_locale(locale))[day.month])
        for context in CONTEXTS
    )
    return Word(beside, locale, nominative=alone)


def _year(point: Point, locale: str) -> Word:
    """Return the figures of the year that a date starts in."""
    return Word(str(point.earliest.year), locale)
