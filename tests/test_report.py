"""Problems as people, GitHub, programs and code scanning get to see them."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.cli.problems import in_colour
from generator.problems import Position, Problem, Severity
from generator.report import github, json_, sarif, text
from generator.report.cells import cells, visible
from generator.report.excerpt import excerpt
from generator.report.lines import read_lines
from tests.problem_case import Case, append, edit
from tests.test_problems import KEEPER, MALTA, TODAY

LONG = "a: " + "word " * 60 + "wrong " + "more " * 60
FILES = {
    "data/first.yml": "kind: stat\nname: x\n",
    "data/last.yml": "a: b\nc: d",
    "data/empty.yml": "",
    "data/long.yml": LONG,
    "data/rtl.yml": "ar: النص هنا خطأ\nالسطر كله 5 خطأ\nen: a, ar: نص, az: b\n",
    "data/wide.yml": "ja: 日本語 e\u0301rror\n",
    "data/tab.yml": "a:\tb\u202e\x1b[31m\n",
    "data/broken.yml": b"caf\xe9\n",
}


def at(path: str, line: int, column: int, length: int | None = None) -> Position:
    return Position(path, line, column, (line, column + length) if length else None)


PROBLEMS = [
    Problem(at("data/first.yml", 1, 7, 4), "`stat` is unknown", "did you mean `state`?", rule="x"),
    Problem(at("data/first.yml", 2, 1, 4), "a note\nof two lines", "", Severity.NOTE, "note"),
    Problem(at("data/last.yml", 2, 4, 1), "at the end of the file", "mend it", rule="last"),
    Problem(at("data/last.yml", 3, 1, 1), "behind the end of the file", "mend it", rule="gone"),
    Problem(at("data/empty.yml", 1, 1), "the file is empty", "write a record", rule="empty"),
    Problem(at("data/long.yml", 1, 304, 5), "in the midst of a long line", "cut", rule="long"),
    Problem(at("data/long.yml", 1, 4, 600), "a long stretch", "cut", rule="long"),
    Problem(at("data/rtl.yml", 1, 14, 3), "within a stretch in Arabic", "mend", rule="rtl"),
    Problem(at("data/rtl.yml", 2, 13, 3), "in a line in Arabic", "mend", rule="rtl"),
    Problem(at("data/rtl.yml", 3, 16, 2), "behind Arabic", "mend", rule="rtl"),
    Problem(at("data/wide.yml", 1, 9, 7), "behind wide letters", "mend", rule="wide"),
    Problem(at("data/tab.yml", 1, 3, 1), "a tab", "mend", rule="tab"),
    Problem(at("data/tab.yml", 1, 5, 1), "a control \x1b[31m character", "mend", rule="control"),
    Problem(at("data/broken.yml", 1, 4), "byte 0xe9 is not UTF-8", "save", rule="encoding"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.message.split("\n")[0])
def test_text(problem, root, golden):
    name = re.sub("[^a-z0-9]+", "-", problem.message.lower()).strip("-")
    golden.compare(f"report/{name}.txt", text.render([problem], read_lines(root, [problem])))


def test_all_at_once(root, golden):
    golden.compare("report/all.txt", text.render(PROBLEMS, read_lines(root, PROBLEMS)))


def test_colour_changes_nothing_else(root):
    lines = read_lines(root, PROBLEMS)
    coloured = text.render(PROBLEMS, lines, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == text.render(PROBLEMS, lines)


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_colour(environment, terminal, coloured):
    assert in_colour(environment, terminal=terminal) is coloured


lines_of_text = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("ا سب\t語e\u0301"), max_size=300
)


@given(lines_of_text, st.integers(1, 310), st.integers(1, 60))
def test_carets_stand_in_the_line(line, column, length):
    shown = excerpt(line, column, column + length, 80)
    width = sum(map(cells, shown.line.replace("\u200e", "")))
    assert width <= 80
    carets = re.fullmatch("\u200e?( *)(\\^+)( “.*”)?", shown.below, re.DOTALL)
    assert carets
    assert len(carets[1]) + len(carets[2]) <= 81
    seen = shown.line.replace("\u200e", "")
    assert visible(seen) == seen
    assert not any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in seen)


def test_github_escapes():
    problem = Problem(Position("a,b:c%.yml", 1, 2, (1, 5)), "100%\nof", "x\r", rule="r")
    assert github.render([problem], {}) == (
        "::error file=a%2Cb%3Ac%25.yml,line=1,col=2,endLine=1,endColumn=5,title=r::"
        "100%25%0Aof%0Ax%0D\n"
    )
    note = Problem(Position("a.yml", 3), "m", "", Severity.NOTE, "n")
    assert github.render([note], {}) == "::notice file=a.yml,line=3,col=1,title=n::m\n"


def test_json(root):
    found = json.loads(json_.render(PROBLEMS, read_lines(root, PROBLEMS)))
    assert (found["version"], found["errors"], found["notes"]) == (1, 13, 1)
    assert found["problems"][0] == {
        "path": "data/first.yml",
        "line": 1,
        "column": 7,
        "end": {"line": 1, "column": 11},
        "severity": "error",
        "rule": "x",
        "message": "`stat` is unknown",
        "hint": "did you mean `state`?",
        "text": "kind: stat",
    }
    assert (found["problems"][-1]["end"], found["problems"][-1]["text"]) == (None, None)


def test_sarif(root):
    log = json.loads(sarif.render(PROBLEMS, read_lines(root, PROBLEMS)))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted({problem.rule for problem in PROBLEMS})
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(PROBLEMS)
    for problem, result in zip(PROBLEMS, run["results"], strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == problem.rule
        assert result["level"] == str(problem.severity)
        assert result["message"]["text"].startswith(problem.message)
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {
            "uri": problem.position.path,
            "uriBaseId": "%SRCROOT%",
        }
        assert ("region" in place) == bool(problem.position.end)


def test_no_problem():
    assert text.render([], {}) == github.render([], {}) == ""
    assert json.loads(json_.render([], {}))["problems"] == []
    assert json.loads(sarif.render([], {}))["runs"][0]["results"] == []


BROKEN = Case("broken", (edit(MALTA, "kind: state", "kind: stat"), append(KEEPER, "\n")))


@pytest.mark.parametrize("format_", ["github", "json", "sarif"])
def test_stdout_holds_nothing_but_the_format(format_, tmp_path, capsys):
    root = BROKEN.make(tmp_path / "c")
    status = cli.main(["check", "--root", str(root), "--format", format_], TODAY)
    out, err = capsys.readouterr()
    assert status == 1
    assert err.startswith("2 problems in ")
    if format_ == "github":
        commands = [line for line in out.splitlines() if not line.startswith("::")]
        assert commands == []
        assert "::error file=data/agents/malta.yml,line=2,col=7," in out
    else:
        assert "malta.yml" in json.dumps(json.loads(out))
