"""What somebody looks at in a browser, while the site is being built."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from threading import Condition
from time import monotonic

# Seconds for which a build waits for a browser to ask for a page, and to have loaded it: what
# works at the same time slows it down.
CALLED = 0.3
LOADED = 1.0
# So many seconds without a request mean that all is loaded.
QUIET = 0.1


class Viewer:
    """Which page is open, and whether others have to wait until they are built.

    Pages are named by their address from the root of the site: "en/figures/".
    """

    def __init__(self) -> None:
        self.open = ""
        self._changed = Condition()
        self._first: str | None = None
        self._loading: list[str] = []
        self._called = False
        # Whether somebody gets a page as it was before, who asked before the first was shown.
        self._outdated = False
        self._latest = 0.0

    @contextmanager
    def request(self, address: str) -> Iterator[None]:
        """Answer a request within this, once the answer is at hand."""
        with self._changed:
            self._changed.wait_for(lambda: self._first in (None, address) or not _is_page(address))
            self._called |= address == self._first
            self._loading.append(address)
        try:
            yield
        finally:
            with self._changed:
                self._loading.remove(address)
                self._latest = monotonic()
                self._changed.notify_all()

    def show_first(self, address: str) -> None:
        """Let no page but one be seen from now on."""
        with self._changed:
            self._first, self._called = address, False
            self._outdated |= any(_is_page(one) and one != address for one in self._loading)
            self._changed.notify_all()

    def wait_for_load(self) -> None:
        """Wait until the page that is shown first has been loaded, if anybody does."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._called, CALLED):
                return
            end = monotonic() + LOADED
            while (now := monotonic()) < end:
                rest = QUIET - (now - self._latest)
                if not self._loading and rest <= 0:
                    return
                self._changed.wait(min(max(rest, 0.01), end - now))

    def show_all(self) -> bool:
        """Let every page be seen. Whether somebody sees one as it was before."""
        with self._changed:
            outdated, self._first, self._outdated = self._outdated, None, False
            self._changed.notify_all()
            return outdated


def _is_page(address: str) -> bool:
    """Whether an address is that of a page, by its form."""
    return PurePosixPath(address).suffix in ("", ".html") or address.endswith("/")
