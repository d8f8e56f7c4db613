"""What the commands print, and the status they end with: 0 fine, 1 problems, 2 wrong usage."""

import shutil
import subprocess
import sys

import pytest

from generator import cli
from generator.schema.documents import KINDS
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE, Case, append, edit
from tests.test_problems import KEEPER, MALTA, NOTES, TODAY

BROKEN = Case("broken", (edit(MALTA, "kind: state", "kind: stat"), append(KEEPER, "\n")))


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the command as from a shell."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_fine():
    found = run("check", "--root", FIXTURE)
    assert (found.returncode, found.stderr) == (0, "")
    summary = "No problem in 7 events and topics, 7 sources, 9 agents, 3 places"
    lines = found.stdout.splitlines()
    missing = " [translation-missing]"
    notes = [line.removesuffix(missing) for line in lines if line.endswith(missing)]
    assert (notes, lines[-1]) == (list(NOTES), summary)


def test_problems_are_printed_and_nothing_else(tmp_path):
    found = run("check", "--root", BROKEN.make(tmp_path / "c"))
    assert (found.returncode, found.stderr) == (1, "")
    lines = found.stdout.splitlines()
    assert lines[:2] == ["data/agents/malta.yml", lines[1]]
    assert lines[1].startswith("data/agents/malta.yml:2:7: error: ")
    assert lines[-1].startswith("2 problems in ")
    assert "Traceback" not in found.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chekc",),
        ("check", "--rot", "x"),
        ("check", "--root"),
        ("check", "here"),
        ("build", "--root", FIXTURE),
        ("check", "--root", "/nowhere"),
        ("check", "--root", FIXTURE / "seeds"),
        ("check", "--root", FIXTURE / "data/site.yml"),
        ("build", "--root", FIXTURE, "--out", FIXTURE / "data/site.yml"),
    ],
)
def test_wrong_usage(arguments):
    found = run(*arguments)
    assert found.returncode == 2
    assert found.stdout + found.stderr
    assert "Traceback" not in found.stderr


@pytest.fixture
def command(capsys):
    def called(*arguments: object) -> tuple[int, list[str]]:
        status = cli.main([str(argument) for argument in arguments], TODAY)
        return status, capsys.readouterr().out.splitlines()

    return called


def test_build(tmp_path, command):
    out = tmp_path / "out"
    first = command("build", "--root", FIXTURE, "--out", out)
    assert first == (0, [f"100 pages and 6 other files in {out}: 106 written, 0 removed"])
    again = command("build", "--root", FIXTURE, "--out", out)
    assert again == (0, [f"100 pages and 6 other files in {out}: 0 written, 0 removed"])
    assert (out / "ar/events/1931/skarrey-fire.md").is_file()


def test_nothing_is_built_of_a_chronicle_with_problems(tmp_path, command):
    root = BROKEN.make(tmp_path / "c")
    status, lines = command("build", "--root", root, "--out", tmp_path / "out")
    assert status == 1
    assert lines[1].startswith("data/agents/malta.yml:2:7: error: ")
    assert not (tmp_path / "out").exists()


def test_schema(tmp_path, command):
    root = Case("x", ()).make(tmp_path / "c")
    count = len(KINDS) + 1
    status, lines = command("schema", "--root", root)
    assert (status, len(lines)) == (0, count + 1)
    assert lines[-1] == f"{count} files in {root / 'schema'}, {count} of them new or changed"
    assert command("schema", "--root", root) == (
        0,
        [f"{count} files in {root / 'schema'}, 0 of them new or changed"],
    )
    (root / "schema/choices.json").unlink()
    assert command("check", "--root", root)[0] == 0
    assert (root / "schema/choices.json").is_file()
    shutil.rmtree(root / "schema")
    (root / "schema").touch()
    status, lines = command("schema", "--root", root)
    assert (status, lines) == (2, [f"{root / 'schema'}: cannot be written to: File exists"])
    assert command("check", "--root", root)[0] == 0


def test_coverage(tmp_path, command):
    status, lines = command("coverage", "--root", FIXTURE)
    assert status == 0
    assert lines[:4] == [
        "bulletin-1981: 5 quoted, 0 unused, 0 unaccounted; 89% of the text quoted",
        "consulate-2001: 5 quoted, 0 unused, 0 unaccounted; 97% of the text quoted",
        "gazette-1931: 9 quoted, 4 unused, 0 unaccounted; 79% of the text quoted",
        "memoir-1956: 10 quoted, 0 unused, 0 unaccounted; 99% of the text quoted",
    ]
    root = Case("x", (edit(KEEPER, "red. I write", "red. In 1957 oil was dear. I write"),)).make(
        tmp_path / "c"
    )
    status, lines = command("coverage", "--root", root)
    assert status == 1
    assert any(
        line.startswith("memoir-1956: 10 quoted, 0 unused, 1 unaccounted;") for line in lines
    )
