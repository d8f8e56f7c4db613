"""The land of the world as one shape, and a point within each country."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from generator.charts.projection import equal_earth

Point = tuple[float, float]

WIDTH = 960.0
"""How wide the map is, in its own units."""

NORTH, SOUTH = 84.0, -56.5
_SCALE = WIDTH / 2 / equal_earth(0, 180)[0]
_TOP = equal_earth(NORTH, 0)[1]
HEIGHT = round((_TOP - equal_earth(SOUTH, 0)[1]) * _SCALE)
# Islets that would be smaller than this, in square units of the map, are not drawn.
_SMALLEST = 0.8


@dataclass(frozen=True)
class Ground:
    """What a map is drawn on: `land` as the data of an SVG path, `countries` by ISO 3166-1 code.

    The point of a country is (latitude, longitude) of a place within it.
    """

    land: str
    countries: Mapping[str, Point]


def read_ground(path: Path) -> Ground:
    """Read what tools/ground wrote: outlines in tenths of a degree, each point from the last."""
    data = json.loads(path.read_text(encoding="utf-8"))
    countries = {code: (lat, lon) for code, (lat, lon) in data["countries"].items()}
    return Ground(land_path(_outline(ring) for ring in data["land"]), countries)


def _outline(ring: list[int]) -> list[Point]:
    lons, lats = accumulate(ring[::2]), accumulate(ring[1::2])
    return [(lat / 10, lon / 10) for lon, lat in zip(lons, lats, strict=True)]


def on_map(lat: float, lon: float) -> Point:
    """Where degrees north and east lie on the map: from its left and top edge, in its units."""
    x, y = equal_earth(lat, lon)
    return WIDTH / 2 + x * _SCALE, (_TOP - y) * _SCALE


def land_path(outlines: Iterable[Iterable[Point]]) -> str:
    """Closed outlines of (latitude, longitude) as the data of one SVG path."""
    return "".join(_drawn(outlines))


def _drawn(outlines: Iterable[Iterable[Point]]) -> Iterator[str]:
    for outline in outlines:
        # Halves of a unit: finer than the outlines themselves.
        points = [(round(2 * x), round(2 * y)) for x, y in (on_map(*point) for point in outline)]
        if _area(points) / 4 < _SMALLEST:
            continue
        steps = [points[0], *_steps(points)]
        (x, y), rest = steps[0], steps[1:]
        moves = " ".join(f"{_half(dx)} {_half(dy)}" for dx, dy in rest)
        yield f"M{_half(x)} {_half(y)}l{moves}z"


def _steps(points: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """From each point to the next, without those that do not move."""
    for (x, y), (x2, y2) in pairwise(points):
        if (x, y) != (x2, y2):
            yield x2 - x, y2 - y


def _area(points: list[tuple[int, int]]) -> float:
    around = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x * y2 - x2 * y for (x, y), (x2, y2) in around)) / 2


def _half(number: int) -> str:
    """A number of halves as a decimal number."""
    return f"{number / 2:g}"
