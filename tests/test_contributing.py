"""What the guides tell people to type is there, and does what they say."""

import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
import yaml

from generator import cli
from tests.fake_project import ROOT

GUIDES = ("README.md", "CONTRIBUTING.md", ".github/PULL_REQUEST_TEMPLATE.md")
WORKFLOW = ".github/workflows/site.yml"
HOOKS = ".pre-commit-config.yaml"
BLOCK = re.compile(r"^ *```(\w+)(?: (\S+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
# What the exercises need of the project.
COPIED = ("data", "seeds", "generator", "schema", "CORRECTIONS.md")
# What the guides tell to make.
MADE = ("generator/locales/fr/", ".git/generator/")


def read(path):
    return (ROOT / path).read_text(encoding="utf-8")


def targets():
    return set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))


def steps():
    jobs = yaml.safe_load(read(WORKFLOW))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def hooks():
    (repository,) = yaml.safe_load(read(HOOKS))["repos"]
    assert repository["repo"] == "local"
    return repository["hooks"]


def runs():
    """Everything to be run that a guide, the workflow or a hook names, by where it stands."""
    for guide in GUIDES:
        text = read(guide)
        for kind, _, body in BLOCK.findall(text):
            if kind in ("sh", "console"):
                yield from ((guide, line.strip()) for line in body.splitlines())
        yield from ((guide, code) for code in re.findall(r"`([^`\n]+)`", BLOCK.sub("", text)))
    yield from ((WORKFLOW, step["run"]) for step in steps() if "run" in step)
    yield from ((HOOKS, hook["entry"]) for hook in hooks())


def named(pattern):
    return sorted({(where, name) for where, run in runs() for name in re.findall(pattern, run)})


@pytest.mark.parametrize(("where", "target"), named(r"^(?:\$ )?make ([a-z]+)"))
def test_every_make_target_is_there(where, target):
    assert target in targets()


@pytest.mark.parametrize(("where", "name"), named(r"-m generator ([a-z]+)"))
def test_every_command_is_there(where, name):
    assert name in cli.COMMANDS


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_is_there(guide):
    text = BLOCK.sub("", read(guide))
    linked = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", text)
    quoted = re.findall(r"`([\w.-]+/[\w./-]*|[\w-]+\.(?:md|yml|toml))`", text)
    kept = {path.name for path in ROOT.iterdir()} - {".venv", "site", "out"}
    ours = [path for path in quoted if path.partition("/")[0] in kept or "/" not in path]
    missing = {path for path in linked + ours if not (ROOT / path).exists()}
    assert missing <= {*MADE, "data/events/2024/cuba-silence-2024.yml"}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_within_a_guide_leads_to_a_heading(guide):
    text = read(guide)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors


def test_the_workflow_grants_little_and_pins_what_it_uses():
    workflow = yaml.safe_load(read(WORKFLOW))
    assert workflow["permissions"] == {"contents": "read"}
    granted = {name: job.get("permissions", {}) for name, job in workflow["jobs"].items()}
    assert granted.pop("publish") == {"pages": "write", "id-token": "write"}
    assert {right for rights in granted.values() for right in rights.values()} == {"read"}
    used = [step["uses"] for step in steps() if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", each) for each in used)


def test_the_workflow_has_the_whole_history():
    """The day on which a page last changed is that of a commit."""
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert [step["with"]["fetch-depth"] for step in checkouts] == [0, 0]


def test_the_workflow_runs_what_tests_everything_here():
    ran = {name for where, name in named(r"^make ([a-z]+)") if where == WORKFLOW}
    assert ran == {*re.findall(r"^make ([a-z]+)$", read(".ci/run"), re.MULTILINE), "check", "site"}


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["id"])
def test_hooks_run_in_the_environment_that_make_makes(hook):
    assert hook["language"] == "system"
    assert hook["entry"].startswith(".venv/bin/python -m generator ")
    patterns = {"fmt": "data/places/baku.yml", "check": "seeds/a.md", "corrections": "data/a.yml"}
    assert re.search(hook["files"], patterns[hook["id"]])


@pytest.fixture
def copied(tmp_path):
    """A copy of the project to do the exercises in."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(source, tmp_path / name)
    return tmp_path


def test_the_exercises_give_what_the_guide_shows(copied, monkeypatch):
    """Every `console` block is typed, and every `diff` block is made, in the order of the text."""
    before = {path: path.read_bytes() for path in sorted((copied / "data").rglob("*.yml"))}
    for kind, file, body in BLOCK.findall(read("CONTRIBUTING.md")):
        if kind == "console":
            for command, expected in typed(body):
                assert_shown(run(copied, command, monkeypatch), expected, command)
        elif kind == "diff":
            edit(copied / file, body)
    left = {path: path.read_bytes() for path in sorted((copied / "data").rglob("*.yml"))}
    assert {path.name for path in left if left[path] != before.get(path)} == {
        "khojaly-night.yml",
        "site.yml",
    }
    assert left.keys() == before.keys()


def typed(body):
    """Each command of a block with the lines that are shown under it."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def run(folder: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a command prints, in the folder; what makes a catalogue needs the folder's generator."""
    words = shlex.split(command)
    if words[:3] == ["python", "-m", "generator"] and words[4:5] != ["locale"]:
        shown = StringIO()
        with monkeypatch.context() as here, redirect_stdout(shown):
            here.chdir(folder)
            cli.main(words[3:])
        return shown.getvalue()
    typed_out = command.replace("python ", f"{shlex.quote(sys.executable)} ")
    found = subprocess.run(
        ["bash", "-c", typed_out], cwd=folder, capture_output=True, text=True, check=False
    )
    assert found.stderr == "", command
    return found.stdout


def assert_shown(found, expected, command):
    """`…` stands for anything, on a line of its own for any number of lines."""
    pattern = re.escape(expected).replace("…\\\n", "(?:.*\\n)*").replace("…", ".*")
    assert re.fullmatch(pattern, found), f"{command}\n{found}"


def edit(file, body):
    text = file.read_text(encoding="utf-8")
    old, new = (
        [line[1:] for line in body.splitlines() if line.startswith(sign)] for sign in ("-", "+")
    )
    assert text.count("\n".join(old)) == 1
    file.write_text(text.replace("\n".join(old), "\n".join(new)), encoding="utf-8")
