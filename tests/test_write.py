"""A folder of pages holds what was made last, and whatever others put there."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site_types import Page
from generator.write import MANIFEST, write_pages


def files(folder) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode()
        for file in folder.rglob("*")
        if file.is_file() and file.name != MANIFEST
    }


def pages(texts: dict[str, str]) -> list[Page]:
    return [Page(uri, text) for uri, text in texts.items()]


def test_only_what_changed_is_written(tmp_path):
    first = write_pages(pages({"en/a.md": "one", "en/b.md": "two"}), tmp_path / "deep/out")
    assert first.written == ("en/a.md", "en/b.md")
    out = tmp_path / "deep/out"
    os.utime(out / "en/a.md", (0, 0))
    second = write_pages(pages({"en/a.md": "one", "en/b.md": "zwei"}), out)
    assert (second.written, second.removed) == (("en/b.md",), ())
    assert (out / "en/a.md").stat().st_mtime == 0
    assert files(out) == {"en/a.md": "one", "en/b.md": "zwei"}


def test_what_is_stale_goes_with_its_folder(tmp_path):
    write_pages(pages({"en/1931/a.md": "x", "en/b.md": "x", "az/1931/a.md": "x"}), tmp_path)
    (tmp_path / "az/1931/own.md").write_text("mine")
    changes = write_pages(pages({"en/b.md": "x"}), tmp_path)
    assert changes.removed == ("az/1931/a.md", "en/1931/a.md")
    assert files(tmp_path) == {"en/b.md": "x", "az/1931/own.md": "mine"}
    assert not (tmp_path / "en/1931").exists()


def test_what_was_removed_by_hand_comes_back(tmp_path):
    write_pages(pages({"a.md": "x"}), tmp_path)
    (tmp_path / "a.md").unlink()
    assert write_pages(pages({"a.md": "x"}), tmp_path).written == ("a.md",)
    (tmp_path / "a.md").unlink()
    assert write_pages([], tmp_path).removed == ()


def test_line_ends_and_scripts_stay_as_they_are(tmp_path):
    text = "خوجالي\r\nXocalı\n"
    write_pages(pages({"a.md": text}), tmp_path)
    assert (tmp_path / "a.md").read_bytes() == text.encode()


@pytest.mark.parametrize(
    "listed", ["../outside.md", "/etc/hostname", "sub/../../outside.md", "sub"]
)
def test_nothing_outside_the_folder_is_removed(tmp_path, listed):
    """Whatever the list of an earlier run says."""
    out = tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("mine")
    (out / MANIFEST).write_text(listed)
    assert write_pages([], out).removed == ()
    assert (tmp_path / "outside.md").read_text() == "mine"
    assert (out / "sub").is_dir()


uris = st.sampled_from(["a.md", "en/a.md", "en/b.md", "en/x/a.md", "en/x/y/a.md", "az/a.md"])
runs = st.lists(st.dictionaries(uris, st.text("ab\n", max_size=3), max_size=6), max_size=4)
own = st.dictionaries(
    st.sampled_from(["own.md", "en/own.md", "en/x/own.txt", "az/own.md"]),
    st.just("mine"),
    max_size=4,
)


@given(runs, own)
def test_after_any_runs_the_folder_holds_the_last_and_what_is_foreign(
    tmp_path_factory, made, foreign
):
    out = tmp_path_factory.mktemp("out")
    for uri, text in foreign.items():
        (out / uri).parent.mkdir(parents=True, exist_ok=True)
        (out / uri).write_text(text)
    for texts in made:
        before = files(out)
        changes = write_pages(pages(texts), out)
        assert set(changes.written) == {u for u, t in texts.items() if before.get(u) != t}
        again = write_pages(pages(texts), out)
        assert (again.written, again.removed) == ((), ())
    assert files(out) == foreign | (made[-1] if made else {})
    folders = [folder for folder in out.rglob("*") if folder.is_dir()]
    assert all(any(folder.iterdir()) for folder in folders)
