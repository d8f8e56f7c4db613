"""Passages are named in an address by words that a browser finds nowhere sooner."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import WordBreaker

from generator.blocks import blocks
from generator.normalised import Passage
from generator.text_fragments import directive, fold, fragment, searched_text

TOWN = "The keeper of the light left. The keeper of the lamp stayed, and the light burnt on."
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


def passage(body: str, words: str, which: int = 0) -> Passage:
    start = [match.start() for match in re.finditer(re.escape(words), body)][which]
    return Passage(start, start + len(words))


@pytest.mark.parametrize(
    ("body", "words", "expected"),
    [
        # Words that stand once and are many enough need nothing around them.
        (TOWN, "The keeper of the lamp", "The keeper of the lamp"),
        # Few words take those around them along, on both sides where there are any.
        (TOWN, "stayed", "the lamp-,stayed,-, and"),
        (TOWN, "burnt on.", "the light-,burnt on."),
        (TOWN, "The keeper", "The keeper,-of the light"),
        # A long passage is named by its ends, which are never the same.
        (f"{LONG}.", LONG, "one two three four,eleven twelve thirteen"),
        (
            f"{LONG} eleven twelve thirteen again",
            f"{LONG} eleven twelve thirteen",
            "one two three four,thirteen eleven twelve thirteen",
        ),
        # A passage over a paragraph's end, however short.
        ("He left.\nWe all mourn him now.", "left.\nWe all mourn", None),
        ("So he left town.\nWe all mourn.", "he left town.\nWe all", "So-,he left town.,We all"),
        # Context never runs over a paragraph's end, but may lie beyond it.
        ("He went to sea.\nA day passed.", "A day passed.", "sea.-,A day passed."),
        # What stands twice is told apart by what follows, as far as its paragraph goes.
        ("a b c d. a b c d.", "a b c d.", "a b c d.,-a"),
        ("a b c d\na b c d\ne", "a b c d", "a b c d,-a"),
        ("a b c d\na b c d", "b c", None),
        # Nothing fits words too few to be sure of.
        ("light", "light", None),
        # Nothing fits what begins or ends within a word.
        (TOWN, "eeper of the lamp stayed", None),
        (TOWN, "keeper of the lam", None),
        ("Armenia's policy of that time", "Armenia", None),
        ("…", "…", None),
        # Case, marks and the dotless i do not tell words apart.
        ("XOCALI DÁ VAR İDİ\nXocalı da var idi", "DÁ VAR", None),
    ],
)
def test_directive(body: str, words: str, expected: str | None) -> None:
    found = directive(searched_text(body, wrapped=False), passage(body, words))
    assert (unquote(found.removeprefix("text=")) or None) == expected


@pytest.mark.parametrize(
    ("body", "words", "expected"),
    [
        ("x y: a-b, c & d #1 %2", "a-b, c & d", "text=a%2Db%2C%20c%20%26%20d"),
        ("في يوم الاثنين، حضر", "في يوم الاثنين، حضر", "text=في%20يوم%20الاثنين%D8%8C%20حضر"),
        ("Bu  şəhər\u00a0ilə\tolan", "Bu  şəhər\u00a0ilə\tolan", "text=Bu%20şəhər%20ilə%20olan"),
        ("so \"he\" said, 'no'", "so \"he\" said, 'no'", "text=so%20%22he%22%20said%2C%20%27no%27"),
    ],
)  # fmt: skip
def test_what_has_a_meaning_in_an_address_is_escaped(body: str, words: str, expected: str) -> None:
    assert directive(searched_text(body, wrapped=False), passage(body, words)) == expected


def test_lines_broken_by_the_width_are_one_paragraph() -> None:
    body = "The lighthouse that stood on Skarrey\nburnt down that night, and nobody was there."
    text = searched_text(body, wrapped=True)
    found = directive(text, passage(body, "on Skarrey\nburnt down"))
    assert unquote(found) == "text=on Skarrey burnt down"


def test_what_stands_before_the_text_is_not_taken_for_it() -> None:
    body = "A fire at the light.\nNobody knows."
    words = passage(body, "A fire at the light.")
    assert unquote(directive(searched_text(body, False), words)) == "text=A fire at the light."
    text = searched_text(body, False, before=["A fire at the light"])
    assert unquote(directive(text, words)) == "text=A fire at the light.,-Nobody"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nobody came.", "text=and then-,nobody came."),
        ("He left", "text=He left,-in that"),
        ("and then", "text=and then,-nobody came."),
        ("the fool", "text=that hour,-,the fool"),
    ],
)
def test_what_is_withheld_is_in_no_context(words: str, expected: str) -> None:
    body = "He left in that hour, the fool, and then nobody came."
    text = searched_text(body, False, withheld=[passage(body, "the fool,")])
    assert unquote(directive(text, passage(body, words))) == expected


def test_the_parts_of_a_quote_are_all_named() -> None:
    body = "One two three four. Five six seven eight. Nine."
    parts = [passage(body, words) for words in ("One two three four", "Five six seven eight")]
    text = searched_text(body, wrapped=False)
    joined = ":~:text=One%20two%20three%20four&text=Five%20six%20seven%20eight"
    assert fragment(text, parts) == joined
    assert fragment(text, []) == ""


def test_without_its_first_part_a_quote_is_not_named() -> None:
    body = "One. Five six seven eight."
    parts = [Passage(0, 2), passage(body, "Five six seven eight")]
    text = searched_text(body, wrapped=False)
    assert fragment(text, parts) == ""
    assert fragment(text, parts[1:]) == ":~:text=Five%20six%20seven%20eight"


# The words of few letters repeat; the rest is what directions, escapes and paragraphs hinge on.
texts = st.lists(
    st.sampled_from(
        ["a", "A", "á", "b", "c-d", "e,", "f.", "“g”", "ı", "İ", "خو", "خـُو", "9", "&", "😀"]
    ),
    max_size=60,
).flatmap(
    lambda words: st.lists(
        st.sampled_from([" ", " ", " ", "  ", "\u00a0", "\n", "\r\n"]),
        min_size=len(words), max_size=len(words),
    ).map(lambda gaps: "".join(word + gap for word, gap in zip(words, gaps, strict=True)))
)  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, bool, Passage, list[str]]:
    body = draw(texts.filter(lambda text: text.strip()))
    wrapped = draw(st.booleans())
    start = draw(st.integers(0, len(body) - 1))
    before = draw(st.lists(texts, max_size=2))
    return body, wrapped, Passage(start, draw(st.integers(start + 1, len(body)))), before


@given(cases())
def test_a_browser_finds_the_passage_and_nothing_sooner(
    case: tuple[str, bool, Passage, list[str]],
) -> None:
    body, wrapped, wanted, before = case
    found = directive(searched_text(body, wrapped, before), wanted)
    if not found:
        return
    page = [" ".join(text.split()) for text in before]
    page += [" ".join(body[one.start : one.end].split()) for one in blocks(body, wrapped)]
    first = sum(len("".join(text.split())) for text in before)
    start = first + len("".join(body[: wanted.start].split()))
    end = start + len("".join(body[wanted.start : wanted.end].split()))
    assert sought(found, page) == (start, end)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text) == fold(text.upper().replace("İ", "i"))


def sought(found: str, page: list[str]) -> tuple[int, int] | None:
    """What a browser goes to, by the algorithm of the standard, in characters but for white space.

    https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive
    """
    prefix, start, end, suffix = parsed(found)
    joined = "\n".join(page)
    for match in _starts(joined, prefix, start, whole=bool(end) or not suffix):
        last: tuple[int, int] | None = match
        while last is not None:
            if end:
                last = first(joined, end, last[1], word_start=True, word_end=not suffix)
            if last is not None and _followed(joined, last[1], suffix):
                return _counted(joined, match[0]), _counted(joined, last[1])
            if not end:
                break
    return None


def _starts(joined: str, prefix: str, start: str, *, whole: bool) -> Iterator[tuple[int, int]]:
    """Every place where the words stand that a passage starts with, right after the prefix."""
    at = 0
    while (found := first(joined, prefix or start, at, word_start=True)) is not None:
        at = found[0] + 1
        begin = _skipped(joined, found[1]) if prefix else found[0]
        match = first(joined, start, begin, word_end=whole)
        if match is not None and match[0] == begin:
            yield match


def _followed(joined: str, at: int, suffix: str) -> bool:
    place = _skipped(joined, at)
    after = first(joined, suffix, place, word_end=True) if suffix else None
    return not suffix or (after is not None and after[0] == place)


def parsed(found: str) -> tuple[str, str, str, str]:
    parts = found.removeprefix("text=").split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, *rest = (unquote(part) for part in parts)
    assert len(rest) < 2
    return prefix, start, rest[0] if rest else "", suffix


def first(
    joined: str, words: str, at: int, *, word_start: bool = False, word_end: bool = False
) -> tuple[int, int] | None:
    """The first place of words within one paragraph, by base letters, on the bounds asked for."""
    letters = [(bare(character), place) for place, character in enumerate(joined)]
    text = "".join(letter for letter, _ in letters)
    places = [place for letter, place in letters for _ in letter]
    sought_for = "".join(bare(character) for character in words)
    bounds = word_bounds(joined)
    found = text.find(sought_for)
    while found >= 0:
        start, end = places[found], places[found + len(sought_for) - 1] + 1
        while end < len(joined) and not bare(joined[end]):
            end += 1
        if start >= at and (not word_start or start in bounds) and (not word_end or end in bounds):
            return start, end
        found = text.find(sought_for, found + 1)
    return None


def bare(character: str) -> str:
    """A character as a comparison of the primary level has it; white space is one space."""
    return character if character == "\n" else " " if character.isspace() else _base(character)


def _base(character: str) -> str:
    folded = fold(character)
    return folded or ("" if character in "\u064f\u0640" else character)


@cache
def word_bounds(joined: str) -> set[int]:
    return set(accumulate((len(piece) for piece in WordBreaker(joined, "en")), initial=0))


def _skipped(joined: str, at: int) -> int:
    while at < len(joined) and joined[at].isspace():
        at += 1
    return at


def _counted(joined: str, at: int) -> int:
    return len("".join(joined[:at].split()))
