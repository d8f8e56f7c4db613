"""Builds beside the site that is shown, and takes the new one's place only when it is whole.

MkDocs empties the folder before it builds, ends when the first build fails, and leaves requests
hanging when a later one does. `mkdocs.commands.serve` calls `build` by its global name (MkDocs
1.6.1); while a preview runs, that name is this module's function.
"""

import os
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig

if TYPE_CHECKING:
    from collections.abc import Callable

BUILD = "build"
# Written later, and not by MkDocs.
SEARCH = "search"
EMPTY = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The site could not be built</title>
<link rel="icon" href="data:,">
</head>
<body></body>
</html>
"""


class End(Enum):
    """How a build ended, for who looks at the page that was shown first, if one was."""

    # That page looks so in the site as well, or does not.
    HOLDS = auto()
    DIFFERS = auto()
    GAVE_WAY = auto()


class Outcome(Protocol):
    """What is told how a build went."""

    def begin(self, config: MkDocsConfig) -> None:
        """A build begins."""

    def failed(self, error: BaseException) -> None:
        """It raised an error."""

    def succeeded(self, site: Path) -> None:
        """Its result stands in the folder that is served."""

    def gave_way(self) -> None:
        """It ended for the next."""


class GaveWay(BaseException):
    """Ends a build for the next. Nothing is wrong: who expects an error does not get it."""


class Guard:
    """Stands before MkDocs's `build`."""

    def __init__(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._build: Callable[..., None] = getattr(serve, BUILD)

    def install(self) -> None:
        """Take the place of MkDocs's function."""
        setattr(serve, BUILD, self.build)

    def remove(self) -> None:
        """Give the place back."""
        setattr(serve, BUILD, self._build)

    def build(
        self, config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False
    ) -> None:
        """Build into a folder of its own; raise nothing."""
        del dirty  # Unchanged pages are spared in any case.
        site = Path(config.site_dir)
        self._outcome.begin(config)
        with TemporaryDirectory(prefix="mkdocs_made_", dir=site.parent) as made:
            config.site_dir = made
            try:
                self._build(config, serve_url=serve_url)
                replace(site, Path(made))
            except GaveWay:
                self._outcome.gave_way()
            except (Exception, SystemExit) as error:  # noqa: BLE001
                self._outcome.failed(error)
                show_at_least(site)
            else:
                self._outcome.succeeded(site)
            finally:
                config.site_dir = str(site)


def replace(site: Path, made: Path) -> None:
    """Put what was made in place of the site, but for its search, on the same file system."""
    new = set(_files(made))
    for path in new:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(made / path, target)  # noqa: PTH105
    for path in set(_files(site)) - new:
        if path.parts[0] != SEARCH:
            (site / path).unlink()


def show_at_least(site: Path) -> None:
    """Where there is no site yet, give every address an empty page, which the overlay fills."""
    if not (site / "index.html").exists():
        for name in ("index.html", "404.html"):
            (site / name).write_text(EMPTY, encoding="utf-8")


def _files(folder: Path) -> list[Path]:
    return [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
