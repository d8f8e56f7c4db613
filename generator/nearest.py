"""Finds the passage of a text that is most like given words."""

import re
from bisect import bisect_left

from rapidfuzz import fuzz

_WORD = re.compile(r"\S+")


def nearest(text: str, wanted: str) -> tuple[str, float]:
    """Return the passage of `text` most like `wanted`, of about its length, and how alike they are.

    The passage is made of whole words. Likeness is the normalised indel similarity, from 0 to 1;
    where nothing is alike, the passage is empty.
    """
    if not wanted or not text.strip():
        return "", 0.0
    if len(wanted) >= len(text):
        return text.strip(), fuzz.ratio(wanted, text.strip()) / 100
    alignment = fuzz.partial_ratio_alignment(wanted, text)
    if alignment is None or alignment.score == 0:
        return "", 0.0
    return _fitted(text, wanted, alignment.dest_start, alignment.dest_end)


def _fitted(text: str, wanted: str, start: int, end: int) -> tuple[str, float]:
    """Return the words around `text[start:end]`, more or fewer where that is more like `wanted`."""
    words = [match.span() for match in _WORD.finditer(text)]
    first = next((at for at, word in enumerate(words) if word[1] > start), len(words) - 1)
    last = max(first, bisect_left(words, (end, 0)) - 1)
    best = ("", -1.0)
    moved = [(first, last)]
    while moved:
        fits = {span: text[words[span[0]][0] : words[span[1]][1]] for span in moved}
        span = max(fits, key=lambda span: fuzz.ratio(wanted, fits[span]))
        similarity = fuzz.ratio(wanted, fits[span]) / 100
        if similarity <= best[1]:
            break
        best = (fits[span], similarity)
        first, last = span
        around = ((first - 1, last), (first + 1, last), (first, last - 1), (first, last + 1))
        moved = [(a, b) for a, b in around if 0 <= a <= b < len(words)]
    return best
