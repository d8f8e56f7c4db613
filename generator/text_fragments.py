"""Names a passage of a page in the page's address, by its words.

What follows `:~:` is a text directive of the URL Fragment Text Directives of the WICG
(https://wicg.github.io/scroll-to-text-fragment/): `text=prefix-,start,end,-suffix`. A browser
scrolls to the first words that fit and highlights them. It compares base letters only, takes no
word apart, and looks for `prefix`, `start`, `end` and `suffix` each within one paragraph.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, count
from urllib.parse import quote

from icu4py.breakers import WordBreaker

from generator.blocks import blocks
from generator.normalised import Passage

# A passage of more words than this is named by its first and last words.
LONG = 12
# With how many words a long passage begins and ends at the least.
ENDS = 3
# Fewer words, context included, could also stand in what surrounds the text on its page.
LEAST = 4


# Told apart by identity, since what was found in a text is remembered with it.
@dataclass(frozen=True, eq=False)
class SearchedText:
    """A text as a browser looks through it.

    `blocks` are its paragraphs, `bounds` all offsets in `body` where a word may begin or end;
    `folded` is the body as `fold` gives it, and `before` what stands before it on its page.
    `withheld` are passages that no address repeats to tell others apart.
    """

    body: str
    blocks: tuple[Passage, ...]
    bounds: frozenset[int]
    folded: str
    before: str
    withheld: tuple[Passage, ...]


def searched_text(
    body: str, wrapped: bool, before: Iterable[str] = (), withheld: Iterable[Passage] = ()
) -> SearchedText:
    """Prepare an archived text; `before` are other texts that stand before it on its page.

    No address holds words of a `withheld` passage, unless they are those it leads to.
    """
    return _searched_text(body, wrapped, tuple(before), tuple(withheld))


@lru_cache(maxsize=1024)
def _searched_text(
    body: str, wrapped: bool, before: tuple[str, ...], withheld: tuple[Passage, ...]
) -> SearchedText:
    found = blocks(body, wrapped)
    bounds = frozenset(bound for block in found for bound in _bounds(body, block))
    ahead = "\n".join(fold(text) for text in before)
    return SearchedText(body, found, bounds, fold(body), ahead, withheld)


def fold(text: str) -> str:
    """The letters and digits of `text` without case, marks and tails, its words in single spaces.

    Coarser than a browser's comparison: what is unique here is unique there.
    """
    bare = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in _MARKS)
    kept = "".join(c for c in bare if c != _TATWEEL).casefold().replace("ı", "i")
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


_MARKS = {"Mn", "Mc", "Me", "Cf"}
_TATWEEL = "\u0640"


def fragment(text: SearchedText, passages: Iterable[Passage]) -> str:
    """The fragment directive for passages of `text`: `:~:text=…&text=…`.

    A passage that no words name for certain is left out, and the directive is empty where that
    goes for the first: browsers would go to the second.
    """
    found = [directive(text, passage) for passage in passages]
    return ":~:" + "&".join(one for one in found if one) if found and found[0] else ""


@lru_cache(maxsize=65536)
def directive(text: SearchedText, passage: Passage) -> str:
    """The text directive for a passage of `text`: `text=…`, or nothing.

    There is none where the passage begins or ends within a word, or where its words, with the
    words of the paragraph before and after them, could be found elsewhere before it.
    """
    whole = _trimmed(text.body, passage)
    if whole is None or not {whole.start, whole.end} <= text.bounds:
        return ""
    first, last = _block(text, whole.start), _block(text, whole.end - 1)
    words = _words(text.body, whole)
    if first == last and len(words) <= LONG:
        return _exact(text, whole)
    return _range(text, whole, Passage(whole.start, first.end), Passage(last.start, whole.end))


def _exact(text: SearchedText, whole: Passage) -> str:
    """All words of a passage within one paragraph, with as many around it as tell it apart."""
    before, after = _before(text, whole.start), _after(text, whole.end)
    for size in range(max(len(before), len(after)) + 1):
        prefix, suffix = before[len(before) - min(size, len(before)) :], after[:size]
        start = prefix[0].start if prefix else whole.start
        end = suffix[-1].end if suffix else whole.end
        if _unique(text, Passage(start, end)):
            return _written(
                text.body,
                Passage(start, whole.start) if prefix else None,
                whole,
                None,
                Passage(whole.end, end) if suffix else None,
            )
    return ""


def _range(text: SearchedText, whole: Passage, head: Passage, tail: Passage) -> str:
    """The first and last words of a passage; each grows until it is found nowhere sooner.

    `head` is as much of the passage as its first paragraph has, `tail` as its last.
    """
    start = _range_start(text, head, _before(text, whole.start))
    if start is None:
        return ""
    words, prefix = start
    after = fold(text.body[words.end : whole.end])
    lasting = [word for word in _words(text.body, tail) if word.start >= words.end]
    for size in range(min(ENDS, len(lasting)) or 1, len(lasting) + 1):
        end = Passage(lasting[-size].start, whole.end)
        folded = fold(text.body[end.start : end.end])
        alone = bool(folded) and after.find(folded) == len(after) - len(folded)
        if alone and end.start in text.bounds:
            return _written(text.body, prefix, words, end, None)
    return ""


def _range_start(
    text: SearchedText, head: Passage, before: list[Passage]
) -> tuple[Passage, Passage | None] | None:
    """The words that begin a passage and, where they need it, those before them."""
    words = _words(text.body, head)
    for size in count():
        own = words[: ENDS + size]
        prefix = before[len(before) - min(size, len(before)) :]
        start = prefix[0].start if prefix else head.start
        found = Passage(head.start, own[-1].end)
        if _unique(text, Passage(start, found.end)):
            return found, Passage(start, head.start) if prefix else None
        if len(own) == len(words) and len(prefix) == len(before):
            break
    return None


def _unique(text: SearchedText, stretch: Passage) -> bool:
    """Whether the words of a stretch stand once in the text, and nowhere before it."""
    words = fold(text.body[stretch.start : stretch.end])
    if not {stretch.start, stretch.end} <= text.bounds:
        return False
    if words.count(" ") + 1 < LEAST or words in text.before:
        return False
    return text.folded.find(words, text.folded.find(words) + 1) < 0


def _before(text: SearchedText, at: int) -> list[Passage]:
    """The words that stand before an offset in its paragraph, or in the one before it."""
    block = _block(text, at)
    stretch = Passage(block.start, at)
    if at == block.start:
        place = text.blocks.index(block)
        stretch = text.blocks[place - 1] if place else stretch
    ends = (passage.end for passage in text.withheld if passage.start < at)
    return _words(text.body, Passage(max([stretch.start, *ends]), stretch.end))


def _after(text: SearchedText, at: int) -> list[Passage]:
    """The words that stand after an offset in its paragraph, or in the one after it."""
    block = _block(text, at - 1)
    stretch = Passage(at, block.end)
    if at == block.end:
        place = text.blocks.index(block) + 1
        stretch = text.blocks[place] if place < len(text.blocks) else stretch
    starts = (passage.start for passage in text.withheld if passage.end > at)
    return _words(text.body, Passage(stretch.start, min([stretch.end, *starts])))


def _block(text: SearchedText, at: int) -> Passage:
    """The paragraph that an offset, which is not that of white space, lies in."""
    return next(block for block in text.blocks if block.start <= at < block.end)


def _trimmed(body: str, passage: Passage) -> Passage | None:
    words = _words(body, passage)
    return Passage(words[0].start, words[-1].end) if words else None


def _words(body: str, stretch: Passage) -> list[Passage]:
    """What white space parts, punctuation included."""
    found: list[Passage] = []
    start = stretch.start
    for word in body[stretch.start : stretch.end].split():
        start = body.index(word, start)
        found.append(Passage(start, start + len(word)))
        start += len(word)
    return found


def _bounds(body: str, block: Passage) -> Iterator[int]:
    """The word boundaries of UAX 29. The pieces are counted, since ICU counts in UTF-16 units."""
    pieces = (len(piece) for piece in WordBreaker(body[block.start : block.end], "en"))
    return accumulate(pieces, initial=block.start)


def _written(
    body: str, prefix: Passage | None, start: Passage, end: Passage | None, suffix: Passage | None
) -> str:
    parts = [f"{_encoded(body, prefix)}-"] if prefix else []
    parts += [_encoded(body, part) for part in (start, end) if part]
    parts += [f"-{_encoded(body, suffix)}"] if suffix else []
    return "text=" + ",".join(parts)


def _encoded(body: str, part: Passage) -> str:
    """The words of a part; whatever is no letter or digit is escaped, "-", "," and "&" with it."""
    words = " ".join(body[part.start : part.end].split())
    return "".join(c if c.isalnum() else quote(c, safe="").replace("-", "%2D") for c in words)
