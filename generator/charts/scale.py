"""A scale for counts: from nothing to a round number, with round ticks between."""

from collections.abc import Iterable
from dataclasses import dataclass

MOST_STEPS = 4
# How far beyond the largest number a scale goes where something runs on past it.
_ROOM = 1.15


@dataclass(frozen=True)
class Scale:
    """The counts that have a tick, 0 first; the last is where the scale ends."""

    ticks: tuple[int, ...]

    def share(self, count: float) -> float:
        """How far along the scale a count lies: 0 at its beginning, 100 at its end."""
        return round(100 * count / self.ticks[-1], 2)


def scale_for(counts: Iterable[int], *, open_ended: bool) -> Scale:
    """The scale with fewest round steps, four at most, that holds all counts.

    A step is 1, 2 or 5 times a power of ten. `open_ended` leaves room behind the largest count.
    ValueError for a count below nothing.
    """
    found = list(counts)
    if min(found, default=0) < 0:
        raise ValueError(f"{min(found)} counts nothing")
    top = max(found, default=0)
    wanted = max(top * _ROOM if open_ended else top, 1)
    step = next(step for step in _steps() if step * MOST_STEPS >= wanted)
    return Scale(tuple(range(0, int(-(-wanted // step)) * step + 1, step)))


def _steps() -> Iterable[int]:
    power = 1
    while True:
        yield from (power, 2 * power, 5 * power)
        power *= 10
