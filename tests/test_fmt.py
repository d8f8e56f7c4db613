"""The canonical form of a file: what it looks like, and that nothing is lost on the way to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fmt.canonical import canonical, first_difference, is_canonical
from generator.fmt.emit import emit
from generator.fmt.scalars import literal, scalar
from generator.fmt.shape import UNKNOWN, shape_of
from generator.model.agent import Agent, Place
from generator.model.event import Event
from generator.strict_yaml import read_yaml

SCALARS = [
    # text, as a text, as what may be a number
    ("skarrey-light", "skarrey-light", "skarrey-light"),
    ("Skarrey", "Skarrey", "Skarrey"),
    ("سكاري", "سكاري", "سكاري"),
    ("two words", '"two words"', '"two words"'),
    ("1931-11-03/1931-11-04", "1931-11-03/1931-11-04", "1931-11-03/1931-11-04"),
    ("1931", '"1931"', "1931"),
    ("-6.8", '"-6.8"', "-6.8"),
    ("1_000", '"1_000"', "1_000"),
    ("12:30", '"12:30"', "12:30"),
    ("true", '"true"', "true"),
    ("No", '"No"', "No"),
    ("~", '"~"', '"~"'),
    ("", '""', '""'),
    ("mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example"),
    ("role:host", "role:host", "role:host"),
    ("a:", '"a:"', '"a:"'),
    ("#a", '"#a"', '"#a"'),
    ("-", '"-"', '"-"'),
    ("*a", '"*a"', '"*a"'),
    ("a, b", '"a, b"', '"a, b"'),
    ("{date}", '"{date}"', '"{date}"'),
    (" a ", '" a "', '" a "'),
    ('the "blaze"', "'the \"blaze\"'", "'the \"blaze\"'"),
    ('it\'s "so"', '"it\'s \\"so\\""', '"it\'s \\"so\\""'),
    ("a\\b c", '"a\\\\b c"', '"a\\\\b c"'),
    ("a\tb", '"a\\tb"', '"a\\tb"'),
    ("a\n", '"a\\n"', '"a\\n"'),
    ("a\u2028b", '"a\\Lb"', '"a\\Lb"'),
]


@pytest.mark.parametrize(("text", "as_text", "as_number"), SCALARS)
def test_scalar(text, as_text, as_number):
    assert (scalar(text), scalar(text, numeric=True)) == (as_text, as_number)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a", None),
        ("a\n", None),
        ("a\nb", ["|-", "a", "b"]),
        ("a\n\nb\n", ["|", "a", "", "b"]),
        (" a\nb", None),
        ("a \nb", None),
        ("a\nb\n\n", None),
        ("a\rb\nc", None),
    ],
)
def test_literal(text, lines):
    assert literal(text) == lines


FORMS = [
    ("order", "summary: b\ntitle: a\n", "title: a\nsummary: b\n"),
    ("unknown-keys-last", "x: a\nkind: b\nc: d\n", "kind: b\nx: a\nc: d\n"),
    ("order-below", "date: {sense: night, edtf: '1931'}", 'date: {edtf: "1931", sense: night}\n'),
    ("locales-as-they-stand", "title: {en: a, az: b}", "title: {en: a, az: b}\n"),
    ("one-line", "places:\n- a\n- b\n", "places: [a, b]\n"),
    ("empty", "places: [\n]\ntitle: {}\n", "places: []\ntitle: {}\n"),
    ("nothing", "kind:\n", 'kind: ""\n'),
    (
        "too-long",
        f"places: [{'a' * 60}, {'b' * 60}]",
        f"places:\n  - {'a' * 60}\n  - {'b' * 60}\n",
    ),
    ("as-long-as-may-be", f"also_on: [{'a' * 89}]", f"also_on: [{'a' * 89}]\n"),
    ("longer", f"also_on: [{'a' * 90}]", f"also_on:\n  - {'a' * 90}\n"),
    ("a-long-text-is-not-broken", f"kind: {'a ' * 60}b", f'kind: "{"a " * 60}b"\n'),
    (
        "mappings-in-lines",
        "claims: [{about: a, attested: [{source: b, value: {number: 3}}]}]",
        "claims:\n  - about: a\n    attested:\n      - {source: b, value: {number: 3}}\n",
    ),
    ("three-deep", "title: {a: {b: {c: d}}}", "title:\n  a: {b: {c: d}}\n"),
    ("lists-of-lists", "x: [[a, b], [c]]", "x: [[a, b], [c]]\n"),
    (
        "lists-of-lists-in-lines",
        f"x: [[{'a' * 99}], [c]]",
        f"x:\n  - - {'a' * 99}\n  - [c]\n",
    ),
    ("lines", "kind: |\n   a\n    b\n", "kind: |\n  a\n   b\n"),
    ("folded", "kind: >\n  a\n  b\n", 'kind: "a b\\n"\n'),
    ("in-lines-on-one", "kind: |-\n  a\n", "kind: a\n"),
    ("lines-in-braces", 'title: {en: "a\\nb"}', "title:\n  en: |-\n    a\n    b\n"),
    ("document-start", "%YAML 1.1\n---\nkind: a\n...\n", "kind: a\n"),
    ("line-ends", "kind: a # b\r\ntitle: c\r", "kind: a  # b\ntitle: c\n"),
    ("blank-lines", "\n\nkind: a\n\n\n\ntitle: b\n\n\n", "kind: a\n\ntitle: b\n"),
    ("numbers", "x: {number: 3}\nclaims: [{attested: [{value: {number: '3'}}]}]", None),
    ("number-as-word", "claims: [{attested: [{quote: 3, value: {words: 3}}]}]", None),
]
EXPECTED = {
    "numbers": "claims:\n  - attested:\n      - {value: {number: 3}}\nx: {number: 3}\n",
    "number-as-word": 'claims:\n  - attested:\n      - {quote: "3", value: {words: "3"}}\n',
}


@pytest.mark.parametrize(("name", "text", "form"), FORMS, ids=lambda value: str(value)[:20])
def test_form(name, text, form):
    form = form or EXPECTED[name]
    assert canonical(text, Event) == form
    assert canonical(form, Event) == form


COMMENTS = [
    ("top", "# a\n\nkind: x\n", "# a\n\nkind: x\n"),
    ("moves-with-its-key", "# t\ntitle: x\n# k\nkind: z\n", "# k\nkind: z\n# t\ntitle: x\n"),
    (
        "for-the-editor",
        "# yaml-language-server: $schema=a\ntitle: x\nkind: z\n",
        "# yaml-language-server: $schema=a\nkind: z\ntitle: x\n",
    ),
    ("behind", "places: []      # none\n", "places: []  # none\n"),
    ("behind-a-list", "places: [\n  a\n] # b\n", "places: [a]  # b\n"),
    ("behind-a-key", "places: # b\n  - a\n", "places: [a]  # b\n"),
    ("behind-a-member", "places: [a, # b\n c]\n", "places:\n  - a  # b\n  - c\n"),
    ("above-a-member", "places:\n# b\n- a\n", "places:\n  # b\n  - a\n"),
    ("below-the-last", "places:\n- a\n # b\nx: y\n", "places:\n  - a\n  # b\nx: y\n"),
    ("above-the-next", "places:\n- a\n# b\nx: y\n", "places: [a]\n# b\nx: y\n"),
    ("end", "kind: x\n\n# b\n", "kind: x\n\n# b\n"),
    ("in-the-empty", "places: [ # a\n # b\n]\n", "# a\n# b\nplaces: []\n"),
    ("above-a-text", "kind:\n  # a\n  x\n", "# a\nkind: x\n"),
    ("twice-behind", "kind: # a\n  x # b\n", "# a\nkind: x  # b\n"),
    (
        "behind-a-hyphen",
        "claims:\n- # a\n  # b\n  about: x\n",
        "claims:\n  # a\n  # b\n  - {about: x}\n",
    ),
    (
        "behind-what-takes-lines",
        "claims: [{about: {a: {b: {c: d}}}}] # a",
        "claims:  # a\n  - about:\n      a: {b: {c: d}}\n",
    ),
    ("lines", "kind: | # a\n  b # b\n  c\n# d\ntitle: e\n", None),
    ("no-comment", "kind: a#b\nx: 'c # d'\n", 'kind: "a#b"\nx: "c # d"\n'),
]


@pytest.mark.parametrize(("name", "text", "form"), COMMENTS, ids=lambda value: str(value)[:20])
def test_comments(name, text, form):
    form = form or "kind: |  # a\n  b # b\n  c\n# d\ntitle: e\n"
    assert canonical(text, Event) == form
    assert canonical(form, Event) == form


def test_the_order_is_that_of_the_model():
    text = "perspective: a\nkind: b\nname: {en: c}\nid: d\nvariants: [{lang: e, text: f}]\n"
    assert (
        canonical(text, Agent)
        == "id: d\nname: {en: c}\nvariants:\n  - {text: f, lang: e}\nkind: b\nperspective: a\n"
    )
    assert canonical("point: ['34.0', -6.8]\n", Place) == "point: [34.0, -6.8]\n"


@pytest.mark.parametrize(
    "text", ["", "# a\n", "a\n", "- a\n", "a: [b\n", "a: b\na: c\n", "a: *b\n"]
)
def test_what_is_no_mapping_is_left_alone(text):
    assert canonical(text, Event) is None


@pytest.mark.parametrize(
    ("text", "written", "line"),
    [("a\n", "b\n", 1), ("a\nb\n", "a\nc\n", 2), ("a\n\n", "a\n", 2), ("a", "a\n", 1)],
)
def test_first_difference(text, written, line):
    assert first_difference(text, written) == line


KEYS = st.sampled_from(["kind", "title", "claims", "date", "places", "az", "y", "a b", "1931"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["a", "a b", "# c", "a\nb", "a\n\nb\n", "'", '"', "3", "true", "- a", "a: b", "x" * 120]
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)


@given(DOCUMENTS)
def test_what_is_written_reads_back(value):
    for shape in (UNKNOWN, shape_of(Event)):
        tree, problems = read_yaml(emit(value, shape), "x")
        if problems:
            # Characters that no file may hold, however they are written.
            assert all("control character" in str(problem) for problem in problems)
        else:
            assert tree.value == value
            assert list(tree.value) == shape.ordered(value)


@given(DOCUMENTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)), max_size=5))
def test_comments_stay_and_the_form_is_final(value, places):
    text = emit(value, UNKNOWN)
    tree, _ = read_yaml(text, "x")
    if tree is None or "|" in text:
        return
    lines = text.split("\n")[:-1]
    for number, (place, indent) in enumerate(places):
        at = place % (len(lines) + 1)
        if indent == 12 and at < len(lines) and lines[at]:
            lines[at] += f" # {number}"
        else:
            lines.insert(at, " " * indent + f"# {number}" if indent % 3 else "")
    text = "\n".join(lines) + "\n"
    written = canonical(text, Event)
    assert written is not None
    tree, _ = read_yaml(text, "x")
    assert is_canonical(tree, Event) == (text == written)
    assert canonical(written, Event) == written
    again, _ = read_yaml(written, "x")
    assert again.value == value
    assert is_canonical(again, Event)
    for number, (_, indent) in enumerate(places):
        assert (f"# {number}" in written) == (f"# {number}" in "\n".join(lines)), indent
