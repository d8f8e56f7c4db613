"""Quotes are found where they stand, and only there."""

import time
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.normalised import normalise, normalise_quote
from generator.quotes import Ambiguous, Found, NotFound, Selector, find, find_parts, locate

EN = (
    "In 1992, 613 people died.\nOf them 63 were children; 613 people is what\n"
    "the “ministry” says.  In 1994, it said so again."
)
AZ = "1992-ci il fevralın 25-dən 26-na keçən gecə\nXocalı şəhəri; İlham Əliyev Xocalı şəhərində."
AR = "وقتل 613 مدنيًّا،\u200f من بينهم 106 امرأة\nو63 طفلا. خوجـــالي: (2013)، بلغاريا (2013)."

# Letters that compose, marks that reorder, bidirectional controls, astral and odd white space.
LETTERS = (
    "ab cé e\u0301əİ\u0307ا\u0654لَّ\u0640\u200f\u2067😀\u1100\u1161\u11a8\u0344\n\t\u00a0\u2028"
)
texts = st.text(alphabet=LETTERS, max_size=40) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("", ""),
        ("  a \n\t b  ", " a b "),
        ("a\u00a0\u202f\u2003b", "a b"),
        ("a\u200bb\u200f", "a\u200bb\u200f"),
        ("e\u0301", "é"),
        ("I\u0307lham", "İlham"),
        ("ا\u0655بل", "إبل"),
        ("ل\u0651\u064e", "ل\u064e\u0651"),
        ("خوجـالي", "خوجـالي"),
        ("“A” ‘B’ «C» - – ﷲ ﬁ", "“A” ‘B’ «C» - – ﷲ ﬁ"),
    ],
)
def test_normal_text(text: str, normal: str) -> None:
    assert normalise(text).text == normal
    assert normalise_quote(text) == normal.strip()


@given(texts)
@example("\u0f71\u0f73\u0f72")
@example("\u1100\u1161\u11a8\u11a8")
def test_normalising_is_nfc_with_single_spaces(text: str) -> None:
    normal = normalise(text)
    assert normal.text.strip() == normalise_quote(text)
    assert normalise(normal.text).text == normal.text
    assert normalise_quote(normalise_quote(text)) == normalise_quote(text)
    assert unicodedata.is_normalized("NFC", normal.text)
    assert "  " not in normal.text


@given(texts)
def test_offsets_run_through_the_whole_original(text: str) -> None:
    normal = normalise(text)
    assert len(normal.starts) == len(normal.ends) == len(normal.text)
    covered = {
        at
        for start, end in zip(normal.starts, normal.ends, strict=True)
        for at in range(start, end)
    }
    assert covered == set(range(len(text)))
    assert list(normal.starts) == sorted(normal.starts)
    for at in range(len(normal.text)):
        place = normal.passage(at, at + 1)
        assert normal.text[at] in normalise(text[place.start : place.end]).text


@pytest.mark.parametrize(
    ("body", "selector", "passages"),
    [
        (EN, Selector("613 people"), ["613 people", "613 people"]),
        (EN, Selector("613 people", prefix="In 1992,"), ["613 people"]),
        (EN, Selector("613 people", prefix="1992, "), ["613 people"]),
        (EN, Selector("613 people", suffix="is what\n the"), ["613 people"]),
        (EN, Selector("613 people", prefix="children;", suffix="is"), ["613 people"]),
        (EN, Selector("613 people", prefix="In 1994,"), []),
        (EN, Selector("13 people", prefix="6", suffix=" died"), ["13 people"]),
        (EN, Selector("what the\t“ministry”"), ["what\nthe “ministry”"]),
        (EN, Selector('what the "ministry"'), []),
        (EN, Selector("IN 1992"), []),
        (EN, Selector("  says. In 1994 "), ["says.  In 1994"]),
        (EN, Selector(" "), []),
        (EN, Selector(EN), [EN]),
        (AZ, Selector("gecə Xocalı"), ["gecə\nXocalı"]),
        (AZ, Selector("I\u0307lham"), ["İlham"]),
        (AZ, Selector("Xocalı şəhəri", suffix=";"), ["Xocalı şəhəri"]),
        (AZ, Selector("Xocali"), []),
        (AR, Selector("امرأة و63 طفلا"), ["امرأة\nو63 طفلا"]),
        (AR, Selector("امرا\u0654ة"), ["امرأة"]),
        (AR, Selector("مدني\u064b\u0651ا"), ["مدنيًّا"]),
        (AR, Selector("مدنيا"), []),
        (AR, Selector("،\u200f من"), ["،\u200f من"]),
        (AR, Selector("خوجـــالي"), ["خوجـــالي"]),
        (AR, Selector("(2013)", prefix="بلغاريا"), ["(2013)"]),
        ("aXaXa", Selector("aXa"), ["aXa", "aXa"]),
    ],
)
def test_a_selector_fits(body: str, selector: Selector, passages: list[str]) -> None:
    assert [body[p.start : p.end] for p in find(normalise(body), selector)] == passages


@pytest.mark.parametrize(
    ("exacts", "passages"),
    [
        ([], []),
        (["In 1992", "613 people is"], ["In 1992", "613 people is"]),
        # Twice in the text, once in what follows.
        (["In 1992, 613 people", "613 people"], ["In 1992, 613 people", "613 people"]),
        (["63 were", " 613 people", "In"], ["63 were", "613 people", "In"]),
    ],
)
def test_parts_are_read_on_from_the_part_before(exacts: list[str], passages: list[str]) -> None:
    found = locate(normalise(EN), [Selector(exact) for exact in exacts])
    assert isinstance(found, Found)
    assert [EN[p.start : p.end] for p in found.passages] == passages


def test_parts_end_with_the_first_without_one_place() -> None:
    parts = find_parts(normalise(EN), [Selector("In 1992"), Selector("In 1993"), Selector("says")])
    assert [len(part) for part in parts] == [1, 0]
    parts = find_parts(normalise(EN), [Selector("613 people"), Selector("says")])
    assert [len(part) for part in parts] == [2]


@pytest.mark.parametrize(
    ("body", "selectors", "failure"),
    [
        (EN, [Selector("In 1992, 631 people")], NotFound(0, "In 1992, 613 people", 18 / 19)),
        (
            EN,
            [Selector('what the "ministry" says')],
            NotFound(0, "what the “ministry” says.", 44 / 49),
        ),
        (
            EN,
            [Selector("In 1992"), Selector("63 where children")],
            NotFound(1, "63 were children;", 32 / 34),
        ),
        (
            EN,
            [Selector("Of them"), Selector("In 1992")],
            NotFound(1, "In 1992", 1.0, "out-of-order"),
        ),
        (
            EN,
            [Selector("613 people", prefix="In 1993,")],
            NotFound(0, "In 1992, 613 people", 36 / 38, "context"),
        ),
        (AZ, [Selector("Xocali şəhərində")], NotFound(0, "Xocalı şəhərində.", 30 / 33)),
        (AR, [Selector("من بينهم 106 امراة")], NotFound(0, "من بينهم 106 امرأة", 34 / 36)),
        (AR, [Selector("ξ")], NotFound(0, "", 0.0)),
        ("", [Selector("a")], NotFound(0, "", 0.0)),
        ("ab", [Selector("abc")], NotFound(0, "ab", 4 / 5)),
        (EN, [Selector("")], NotFound(0, "", 0.0)),
        (
            EN,
            [Selector("613 people")],
            Ambiguous(
                0,
                2,
                (
                    "In 1992, 613 people died. Of them 63 were …",
                    "… Of them 63 were children; 613 people is what the “ministry” says. …",
                ),
            ),
        ),
        (
            AR,
            [Selector("طفلا"), Selector("(2013)")],
            Ambiguous(
                1,
                2,
                (
                    "… امرأة و63 طفلا. خوجـــالي: (2013)، بلغاريا (2013).",
                    "… خوجـــالي: (2013)، بلغاريا (2013).",
                ),
            ),
        ),
    ],
)
def test_a_quote_without_one_place(
    body: str, selectors: list[Selector], failure: NotFound | Ambiguous
) -> None:
    found = locate(normalise(body), selectors)
    if isinstance(failure, NotFound):
        assert isinstance(found, NotFound)
        assert found.similarity == pytest.approx(failure.similarity)
        failure = NotFound(failure.part_index, failure.nearest, found.similarity, failure.reason)
    assert found == failure


@st.composite
def cuts(draw: st.DrawFn, body: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(body) - 1))
    return start, draw(st.integers(start + 1, min(len(body), start + 90)))


@given(st.data(), st.sampled_from([EN, AZ, AR]), st.booleans())
def test_whatever_is_cut_out_is_found_again(data: st.DataObject, text: str, apart: bool) -> None:
    text = unicodedata.normalize("NFC", text)
    start, end = data.draw(cuts(text))
    words = text[start:end].split()
    assume(words)
    spaces = st.sampled_from([" ", "\n", " \t ", "\u00a0"])
    quote = "".join(word + data.draw(spaces) for word in words)
    body = unicodedata.normalize("NFD", text) if apart else text
    places = find(normalise(body), Selector(quote))
    found = [normalise_quote(body[place.start : place.end]) for place in places]
    assert found == [normalise_quote(quote)] * len(found)
    before = normalise_quote(text[: start + len(text[start:end]) - len(text[start:end].lstrip())])
    assert before in {normalise_quote(body[: place.start]) for place in places}
    located = locate(normalise(body), [Selector(quote)])
    assert isinstance(located, Found if len(places) == 1 else Ambiguous)


@given(texts, texts)
def test_any_answer_is_a_value(body: str, quote: str) -> None:
    found = locate(normalise(body), [Selector(quote)])
    if isinstance(found, NotFound):
        assert found.nearest in normalise(body).text
        assert 0 <= found.similarity <= 1


def test_contexts_tell_places_apart() -> None:
    body = "First: " + 2 * "the same words again and again and again, then more. " + "Last."
    found = locate(normalise(body), [Selector("again, then")])
    assert isinstance(found, Ambiguous)
    assert found.count == len(set(found.contexts)) == 2
    assert all("again, then" in context for context in found.contexts)


def test_a_hundred_quotes_take_milliseconds() -> None:
    body = " ".join(f"{number} people in the town {number * 7}" for number in range(200))
    source = normalise(body)
    started = time.perf_counter()
    for at in range(0, 4000, 40):
        locate(source, [Selector(body[at : at + 80])])
    assert time.perf_counter() - started < 0.1
