"""Indexes the site for its search, once the page that is looked at has been shown."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread

from generator.mkdocs_plugin.preview.guard import replace
from generator.search.fold import Rules
from generator.search.index import Record, build_index

log = logging.getLogger("mkdocs.plugins.chronicle")
# Seconds in which the browser loads the page anew.
LATER = 1.5
Wanted = tuple[Sequence[Record], Iterable[Sequence[str]], Rules]


class Indexer:
    """Keeps the indexes of all locales, each made anew when what can be found has changed."""

    def __init__(self) -> None:
        self._wanted: dict[str, Wanted] = {}
        self._made: dict[str, Wanted] = {}
        self._lock = Lock()
        self._runs = False
        self._hurry = Event()
        self._free = Event()
        self._thread: Thread | None = None

    def want(self, locale: str, wanted: Wanted) -> None:
        """Say what the index of a locale is to hold: records, spellings of names, rules."""
        with self._lock:
            self._wanted[locale] = wanted

    def rest(self) -> None:
        """Begin no index while the site is being built: both would take longer."""
        self._free.clear()

    def go_on(self) -> None:
        """Index again."""
        self._free.set()

    def start(self, folder: Path) -> None:
        """Bring the indexes below `folder` up to date: the first before this returns."""
        self.go_on()
        with self._lock:
            runs, self._runs = self._runs, True
        if not self._made:
            self._run(folder)
        elif not runs:
            self._thread = Thread(target=self._run_later, args=(folder,), daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait until nothing is being indexed."""
        self._hurry.set()
        if self._thread:
            self._thread.join()
        self._hurry.clear()

    def _run_later(self, folder: Path) -> None:
        self._hurry.wait(LATER)
        self._run(folder)

    def _run(self, folder: Path) -> None:
        """Index until nothing more is wanted."""
        while outdated := self._outdated():
            for locale, wanted in outdated.items():
                self._free.wait()
                try:
                    _index(locale, wanted, folder)
                except Exception:
                    log.exception("the search could not be indexed")
                self._made[locale] = wanted

    def _outdated(self) -> Mapping[str, Wanted]:
        """What is wanted and not made; where there is nothing, the run ends."""
        with self._lock:
            found = {
                locale: wanted
                for locale, wanted in self._wanted.items()
                if self._made.get(locale) != wanted
            }
            self._runs = bool(found)
            return found


def _index(locale: str, wanted: Wanted, folder: Path) -> None:
    records, names, rules = wanted
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="made_", dir=folder.parent.parent) as made:
        build_index(records, names, locale, rules, Path(made))
        replace(folder / locale, Path(made))
