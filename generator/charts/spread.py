"""Moves badges apart that would cover each other."""

from collections.abc import Sequence
from math import cos, dist, sin

Point = tuple[float, float]

_ROUNDS = 300
# Where two badges stand on one spot they part along a line that differs from pair to pair.
_GOLDEN_ANGLE = 2.399963


def spread(points: Sequence[Point], apart: float) -> list[Point]:
    """Positions near the points, no two closer than `apart`; the same for the same points.

    Each round moves every pair that is too close apart by what is missing, half of it each.
    """
    moved = [list(point) for point in points]
    for _ in range(_ROUNDS):
        settled = True
        for i, one in enumerate(moved):
            for j in range(i + 1, len(moved)):
                settled &= not _parted(one, moved[j], apart, _GOLDEN_ANGLE * (i + j + 1))
        if settled:
            break
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def _parted(one: list[float], other: list[float], apart: float, angle: float) -> bool:
    """Move two positions apart where they are too close; whether they were."""
    between = dist(one, other)
    # A hair more than is asked for, so that rounding does not undo it.
    missing = apart + 0.2 - between
    if missing <= 0.1:
        return False
    if between:
        dx, dy = (other[0] - one[0]) / between, (other[1] - one[1]) / between
    else:
        dx, dy = cos(angle), sin(angle)
    for axis, step in enumerate((dx, dy)):
        one[axis] -= step * missing / 2
        other[axis] += step * missing / 2
    return True
