"""Entries for BibTeX: whatever a text holds, TeX prints it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bibtex import SPECIALS, escaped, online, verbatim_url

PRINTED = {command: character for character, command in SPECIALS.items()}
COMMAND = re.compile("|".join(map(re.escape, sorted(PRINTED, key=len, reverse=True))))
TEXTS = st.text(st.one_of(st.sampled_from("\\{}~^%&#_$ \n"), st.characters(codec="utf-8")))


def printed(field: str) -> str:
    """What TeX makes of an escaped text."""
    return COMMAND.sub(lambda match: PRINTED[match[0]], field)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Khojaly, 25–26 February 1992", "Khojaly, 25–26 February 1992"),
        ("Xocalı şəhəri", "Xocalı şəhəri"),
        ("خوجالي «ليلة»", "خوجالي «ليلة»"),
        ("50 % & #1 _ $", r"50 \% \& \#1 \_ \$"),
        (r"a\b", r"a\textbackslash{}b"),
        ("{x}", r"\textbraceleft{}x\textbraceright{}"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        (" a\n b ", "a b"),
        ("", ""),
    ],
)
def test_escaped(text, field):
    assert escaped(text) == field


@given(TEXTS)
def test_every_text_is_printed_as_it_is(text):
    assert printed(escaped(text)) == " ".join(text.split())


@given(TEXTS)
def test_nothing_is_left_that_tex_would_obey(text):
    assert not re.search(r"[\\{}~^%&#_$]", COMMAND.sub("", escaped(text)))


def balanced(text: str) -> bool:
    """Whether every brace is closed, as BibTeX counts them: escaped ones too."""
    depth = 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_an_entry_ends_where_it_ends(title, organization, url, date):
    entry = online("a:b", title, organization, url, date=date)
    head, *fields, end = entry.splitlines()
    assert (head, end) == ("@online{a:b,", "}")
    assert all(re.fullmatch(r"  [a-z]+ = \{.*\},?", field) and balanced(field) for field in fields)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://a.example/en/x_1/#when.y-2", "https://a.example/en/x_1/#when.y-2"),
        ("https://a.example/~b/%20?c=d&e", "https://a.example/~b/%20?c=d&e"),
        ("https://a.example/{b} \\c", "https://a.example/%7Bb%7D%20%5Cc"),
    ],
)
def test_an_address_is_read_verbatim(address, url):
    assert verbatim_url(address) == url


def test_a_whole_entry():
    assert online("a:en", "A & B", "C", "https://a.example/", date="2026-01-02", langid="") == (
        "@online{a:en,\n"
        "  title = {{A \\& B}},\n"
        "  organization = {C},\n"
        "  url = {https://a.example/},\n"
        "  date = {2026-01-02}\n"
        "}"
    )
