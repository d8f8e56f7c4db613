"""Answers are compared by their values alone, whoever gives them."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.chronicle import Chronicle
from generator.compare.answers import comparable, compare_answers
from generator.compare.claims import compare_claim
from generator.compare.relation import DIFFERING, Relation, weightiest_first
from generator.model.archived import ArchivedText
from generator.model.event import Attestation, Claim
from generator.model.vocabulary import Measure, Vocabulary
from tests.edtf_dates import edtf

LABEL = {"label": {"en": "x"}}
TERMS = dict.fromkeys(("fire", "people", "souls", "storm", "lamp", "sea"), LABEL) | {
    "blaze": {**LABEL, "broader": "fire"},
    "inferno": {**LABEL, "broader": "blaze"},
}
EMPTY = ("groups", "perspectives", "roles", "offices", "agent_kinds", "erratum_kinds")
VOCABULARY = Vocabulary.model_validate(
    {
        "kinds": {"event": LABEL},
        "measures": {},
        "terms": {"scheme": TERMS, "counted-as": TERMS},
        "quantities": {
            "dozens": {**LABEL, "at_least": "24"},
            "several": {**LABEL, "at_least": "3"},
        },
        **{key: {} for key in (*EMPTY, "unused_reasons", "rights")},
    }
)


def measure(type_: str, **more: str) -> Measure:
    return Measure.model_validate({**LABEL, "type": type_, **more})


def answer(value: Any = None, **more: Any) -> Attestation:
    read = {"source": "a-source", "quote": "words", **more}
    return Attestation.model_validate(read if value is None else {**read, "value": value})


def relations(type_: str, a: Attestation, b: Attestation, **more: str) -> str:
    """How two answers stand to each other, whichever comes first, as words."""
    asked = measure(type_, **({"scheme": "scheme"} if type_ in ("term", "words") else {}), **more)
    found = compare_answers(a, b, asked, VOCABULARY, (None, None))
    assert found == compare_answers(b, a, asked, VOCABULARY, (None, None))
    return " ".join(weightiest_first([frozenset(found)]))


def count(number: int | None = None, **more: Any) -> dict[str, Any]:
    return ({} if number is None else {"number": str(number)}) | more


def of(number: int, **groups: int | str) -> dict[str, Any]:
    return count(number, of_whom={group: str(size) for group, size in groups.items()})


COUNTS = [
    (count(613), count(613), "same"),
    (count(613), count(612), "different"),
    (count(0), count(0), "same"),
    (count(19), count(18), "different"),
    # Bounds: nothing contradicts a bound that it keeps.
    (count(613), count(200, bound="more-than"), "finer"),
    (count(201), count(200, bound="more-than"), "finer"),
    (count(200), count(200, bound="more-than"), "different"),
    (count(200), count(200, bound="at-least"), "finer"),
    (count(199), count(200, bound="at-least"), "different"),
    (count(200), count(200, bound="at-most"), "finer"),
    (count(201), count(200, bound="at-most"), "different"),
    (count(200, bound="at-least"), count(200, bound="at-most"), "overlapping"),
    (count(300, bound="at-least"), count(200, bound="at-least"), "finer"),
    (count(200, bound="at-least"), count(199, bound="more-than"), "same"),
    # About reaches a tenth to either side.
    (count(110), count(100, bound="about"), "finer"),
    (count(90), count(100, bound="about"), "finer"),
    (count(111), count(100, bound="about"), "different"),
    (count(89), count(100, bound="about"), "different"),
    (count(100, bound="about"), count(105, bound="about"), "overlapping"),
    (count(100, bound="about"), count(200, bound="about"), "different"),
    # Ranges.
    (count(range=["500", "1000"]), count(613), "finer"),
    (count(range=["500", "1000"]), count(500), "finer"),
    (count(range=["500", "1000"]), count(499), "different"),
    (count(range=["500", "1000"]), count(range=["900", "1100"]), "overlapping"),
    (count(range=["500", "1000"]), count(range=["600", "700"]), "finer"),
    (count(range=["500", "1000"]), count(range=["500", "1000"]), "same"),
    (count(range=["500", "1000"]), count(1000, bound="more-than"), "different"),
    (count(range=["500", "1000"]), count(700, bound="at-least"), "overlapping"),
    # Quantity words stand for a smallest number.
    (count(quantity="dozens"), count(26), "finer"),
    (count(quantity="dozens"), count(23), "different"),
    (count(quantity="dozens"), count(quantity="dozens"), "same"),
    (count(quantity="dozens"), count(quantity="several"), "finer"),
    # Groups: one counted in both must agree, one counted in one alone is finer.
    (of(9, women=4), of(9, women=4), "same"),
    (of(9, women=4), of(9, women=5), "different same"),
    (of(9, women=4), of(9), "finer same"),
    (of(9, women="some"), of(9), "finer same"),
    (of(9, women="some"), of(9, women="some"), "same"),
    (of(9, women="some"), of(9, women=4), "finer same"),
    (of(9, women=4), of(9, children=4), "finer same"),
    (of(9, women=4, children=1), of(9, women=4, children=2), "different same"),
    (of(9, women=4, children=1), of(9, women=5), "different finer same"),
    # Where the numbers differ, their parts are not gone into.
    (of(9, women=4), of(8, women=5), "different"),
    (count(150, out_of={"measure": "taken", "number": "1275"}), count(150), "finer same"),
]

DATES = [
    ({"date": "1931-11-03"}, {"date": "1931-11-03"}, "same"),
    ({"date": "1931-11-03"}, {"date": "1931-11-04"}, "different"),
    ({"date": "1931-11-03"}, {"date": "1931-11"}, "finer"),
    ({"date": "1931-11-03"}, {"date": "1931"}, "finer"),
    ({"date": "1931-11"}, {"date": "1931-12"}, "different"),
    ({"date": "1931~"}, {"date": "1931"}, "finer"),
    ({"date": "1931-10/1931-12"}, {"date": "1931-11/1932"}, "overlapping"),
    ({"date": "1931-10/1931-12", "sense": "span"}, {"date": "1931-11"}, "finer"),
    ({"date": "1931-11", "sense": "within"}, {"date": "1931-11"}, "finer"),
    # A night may begin or end on the day that names it.
    (
        {"date": "1931-11-03/1931-11-04", "sense": "night"},
        {"date": "1931-11-03/1931-11-04", "sense": "night"},
        "same",
    ),
    (
        {"date": "1931-11-03/1931-11-04", "sense": "night"},
        {"date": "1931-11-04", "sense": "night"},
        "overlapping",
    ),
    ({"date": "1931-11-03/1931-11-04", "sense": "night"}, {"date": "1931-11-04"}, "overlapping"),
    ({"date": "1931-11-03/1931-11-04", "sense": "night"}, {"date": "1931-11-05"}, "different"),
    ({"date": "1931-11-03/1931-11-04", "sense": "night"}, {"date": "1931"}, "finer"),
    # By a day, until a day: every day before is left possible.
    ({"date": "1931-11-04", "sense": "by"}, {"date": "1931-11-01"}, "finer"),
    ({"date": "1931-11-04", "sense": "by"}, {"date": "1931-11-05"}, "different"),
    ({"date": "1931-11-04", "sense": "until"}, {"date": "1931-11-04", "sense": "by"}, "finer"),
    ({"date": "1931-11/.."}, {"date": "1931-12-01"}, "finer"),
    ({"date": "1931-11/.."}, {"date": "../1931-12"}, "overlapping"),
    # A day of every year says when a date is marked, and is no rival of it.
    ({"recurs": "11-04"}, {"recurs": "11-04"}, "same"),
    ({"recurs": "11-04"}, {"recurs": "11-05"}, "different"),
    ({"recurs": "11-04"}, {"date": "1931-11-04"}, "beside"),
    ({"recurs": "11-04"}, {"date": "1931-11-05"}, "beside"),
    ({"recurs": "11-04"}, {"date": "1931-12/.."}, "beside"),
]

OTHERS = [
    ("dates", {"dates": ["1971", "1981"]}, {"dates": ["1981", "1971"]}, "same"),
    ("dates", {"dates": ["1971", "1981"]}, {"dates": ["1971"]}, "finer"),
    ("dates", {"dates": ["1971", "1981"]}, {"dates": ["1971", "1991"]}, "overlapping"),
    ("dates", {"dates": ["1971"]}, {"dates": ["1981"]}, "different"),
    ("duration", {"duration": "P1Y"}, {"duration": "P1Y"}, "same"),
    ("duration", {"duration": "P30Y"}, {"duration": "P29Y"}, "different"),
    ("duration", {"duration": "P10D"}, {"duration": "P1W", "bound": "more-than"}, "finer"),
    ("duration", {"duration": "P60Y"}, {"duration": "P62Y", "bound": "about"}, "finer"),
    ("term", {"term": "fire"}, {"term": "fire", "exact": "words"}, "same"),
    ("term", {"term": "fire"}, {"term": "storm"}, "different"),
    ("term", {"term": "fire"}, {"term": "blaze"}, "finer"),
    ("term", {"term": "inferno"}, {"term": "fire"}, "finer"),
    ("agent", {"agent": "a"}, {"agent": "a"}, "same"),
    ("agent", {"agent": "a"}, {"agent": "b"}, "different"),
    ("place", {"place": "a"}, {"place": "a"}, "same"),
    ("place", {"place": "a"}, {"place": "b"}, "different"),
    ("ordinal", {"ordinal": "34"}, {"ordinal": "34"}, "same"),
    ("ordinal", {"ordinal": "34"}, {"ordinal": "33"}, "different"),
    ("words", {"words": "The  storm"}, {"words": "the storm"}, "same"),
    ("words", {"words": "the storm"}, {"words": "a gale"}, "not-comparable"),
    ("words", {"words": "a", "party": ["storm"]}, {"words": "b"}, "not-comparable"),
    (
        "words",
        {"words": "a", "party": ["storm"]},
        {"words": "b", "party": ["storm"]},
        "other-words",
    ),
    (
        "words",
        {"words": "a", "party": ["storm", "lamp"]},
        {"words": "b", "party": ["lamp"]},
        "finer",
    ),
    (
        "words",
        {"words": "a", "party": ["storm", "lamp"]},
        {"words": "b", "party": ["lamp", "sea"]},
        "overlapping",
    ),
    ("words", {"words": "a", "party": ["storm"]}, {"words": "b", "party": ["sea"]}, "different"),
    ("words", {"words": "a", "party": ["blaze"]}, {"words": "b", "party": ["fire"]}, "finer"),
    (
        "words",
        {"words": "a", "party": ["blaze", "sea"]},
        {"words": "b", "party": ["fire", "sea"]},
        "finer",
    ),
    (
        "words",
        {"words": "a", "party": ["blaze", "sea"]},
        {"words": "b", "party": ["fire", "storm"]},
        "overlapping",
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), COUNTS)
def test_counts(a, b, expected):
    assert relations("count", answer(a), answer(b)) == expected


@pytest.mark.parametrize(("a", "b", "expected"), DATES)
def test_dates(a, b, expected):
    assert relations("date", answer(a), answer(b)) == expected


@pytest.mark.parametrize(("type_", "a", "b", "expected"), OTHERS)
def test_other_values(type_, a, b, expected):
    assert relations(type_, answer(a), answer(b)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("the great blaze", "the great\nblaze", "same"),
        ("the great blaze", "great", "finer"),
        ("the great blaze", "a blaze", "different"),
        (["the great", "blaze"], "the great blaze", "same"),
    ],
)
def test_quotations(a, b, expected):
    assert relations("quotation", answer(quote=a), answer(quote=b)) == expected


def test_propositions_are_the_same_where_both_assert_them():
    assert relations("proposition", answer(), answer()) == "same"
    assert relations("proposition", answer(), answer(stance="denies")) == "different"


@pytest.mark.parametrize(
    ("a", "b", "number", "expected"),
    [
        ("people", "people", 5, "same"),
        ("people", "souls", 5, "other-words same"),
        ("people", None, 5, "same"),
        # Of numbers that differ it does not matter by which word they are called.
        ("people", "souls", 6, "different"),
    ],
)
def test_what_is_counted_has_other_words(a, b, number, expected):
    def counted(term: str | None, number: int) -> Attestation:
        word = {} if term is None else {"counted_as": {"term": term, "exact": "words"}}
        return answer(count(number), **word)

    assert relations("count", counted(a, 5), counted(b, number)) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("asserts", "denies", "different"),
        ("denies", "denies", "same"),
        ("asserts", "reports", "same"),
        ("reports", "denies", "different"),
    ],
)
def test_stances(a, b, expected):
    assert (
        relations("date", answer({"date": "1931"}, stance=a), answer({"date": "1931"}, stance=b))
        == expected
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, True),
        ({"stance": "reports"}, True),
        ({"stance": "denies"}, True),
        ({"stance": "declines"}, False),
        ({"stance": "thinks-possible"}, False),
        ({"reading": "garbled"}, False),
        ({"reading": "inferred"}, False),
    ],
)
def test_what_is_compared_at_all(more, expected):
    assert comparable(answer(count(5), **more)) is expected


@pytest.mark.parametrize(
    ("over_time", "a", "b", "said", "expected"),
    [
        ("grows", count(18), count(19), ("2023", "2026"), "changed"),
        ("grows", count(19), count(18), ("2023", "2026"), "different"),
        ("grows", count(19), count(18), ("2026", "2023"), "changed"),
        ("grows", count(18), count(19), ("2023", "2023-05"), "different"),
        ("grows", count(18), count(19), (None, "2026"), "different"),
        ("grows", count(18), count(18), ("2023", "2026"), "same"),
        ("grows", count(10), count(quantity="dozens"), ("2023", "2026"), "different"),
        ("state", count(19), count(18), ("2023", "2026"), "changed"),
        ("state", count(19), count(18), ("2026", "2023"), "changed"),
        ("state", count(19), count(18), ("2023", None), "different"),
        (None, count(18), count(19), ("2023", "2026"), "different"),
    ],
)
def test_over_time(over_time, a, b, said, expected):
    asked = measure("count", **({"over_time": over_time} if over_time else {}))
    found = compare_answers(answer(a), answer(b), asked, VOCABULARY, said)
    assert " ".join(weightiest_first([frozenset(found)])) == expected


def chronicle(asked: Measure, **published: str) -> Chronicle:
    """A chronicle of which only the sources, by their dates, and one measure are looked at."""

    def source(date: str) -> ArchivedText:
        read = {"language": "en", "voice": "v", "rights": "r", "original_file": "f"}
        dated = {"date": date, "basis": "printed", "from": "words"}
        return ArchivedText.model_validate(
            read | {"sha256": "0" * 64} | ({"published": dated} if date else {})
        )

    vocabulary = VOCABULARY.model_copy(update={"measures": {"asked": asked}})
    sources = {"a-source": source("")} | {name: source(date) for name, date in published.items()}
    return Chronicle(None, vocabulary, {}, {}, {}, sources, {}, {}, {}, {})  # type: ignore[arg-type]


def compared(
    asked: Measure, *answers: Attestation, **published: str
) -> tuple[str, list[tuple[int, ...]], bool]:
    claim = Claim(about="asked", attested=answers)
    found = compare_claim(claim, chronicle(asked, **published))
    return " ".join(found.relations), list(found.groups), found.differs


ONE, MANY = measure("count"), measure("term", answers="many")


@pytest.mark.parametrize(
    ("asked", "answers", "expected"),
    [
        (ONE, [count(5)], ("single", [(0,)], False)),
        (ONE, [count(5), count(5)], ("same", [(0, 1)], False)),
        (ONE, [count(5), count(6), count(5)], ("different", [(0, 2), (1,)], True)),
        (ONE, [count(5), count(4, bound="at-least")], ("finer", [(0,), (1,)], False)),
        (
            ONE,
            [count(5), count(6), count(4, bound="at-least")],
            ("different finer", [(0,), (1,), (2,)], True),
        ),
        # What has several answers by nature knows no rivals.
        (MANY, [{"term": "fire"}, {"term": "blaze"}], ("beside", [(0,), (1,)], False)),
        (MANY, [{"term": "fire"}, {"term": "fire"}], ("same", [(0, 1)], False)),
    ],
)
def test_claims(asked, answers, expected):
    assert compared(asked, *map(answer, answers)) == expected


def test_a_denial_is_a_difference_even_where_answers_are_many():
    one, other = answer({"term": "fire"}), answer({"term": "fire"}, stance="denies")
    assert compared(MANY, one, other) == ("different", [(0,), (1,)], True)
    assert compared(MANY, other, other)[0] == "same"


def test_what_is_not_compared_stands_in_no_group():
    garbled = answer(count(7), reading="garbled")
    open_ = answer(count(9), stance="thinks-possible")
    assert compared(ONE, garbled, answer(count(5)), open_) == ("single", [(1,)], False)
    assert compared(ONE, garbled, open_) == ("single", [], False)


def test_what_was_said_when_comes_from_as_of_or_the_source():
    grows = measure("count", over_time="grows")
    early, late = answer(count(2), source="early"), answer(count(3), source="late")
    dates = {"early": "1931", "late": "2001"}
    assert compared(grows, early, late, **dates)[0] == "changed"
    assert compared(grows, early, answer(count(3), source="early"), **dates)[0] == "different"
    assert (
        compared(grows, early, answer(count(3), source="early", as_of="1956"), **dates)[0]
        == "changed"
    )


def test_other_words_go_into_one_group():
    souls = answer(count(5), counted_as={"term": "souls", "exact": "words"})
    people = answer(count(5), counted_as={"term": "people", "exact": "words"})
    assert compared(ONE, souls, people) == ("other-words same", [(0, 1)], False)


def test_what_differs():
    assert {"different", "overlapping", "not-comparable"} == DIFFERING


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (["same"], "same"),
        (["same", "finer"], "finer"),
        (["same finer", "same"], "finer same"),
        (["finer", "different same"], "different finer"),
        (["beside", "same"], "same"),
        (["beside"], "beside"),
        (["other-words", "overlapping", "changed"], "changed overlapping other-words"),
    ],
)
def test_the_weightiest_comes_first(pairs, expected):
    for order in permutations(frozenset(map(Relation, pair.split())) for pair in pairs):
        assert " ".join(weightiest_first(order)) == expected


values = (
    st.builds(count, st.integers(0, 2000), bound=st.sampled_from(["exact", "about", "at-least"]))
    | st.tuples(st.integers(0, 50), st.integers(51, 99)).map(
        lambda ends: count(range=[str(end) for end in ends])
    )
    | st.sampled_from([count(quantity="dozens"), count(quantity="several")])
)


@given(values, values)
def test_comparing_counts_is_symmetrical(a, b):
    relations("count", answer(a), answer(b))
    assert relations("count", answer(a), answer(a)) == "same"


@given(edtf, edtf)
def test_comparing_dates_is_symmetrical(a, b):
    relations("date", answer({"date": a}), answer({"date": b}))
    relations("date", answer({"date": a}), answer({"recurs": "02-29"}))
    assert relations("date", answer({"date": a}), answer({"date": a})) == "same"


@given(st.lists(values, min_size=1, max_size=6))
def test_groups_hold_every_answer_once(answers):
    _, groups, _ = compared(ONE, *map(answer, answers))
    assert sorted(i for group in groups for i in group) == list(range(len(answers)))
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)
