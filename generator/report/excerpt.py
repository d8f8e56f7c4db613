"""Shows a line of a file with carets under a place in it."""

from dataclasses import dataclass

from generator.report.cells import LEFT_TO_RIGHT, cells, right_to_left, shown, visible

CUT = "…"
NAMED = 40


@dataclass(frozen=True)
class Excerpt:
    """A line as it is shown, and what stands below it: spaces, carets, perhaps a word."""

    line: str
    below: str


def excerpt(line: str, column: int, end: int, width: int) -> Excerpt:
    """Show `line` with carets from `column` (counted from 1) up to, not including, `end`.

    At most `width` cells are shown: of a longer line what stands around the place, with an
    ellipsis where something is left out. Carets stand under cells, whatever a character takes.

    Terminals disagree on whether they reorder a line that reads from right to left, so nothing
    within such a stretch has a cell of its own: the carets then stand under all of the stretch,
    which has the same cells either way, and the place itself is repeated behind them.
    """
    start = min(column - 1, len(line))
    stop = max(start + 1, min(end - 1, len(line)))
    named = line[start:stop]
    whole = (start, stop)
    for first, last in right_to_left(line):
        if first < stop and start < last:
            whole = (min(whole[0], first), max(whole[1], last))
    first, last = _window(line, *whole, width)
    before, after = CUT if first else "", CUT if last < len(line) else ""
    indent = len(before) + sum(map(cells, line[first : whole[0]]))
    under = sum(map(cells, line[max(first, whole[0]) : min(last, whole[1])]))
    below = " " * indent + "^" * max(1, under)
    if whole != (start, stop):
        below += f" “{visible(named if len(named) <= NAMED else named[: NAMED - 1] + CUT)}”"
    text = before + "".join(map(shown, line[first:last])) + after
    return Excerpt(*map(_directed, (text.rstrip(), below)))


def _window(line: str, start: int, stop: int, width: int) -> tuple[int, int]:
    """The part of a line to show: all of it where it fits, else what stands around the place."""
    widths = [cells(character) for character in line]
    if sum(widths) <= width:
        return 0, len(line)
    room = width - 2 * len(CUT)
    first = last = min(start, len(line))
    used = 0
    # The place itself, as far as half of the room goes, then in turns what precedes and follows.
    while last < min(stop, len(line)) and used + widths[last] <= room // 2:
        used += widths[last]
        last += 1
    while first > 0 or last < len(line):
        grown = used
        if last < len(line) and used + widths[last] <= room:
            used += widths[last]
            last += 1
        if first > 0 and used + widths[first - 1] <= room:
            used += widths[first - 1]
            first -= 1
        if grown == used:
            break
    while first < last and not widths[first]:
        first += 1
    return first, last


def _directed(text: str) -> str:
    """`text` that reads from left to right on the whole, also where it begins in Arabic."""
    return LEFT_TO_RIGHT + text if next(right_to_left(text), None) else text
