"""`fmt` on files, and what `check` says of their form."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.fmt.files import form
from generator.kept import kept
from tests.problem_case import FIXTURE
from tests.test_problems import TODAY

MALTA = "data/agents/malta.yml"
KEEPER = "seeds/memoir-1956.md"
EVERY = len(list(form(FIXTURE)))
NOTE = "note: not in the canonical form from here on [not-canonical]"


@pytest.fixture
def chronicle(tmp_path):
    return Path(shutil.copytree(FIXTURE, tmp_path / "chronicle"))


@pytest.fixture
def command(chronicle, capsys):
    def run(*arguments):
        status = cli.main([str(each) for each in arguments] + ["--root", str(chronicle)], TODAY)
        return status, capsys.readouterr().out

    return run


@pytest.fixture
def formatted(command):
    assert command("fmt")[0] == 0
    return command


def test_all_files_are_written_once_and_bodies_never(chronicle, command):
    bodies = {file: file.read_bytes().split(b"\n---\n", 1)[1] for file in chronicle.glob("seeds/*")}
    status, output = command("fmt", "--check")
    assert status == 1
    assert f"{KEEPER}:3:1: not in the canonical form\n" in output
    assert output.endswith(": run `python -m generator fmt`\n")
    status, output = command("fmt")
    assert (status, f"{KEEPER}: written\n" in output) == (0, True)
    assert {file: file.read_bytes().split(b"\n---\n", 1)[1] for file in bodies} == bodies
    every = f"{EVERY} files, all in the canonical form\n"
    assert (command("fmt", "--check"), command("fmt")) == ((0, every), (0, every))
    assert command("check")[1].count("not-canonical") == 0


def test_only_what_is_named_is_written(chronicle, formatted):
    for path in (MALTA, KEEPER):
        file = chronicle / path
        file.write_bytes(file.read_bytes().replace(b"\n", b"  # a\n", 1).replace(b"---  ", b"---"))
    (chronicle / MALTA).write_bytes((chronicle / MALTA).read_bytes() + b"\n\n")
    status, output = formatted("fmt", chronicle / "data")
    assert (status, output) == (0, f"{MALTA}: written\n1 of {EVERY - 4} files written\n")
    assert "  # a\n" in (chronicle / MALTA).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["nowhere", "seeds/../mkdocs.yml"])
def test_a_path_without_files_is_wrong_usage(chronicle, command, path):
    (chronicle / "mkdocs.yml").write_text("x: y\n")
    status, output = command("fmt", chronicle / path)
    assert (status, "Traceback" in output) == (2, False)


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        (MALTA, b"kind: [state\n", f"{MALTA}:1:7: "),
        (MALTA, b"kind: caf\xe9\n", f"{MALTA}:1:10: byte 0xe9 is not UTF-8"),
        (MALTA, b"- a\n", f"{MALTA}:1:1: expected a mapping"),
        (KEEPER, b"no front matter\n", f"{KEEPER}:1:1: no front matter"),
        (KEEPER, b"---\na: b\na: c\n---\n", f"{KEEPER}:3:1: key `a` stands twice"),
    ],
)
def test_what_cannot_be_read_is_told_and_left_alone(chronicle, formatted, path, content, told):
    (chronicle / path).write_bytes(content)
    status, output = formatted("fmt")
    assert (status, told in output) == (1, True), output
    assert output.endswith(" files; 1 cannot be read\n")
    assert (chronicle / path).read_bytes() == content


def test_line_ends(chronicle, formatted):
    (chronicle / MALTA).write_bytes((chronicle / MALTA).read_bytes().replace(b"\n", b"\r\n"))
    assert formatted("fmt", "--check")[0] == 1
    formatted("fmt")
    assert b"\r" not in (chronicle / MALTA).read_bytes()


CHANGES = [
    ("kind: state", "kind:  state", 2),
    ("kind: state", "kind: state\n\n\n", 4),
    ("kind: state", "kind: state # a", 2),
    ("kind: state", "kind: 'state'", 2),
    ("territory: MT\nkind: state", "kind: state\nterritory: MT", 1),
]


@pytest.mark.parametrize(("old", "new", "line"), CHANGES)
def test_check_tells_where_the_form_is_left(chronicle, formatted, old, new, line):
    file = chronicle / MALTA
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    status, output = formatted("check")
    assert (status, f"{MALTA}:{line}:1: {NOTE}\n" in output) == (0, True), output
    assert f"run `python -m generator fmt {MALTA}`" in output


def test_check_speaks_of_form_only_where_nothing_is_wrong(chronicle, formatted):
    file = chronicle / MALTA
    file.write_text(file.read_text(encoding="utf-8").replace("kind: state", "kind:  stat"))
    status, output = formatted("check")
    assert (status, "not-canonical" in output) == (1, False)


def test_what_is_in_the_form_is_remembered_in_a_working_copy(chronicle, formatted):
    formatted("check")
    assert not (chronicle / ".git").exists()
    (chronicle / ".git").mkdir()
    formatted("check")
    assert len(kept(chronicle).read("canonical")) == EVERY
