"""A page that is open in a browser, and what went wrong on it."""

import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

# Kept when the page has drawn and has nothing else to do. A page that the browser holds for hidden
# draws no more: it is not idle by itself, and asks again by the clock, not with the next picture.
IDLE = "() => new Promise(done => requestIdleCallback(() => done(true), {timeout: 1000}))"
ASKED_AGAIN_MS = 50
PATIENCE = 30.0


@dataclass
class Visit:
    """An open page and everything that went wrong on it so far."""

    page: Page
    host: str
    scripts: bool = True
    console: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)

    def watch(self) -> None:
        """Collect console errors, failed requests and requests to other hosts from now on."""
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.page.on("requestfailed", self._on_failure)
        self.page.on("response", self._on_response)
        self.page.on("request", self._on_request)
        self.page.on("requestfinished", self._on_end)

    def open(self, address: str, width: int = 1280, height: int = 900) -> Response:
        """Go to an address, wait until it is quiet, and forget what went wrong before."""
        for troubles in (self.console, self.failed, self.elsewhere):
            troubles.clear()
        self.under_way.clear()
        self.host = urlsplit(address).netloc
        self.page.set_viewport_size({"width": width, "height": height})
        response = self.page.goto(address)
        assert response is not None
        self.quiet()
        return response

    def quiet(self) -> None:
        """Wait until the page is loaded, its scripts are done and no request is under way.

        Playwright's "networkidle" is that and half a second in which nothing happens.
        """
        self.page.wait_for_load_state()
        deadline, quiet = time.monotonic() + PATIENCE, False
        # Without scripts nothing is asked for later, and no promise is ever kept.
        while self.scripts and not quiet:
            before = not self.under_way
            self.page.wait_for_function(IDLE, polling=ASKED_AGAIN_MS)
            quiet = before and not self.under_way
            assert quiet or time.monotonic() < deadline, [one.url for one in self.under_way]

    def troubles(self) -> list[str]:
        """Everything that went wrong, for `assert not visit.troubles()`."""
        return [*self.console, *self.failed, *self.elsewhere]

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.console.append(f"{message.type}: {message.text}")

    def _on_end(self, request: Request) -> None:
        self.under_way.discard(request)

    def _on_failure(self, request: Request) -> None:
        self._on_end(request)
        # What the page before still wanted when it was left is nobody's failure.
        if request.failure != "net::ERR_ABORTED":
            self.failed.append(request.url)

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.status} {response.url}")

    def _on_request(self, request: Request) -> None:
        self.under_way.add(request)
        target = urlsplit(request.url)
        if target.scheme in {"http", "https"} and target.netloc != self.host:
            self.elsewhere.append(f"another host: {request.url}")
