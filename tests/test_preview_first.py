"""The page that is open is shown before the others, as it will be among them."""

import threading
import time

import pytest

from generator.mkdocs_plugin.preview.first import Shown
from generator.mkdocs_plugin.preview.guard import End
from generator.mkdocs_plugin.preview.indexer import Indexer
from generator.mkdocs_plugin.preview.viewer import Viewer
from generator.mkdocs_plugin.shares import Shares
from tests.built_preview import TODAY, Built, copy_project, swap

FIRE = "data/events/1931/skarrey-fire.yml"
PAGE = "en/events/1931/skarrey-fire/"
EDITS = {
    "a summary": swap(FIRE, "Skarrey burnt.", "Skarrey was lost."),
    "an Arabic title": swap(FIRE, "سكاري، {date}", "الجزيرة، {date}"),
    "a place": swap("data/places/skarrey.yml", "en: Skarrey", "en: The Isle"),
    "a person": swap("data/agents/anna-lund.yml", "en: Anna Lund", "en: Anna L."),
    "a word of the vocabulary": swap("data/vocabulary.yml", "Taken off", "Saved"),
    "a note on a source": swap("seeds/memoir-1956.md", "A typescript", "Typed"),
    "the title of the site": swap("data/site.yml", "Skarrey light", "Skarrey lighthouse"),
    "the theme": swap("generator/theme/main.html", "{%", "{# changed #}{%"),
    "a hand-written page": swap("docs/en/about.md", "# about", "# what"),
    "a problem": swap(FIRE, "kind: event", "kind: none"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A preview that has built once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", TODAY)
        folder = tmp_path_factory.mktemp("preview")
        preview = Built(copy_project(folder / "project"), folder / "site")
        yield preview
        preview.close()


@pytest.fixture
def edited(built):
    """The preview, and what edits its project, builds and undoes the edit at the end."""
    done = []

    def edit(name, address):
        built.browser.open(address)
        EDITS[name](built.root)
        done.append(EDITS[name])
        return built.build()

    yield built, edit
    for change in done:
        change(built.root)
    built.browser.open("")
    built.build()


@pytest.mark.parametrize(
    ("change", "address", "shown"),
    [
        ("a summary", PAGE, "Skarrey was lost."),
        ("a summary", "en/timeline/", "Skarrey was lost."),
        ("a summary", "en/years/1931/", "Skarrey was lost."),
        ("an Arabic title", "ar/events/1931/skarrey-fire/", "الجزيرة"),
        ("an Arabic title", "ar/places/", "الجزيرة"),
        ("a place", PAGE, "The Isle"),
        ("a person", "en/people/", "Anna L."),
        ("a word of the vocabulary", PAGE, "Saved"),
        ("a word of the vocabulary", "en/figures/", "Saved"),
        ("a note on a source", "en/sources/memoir-1956/", "Typed"),
    ],
)
def test_an_open_page_is_shown_first_as_it_will_be(edited, change, address, shown):
    preview, edit = edited
    assert edit(change, address) == []
    assert shown in preview.browser.first.decode()
    assert preview.browser.first == preview.browser.read(address)
    assert preview.end is End.HOLDS


@pytest.mark.parametrize(
    ("change", "address"),
    [
        # What all pages are set in.
        ("the title of the site", PAGE),
        ("the theme", PAGE),
        # A page that is the same, one that is hand-written, and none.
        ("a summary", "en/events/undated/tower-painted/"),
        ("a hand-written page", "en/about/"),
        ("a summary", "en/nothing/"),
        ("a summary", ""),
        ("a problem", PAGE),
    ],
)
def test_what_is_not_shown_first(edited, change, address):
    preview, edit = edited
    edit(change, address)
    assert preview.browser.first is None
    assert preview.end is End.HOLDS


def test_what_ends_the_build_takes_back_what_was_shown_first(edited, monkeypatch):
    preview, edit = edited
    before = preview.content()

    def fail(*_):
        raise RuntimeError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(Shares, "write", fail)
        (problem,) = edit("a summary", PAGE)
    assert "no room" in problem.message
    assert b"Skarrey was lost." in preview.browser.first
    assert preview.content() == before
    # So that browsers load the page once more.
    assert preview.end is End.DIFFERS
    # The next build knows nothing that it could show first, and makes every page.
    assert preview.build() == []
    assert preview.browser.first is None
    assert b"Skarrey was lost." in preview.browser.read(PAGE)
    assert preview.end is End.HOLDS


def test_a_page_that_others_change_is_shown_again(edited, monkeypatch):
    """What is shown first is made among the pages as they were."""
    preview, edit = edited
    made = preview.preview.first.show

    def show(address, site, files, frame):
        shown = made(address, site, files, frame)
        place = preview.site / address / "index.html"
        place.write_bytes(place.read_bytes() + b"<!-- of the pages as they were -->")
        preview.preview.first._shown = Shown(place, place.read_bytes())
        return shown

    with monkeypatch.context() as patch:
        patch.setattr(preview.preview.first, "show", show)
        edit("a summary", PAGE)
    assert b"as they were" in preview.browser.first
    assert b"as they were" not in preview.browser.read(PAGE)
    assert preview.end is End.DIFFERS


# In the course of the pages' making, of their Markdown and of their theme.
@pytest.mark.parametrize("later", [0, 20, 150, 200])
def test_a_build_gives_way_to_the_next(edited, later):
    preview, edit = edited
    before = preview.content()
    preview.browser.saved, preview.browser.later = True, later
    assert edit("a summary", PAGE) == []
    preview.browser.saved = False
    assert preview.end is End.GAVE_WAY
    assert b"Skarrey was lost." in preview.browser.first
    changed = {path for path, content in preview.content().items() if before[path] != content}
    assert changed == {f"{PAGE}index.html"}
    # The next shows what it has first, and makes all.
    assert edit("an Arabic title", "ar/events/1931/skarrey-fire/") == []
    assert "الجزيرة" in preview.browser.first.decode()
    assert preview.end is End.HOLDS
    assert b"Skarrey was lost." in preview.browser.read("en/timeline/")


def test_a_build_gives_way_to_one_that_fails(edited):
    preview, edit = edited
    before = preview.content()
    preview.browser.saved = True
    edit("a summary", PAGE)
    assert preview.end is End.GAVE_WAY
    preview.browser.saved = False
    assert edit("a problem", PAGE) != []
    assert preview.browser.first is None
    assert preview.end is End.DIFFERS
    assert preview.content() == before


def test_a_build_that_has_shown_nothing_first_gives_way_to_none(edited):
    preview, edit = edited
    preview.browser.saved = True
    assert edit("a summary", "") == []
    preview.browser.saved = False
    assert preview.end is End.HOLDS
    assert b"Skarrey was lost." in preview.browser.read(PAGE)


def test_the_search_is_not_indexed_while_the_site_is_built(built, tmp_path, monkeypatch):
    made, indexer = threading.Event(), Indexer()
    monkeypatch.setattr("generator.mkdocs_plugin.preview.indexer._index", lambda *_: made.set())
    indexer.want("en", ([], [], built.preview.indexer._wanted["en"][2]))
    indexer.start(tmp_path)
    assert made.is_set()
    made.clear()
    indexer.want("en", ([], [["x"]], built.preview.indexer._wanted["en"][2]))
    indexer.start(tmp_path)
    indexer.rest()
    indexer._hurry.set()
    assert not made.wait(0.3)
    indexer.go_on()
    assert made.wait(5)
    indexer.wait()


class Asking(threading.Thread):
    """A browser that asks for something and takes some seconds to be answered."""

    def __init__(self, viewer, address, seconds=0.0):
        super().__init__(daemon=True)
        self.viewer, self.address, self.seconds = viewer, address, seconds
        self.begun = threading.Event()
        self.start()

    def run(self):
        with self.viewer.request(self.address):
            self.begun.set()
            time.sleep(self.seconds)


def test_what_a_browser_may_see_before_the_site_is_whole():
    viewer = Viewer()
    viewer.show_first("en/a/")
    seen = [Asking(viewer, address) for address in ("en/a/", "assets/a.css", "search/en/i.json")]
    assert all(asking.begun.wait(5) for asking in seen)
    held = [Asking(viewer, address) for address in ("en/b/", "", "en/a", "en/404.html")]
    assert not any(asking.begun.wait(0.1) for asking in held)
    assert not viewer.show_all()
    assert all(asking.begun.wait(5) for asking in held)


@pytest.mark.parametrize(
    ("address", "outdated"), [("en/a/", False), ("assets/a.css", False), ("en/b/", True)]
)
def test_who_asked_before_loads_once_more(address, outdated):
    """A page that a build has kept waiting is given as it was, once another is shown."""
    viewer = Viewer()
    asking = Asking(viewer, address, 0.2)
    assert asking.begun.wait(5)
    viewer.show_first("en/a/")
    assert viewer.show_all() is outdated
    assert viewer.show_all() is False
    asking.join()


def test_a_build_waits_until_the_page_is_loaded():
    viewer = Viewer()
    viewer.show_first("en/a/")
    start = time.monotonic()
    # Nobody loads it.
    viewer.wait_for_load()
    assert 0.2 < time.monotonic() - start < 1
    start = time.monotonic()
    asking = Asking(viewer, "en/a/", 0.4)
    viewer.wait_for_load()
    assert not asking.is_alive()
    assert 0.4 < time.monotonic() - start < 1.2
