"""Finds a quoted passage in its source text.

A quote has the shape of the W3C Web Annotation TextQuoteSelector. Text and quote are made alike
(`generator.normalised`). All offsets that leave this module are code points of the original text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.nearest import nearest
from generator.normalised import Normalised, Passage, normalise_quote

_CONTEXT = 30


@dataclass(frozen=True)
class Selector:
    """A TextQuoteSelector: the passage, and what stands right before and right after it."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Found:
    """The place of every part of a quote, in order."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class NotFound:
    """The part that has no place, counted from 0, and the passage of the text most like it.

    `reason` is `absent` (the words are not there), `context` (they are, but not between this
    prefix and suffix) or `out-of-order` (they are, but before the end of the previous part).
    `nearest` is normalised text on word boundaries, empty when nothing is alike; `similarity` runs
    from 0 to 1 and compares `nearest` with the words looked for.
    """

    part_index: int
    nearest: str
    similarity: float
    reason: Literal["absent", "context", "out-of-order"] = "absent"


@dataclass(frozen=True)
class Ambiguous:
    """The part that fits in several places, counted from 0, each place shown among its words."""

    part_index: int
    count: int
    contexts: tuple[str, ...]


def find(source: Normalised, selector: Selector) -> list[Passage]:
    """Return every place in `source` that fits `selector`, in order; places may overlap.

    Prefix and suffix must touch the passage; white space where they meet may be there or not. A
    selector without words fits nowhere.
    """
    return [source.passage(*span) for span in _spans(source.text, selector)]


def find_parts(source: Normalised, selectors: Sequence[Selector]) -> list[list[Passage]]:
    """Return the places that fit each part of a quote, looked for after the part before it.

    A part has its place when it fits exactly once. The list ends with the first part that does
    not, since there is then no telling where to read on.
    """
    return [
        [source.passage(*span) for span in spans] for spans in _part_spans(source.text, selectors)
    ]


def locate(source: Normalised, selectors: Sequence[Selector]) -> Found | NotFound | Ambiguous:
    """Return the one place of a quote in `source`, or why it has none.

    The first part must fit exactly once in the text, every further part exactly once in what
    follows the part before it: who reads from the top never has to choose.
    """
    parts = _part_spans(source.text, selectors)
    index = len(parts) - 1
    if not parts or len(parts[index]) == 1:
        return Found(tuple(source.passage(*spans[0]) for spans in parts))
    if parts[index]:
        contexts = _contexts(source.text, parts[index])
        return Ambiguous(index, len(contexts), contexts)
    after = parts[index - 1][0][1] if index else 0
    return _not_found(source.text, selectors[index], index, after)


def _part_spans(text: str, selectors: Sequence[Selector]) -> list[list[tuple[int, int]]]:
    parts: list[list[tuple[int, int]]] = []
    after = 0
    for selector in selectors:
        spans = _spans(text, selector, after)
        parts.append(spans)
        if len(spans) != 1:
            break
        after = spans[0][1]
    return parts


def _spans(text: str, selector: Selector, after: int = 0) -> list[tuple[int, int]]:
    exact = normalise_quote(selector.exact)
    prefix = normalise_quote(selector.prefix)
    suffix = normalise_quote(selector.suffix)
    spans: list[tuple[int, int]] = []
    start = text.find(exact, after) if exact else -1
    while start >= 0:
        end = start + len(exact)
        if _ends_with(text, prefix, start) and _starts_with(text, suffix, end):
            spans.append((start, end))
        start = text.find(exact, start + 1)
    return spans


def _ends_with(text: str, prefix: str, end: int) -> bool:
    spaced = end > 0 and text[end - 1] == " "
    return text.endswith(prefix, 0, end) or (spaced and text.endswith(prefix, 0, end - 1))


def _starts_with(text: str, suffix: str, start: int) -> bool:
    spaced = text.startswith(" ", start)
    return text.startswith(suffix, start) or (spaced and text.startswith(suffix, start + 1))


def _not_found(text: str, selector: Selector, index: int, after: int) -> NotFound:
    bare = Selector(selector.exact)
    if _spans(text, bare, after):
        wanted = f"{selector.prefix} {selector.exact} {selector.suffix}"
        return NotFound(index, *nearest(text, normalise_quote(wanted)), "context")
    if _spans(text, bare):
        return NotFound(index, normalise_quote(selector.exact), 1.0, "out-of-order")
    return NotFound(index, *nearest(text, normalise_quote(selector.exact)), "absent")


def _contexts(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """Return each place among its words, with as many of them as tell the places apart."""
    width = _CONTEXT
    while True:
        contexts = tuple(_context(text, start, end, width) for start, end in spans)
        if len(set(contexts)) == len(spans) or width > len(text):
            return contexts
        width *= 2


def _context(text: str, start: int, end: int, width: int) -> str:
    first = 0 if start <= width else text.find(" ", start - width, start) + 1 or start
    last = len(text) if end + width >= len(text) else text.rfind(" ", end, end + width + 1)
    last = last if last >= end else end
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"
