"""`quote`: from words that somebody has in mind to evidence that fits one place of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.normalised import normalise
from generator.quotes import Found, Selector, locate
from generator.scaffold.passages import Missed, Proposal, elsewhere, propose
from tests.problem_case import FIXTURE
from tests.test_problems import TODAY

TEXT = "The keeper’s boat left.  The boat came\nback at 6. The old boat, he said, sank."

FOUND = [
    # the words asked for, word for word, and for each place the words quoted with those around them
    ("boat left", True, [[("boat left", "", "")]]),
    ("boat came back", True, [[("boat came back", "", "")]]),
    ("BOAT CAME", False, [[("boat came", "", "")]]),
    ("keeper's boat", False, [[("keeper’s boat", "", "")]]),
    ("The boat cane bak at", False, [[("The boat came back at", "", "")]]),
    (
        "boat",
        True,
        [
            [("boat", "", "left.")],
            [("boat", "", "came")],
            [("boat", "", ",")],
        ],
    ),
    ("keeper … came", True, [[("keeper", "", ""), ("came", "", "")]]),
    ("keeper ... boat", True, [[("keeper", "", ""), ("boat", "", "left.")]]),
    ("old boat…sank.", True, [[("old boat", "", ""), ("sank.", "", "")]]),
]


@pytest.mark.parametrize(("words", "exact", "places"), FOUND)
def test_found(words, exact, places):
    found = propose(normalise(TEXT), words)
    assert [[(s.exact, s.prefix, s.suffix) for s in one.selectors] for one in found] == places
    assert all(one.exact is exact for one in found)


@pytest.mark.parametrize("words", ["a lighthouse of stone", "", "…", "Маяк"])
def test_missed(words):
    source = normalise(TEXT)
    found = propose(source, words)
    assert isinstance(found, Missed)
    assert found.nearest in source.text


def test_what_is_repeated_at_length_is_told_apart_by_the_first_word_that_differs():
    same = " ".join(f"word{i}" for i in range(30))
    found = propose(normalise(f"Then she said {same} yes. Then she said {same} no."), "she said")
    around = [(one.selectors[0].prefix, one.selectors[0].suffix) for one in found]
    assert around == [("", f"{same} yes."), ("yes. Then", "")]


def test_elsewhere():
    texts = {"a": normalise("One BOAT"), "b": normalise("No ship"), "c": normalise("boat")}
    assert elsewhere(texts, "boat") == ["a", "c"]


@given(st.text("ab ,.\n", min_size=1, max_size=40), st.data())
def test_every_proposal_fits_one_place(text, data):
    source = normalise(text)
    start = data.draw(st.integers(0, len(source.text) - 1))
    end = data.draw(st.integers(start + 1, len(source.text)))
    words = source.text[start:end].strip()
    found = propose(source, words)
    if isinstance(found, Missed):
        assert not words or set(words) <= set(" .")
        return
    assert any(source.passage(start, end).start <= one.passages[0].start for one in found)
    for one in found:
        assert isinstance(one, Proposal)
        assert locate(source, [Selector(s.exact, s.prefix, s.suffix) for s in one.selectors]) == (
            Found(one.passages)
        )


@pytest.fixture
def quote(capsys):
    def called(*arguments):
        status = cli.main(["quote", "--root", str(FIXTURE), *arguments], TODAY)
        return status, capsys.readouterr().out

    return called


def test_printed_ready_to_paste(quote):
    assert quote("seeds/memoir-1956.md", "we were 15 souls", "--indent", "2") == (
        0,
        (
            "  # seeds/memoir-1956.md:15, sentence 3 of 10: "
            "We were 15 souls, and all of us were taken off.\n"
            "  # not word for word what you gave: the words below are those of the text\n"
            "  # quoted already by skarrey-fire#rescued\n"
            '  - {source: memoir-1956, quote: "We were 15 souls"}\n'
        ),
    )


def test_the_whole_sentence(quote):
    status, output = quote("memoir-1956", "15", "souls", "--sentence", "--indent", "0")
    assert status == 0
    assert output.splitlines()[-2:] == [
        "- source: memoir-1956",
        '  quote: "We were 15 souls, and all of us were taken off."',
    ] or output.splitlines()[-1] == (
        '- {source: memoir-1956, quote: "We were 15 souls, and all of us were taken off."}'
    )


def test_each_place_or_one(quote):
    status, output = quote("memoir-1956", "light")
    assert status == 0
    assert "# place 1 of 2\n" in output
    assert output.count("- {source: memoir-1956, quote: {exact: light, ") == 2
    status, output = quote("memoir-1956", "light", "--place", "2")
    assert (status, output.count("- {source")) == (0, 1)
    assert quote("memoir-1956", "light", "--place", "3") == (
        2,
        "--place 3: the words stand in 2 places\n",
    )


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("memoir-1956", "…"), 2, "WORDS: give at least one word of the passage"),
        (("x", "x"), 2, "no source `x`: there are bulletin-1981, "),
        (("lights-of-the-north", "x"), 2, "`lights-of-the-north` is cited and not kept"),
        (("gazette-1932", "x"), 2, "no source `gazette-1932`: did you mean `gazette-1931`?"),
        (("memoir-1956", "14 people were taken off"), 1, "`gazette-1931` holds it"),
        (("memoir-1956", "quite another thing entirely"), 1, "does not hold “quite another thing"),
    ],
)
def test_not_there(quote, arguments, status, told):
    found, output = quote(*arguments)
    assert found == status
    assert told in output
