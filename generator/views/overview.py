"""How many events each year has, as bars to be drawn along a line of time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.cldr import is_rtl
from generator.localize.dates import format_year
from generator.localize.localizer import Localizer
from generator.localize.numbers import format_number
from generator.views.years import year_anchor

MOST_TICKS = 8
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
# Of the room that a year has, in which its bar stands; and of the height, for the lowest bar.
BAR_SHARE = 0.72
LOWEST = 4.0


@dataclass(frozen=True)
class Bar:
    """A year with its events, or the undated. Lengths are per cent of the drawing.

    `room` and `at` are the place of the whole year and `start` where its bar begins, all measured
    from the left in either direction of writing, as SVG measures; `top` from above.
    """

    anchor: str
    events: int
    label: str
    href: str
    here: bool
    at: float
    room: float
    start: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """Where the bar begins, from above."""
        return round(100 - self.height, 3)


@dataclass(frozen=True)
class Tick:
    """A year named below the line, and the middle of its place in per cent from the left."""

    label: str
    at: float


@dataclass(frozen=True)
class Overview:
    """Bars for all years that have events, on a line that leaves no year out."""

    label: str
    caption: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def overview(
    counts: Mapping[int | None, int],
    localizer: Localizer,
    href: Callable[[int | None], str],
    here: frozenset[int | None] = frozenset(),
) -> Overview:
    """Draw the number of events of each year; None are the undated, set apart at the end.

    `href` gives the address of a year, `here` are those that stand out. Time runs as the locale is
    written.
    """
    line = _Line.of(counts, rtl=is_rtl(localizer.locale))
    highest = max(counts.values(), default=0)
    return Overview(
        label=_label(line, localizer),
        caption=_caption(counts, localizer),
        bars=tuple(
            Bar(
                anchor=year_anchor(year),
                events=number,
                label=bar_label(year, number, localizer),
                href=href(year),
                here=year in here,
                at=round(line.place(year), 3),
                room=round(line.room, 3),
                start=round(line.place(year) + line.room * (1 - BAR_SHARE) / 2, 3),
                width=round(line.room * BAR_SHARE, 3),
                height=round(max(LOWEST, 100 * number / highest), 3),
            )
            for year, number in counts.items()
        ),
        ticks=tuple(_ticks(line, localizer)),
    )


@dataclass(frozen=True)
class _Line:
    """Equal places for all years from the first to the last; the undated come after a gap."""

    first: int
    last: int
    places: int
    rtl: bool

    @classmethod
    def of(cls, counts: Mapping[int | None, int], *, rtl: bool) -> "_Line":
        years = [year for year in counts if year is not None] or [0]
        first, last = min(years), max(years)
        return cls(first, last, last - first + 1 + 2 * (None in counts), rtl)

    @property
    def room(self) -> float:
        return 100 / self.places

    def place(self, year: int | None) -> float:
        """Where the place of a year begins, from the left."""
        index = self.places - 1 if year is None else year - self.first
        return self.room * (self.places - 1 - index if self.rtl else index)


def _ticks(line: _Line, localizer: Localizer) -> list[Tick]:
    """Round years, few enough to stand beside each other on a phone."""
    years = line.last - line.first + 1
    step = next((step for step in STEPS if years / step <= MOST_TICKS), STEPS[-1])
    first = -(-line.first // step) * step
    return [
        Tick(_year(year, localizer), round(line.place(year) + line.room / 2, 3))
        for year in range(first, line.last + 1, step)
    ]


def bar_label(year: int | None, number: int, localizer: Localizer) -> str:
    """Say a year and how many events it has: "1992: 3 events"."""
    c = localizer.catalogue
    name = c.pgettext("timeline", "Date not given") if year is None else _year(year, localizer)
    return c.pgettext("timeline", "{year}: {events}").format(
        year=name, events=event_count(number, localizer)
    )


def event_count(number: int, localizer: Localizer) -> str:
    """Say how many events: "3 events"."""
    pattern = localizer.catalogue.ngettext("{number} event", "{number} events", number)
    return pattern.format(number=format_number(number, localizer.locale))


def _year(year: int, localizer: Localizer) -> str:
    return format_year(year, localizer.catalogue, localizer.locale)


def _label(line: _Line, localizer: Localizer) -> str:
    pattern = localizer.catalogue.pgettext("timeline", "Events by year, {first} to {last}")
    return pattern.format(first=_year(line.first, localizer), last=_year(line.last, localizer))


def _caption(counts: Mapping[int | None, int], localizer: Localizer) -> str:
    """What the height of a bar means, and which bar stands apart."""
    c = localizer.catalogue
    pattern = c.pgettext("timeline", "Events by year; the highest bar: {number}.")
    caption = pattern.format(number=format_number(max(counts.values(), default=0), c.locale))
    apart = c.pgettext("timeline", "The last bar: events without a date.")
    return f"{caption} {apart}" if None in counts else caption
