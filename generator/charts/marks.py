"""How a count is drawn on a scale, by what kind of number it is.

Everything is drawn in ink alone and told apart by shape: it reads the same in black and white.
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.charts.scale import Scale


class Form(StrEnum):
    """What kind of number a source gives."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    RANGE = "range"
    QUANTITY = "quantity"


OPEN_ENDED = frozenset({Form.AT_LEAST, Form.MORE_THAN, Form.QUANTITY})


@dataclass(frozen=True)
class Extent:
    """A number or all the numbers from `low` to `high`, and which kind it is.

    For a number alone, or one that something lies beyond, both are that number.
    """

    form: Form
    low: int
    high: int


@dataclass(frozen=True)
class Mark:
    """What is drawn for one count; every position in percent of the width, from the left edge.

    `dot` is where a dot stands, `line` from where to where a line runs, `ends` where it is closed
    by an upright stroke, `arrow` where it ends in a head that points to the `left` or `right`.
    """

    form: Form
    dot: float | None = None
    line: tuple[float, float] | None = None
    ends: tuple[float, ...] = ()
    arrow: float | None = None
    points: str = ""


def mark(extent: Extent, scale: Scale, *, rtl: bool) -> Mark:
    """What is drawn for a count on a scale that begins at the reader's side of the line."""
    low, high = (_from_left(scale.share(count), rtl) for count in (extent.low, extent.high))
    match extent.form:
        case Form.RANGE:
            return Mark(extent.form, line=(low, high), ends=(low, high))
        case Form.AT_MOST:
            return _running(extent.form, low, 0, rtl)
        case Form.AT_LEAST | Form.MORE_THAN | Form.QUANTITY:
            return _running(extent.form, low, 100, rtl)
    return Mark(extent.form, dot=low)


def _running(form: Form, start: float, towards: float, rtl: bool) -> Mark:
    """A line that runs from a number to one end of the scale."""
    end = _from_left(towards, rtl)
    points = "right" if end > start or (end == start and end > 50) else "left"
    dot = None if form is Form.QUANTITY else start
    return Mark(form, dot, (start, end), arrow=end, points=points)


def _from_left(share: float, rtl: bool) -> float:
    return round(100 - share, 2) if rtl else share
