"""Every scalar is text, and every value knows where it stands."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Position
from generator.strict_yaml import read_yaml

TEXT = """\
name: {en: NO, az: 'on'}
number: 08
list:
  - 1.0
  - ~
  - "null"
  - |
    two
    lines
"""


def test_every_scalar_is_text():
    tree, problems = read_yaml(TEXT, "a.yml")
    assert problems == []
    assert tree is not None
    assert tree.value == {
        "name": {"en": "NO", "az": "on"},
        "number": "08",
        "list": ["1.0", "~", "null", "two\nlines\n"],
    }


@pytest.mark.parametrize(
    ("loc", "key", "at"),
    [
        ((), False, (1, 1)),
        (("name",), False, (1, 7)),
        (("name",), True, (1, 1)),
        (("name", "az"), False, (1, 20)),
        (("name", "az"), True, (1, 16)),
        (("number",), False, (2, 9)),
        (("list",), True, (3, 1)),
        (("list", 1), False, (5, 5)),
        (("list", 3), False, (7, 5)),
        # What validators put between is passed over; what is not there leads to what is around it.
        (("name", "tag", "en"), False, (1, 12)),
        (("name", "gone"), False, (1, 7)),
        (("gone",), False, (1, 1)),
        (("list", "gone", 1, "gone"), False, (5, 5)),
    ],
)
def test_positions(loc, key, at):
    tree, _ = read_yaml(TEXT, "a.yml")
    assert tree is not None
    assert tree.where(loc, key=key) == Position("a.yml", *at)


def test_a_part_that_is_a_key_and_a_tag():
    """Pydantic names the option of a choice; `date` is one, and a key of it."""
    tree, _ = read_yaml("value: {date: 1931, yaer: x}", "a.yml")
    assert tree is not None
    assert tree.known(("value", "date", "yaer")) == ("value", "yaer")
    assert tree.known(("value", "date", "date")) == ("value", "date")
    assert tree.known(("value", "date")) == ("value", "date")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "7:1: the file is empty"),
        ("# nothing\n", "7:1: the file is empty"),
        ("---\n...\n", None),
        ("a: b\na: c", "8:1: key `a` stands twice"),
        ("a: {b: c,\n  b: d}", "8:3: key `b` stands twice"),
        ("a: &x b", "7:4: anchor `&x`"),
        ("a: *x", "7:4: alias `*x`"),
        ("a: !!int 3", "7:4: tag `tag:yaml.org,2002:int`"),
        ("a: !x b", "7:4: tag `!x`"),
        ("? [a]\n: b", "7:3: a key that is no word"),
        ("a: b\n---\na: c", "8:1: a second document begins here"),
        ("a: b\n\tc: d", "8:1: a tab, which YAML does not allow here"),
        ("a: 'b\tc'", "7:6: a tab, which YAML does not allow here"),
        ("a: b\x07", "7:5: YAML does not allow the character U+0007"),
        ("a: b\ufffe", "7:5: YAML does not allow the character U+FFFE"),
        (r'a: "b\x1bc"', "7:4: a text with the control character U+001B"),
        (r'a: "\u202e"', "7:4: a text with the control character U+202E"),
        (r'"\u2067": b', "7:1: a text with the control character U+2067"),
        (r'a: "b\tc\n"', None),
        ("a: [b", "7:4: the bracket opened here is not closed"),
        ("a: {b: c", "7:4: the brace opened here is not closed"),
        ('a: "b', "7:4: the quotation mark opened here is not closed"),
        ("a:\n- b\n  c: d", "9:4: a colon that belongs to no key"),
        ("- a\nb: c", "8:1: this line does not belong to what stands above it"),
        ("a: b: c", "7:5: a colon that belongs to no key"),
        ("a: @b", "7:4: no text can begin with this sign"),
    ],
)
def test_problems(text, problem):
    """Positions count from the line at which the text begins in its file."""
    tree, problems = read_yaml(text, "a.yml", first_line=7)
    found = [str(each).partition("\n")[0].removeprefix("a.yml:") for each in problems]
    assert found == ([problem] if problem else [])
    assert (tree is None) == (problem is not None)


@pytest.mark.parametrize("depth", [300, 100_000])
def test_depth_is_no_error(depth):
    tree, problems = read_yaml("[" * depth + "]" * depth, "a.yml")
    assert (tree is None) == bool(problems) == (depth > 1000)


plain = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cf"], exclude_characters="\ufffe\uffff\u2028\u2029"
    )
).filter(lambda text: all(ord(character) & 0xFFFE != 0xFFFE for character in text))
trees = st.recursive(
    plain,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain, inner, max_size=4),
    max_leaves=12,
)


@given(trees, st.sampled_from([None, True, False]), st.integers(20, 200))
def test_what_is_dumped_is_read_back(value, flow, width):
    """A file that another program writes with plain texts in it."""
    dumped = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, width=width)
    tree, problems = read_yaml(dumped, "a.yml")
    assert problems == []
    assert tree is not None
    assert tree.value == value


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from("ab:- \n[]{}'\"#&*!|>?%@,~"), max_size=60).map("".join)
)
def test_whatever_stands_in_a_file_is_read_or_refused(text):
    tree, problems = read_yaml(text, "a.yml")
    assert (tree is None) == bool(problems)
    for problem in problems:
        at = problem.position
        assert 1 <= at.line <= text.count("\n") + text.count("\r") + text.count("\x85") + 2
        assert at.column >= 1
