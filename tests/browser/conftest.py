"""A real browser, and a built site behind a real server on this machine.

A missing browser is a failure: what a reader sees is not optional.
"""

import fcntl
import functools
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.real_site import build_real_site
from tests.browser.visit import Visit
from tests.fake_project import make_project, mkdocs

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder under a path, as any file server does; 404.html for what is not there."""

    prefix = "/"

    def translate_path(self, path: str) -> str:
        """Map an address to a file; whatever is outside the prefix is not there."""
        inside = urlsplit(path).path.startswith(self.prefix)
        return super().translate_path("/" + path.removeprefix(self.prefix) if inside else "/\0")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for what is not there."""
        page = Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(
    site: Path, prefix: str = "/", handler: type[SiteHandler] = SiteHandler
) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the address of its root."""
    handler = type("Handler", (handler,), {"prefix": prefix})
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(site))
    ) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{prefix}"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without its windows, which take longer to open than most pages."""
    executable = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if executable is None:
        pytest.fail("there is no browser here: tools/debian-packages chromium-headless-shell")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield chromium
        chromium.close()


Visitor = Callable[..., Visit]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visitor]:
    """Open an address in a fresh context and wait until it is quiet.

    `visit(address, width=1280, height=900, **context)`; further arguments are Playwright's for a
    context (locale, color_scheme, java_script_enabled …).
    """
    contexts = []

    def open_page(address: str, width: int = 1280, height: int = 900, **options: object) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        scripts = bool(options.get("java_script_enabled", True))
        opened = Visit(context.new_page(), urlsplit(address).netloc, scripts)
        opened.watch()
        opened.page.goto(address)
        opened.quiet()
        return opened

    yield open_page
    for context in contexts:
        context.close()


Tabs = Callable[..., Visit]


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Iterator[Tabs]:
    """Open pages one after the other in a tab that stays open: `tabs(**context).open(address)`.

    Quicker than `visit`, for tests to which it does not matter what was open before.
    """
    found: dict[str, Visit] = {}

    def tab(**options: object) -> Visit:
        key = repr(sorted(options.items()))
        if key not in found:
            scripts = bool(options.get("java_script_enabled", True))
            found[key] = Visit(browser.new_context(**options).new_page(), "", scripts)
            found[key].watch()
        return found[key]

    yield tab
    for opened in found.values():
        opened.page.context.close()


def built_once(
    name: str, tmp_path_factory: pytest.TempPathFactory, build: Callable[[Path], Path]
) -> Path:
    """Build something once for all workers of a run; gives what `build` gave for a new folder."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    result = shared / f"{name}.result"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not result.exists():
            folder = shared / name
            folder.mkdir(exist_ok=True)
            result.write_text(str(build(folder)), encoding="utf-8")
    return Path(result.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def fake_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small project of tests/fake_project.py, built and served at the root of a host."""
    with served(built_once("fake-site", tmp_path_factory, _build_fake)) as address:
        yield address


@pytest.fixture(scope="session")
def fake_site_below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same project, built for and served under a path."""

    def build(folder: Path) -> Path:
        return _build_fake(folder, "https://chronicle.example/some/path/")

    with served(built_once("fake-site-below", tmp_path_factory, build), "/some/path/") as address:
        yield address


def _build_fake(folder: Path, site_url: str = "https://chronicle.example/") -> Path:
    project = make_project(folder)
    run = mkdocs(project, "build", "--strict", site_url=site_url)
    assert run.returncode == 0, run.stderr
    return project / "site"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronicle itself, built from data/ and seeds/; serve it with `served`."""
    return built_once("real-site", tmp_path_factory, build_real_site)


@pytest.fixture(scope="session")
def real_site_address(real_site: Path) -> Iterator[str]:
    """The chronicle itself, served at the root of a host."""
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def real_site_below(real_site: Path) -> Iterator[str]:
    """The chronicle itself, served under a path."""
    with served(real_site, "/some/path/") as address:
        yield address
