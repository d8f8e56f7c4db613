"""Makes the page that somebody looks at before all others, with what the build before left.

It is made as it will be made once more with all the others: by MkDocs, in the theme, from the page
as it is now, but among the other pages as they were. Where these change it as well, it is shown
again when the whole site is there.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import jinja2
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.mkdocs_plugin.build import Build
from generator.site_types import Site

log = logging.getLogger("mkdocs.plugins.chronicle")


@dataclass(frozen=True)
class Whole:
    """A build: what pages are made by and set in."""

    config: MkDocsConfig
    files: Files
    env: jinja2.Environment
    frame: bytes
    site: Site
    build: Build


@dataclass(frozen=True)
class Shown:
    """A page that is shown before the others: its file, and what is in it."""

    file: Path
    content: bytes


class First:
    """The page that is shown first, in a build that follows one that went well.

    `last` is that one. A build between them may have given way to this one.
    """

    def __init__(self) -> None:
        self.last: Whole | None = None
        self._runs: Whole | None = None
        self._shown: Shown | None = None
        self._before: dict[Path, bytes] = {}

    def begin(self) -> None:
        """Begin a build."""
        self._runs = self._shown = None

    def note(self, build: Whole) -> None:
        """Say by what the build that runs makes its pages."""
        self._runs = build

    def show(self, address: str, site: Site, files: Files, frame: bytes) -> bool:
        """Make the page at an address of the site, if it is one of the new `site` and changed.

        `files` are those besides the site's, `frame` is what all pages are set in. Where these
        are no longer what they were, nothing is made. Whether the page is there.
        """
        last = self.last
        known = {file.src_uri for file in files} | {asset.src_uri for asset in site.assets}
        if last is None or last.frame != frame or _uris(last.files) != known | site.src_uris:
            return False
        try:
            self._shown = self._made(address, site, last)
        except (Exception, SystemExit):
            # The build that runs will come to it as well, and say what is wrong.
            log.debug("the open page could not be made first", exc_info=True)
        return self._shown is not None

    def succeeded(self) -> bool:
        """Note that the whole site is there. Whether the page looks as it was shown."""
        self.last, self._before = self._runs, {}
        return self._shown is None or self._shown.file.read_bytes() == self._shown.content

    def failed(self) -> bool:
        """Show all pages as they were before. Whether none had been shown."""
        before, self._before = self._before, {}
        for file, content in before.items():
            file.write_bytes(content)
        if before:
            # It may stand between its own state and that of the build that failed.
            self.last = None
        return not before

    def _made(self, address: str, site: Site, last: Whole) -> Shown | None:
        """Make a page, at its place in the site that is served, if it is not as it was."""
        pages = last.files.documentation_pages()
        file = next((file for file in pages if unquote(file.url) == address), None)
        if file is None or file.page is None or file.src_uri not in site.src_uris:
            return None
        markdown = site.page(file.src_uri).markdown
        if markdown == file.content_string:
            return None
        place = Path(last.config.site_dir, file.dest_uri)
        self._before.setdefault(place, place.read_bytes())
        file.content_string, file.abs_dest_path = markdown, str(place)
        _populate_page(file.page, last.config, last.files)
        _build_page(file.page, last.config, pages, Navigation([], []), last.env)
        return Shown(place, place.read_bytes())


def _uris(files: Files) -> Collection[str]:
    return {file.src_uri for file in files}
