"""Files become records that know where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load, split_front_matter
from generator.problems import Position, Problem, Severity
from generator.read_text import read_text
from generator.records import Body
from tests.problem_case import FIXTURE


def test_everything_is_read():
    loaded = load(FIXTURE)
    assert (loaded.problems, loaded.failed) == ([], set())
    assert loaded.site is not None
    assert loaded.vocabulary is not None
    assert list(loaded.cited) == ["board-letter-1931", "bulletin-page", "lights-of-the-north"]
    assert list(loaded.sources) == [*loaded.texts, *loaded.cited]
    assert list(loaded.texts) == [
        "bulletin-1981",
        "consulate-2001",
        "gazette-1931",
        "memoir-1956",
    ]
    assert list(loaded.bodies) == list(loaded.texts)
    assert {event.path for event in loaded.events.values()} == {
        "data/events/1931/skarrey-fire.yml",
        "data/events/1956/memoir-1956.yml",
        "data/events/1971/malta-stamp-1971.yml",
        "data/events/1981/ceremony-1981.yml",
        "data/events/2001/ceremony-2001.yml",
        "data/events/undated/tower-painted.yml",
        "data/topics/lamps.yml",
    }
    assert loaded.catalogues >= {"en", "az", "ar"}


def test_a_folder_without_anything_has_two_problems(tmp_path):
    loaded = load(tmp_path)
    assert [problem.position.path for problem in loaded.problems] == [
        "data/site.yml",
        "data/vocabulary.yml",
    ]


def test_a_record_knows_its_place():
    source = load(FIXTURE).sources["gazette-1931"]
    found = source.problem(("errata", 0, "reads"), "wrong", "mend it")
    assert found.position == Position("seeds/gazette-1931.md", 13, 12)
    assert source.problem(("errata",), "wrong", key=True).position.line == 10


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: b\n---\nbody\n", ("a: b\n", "body\n")),
        ("---\na: b\n---\n\n  body \n\n", ("a: b\n", "\n  body \n\n")),
        ("---\na: b\n---\n", ("a: b\n", "")),
        ("---\na: b\n---\nx\n---\ny\n", ("a: b\n", "x\n---\ny\n")),
        ("---\na: '---'\n---\nx", ("a: '---'\n", "x")),
        ("---\na: b\n", None),
        ("---\na: b\n---", None),
        ("a: b\n---\nx\n", None),
        (" ---\na: b\n---\nx", None),
        ("", None),
    ],
)
def test_front_matter(text, parts):
    assert split_front_matter(text) == parts


@given(st.text(max_size=60))
def test_the_body_stays_as_it_is(body):
    assert split_front_matter(f"---\na: b\n---\n{body}") == ("a: b\n", body)


@pytest.mark.parametrize(
    ("raw", "text", "problem"),
    [
        (b"a\r\nb\n", "a\r\nb\n", None),
        ("Xocalı خوجالي 😀".encode(), "Xocalı خوجالي 😀", None),
        (b"", "", None),
        (b"\xef\xbb\xbfa", None, "a:1:1: the file begins with a byte order mark"),
        (b"a\nb\xff", None, "a:2:2: byte 0xff is not UTF-8"),
        (b"\xc4\x99\xc4", None, "a:1:2: byte 0xc4 is not UTF-8"),
        ("ə\u200fb".encode(), None, "a:1:2: invisible control character U+200F"),
        ("a\nəə\u2066".encode(), None, "a:2:3: invisible control character U+2066"),
        (b"a\x00", None, "a:1:2: invisible control character U+0000"),
        (b"\xc2\x9b[31m", None, "a:1:1: invisible control character U+009B"),
        ("a\u200cb\u00adc\u00a0".encode(), "a\u200cb\u00adc\u00a0", None),
    ],
)
def test_read_text(tmp_path, raw, text, problem):
    file = tmp_path / "a"
    file.write_bytes(raw)
    found, problems = read_text(file, "a")
    assert found == text
    assert [str(each).partition("\n")[0] for each in problems] == ([problem] if problem else [])


def test_every_control_character_is_named(tmp_path):
    file = tmp_path / "a"
    file.write_text("a\u202eb\nc\u2066\n")
    _, problems = read_text(file, "a")
    assert [problem.position for problem in problems] == [Position("a", 1, 2), Position("a", 2, 2)]


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 10, 1), (2, 10, 3), (3, 11, 1), (4, 12, 1), (6, 12, 3)]
)
def test_places_in_a_body(offset, line, column):
    assert Body("ab\n\ncde", 10).position("a.md", offset) == Position("a.md", line, column)


def test_a_problem_reads_like_a_compilers():
    at = Position("data/a.yml", 3, 7)
    assert str(Problem(at, "no agent `x`", "did you mean `y`?")) == (
        "data/a.yml:3:7: no agent `x`\n    did you mean `y`?"
    )
    assert str(Problem(at, "two\nlines", "", Severity.NOTE)) == "data/a.yml:3:7: note: two lines"
    later = Problem(Position("data/a.yml", 12), "b")
    assert sorted([later, Problem(at, "a")]) == [Problem(at, "a"), later]
