"""Accounts for every sentence of a text: quoted, deliberately unused, or neither."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress
from typing import Literal

from generator.checkable import Lexicon, Token, checkable, lexicon
from generator.normalised import Passage
from generator.sentences import sentences

Status = Literal["quoted", "unused", "unaccounted"]


@dataclass(frozen=True, order=True)
class Unused:
    """A passage left out on purpose, and why (a term of a closed list)."""

    passage: Passage
    reason: str


@dataclass(frozen=True)
class SentenceCoverage:
    """What became of a sentence.

    `loose` are its numbers and names that lie in no quote and no unused passage. `touched` tells
    whether any of it lies in one: a sentence that is touched and unaccounted has loose tokens.
    `reasons` are those of the unused passages in it.
    """

    passage: Passage
    status: Status
    loose: tuple[Token, ...]
    touched: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """What became of each sentence of a text, in order.

    `share_quoted` is the part, from 0 to 1, of its characters (white space aside) that lie in a
    quote.
    """

    sentences: tuple[SentenceCoverage, ...]
    share_quoted: float

    def count(self, status: Status) -> int:
        """Return how many sentences have `status`."""
        return sum(sentence.status == status for sentence in self.sentences)

    @property
    def unaccounted(self) -> tuple[SentenceCoverage, ...]:
        """The sentences that still await a quote or a reason, in order."""
        return tuple(each for each in self.sentences if each.status == "unaccounted")


def coverage(
    body: str,
    language: str,
    wrapped: bool,
    quoted: Iterable[Passage],
    unused: Iterable[Unused],
    names: Sequence[str],
) -> Coverage:
    """Account for every sentence of `body`, a text in `language` (BCP 47) (see `sentences`).

    A sentence is accounted for when some of it lies in a quoted or an unused passage and each of
    its numbers and names (see `checkable`; `names` are known spellings) lies in them, wholly. It
    is quoted when any of it is quoted, else unused. What has neither letter nor digit is left out.
    """
    known = partial(_lexicon, language, tuple(names))
    left_out = tuple(unused)
    in_quote = _mask(body, quoted)
    in_either = _mask(body, (each.passage for each in left_out), in_quote)
    found: list[SentenceCoverage] = []
    for sentence in sentences(body, language, wrapped):
        if not _tells(body, sentence):
            continue
        loose = _loose(body, sentence, in_either, known)
        touched = _tells(body, sentence, in_either)
        status: Status = "quoted" if _tells(body, sentence, in_quote) else "unused"
        if loose or not touched:
            status = "unaccounted"
        reasons = dict.fromkeys(each.reason for each in left_out if _meet(each.passage, sentence))
        found.append(SentenceCoverage(sentence, status, loose, touched, tuple(reasons)))
    return Coverage(tuple(found), _share(in_quote, body))


def _loose(
    body: str, sentence: Passage, covered: bytearray, known: Callable[[], Lexicon]
) -> tuple[Token, ...]:
    """The numbers and names of a sentence that are not covered."""
    # Where all is covered nothing can be loose; to look for names takes a while.
    if covered.find(0, sentence.start, sentence.end) < 0:
        return ()
    tokens = checkable(body, sentence, known())
    return tuple(token for token in tokens if not _covers(covered, body, token.passage))


@lru_cache(maxsize=16)
def _lexicon(language: str, names: tuple[str, ...]) -> Lexicon:
    """As `lexicon`, which takes long where there are many names; texts of a language share it."""
    return lexicon(language, names)


def _mask(body: str, passages: Iterable[Passage], under: bytearray | None = None) -> bytearray:
    """Return a byte for each character of `body`: 1 where a passage, or `under`, has it."""
    mask = bytearray(under) if under is not None else bytearray(len(body))
    for passage in passages:
        mask[passage.start : passage.end] = b"\1" * (passage.end - passage.start)
    return mask


def _tells(body: str, passage: Passage, mask: bytearray | None = None) -> bool:
    """Whether a passage, or what of it a mask has, holds a letter or a digit."""
    text: Iterable[str] = body[passage.start : passage.end]
    if mask is not None:
        text = compress(text, mask[passage.start : passage.end])
    return any(map(str.isalnum, text))


def _covers(mask: bytearray, body: str, passage: Passage) -> bool:
    return all(mask[at] or body[at].isspace() for at in range(passage.start, passage.end))


def _meet(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _share(mask: bytearray, body: str) -> float:
    told, quoted = (len("".join(text.split())) for text in (body, "".join(compress(body, mask))))
    return quoted / told if told else 0.0
