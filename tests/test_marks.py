"""Texts are cut at every mark, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks import blocks
from generator.marks import Segment, paragraphs, segments, shown

Spans = list[tuple[int, int, str]]


@pytest.mark.parametrize(
    ("length", "passages", "cut"),
    [
        (0, [], []),
        (4, [], [Segment(0, 4)]),
        (4, [(0, 4, "a")], [Segment(0, 4, ("a",), ("a",))]),
        (
            9,
            [(2, 6, "a"), (4, 8, "b")],
            [
                Segment(0, 2),
                Segment(2, 4, ("a",), ("a",)),
                Segment(4, 6, ("a", "b"), ("b",)),
                Segment(6, 8, ("b",)),
                Segment(8, 9),
            ],
        ),
        # The longer passage comes first; same passage, by key.
        (
            4,
            [(0, 2, "c"), (0, 2, "b"), (0, 4, "d")],
            [Segment(0, 2, ("d", "b", "c"), ("d", "b", "c")), Segment(2, 4, ("d",))],
        ),
        # The parts of a quote share a key, which opens once.
        (
            6,
            [(0, 2, "a"), (4, 6, "a"), (4, 6, "a")],
            [Segment(0, 2, ("a",), ("a",)), Segment(2, 4), Segment(4, 6, ("a",))],
        ),
    ],
)
def test_segments(length: int, passages: Spans, cut: list[Segment]) -> None:
    assert list(segments(length, passages)) == cut


@pytest.mark.parametrize("passage", [(0, 0, "a"), (3, 2, "a"), (-1, 2, "a"), (2, 5, "a")])
def test_no_passage_of_the_text(passage: tuple[int, int, str]) -> None:
    with pytest.raises(ValueError, match="no passage"):
        segments(4, [passage])


WRAPPED = (
    " date 2024\nThe statement reads that in the\nnight of February the town was\ntaken, and"
    " fell.\nIt was a town.\n\nRest in\n peace, all who lived here.\n"
)


@pytest.mark.parametrize(
    ("body", "wrapped", "texts"),
    [
        ("", False, []),
        (" \n\n", True, []),
        ("a\nb\r\nc\rd\u2028e", False, ["a", "b", "c", "d", "e"]),
        (" a b \n\n\n c", False, ["a b", "c"]),
        ("a\nb", True, ["a\nb"]),
        ("a\n \t\nb", True, ["a", "b"]),
        ("a\r\n\r\nb", True, ["a", "b"]),
        (
            WRAPPED,
            True,
            [
                "date 2024",
                "The statement reads that in the\nnight of February the town was\ntaken, and fell.",
                "It was a town.",
                # Far too short to have been broken by the width.
                "Rest in",
                "peace, all who lived here.",
            ],
        ),
        # A sentence may end where the width does.
        (
            "One line of it all.\nAnother one of it.",
            True,
            ["One line of it all.\nAnother one of it."],
        ),
        # A last word that would have had room ends a paragraph only after a sentence.
        (
            "Something very long to read\nand some more to\nread.",
            True,
            ["Something very long to read\nand some more to\nread."],
        ),
    ],
)
def test_blocks(body: str, wrapped: bool, texts: list[str]) -> None:
    assert [body[block.start : block.end] for block in blocks(body, wrapped)] == texts


def test_paragraphs_keep_the_place_of_each_mark() -> None:
    body = "One two.\n\nThree four.\n"
    cut = paragraphs(body, segments(len(body), [(4, 15, "a"), (10, 22, "b")]), wrapped=False)
    assert cut == (
        (Segment(0, 4), Segment(4, 8, ("a",), ("a",))),
        (Segment(10, 15, ("a", "b"), ("b",)), Segment(15, 21, ("b",))),
    )


@pytest.mark.parametrize(
    ("body", "text"),
    [("a  b", "a  b"), ("a \n b", "a b"), ("a\r\nb\nc", "a b c"), ("a\u00a0b", "a\u00a0b")],
)
def test_shown_on_one_line(body: str, text: str) -> None:
    assert shown(body, Segment(0, len(body))) == text


bodies = st.text(alphabet="ab.é خو😀 \n\r\u2028", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, Spans]:
    body = draw(bodies)
    spans: Spans = []
    for key in draw(st.lists(st.sampled_from("abcdef"), max_size=8 if body else 0)):
        start = draw(st.integers(0, len(body) - 1))
        spans.append((start, draw(st.integers(start + 1, len(body))), key))
    return body, spans


@given(marked())
def test_segments_partition_the_text(case: tuple[str, Spans]) -> None:
    body, spans = case
    cut = segments(len(body), spans)
    assert "".join(body[each.start : each.end] for each in cut) == body
    assert all(each.start < each.end for each in cut)
    for at in range(len(body)):
        (here,) = [each for each in cut if each.start <= at < each.end]
        assert set(here.keys) == {key for start, end, key in spans if start <= at < end}
    opened = [key for each in cut for key in each.opens]
    assert sorted(opened) == sorted({key for *_, key in spans})


@given(marked(), st.booleans())
def test_paragraphs_lose_only_white_space(case: tuple[str, Spans], wrapped: bool) -> None:
    body, spans = case
    cut = paragraphs(body, segments(len(body), spans), wrapped)
    assert all(paragraph for paragraph in cut)
    pieces = [each for paragraph in cut for each in paragraph]
    text = "".join(body[each.start : each.end] for each in pieces)
    assert "".join(text.split()) == "".join(body.split())
    assert "".join("".join(shown(body, each) for each in pieces).split()) == "".join(body.split())
    opened = [key for each in pieces for key in each.opens]
    assert len(opened) == len(set(opened))
    assert all(set(each.opens) <= set(each.keys) for each in pieces)
