"""On which day a file last changed: git's answers, parsed, and git itself."""

import subprocess
from datetime import date

import pytest

from generator.history import KnownLog, changed_since, parse_days, read_days

# 1 January 2026, half a minute before and at midnight, and the days after.
DAY = 86_400
NEW_YEAR = 1_767_225_600


@pytest.mark.parametrize(
    ("log", "days"),
    [
        ("", {}),
        (f"{NEW_YEAR}\0\ndata/a.yml\0", {"data/a.yml": date(2026, 1, 1)}),
        (f"{NEW_YEAR - 30}\0\ndata/a.yml\0", {"data/a.yml": date(2025, 12, 31)}),
        (
            f"{NEW_YEAR + DAY}\0\ndata/a.yml\0{NEW_YEAR}\0\ndata/a.yml\0data/b.yml\0",
            {"data/a.yml": date(2026, 1, 2), "data/b.yml": date(2026, 1, 1)},
        ),
        # The clock of who committed last was slow.
        (
            f"{NEW_YEAR}\0\ndata/a.yml\0{NEW_YEAR + DAY}\0\ndata/a.yml\0",
            {"data/a.yml": date(2026, 1, 2)},
        ),
        # A merge that changed nothing itself.
        (f"{NEW_YEAR + DAY}\0{NEW_YEAR}\0\ndocs/a b.md\0", {"docs/a b.md": date(2026, 1, 1)}),
        (f"{NEW_YEAR}\0\nseeds/سكاري\n1.md\0", {"seeds/سكاري\n1.md": date(2026, 1, 1)}),
    ],
)
def test_the_log(log, days):
    assert parse_days(log, frozenset()) == days


def test_the_log_of_a_folder_in_the_repository():
    log = f"{NEW_YEAR}\0\nsite/data/a.yml\0data/b.yml\0site/data/c.yml\0"
    found = parse_days(log, frozenset({"site/data/c.yml"}), "site/")
    assert found == {"data/a.yml": date(2026, 1, 1)}


@pytest.mark.parametrize(
    ("status", "files"),
    [("", set()), (" M data/a.yml\0?? docs/b c.md\0", {"data/a.yml", "docs/b c.md"})],
)
def test_the_status(status, files):
    assert changed_since(status) == files


class Repository:
    """A repository with a commit a day, from New Year 2026 on."""

    def __init__(self, folder):
        self.folder = folder
        self.commits = 0
        folder.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments):
        moment = f"{NEW_YEAR + self.commits * DAY} +1400"
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
            cwd=self.folder,
            env={"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment},
            check=True,
            capture_output=True,
        )

    def commit(self, **files):
        for name, text in files.items():
            self.write(name, text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=x")
        self.commits += 1

    def write(self, name, text):
        file = self.folder / {"a": "data/a.yml", "b": "docs/en/b.md", "c": "seeds/سc d.md"}[name]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


FIRST, SECOND, THIRD = (date(2026, 1, day) for day in (1, 2, 3))


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "project")
    made.commit(a="1", b="1", c="1")
    made.commit(c="2")
    return made


def test_each_file_has_the_day_of_its_newest_commit(repository):
    days = {"data/a.yml": FIRST, "docs/en/b.md": FIRST, "seeds/سc d.md": SECOND}
    assert read_days(repository.folder) == days
    assert read_days(repository.folder / "data") == {}


def test_what_is_known_of_the_log_is_what_git_would_say(repository):
    known = KnownLog()
    assert read_days(repository.folder, known) == read_days(repository.folder)
    repository.write("a", "changed")
    assert read_days(repository.folder, known) == read_days(repository.folder)
    repository.commit(b="2")
    found = read_days(repository.folder, known)
    assert found == {"data/a.yml": THIRD, "docs/en/b.md": THIRD, "seeds/سc d.md": SECOND}
    repository.git("reset", "--quiet", "--hard", "HEAD~1")
    assert read_days(repository.folder, known) == read_days(repository.folder) != found


def test_what_is_not_committed_has_no_day(repository):
    repository.write("a", "changed")
    repository.write("c", "changed")
    repository.git("add", "data")
    assert read_days(repository.folder) == {"docs/en/b.md": FIRST}


def test_what_came_back_uncommitted_has_no_day(repository):
    repository.git("rm", "--quiet", "data/a.yml")
    repository.commit(b="2")
    repository.write("a", "1")
    assert read_days(repository.folder) == {"docs/en/b.md": THIRD, "seeds/سc d.md": SECOND}


def test_a_merge_has_its_own_changes_alone(repository):
    repository.git("checkout", "--quiet", "-b", "side")
    repository.commit(a="side", b="side")
    repository.git("checkout", "--quiet", "main")
    repository.commit(a="main")
    repository.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    repository.commit(a="both", b="side")
    days = read_days(repository.folder)
    assert days == {
        "data/a.yml": date(2026, 1, 5),
        "docs/en/b.md": THIRD,
        "seeds/سc d.md": SECOND,
    }


def test_a_project_below_the_root_of_its_repository(tmp_path):
    outer = Repository(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/data").mkdir()
    (tmp_path / "deep/data/x.yml").write_text("x", encoding="utf-8")
    outer.commit(a="1")
    assert read_days(tmp_path / "deep") == {"data/x.yml": FIRST}


def test_a_shallow_clone_knows_no_day(repository, tmp_path):
    address = f"file://{repository.folder}"
    for depth, known in (("1", 0), ("3", 3)):
        clone = tmp_path / depth
        repository.git("clone", "--quiet", f"--depth={depth}", address, str(clone))
        assert len(read_days(clone)) == known


def test_no_repository(tmp_path):
    assert read_days(tmp_path) == {}


def test_no_commit(tmp_path):
    Repository(tmp_path).write("a", "1")
    assert read_days(tmp_path) == {}


def test_no_git(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert read_days(repository.folder) == {}
