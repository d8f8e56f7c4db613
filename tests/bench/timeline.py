"""Measures the timeline in Chromium: `python -m tests.bench.timeline [100 1000 10000]`.

For each number of events it builds a chronicle invented by rule, serves it compressed, and prints
what a first visit transfers, when the first paint comes and how long a filter takes from the click
to the painted list. "phone" is Lighthouse's mobile profile: a processor four times as slow, 1.6
megabits a second, 150 milliseconds to the server and back; "desk" is this machine as it is.
"""

import gzip
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.synthetic import build
from tests.browser.conftest import FLAGS, SiteHandler, served

COMPRESSED = {".html", ".js", ".json", ".css", ".svg"}
SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 7e5 / 8,
}
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
# From an action to the frame after the next, in which its outcome is painted.
TIMED = """
    async action => {
        const form = document.querySelector("form.filters");
        const status = form.querySelector("[role=status]");
        const told = new Promise(done => new MutationObserver(() => {
            if (status.textContent !== form.dataset.loading) done();
        }).observe(status, { childList: true }));
        const start = performance.now();
        new Function(action)();
        await told;
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        return performance.now() - start;
    }
"""
CHOOSE = "document.querySelectorAll('[data-facet={facet}] li input')[{at}].click()"
TYPE = """
    const field = document.getElementById("filters-text");
    field.value = "{text}";
    field.form.requestSubmit();
"""


class CompressingHandler(SiteHandler):
    """Serves text compressed, as servers of static sites do."""

    def do_GET(self) -> None:  # noqa: N802
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix not in COMPRESSED or not file.exists():
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Processor:
    """The time that a page's main thread worked, whatever else the machine did meanwhile."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def milliseconds(self) -> float:
        """All work until now."""
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return 1000 * next(m["value"] for m in metrics if m["name"] == "TaskDuration")


@contextmanager
def opened(browser, phone: bool) -> Iterator[Page]:
    """A page of a new visitor."""
    context = browser.new_context(viewport={"width": 412 if phone else 1280, "height": 823})
    page = context.new_page()
    if phone:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
    yield page
    context.close()


def measure(browser, address: str, period: str, *, phone: bool) -> Mapping[str, float]:
    """Milliseconds of one visit, by what was waited for."""
    found: dict[str, float] = {}
    with opened(browser, phone) as page:
        processor = Processor(page)
        page.goto(f"{address}{period}", wait_until="networkidle")
        found["first paint of the longest page"] = page.evaluate(PAINT)
        found["its processor time"] = processor.milliseconds()
        found["its elements"] = page.evaluate("document.querySelectorAll('*').length")
    with opened(browser, phone) as page:
        page.goto(f"{address}en/timeline/", wait_until="networkidle")
        found["first paint of the timeline"] = page.evaluate(PAINT)
        start = time.perf_counter()
        for facet in ("kind", "place", "perspective"):
            page.locator(f"[data-facet={facet}] summary").click()
        page.locator("[data-facet=perspective] li").first.wait_for()
        found["until there are choices"] = 1000 * (time.perf_counter() - start)
        chosen = [CHOOSE.format(facet="kind", at=0), CHOOSE.format(facet="place", at=2)]
        chosen += [CHOOSE.format(facet="perspective", at=1), *reversed(chosen)]
        processor = Processor(page)
        before = processor.milliseconds()
        times = [page.evaluate(TIMED, action) for action in chosen * 2]
        found["a choice, median"] = statistics.median(times)
        found["a choice, longest"] = max(times)
        found["a choice, processor"] = (processor.milliseconds() - before) / len(times)
        page.evaluate(CHOOSE.format(facet="kind", at=0))
        before = processor.milliseconds()
        found["words, the first time"] = page.evaluate(TIMED, TYPE.format(text="ba"))
        found["words, the first time, processor"] = processor.milliseconds() - before
        times = [page.evaluate(TIMED, TYPE.format(text=text)) for text in ("bab", "de", "dez", "")]
        found["words, after that"] = statistics.median(times)
    return found


def sizes(site: Path, period: str) -> Mapping[str, float]:
    """Kilobytes compressed of what is read."""
    files = {
        "timeline": "en/timeline/index.html",
        "longest page": f"{period}index.html",
        "events.json": "en/timeline/events.json",
        "texts.json": "en/timeline/texts.json",
        "texts.json in Arabic": "ar/timeline/texts.json",
    }
    found = {name: site / path for name, path in files.items() if (site / path).exists()}
    return {n: len(gzip.compress(f.read_bytes(), 6)) / 1000 for n, f in found.items()}


def report(number: int, browser) -> Iterator[str]:
    """Build and measure; gives the lines that tell of it."""
    folder = Path(tempfile.mkdtemp())
    try:
        start = time.perf_counter()
        site = build(folder, number)
        yield f"{number} events, built in {time.perf_counter() - start:.0f} s"
        pages = sorted((site / "en/timeline").rglob("index.html"), key=lambda f: f.stat().st_size)
        period = f"{pages[-1].parent.relative_to(site).as_posix()}/"
        yield f"  {len(pages)} pages a locale, the longest {period}"
        for name, kilobytes in sizes(site, period).items():
            yield f"  {name:34} {kilobytes:8.1f} KB"
        with served(site, handler=CompressingHandler) as address:
            desk = measure(browser, address, period, phone=False)
            phone = measure(browser, address, period, phone=True)
        yield f"  {'':34} {'desk':>8} {'phone':>8}"
        for name in desk:
            yield f"  {name:34} {desk[name]:8.0f} {phone[name]:8.0f}"
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    with sync_playwright() as playwright:
        executable = shutil.which("chromium")
        chromium = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        for events in [int(word) for word in sys.argv[1:]] or [100, 1000, 10_000]:
            for line in report(events, chromium):
                print(line, flush=True)  # noqa: T201
        chromium.close()
