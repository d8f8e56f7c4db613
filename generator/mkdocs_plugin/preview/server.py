"""MkDocs's development server, told what to watch for and what to put into its pages.

This module and `guard` rest on the inside of MkDocs 1.6.1, which is no longer developed:
`LiveReloadServer` calls `builder` once a file changed, hands every page through
`_inject_js_into_html`, and answers what is not there with `error_handler`. `_wanted_epoch` is when
the build that runs began, `_visible_epoch` when that of the pages which are served did: browsers
ask at /livereload/ for a newer one, and requests wait until both are the same. Tests hold it to
that.
"""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from time import monotonic
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from generator.leftovers import is_leftover
from generator.mkdocs_plugin.preview.guard import End
from generator.mkdocs_plugin.preview.viewer import Viewer

# How often the files are looked at, and for how long they must then have been at rest: seconds.
INTERVAL = 0.2
REST = 0.05
BYTE_CODE = ".pyc"
POLL = "/livereload/"


class Observer(PollingObserver):
    """Looks at the files, and passes over those that editors and Python keep for themselves."""

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str | Path,
        **options: Any,
    ) -> ObservedWatch:
        """Tell the handler of changes below `path`."""
        told = event_handler.on_any_event

        def on_any_event(event: FileSystemEvent) -> None:
            if concerns(event):
                told(event)

        event_handler.on_any_event = on_any_event  # type: ignore[method-assign]
        return super().schedule(event_handler, path, **options)


def concerns(event: FileSystemEvent) -> bool:
    """Whether a file of the project changed, one that was renamed from or to a backup included."""
    names = [PurePath(str(path)).name for path in (event.src_path, event.dest_path) if path]
    return any(not is_leftover(name) and not name.endswith(BYTE_CODE) for name in names)


class PreviewServer(LiveReloadServer):
    """Takes the place of a server that MkDocs made and has not bound yet.

    `rebuild` is called with MkDocs's builder, must not raise, and tells how that ended;
    `overlay` gives HTML for the end of each page.
    """

    def __init__(
        self,
        server: LiveReloadServer,
        rebuild: Callable[[Callable[[], None]], End],
        overlay: Callable[[], str],
    ) -> None:
        host, port = server.server_address[:2]
        self._build, self._rebuild = server.builder, rebuild
        self.viewer = Viewer()
        super().__init__(
            builder=self._build_all,
            host=str(host),
            port=int(port),
            root=server.root,
            mount_path=server.mount_path,
        )
        server.server_close()
        self._overlay = overlay
        self.build_delay = REST
        self.observer = Observer(timeout=INTERVAL)
        self.error_handler = self._error_page
        for path in server._watched_paths:  # noqa: SLF001
            self.watch(path)

    @property
    def wanted(self) -> bool:
        """Whether a file has changed since the build that runs began."""
        return self._want_rebuild

    def show_first(self, address: str) -> None:
        """Let browsers load a page anew; all others wait until the site is whole."""
        self.viewer.show_first(address)
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()
        self.viewer.wait_for_load()

    def _build_all(self) -> None:
        end = self._rebuild(self._build)
        # Where the next build begins, who waits goes on waiting.
        outdated = end is not End.GAVE_WAY and self.viewer.show_all()
        if outdated or end is End.DIFFERS:
            # As MkDocs counts: milliseconds.
            self._wanted_epoch = round(monotonic() * 1000)

    def _serve_request(
        self, environ: dict[str, Any], start_response: Any
    ) -> Iterable[bytes] | None:
        """Answer a request, once what it asks for may be seen."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(POLL):
            self.viewer.open = self._address(
                unquote(urlsplit(environ.get("HTTP_REFERER", "")).path)
            )
            return super()._serve_request(environ, start_response)
        with self.viewer.request(self._address(path)):
            return super()._serve_request(environ, start_response)

    def _address(self, path: str) -> str:
        """From the root of the site."""
        return path.removeprefix(self.mount_path)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        before, end, after = content.rpartition(b"</body>")
        overlay = self._overlay().encode()
        page = before + overlay + end + after if end else content + overlay
        made: bytes = super()._inject_js_into_html(page, epoch)  # type: ignore[no-untyped-call]
        return made

    def _error_page(self, code: int) -> bytes | None:
        """Give the page for what is not there, which reloads once it may be there."""
        page = Path(self.root, f"{code}.html")
        if not page.is_file():
            return None
        return self._inject_js_into_html(page.read_bytes(), self._visible_epoch)
