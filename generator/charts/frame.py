"""Which part of the map is drawn, and where the badges stand in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from generator.charts.ground import HEIGHT, WIDTH, Point
from generator.charts.spread import spread

# A badge and the room around it, in pixels of CSS: what a finger can hit, as WCAG 2.2 asks (2.5.8).
BADGE = 25.0
# No narrower part of the world is drawn: the outlines of the land are made for a world.
_NARROWEST = 480.0
# So much without any point may be left out between two parts.
_OCEAN = 100.0
# A badge that stands this near its point, in pixels, needs no line to it.
_NEAR = 5.0


@dataclass(frozen=True)
class Badge:
    """Where the point of that `index` lies, and where its badge `stands`, joined where `led`.

    Both in percent of the frame, from its left and its top edge.
    """

    index: int
    at: Point
    stands: Point
    led: bool


@dataclass(frozen=True)
class Frame:
    """A part of the map, in the map's units, and the badges in it."""

    left: float
    top: float
    width: float
    height: float
    badges: tuple[Badge, ...]


def world(points: Sequence[Point], narrowest: float) -> Frame:
    """The whole map, to be drawn `narrowest` pixels wide or more."""
    spots = spread(points, BADGE * WIDTH / narrowest)
    return _frame((0, 0, WIDTH, HEIGHT), dict(enumerate(points)), spots, narrowest)


def crops(points: Sequence[Point], narrowest: float) -> tuple[Frame, ...]:
    """The part of the map that holds all points, to be drawn `narrowest` pixels wide or more.

    Two parts, the western one first, where badges had to make way and an ocean lies between.
    """
    numbered = dict(enumerate(points))
    whole = _around(numbered, narrowest)
    eastwards = sorted(numbered, key=lambda index: points[index])
    gaps = [(points[b][0] - points[a][0], i) for i, (a, b) in enumerate(pairwise(eastwards), 1)]
    widest, cut = max(gaps, default=(0.0, 0))
    if widest < _OCEAN or not any(badge.led for badge in whole.badges):
        return (whole,)
    west = set(eastwards[:cut])
    return tuple(
        _around({i: at for i, at in numbered.items() if (i in west) is western}, narrowest)
        for western in (True, False)
    )


def _around(points: Mapping[int, Point], narrowest: float) -> Frame:
    found = list(points.values())
    apart = BADGE * _box(found, 0)[2] / narrowest
    spots = spread(found, apart)
    return _frame(_box([*found, *spots], apart), points, spots, narrowest)


def _box(points: Sequence[Point], room: float) -> tuple[float, float, float, float]:
    """Left, top, width and height of what lies around points, within the map."""
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    left, right = _widened(min(xs) - room, max(xs) + room, _NARROWEST, WIDTH)
    # Twice as wide as high, or higher.
    top, bottom = _widened(min(ys) - room, max(ys) + room, (right - left) / 2, HEIGHT)
    return left, top, right - left, bottom - top


def _widened(low: float, high: float, least: float, limit: float) -> tuple[float, float]:
    """Bounds at least so far apart, about the same middle where there is room from 0 to a limit."""
    missing = max(0.0, least - (high - low)) / 2
    low, high = low - missing, high + missing
    shift = max(0.0, -low) - max(0.0, high - limit)
    return round(max(0.0, low + shift)), round(min(limit, high + shift))


def _frame(
    box: tuple[float, float, float, float],
    points: Mapping[int, Point],
    spots: Sequence[Point],
    narrowest: float,
) -> Frame:
    left, top, width, height = box

    def share(point: Point) -> Point:
        x, y = (point[0] - left) / width, (point[1] - top) / height
        return round(100 * x, 2), round(100 * y, 2)

    near = _NEAR * width / narrowest
    badges = (
        Badge(index, share(point), share(spot), dist(point, spot) > near)
        for (index, point), spot in zip(points.items(), spots, strict=True)
    )
    return Frame(*box, tuple(badges))
