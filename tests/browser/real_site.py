"""The chronicle itself, as tests of what its readers see need to know it."""

import time
from functools import cache
from pathlib import Path

import yaml
from lxml import html

from tests.fake_project import ROOT, mkdocs

DIRECTIONS = {"en": "ltr", "az": "ltr", "ar": "rtl"}
LOCALES = tuple(DIRECTIONS)

SOURCES = tuple(sorted(path.stem for path in (ROOT / "seeds").glob("*.md")))

KINDS = {
    "home": "",
    "timeline": "timeline/",
    "year": "years/1992/",
    "dated event": "events/1992/khojaly-night/",
    "ceremony": "events/2026/kazakhstan-ceremony-2026/",
    "act": "events/2017/scotland-2017/",
    "undated event": "events/undated/mothers-call-monument/",
    "topics": "topics/",
    "topic": "topics/conflict/",
    "figures": "figures/",
    "differences": "differences/",
    "positions": "positions/",
    "words": "words/",
    "collection of acts": "foreign-acts/",
    "collection of ceremonies": "ceremonies/",
    "sources": "sources/",
    "cited source": "sources/hrw-1994/",
    **{f"source {id_}": f"sources/{id_}/" for id_ in SOURCES},
    "people": "people/",
    "places": "places/",
    "about": "about/",
    "method": "method/",
    "terminology": "terminology/",
    "corrections": "corrections/",
    "coverage": "coverage/",
}
"""An address below the locale's folder for every kind of page."""


def build_real_site(folder: Path) -> Path:
    """Build the chronicle of today into a folder; gives where its pages are."""
    target = folder / "site"
    run = mkdocs(ROOT, "build", "--strict", "--site-dir", str(target), epoch=int(time.time()))
    assert run.returncode == 0, run.stderr
    return target


def record(path: str) -> dict:
    """A file of data/, as YAML has it."""
    return yaml.safe_load((ROOT / "data" / path).read_text(encoding="utf-8"))


def records(folder: str) -> dict[str, dict]:
    """The records below a folder of data/, by their id."""
    paths = sorted((ROOT / "data" / folder).rglob("*.yml"))
    return {path.stem: record(path.relative_to(ROOT / "data").as_posix()) for path in paths}


def body(source: str) -> str:
    """The archived text of a source."""
    _, _, rest = (ROOT / f"seeds/{source}.md").read_text(encoding="utf-8").partition("---\n")
    return rest.partition("\n---\n")[2]


def former_addresses() -> dict[str, str]:
    """Where the page of an event was once, and its address now, both below the locale's folder."""
    return {
        f"{former}/": path.relative_to(ROOT / "data").with_suffix("").as_posix() + "/"
        for folder in ("events", "topics")
        for path in sorted((ROOT / "data" / folder).rglob("*.yml"))
        for former in record(path.relative_to(ROOT / "data").as_posix()).get("formerly", [])
    }


def pages_of(folder: Path) -> list[Path]:
    """The built pages of a locale, without what stands at former addresses."""
    moved = {folder / former / "index.html" for former in former_addresses()}
    return sorted(set(folder.rglob("index.html")) - moved)


def folded(text: str) -> str:
    """A text without what only keeps its lines whole, its white space runs to one space."""
    for mark in "\u2060\u2066\u2067\u2068\u2069":
        text = text.replace(mark, "")
    return " ".join(text.split())


@cache
def parsed(path: Path) -> html.HtmlElement:
    """A built page."""
    return html.document_fromstring(path.read_bytes())
