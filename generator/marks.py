"""Cuts a text at the ends of passages that may overlap, so that each piece can be marked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from generator.blocks import LINE_BREAK, blocks

_BREAK = re.compile(rf"\s*(?:{LINE_BREAK.pattern})\s*")


@dataclass(frozen=True)
class Segment:
    """A stretch of a text, in code points, and the keys of all passages that cover it.

    `keys` stand in the order in which their passages begin, the longer first. `opens` are those
    whose first segment this is: the place for their id.
    """

    start: int
    end: int
    keys: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()


def segments(length: int, passages: Iterable[tuple[int, int, str]]) -> tuple[Segment, ...]:
    """Cut a text of `length` code points wherever one of the `passages` begins or ends.

    A passage is (start, end, key); several may have one key, as the parts of a quote do. The
    segments follow each other without gap or overlap from 0 to `length`. Raises ValueError for a
    passage that is empty or leaves the text.
    """
    ordered = sorted(passages, key=lambda passage: (passage[0], -passage[1], passage[2]))
    for start, end, key in ordered:
        if not 0 <= start < end <= length:
            raise ValueError(f"{key}: {start}–{end} is no passage of a text of {length} characters")
    cuts = sorted({0, length}.union(*((start, end) for start, end, _ in ordered)))
    found: list[Segment] = []
    active: list[tuple[int, int, str]] = []
    upcoming = iter([*ordered, (length, length, "")])
    following = next(upcoming)
    for start, end in pairwise(cuts):
        active = [passage for passage in active if passage[1] > start]
        while following[0] == start:
            active.append(following)
            following = next(upcoming)
        found.append(Segment(start, end, tuple(dict.fromkeys(key for _, _, key in active))))
    return _opened([found])[0]


def paragraphs(
    body: str, marked: Iterable[Segment], wrapped: bool
) -> tuple[tuple[Segment, ...], ...]:
    """Return the paragraphs of `body` (see `blocks`), each in its pieces of the `marked` segments.

    Offsets stay those of `body`; nothing but white space between paragraphs is left out. The
    segments must be in order and cover `body`, as those of `segments` do.
    """
    remaining = list(marked)
    found: list[list[Segment]] = []
    first = 0
    for block in blocks(body, wrapped):
        while remaining[first].end <= block.start:
            first += 1
        pieces: list[Segment] = []
        for segment in remaining[first:]:
            if segment.start >= block.end:
                break
            start, end = max(segment.start, block.start), min(segment.end, block.end)
            pieces.append(Segment(start, end, segment.keys))
        found.append(pieces)
    return _opened(found)


def shown(body: str, segment: Segment) -> str:
    """Return the text of `segment` as one line: a space for each line break and space around it."""
    return _BREAK.sub(" ", body[segment.start : segment.end])


def _opened(paragraphs: Iterable[Iterable[Segment]]) -> tuple[tuple[Segment, ...], ...]:
    """Return the same segments, `opens` set: a key opens where it is met for the first time."""
    met: set[str] = set()
    found: list[tuple[Segment, ...]] = []
    for paragraph in paragraphs:
        pieces: list[Segment] = []
        for segment in paragraph:
            opens = tuple(key for key in segment.keys if key not in met)
            met.update(opens)
            pieces.append(Segment(segment.start, segment.end, segment.keys, opens))
        found.append(tuple(pieces))
    return tuple(found)
