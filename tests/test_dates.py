import re
from contextlib import redirect_stdout
from datetime import date
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.dates import (
    Precision,
    Sense,
    anniversary,
    contains,
    overlaps,
    parse_edtf,
    same,
    sense_problem,
    sort_key,
)
from tests.edtf_dates import edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1992", "1992-01-01", "1992-12-31", "year"),
        ("1992-02", "1992-02-01", "1992-02-29", "month"),
        ("1994-02", "1994-02-01", "1994-02-28", "month"),
        ("1992-02-26", "1992-02-26", "1992-02-26", "day"),
        ("1992-XX", "1992-01-01", "1992-12-31", "year"),
        ("1992-XX-XX", "1992-01-01", "1992-12-31", "year"),
        ("1992-02-XX", "1992-02-01", "1992-02-29", "month"),
        ("1992-21", "1992-03-01", "1992-05-31", "season"),
        ("1992-22", "1992-06-01", "1992-08-31", "season"),
        ("1992-23", "1992-09-01", "1992-11-30", "season"),
        ("1992-24", "1992-12-01", "1993-02-28", "season"),
        ("9999-24", "9999-12-01", "9999-12-31", "season"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("1992-02-25/1992-02-26", "1992-02-25", "1992-02-26", "day"),
        ("1991-10/1992-02", "1991-10-01", "1992-02-29", "month"),
        ("1991/1992-02-26", "1991-01-01", "1992-02-26", "year"),
        ("2012/..", "2012-01-01", "9999-12-31", "year"),
        ("../2012", "0001-01-01", "2012-12-31", "year"),
        ("2012/", "2012-01-01", "9999-12-31", "year"),
        ("/2012", "0001-01-01", "2012-12-31", "year"),
    ],
)
def test_a_date_has_a_first_and_a_last_day(text, earliest, latest, precision):
    span = parse_edtf(text)
    assert (span.earliest.isoformat(), span.latest.isoformat()) == (earliest, latest)
    assert span.precision is Precision(precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1992", False, False),
        ("1992~", True, False),
        ("1992-02?", False, True),
        ("1992-02-26%", True, True),
        ("1991~/1992", True, False),
        ("../1992?", False, True),
    ],
)
def test_a_date_can_be_qualified(text, approximate, uncertain):
    span = parse_edtf(text)
    assert (span.approximate, span.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "open_start", "open_end"),
    [
        ("../2012", True, False),
        ("2012/..", False, True),
        ("/2012", False, False),
        ("2012/", False, False),
        ("2011/2012", False, False),
    ],
)
def test_an_open_end_differs_from_an_unknown_one(text, open_start, open_end):
    span = parse_edtf(text)
    assert (span.open_start, span.open_end) == (open_start, open_end)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("2023-02-30", "2023-02-30 is not a day of the calendar"),
        ("1993-02-29", "1993-02-29 is not a day of the calendar"),
        ("1993-02-29~", "1993-02-29~ is not a day of the calendar"),
        ("1992-02-25/1992-02-30", "1992-02-30 is not a day of the calendar"),
        ("1992-13", "1992-13 is not a month of the calendar"),
        ("1992-00", "1992-00 is not a month of the calendar"),
        ("1992/1991", "1992/1991 ends before it starts"),
        ("/", "/ names neither a start nor an end"),
        ("../..", "../.. names neither a start nor an end"),
        ("1991/1992/1993", "1991/1992/1993 has more than one slash"),
        *(
            (text, f"{text or 'an empty text'} is no EDTF date, write 1992, 1992-02,")
            for text in [
                "",
                " 1992",
                "1992\n",
                "26 February 1992",
                "26.02.1992",
                "1992-2-26",
                "0000",
                "-0500",
                "Y17000",
                "1XXX",
                "XXXX",
                "199X-02",
                "1992-XX-15",
                "1992-0X",
                "1992-02-2X",
                "1992-21?",
                "~1992",
                "1992?-02",
                "1950S2",
                "1950S2~",
                "[1992,1993]",
                "{1992,1993}",
                "1992-02-26T10:00:00Z",
                "٢٠١٢",
            ]
        ),
    ],
)
def test_anything_else_is_refused_with_what_to_write(text, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}"):
        parse_edtf(text)


@given(st.text(alphabet="0129-/.X?~%STYZ{}[], \n", max_size=24) | st.text(max_size=12))
@example("1992-02-25/1992-02-25/")
def test_no_text_prints_or_raises_anything_but_value_error(text):
    with redirect_stdout(StringIO()) as printed:
        try:
            understood = parse_edtf(text).text
        except ValueError:
            understood = None
    assert understood in (text, None)
    assert printed.getvalue() == ""


@given(edtf)
def test_a_valid_date_keeps_its_text_and_its_order(text):
    span = parse_edtf(text)
    assert span.text == text
    assert date.min <= span.earliest <= span.filed <= span.latest <= date.max
    assert same(span, span)
    assert contains(span, span)
    assert overlaps(span, span)


@given(st.lists(st.tuples(edtf, st.sampled_from(Sense)), min_size=2, max_size=6))
def test_the_order_is_total_and_follows_the_first_day(entries):
    keys = [sort_key(parse_edtf(text), sense) for text, sense in entries]
    assert len(set(keys)) == len(set(entries))
    in_order = sorted(entries, key=lambda entry: sort_key(parse_edtf(entry[0]), entry[1]))
    filed = [parse_edtf(text).filed for text, _ in in_order]
    assert all(before <= after for before, after in pairwise(filed))
    for text, _ in in_order:
        span = parse_edtf(text)
        assert span.filed == (span.earliest if span.start else span.points[0].earliest)


@given(edtf, edtf)
def test_relations_agree_with_each_other(one, other):
    a, b = parse_edtf(one), parse_edtf(other)
    assert overlaps(a, b) == overlaps(b, a)
    assert same(a, b) == same(b, a)
    if contains(a, b):
        assert overlaps(a, b)
    if same(a, b):
        assert contains(a, b)
        assert contains(b, a)


def test_a_chronology_goes_from_the_longer_to_the_finer():
    entries = [
        ("../1990", "on"),
        ("1991-10/1992-02", "span"),
        ("1992", "on"),
        ("1992-02", "on"),
        ("1992-02-25/1992-02-26", "span"),
        ("1992-02-25/1992-02-26", "night"),
        ("1992-02-26", "by"),
        ("1992-02-26", "on"),
        ("1992-02-26", "night"),
        ("1992-02-27", "on"),
    ]
    keys = [sort_key(parse_edtf(text), Sense(sense)) for text, sense in entries]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("a", "b", "a_contains_b", "b_contains_a", "overlap"),
    [
        ("1992", "1992-02", True, False, True),
        ("1992-02-25/1992-02-26", "1992-02-26", True, False, True),
        ("1991/1992-02", "1992/1993", False, False, True),
        ("1991", "1992", False, False, False),
        ("2012/..", "2026-02-26", True, False, True),
        ("../2012", "2013", False, False, False),
        ("1992", "1992-01/1992-12", True, True, True),
    ],
)
def test_dates_contain_and_overlap(a, b, a_contains_b, b_contains_a, overlap):
    one, other = parse_edtf(a), parse_edtf(b)
    assert contains(one, other) is a_contains_b
    assert contains(other, one) is b_contains_a
    assert overlaps(one, other) is overlap


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("1992", "1992-01/1992-12", True),
        ("1992-02-26", "1992-02-26/1992-02-26", True),
        ("1992", "1992~", False),
        ("1992", "1992-02", False),
    ],
)
def test_dates_are_the_same_when_they_name_the_same_days(a, b, alike):
    assert same(parse_edtf(a), parse_edtf(b)) is alike


@pytest.mark.parametrize(
    ("marked", "on", "years"),
    [
        ("1992-02-25/1992-02-26", "2026-02-26", 34),
        ("1992-02-25/1992-02-26", "2024-02", 32),
        ("1991-10/1992-02", "1993-02-27", 1),
        ("1991-12-31/1992-01-01", "2000", 8),
    ],
)
def test_an_anniversary_counts_from_the_end(marked, on, years):
    assert anniversary(parse_edtf(marked), parse_edtf(on)) == years


@pytest.mark.parametrize(
    ("marked", "on", "complaint"),
    [
        ("1992/..", "2026", "does not say in which year it ended"),
        ("199X", "2026", "does not say in which year it ended"),
        ("1992", "2025/2026", "does not lie in one year"),
        ("1992-02-26", "1992-02-27", "no anniversary"),
    ],
)
def test_an_anniversary_needs_both_years(marked, on, complaint):
    with pytest.raises(ValueError, match=complaint):
        anniversary(parse_edtf(marked), parse_edtf(on))


@pytest.mark.parametrize(
    ("text", "sense", "problem"),
    [
        ("1992-02-25/1992-02-26", "night", None),
        ("1992-02-26", "night", None),
        ("1992-02", "night", "no night"),
        ("1992-02-24/1992-02-26", "night", "no night"),
        ("../1992-02-26", "night", "no night"),
        ("1991-10/1992-02", "span", None),
        ("1992/..", "span", None),
        ("1992", "span", "no start and end"),
        ("1992-02", "within", None),
        ("1992-02-26", "within", "nothing to lie within"),
        ("../1992", "within", "nothing to lie within"),
        ("1992-04-02", "by", None),
        ("1993", "until", None),
        ("1990/1993", "until", "is an interval"),
        ("1990/1993", "on", None),
    ],
)
def test_a_sense_fits_a_date_or_not(text, sense, problem):
    found = sense_problem(parse_edtf(text), Sense(sense))
    assert found is None if problem is None else problem in str(found)
