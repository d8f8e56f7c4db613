"""Breaks a text into lines."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Measure = Callable[[str], float]
ELLIPSIS = "…"


@dataclass(frozen=True)
class Setting:
    """A size in pixels that a text may have, and how many lines of it there is room for."""

    size: int
    lines: int


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Break at spaces, as late as `width` allows. A word that is wider stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cut(text: str, width: float, measure: Measure) -> str:
    """Shorten to `width` with an ellipsis, after a word where one fits, else within the first."""
    if measure(text) <= width:
        return text
    words = text.split(" ")
    for end in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:end]).rstrip(",;:–-·") + ELLIPSIS
        if measure(shorter) <= width:
            return shorter
    word = words[0]
    while word and measure(word + ELLIPSIS) > width:
        word = word[:-1]
    return word + ELLIPSIS


def fitted(
    text: str, width: float, settings: Iterable[Setting], measure: Callable[[int], Measure]
) -> tuple[int, list[str]]:
    """Give the first size at which the text fits its lines, and these.

    `settings` go from the largest to the smallest, of which there must be one; `measure` is told
    the size. What does not fit at the smallest either is cut.
    """
    for setting in settings:
        width_of = measure(setting.size)
        lines = broken(text, width, width_of)
        if len(lines) <= setting.lines and all(width_of(line) <= width for line in lines):
            return setting.size, lines
    kept, rest = lines[: setting.lines - 1], lines[setting.lines - 1 :]
    shown = [cut(line, width, width_of) for line in kept]
    return setting.size, [*shown, cut(" ".join(rest), width, width_of)]
