"""Finds the passage that somebody means, and the shortest selector that fits it alone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.nearest import nearest
from generator.normalised import Normalised, Passage, normalise_quote
from generator.quotes import Found, Selector, locate

Span = tuple[int, int]
# How alike an inexact passage must be to be taken for the one that is meant.
ALIKE = 0.8
# How many words before and after a passage are tried one by one to tell it from others.
CONTEXT = 48
_GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
_WORD = re.compile(r"\S+")
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´ʼ", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("‐‑‒–—", "-"),
    }
)


@dataclass(frozen=True)
class Proposal:
    """A passage in parts, each with the selector that fits it alone; `exact` as it was asked for.

    `selectors` hold the words of the text itself; `passages` are their places in it.
    """

    selectors: tuple[Selector, ...]
    passages: tuple[Passage, ...]
    exact: bool


@dataclass(frozen=True)
class Missed:
    """Words that the text does not hold, what in it is most like them, and how alike that is."""

    words: str
    nearest: str
    similarity: float


def propose(source: Normalised, words: str) -> tuple[Proposal, ...] | Missed:
    """Find the `words` in a text: one proposal for each place, or what comes nearest.

    Words that do not stand in the text as they are given are looked for without regard to case and
    to the form of quotation marks and hyphens, then by likeness. Where the whole is not in it,
    `…` or `...` parts it.
    """
    whole = normalise_quote(words)
    parts = [part for part in _GAP.split(whole) if part]
    for wanted in ([whole], parts) if len(parts) > 1 else ([whole],):
        for spans, exact in ((_exact, True), (_alike, False)):
            found = [spans(source.text, part) for part in wanted]
            if all(found):
                proposals = tuple(_proposals(source, found, exact=exact))
                if proposals:
                    return proposals
    return _by_likeness(source, parts)


def extended(source: Normalised, proposal: Proposal, sentences: Sequence[Passage]) -> Proposal:
    """Take the whole of each sentence that a proposal touches, as one passage where they meet."""
    touched = [
        sentence
        for sentence in sentences
        if any(p.start < sentence.end and sentence.start < p.end for p in proposal.passages)
    ]
    spans = [_span(source, sentence) for sentence in touched]
    joined: list[Span] = []
    for start, end in spans:
        if joined and not source.text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return _proposal(source, joined, exact=proposal.exact) if joined else proposal


def elsewhere(texts: Mapping[str, Normalised], words: str) -> list[str]:
    """The sources that hold the words, in any of the ways `propose` finds them but likeness."""
    whole = normalise_quote(words)
    return [
        id_ for id_, text in texts.items() if _exact(text.text, whole) or _alike(text.text, whole)
    ]


def _exact(text: str, words: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(words), text)] if words else []


def _alike(text: str, words: str) -> list[Span]:
    return _exact(_folded(text), _folded(words))


def _folded(text: str) -> str:
    """The text in lower case and with plain marks; every character stays where it was."""
    lowered = "".join(
        low if len(low := character.lower()) == 1 else character for character in text
    )
    return lowered.translate(_SAME)


def _proposals(
    source: Normalised, parts: Sequence[Sequence[Span]], *, exact: bool
) -> Iterator[Proposal]:
    """One for each place of the first part, each further part at its first place behind that."""
    for first in parts[0]:
        spans = [first]
        for places in parts[1:]:
            behind = next((span for span in places if span[0] >= spans[-1][1]), None)
            if behind is None:
                return
            spans.append(behind)
        yield _proposal(source, spans, exact=exact)


def _proposal(source: Normalised, spans: Sequence[Span], *, exact: bool) -> Proposal:
    selectors: list[Selector] = []
    for span in spans:
        selectors.append(_alone(source, selectors, span))
    passages = tuple(source.passage(*span) for span in spans)
    return Proposal(tuple(selectors), passages, exact)


def _alone(source: Normalised, before: Sequence[Selector], span: Span) -> Selector:
    """The selector with the fewest words around it that fits only here, behind those `before`."""
    text = source.text
    start, end = span
    exact, here = text[start:end], source.passage(start, end)
    for count in (*range(CONTEXT), len(text)):
        prefix, suffix = _last_words(text[:start], count), _first_words(text[end:], count)
        for candidate in (
            Selector(exact, "", suffix),
            Selector(exact, prefix),
            Selector(exact, prefix, suffix),
        ):
            found = locate(source, [*before, candidate])
            if isinstance(found, Found) and found.passages[-1] == here:
                return candidate
    return Selector(exact)


def _first_words(text: str, count: int) -> str:
    ends = [match.end() for match, _ in zip(_WORD.finditer(text), range(count), strict=False)]
    return text[: ends[-1]].strip() if ends else ""


def _last_words(text: str, count: int) -> str:
    words = text.split(" ")
    kept = [word for word in words if word][-count:] if count else []
    return " ".join(kept)


def _span(source: Normalised, passage: Passage) -> Span:
    """Where a stretch of the original stands in the normalised text."""
    inside = [
        at
        for at, (start, end) in enumerate(zip(source.starts, source.ends, strict=True))
        if start >= passage.start and end <= passage.end
    ]
    return inside[0], inside[-1] + 1


def _by_likeness(source: Normalised, parts: Sequence[str]) -> tuple[Proposal, ...] | Missed:
    """The passages most like each part, where all of them are alike enough."""
    spans: list[Span] = []
    for part in parts:
        like, similarity = nearest(source.text, part)
        at = source.text.find(like, spans[-1][1] if spans else 0) if like else -1
        if similarity < ALIKE or at < 0:
            return Missed(part, like, similarity)
        spans.append((at, at + len(like)))
    return (_proposal(source, spans, exact=False),) if spans else Missed("", "", 0.0)
