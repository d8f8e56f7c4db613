"""What a working copy keeps from one run to the next, and that it hides nothing."""

import os
import shutil
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli, read_record
from generator.checksum import checksum
from generator.kept import MADE_BY, PACKAGE, PLACE, Kept, kept
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE

TODAY = date(2001, 6, 30)
MALTA = "data/places/malta.yml"
VALUES = st.recursive(
    st.none() | st.text(), lambda value: st.lists(value) | st.dictionaries(st.text(), value)
)


@pytest.fixture
def copy(tmp_path):
    """A working copy of the invented chronicle."""
    shutil.copytree(FIXTURE, tmp_path / "chronicle", symlinks=True)
    (tmp_path / "chronicle/.git").mkdir()
    return tmp_path / "chronicle"


def run_check(root):
    return cli.main(["check", "--root", str(root)], TODAY)


def test_what_was_read_is_not_read_again(copy, monkeypatch, capsys):
    assert run_check(copy) == 0
    before = capsys.readouterr().out
    monkeypatch.setattr(read_record, "read_yaml", lambda *_: pytest.fail("read again"))
    assert run_check(copy) == 0
    assert capsys.readouterr().out == before


def test_a_mistake_is_told_for_as_long_as_it_stands(copy, capsys):
    assert run_check(copy) == 0
    file = copy / MALTA
    right = file.read_text(encoding="utf-8")
    file.write_text(right.replace("MT", "XX"), encoding="utf-8")
    for _ in range(2):
        assert run_check(copy) == 1
        assert MALTA in capsys.readouterr().out
    file.write_text(right, encoding="utf-8")
    assert run_check(copy) == 0


def test_no_order_of_the_run_is_kept(copy):
    """What follows from names in no order would be sought again in each run."""
    found = set()
    for seed in "12":
        command = [sys.executable, "-m", "generator", "check", "--root", str(copy)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        found.add((copy / PLACE / "nothing-found").read_text(encoding="utf-8"))
    assert len(found) == 1


@given(VALUES.filter(lambda value: value is not None))
def test_a_value_comes_back_as_long_as_the_code_is_the_same(tmp_path_factory, value):
    folder = tmp_path_factory.mktemp("copy") / "generator"
    Kept(folder, "1").write("value", value)
    assert Kept(folder, "1").read("value") == value
    assert Kept(folder, "2").read("value") is None


@pytest.mark.parametrize("broken", [b"", b"\n", b"{}", b"\xff\n1", b"%s\n[1", b"%s\n"])
def test_what_is_broken_counts_as_nothing(copy, broken):
    store = kept(copy)
    store.folder.mkdir()
    (store.folder / "values").write_bytes(broken.replace(b"%s", store.version.encode()))
    assert store.read("values") is None
    assert run_check(copy) == 0


@pytest.mark.parametrize("elsewhere", [True, False])
def test_where_there_is_no_place_nothing_is_kept(copy, elsewhere):
    (copy / ".git").rmdir()
    if elsewhere:
        (copy / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert run_check(copy) == 0
    assert kept(copy).read("values") is None


@pytest.mark.parametrize("pattern", MADE_BY)
def test_all_that_a_check_follows_is_there(pattern):
    assert list(PACKAGE.glob(pattern))


ANY = st.text(st.characters())  # what stands for a byte that is no UTF-8 included


@given(st.lists(ANY, max_size=3), st.lists(ANY, max_size=3))
def test_other_texts_have_another_checksum(some, others):
    assert (checksum(*some) == checksum(*others)) == (some == others)
