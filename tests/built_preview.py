"""A preview without its server, step by step, of a chronicle that can be edited."""

import logging
import shutil
from pathlib import Path

from mkdocs.config import load_config

from generator.mkdocs_plugin.preview.guard import End
from generator.mkdocs_plugin.preview.preview import Preview
from generator.mkdocs_plugin.preview.viewer import Viewer
from generator.problems import Problem
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE

# A day after all that the chronicle tells, in seconds since 1970.
TODAY = "993859200"
URL = "http://127.0.0.1:8000/"


class Browser:
    """Takes the place of the server: has a page open, and keeps what it is shown first."""

    def __init__(self, site: Path) -> None:
        self.viewer, self.first, self._site = Viewer(), None, site
        # Whether a file has been saved, and for how many pages more nothing of it is noticed.
        self.saved, self.later = False, 0

    @property
    def wanted(self) -> bool:
        self.later -= 1
        return self.saved and self.later < 0

    def open(self, address: str) -> None:
        self.viewer.open = address

    def read(self, address: str) -> bytes:
        return (self._site / address / "index.html").read_bytes()

    def show_first(self, address: str) -> None:
        assert address == self.viewer.open
        self.first = self.read(address)


class Built:
    """A preview of the invented chronicle without its server."""

    def __init__(self, root: Path, site: Path) -> None:
        self.root, self.site = root, site
        site.mkdir()
        self.browser = Browser(site)
        self.preview = Preview()
        self.preview._server = self.browser
        self.end = End.HOLDS
        logging.getLogger("mkdocs").addHandler(self.preview._logged)
        self.build()

    def _config(self):
        config = load_config(
            str(self.root / "mkdocs.yml"), site_dir=str(self.site), dev_addr="127.0.0.1:0"
        )
        config.site_url = URL
        # MkDocs keeps one plugin for all configurations of a process.
        config.plugins["chronicle"]._preview = self.preview
        return config

    def build(self) -> list[Problem]:
        self.browser.first = None
        self.end = self.preview.rebuild(
            lambda: self.preview._guard.build(self._config(), serve_url=URL)
        )
        self.preview.indexer.wait()
        return self.preview._shown

    def close(self) -> None:
        self.preview.stop()

    def content(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in self.site.rglob("*")
            if path.is_file()
        }


def copy_project(root: Path) -> Path:
    """A copy of the invented chronicle with pages of its own and a theme that can be changed."""
    shutil.copytree(FIXTURE, root)
    shutil.copytree(ROOT / "generator/theme", root / "generator/theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "docs/en").mkdir(parents=True)
    for name in ("about", "method", "terminology"):
        text = f"# {name}\n\n[Home](index.md), [a lamp](topics/lamps.md)\n"
        (root / f"docs/en/{name}.md").write_text(text, encoding="utf-8")
    return root


def swap(path: str, old: str, new: str):
    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text or new in text
        text = text.replace(old, new) if old in text else text.replace(new, old)
        (root / path).write_text(text, encoding="utf-8")

    return edit


def toggle(path: str, text: str):
    def edit(root: Path) -> None:
        file = root / path
        if file.exists():
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")

    return edit


def rename(path: str, other: str):
    def edit(root: Path) -> None:
        if (root / path).exists():
            (root / path).rename(root / other)
        else:
            (root / other).rename(root / path)

    return edit
