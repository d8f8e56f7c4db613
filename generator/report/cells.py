"""How characters stand in the cells of a terminal."""

import re
import unicodedata
from collections.abc import Iterator

from generator.read_text import BIDI_CONTROLS

TAB = "→   "
# What a terminal would obey, or not show at all: controls, line separators, noncharacters.
UNSEEN = {"Cc", "Zl", "Zp", "Cs", "Cn", "Co"}
# A stretch that reads from right to left, with the numbers and spaces in it and the number behind
# it (Unicode Standard Annex 9, rules W2 and N1, in a line that reads from left to right).
RUN = re.compile("R(?:[RNo]*[RN])?")
CLASSES = {"R": "R", "AL": "R", "AN": "R", "EN": "N", "L": "L"}
LEFT_TO_RIGHT = "\u200e"


def visible(text: str) -> str:
    """`text` with what cannot be seen in it written out, so that no terminal obeys it."""
    return "".join(map(shown, text))


def shown(character: str) -> str:
    """A character as it is, or in signs that can be seen."""
    if character == "\t":
        return TAB
    unseen = unicodedata.category(character) in UNSEEN or character in BIDI_CONTROLS + "\ufeff"
    return f"<U+{ord(character):04X}>" if unseen else character


def cells(character: str) -> int:
    """How many cells a character takes as it is shown: none for a mark on another, two for 語."""
    text = shown(character)
    if text != character:
        return len(text)
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def right_to_left(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of every stretch that reads from right to left."""
    classes = "".join(CLASSES.get(unicodedata.bidirectional(c), "o") for c in line)
    for match in RUN.finditer(classes):
        yield match.span()
