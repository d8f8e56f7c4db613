"""Makes texts alike that differ in white space and in how their characters are composed.

Every text is in Unicode normalisation form C, every run of white space is one space, and nothing
else is changed: letter case, quotation marks, hyphens and vowel signs count.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# White space that is not one space.
_ODD_SPACE = re.compile(r"\s{2,}|[^\S ]")


@dataclass(frozen=True, order=True)
class Passage:
    """A stretch of an original text: code points from `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True)
class Normalised:
    """A normalised text; its character `i` stands for `starts[i]` up to `ends[i]` of the original.

    Characters that normalisation composed or reordered share the stretch they came from.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def passage(self, start: int, end: int) -> Passage:
        """Return the original stretch behind the normalised characters from `start` up to `end`."""
        return Passage(self.starts[start], self.ends[end - 1])


def normalise(text: str) -> Normalised:
    """Return `text` in NFC (UAX 15), white space in single spaces, with its offsets."""
    if unicodedata.is_normalized("NFC", text):
        return _spaced(text)
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for character, start, end in _composed(text):
        if not character.isspace():
            characters.append(character)
        elif characters and characters[-1] == " ":
            ends[-1] = end
            continue
        else:
            characters.append(" ")
        starts.append(start)
        ends.append(end)
    return Normalised("".join(characters), tuple(starts), tuple(ends))


def normalise_quote(text: str) -> str:
    """Return `text` normalised as `normalise` does, without outer white space."""
    return " ".join(unicodedata.normalize("NFC", text).split()) if text else ""


def _spaced(text: str) -> Normalised:
    """Return a `text` that is in NFC with its white space in single spaces."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _ODD_SPACE.finditer(text):
        start, end = match.span()
        pieces += (text[at:start], " ")
        starts.extend(range(at, start + 1))
        ends.extend(range(at + 1, start + 1))
        ends.append(end)
        at = end
    pieces.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Normalised("".join(pieces), tuple(starts), tuple(ends))


def _composed(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the characters of `text` in NFC, each with the original stretch it came from."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _joins(text[start:end], text[end]):
            continue
        cluster = text[start:end]
        composed = unicodedata.normalize("NFC", cluster)
        if composed == cluster:
            yield from ((cluster[at - start], at, at + 1) for at in range(start, end))
        else:
            yield from ((character, start, end) for character in composed)
        start = end


def _joins(cluster: str, character: str) -> bool:
    """Tell whether normalisation composes or reorders `character` with the `cluster` before."""
    if character.isascii():
        return False
    if unicodedata.combining(unicodedata.normalize("NFD", character)[0]):
        return True
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", cluster + character) != apart
