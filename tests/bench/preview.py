"""Measures `mkdocs serve`: `python -m tests.bench.preview`.

In a copy of the project it saves the record of an event ten times, each time with another word in
the summary, in one language after the other, and prints how long it takes from the save until the
open page in Chromium shows the word, what the server says its part of that went into, and how long
until the whole site is there; and the medians.
"""

import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS
from tests.fake_project import ROOT
from tests.running_preview import Preview

RECORD = "data/events/1992/khojaly-night.yml"
PAGE = "events/1992/khojaly-night/"
LOCALES = ("en", "az", "ar")
SAVES = 10
COPIED = ("data", "docs", "generator", "mkdocs.yml", "seeds")
OPEN = re.compile(r"the open page took (.*)")
WHOLE = re.compile(r"the preview took (\d+\.\d+)")
PART = re.compile(r"([A-Za-z ]+) (\d+\.\d+)")


def main() -> None:
    """Print a line for each save, and the medians."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = _copy(Path(folder))
        running = Preview(root, epoch=int(time.time()))
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(FLAGS)
        )
        try:
            running.waits_for("en/" + PAGE, "<h1", patience=300)
            page = chromium.new_page()
            found = [_save(number, root, page, running) for number in range(SAVES)]
        finally:
            chromium.close()
            running.close()
    _say(f"median of {SAVES}: {statistics.median(seconds for seconds, _ in found):.2f} s")
    for part in found[0][1]:
        _say(f"  {part}: {statistics.median(parts[part] for _, parts in found):.2f} s")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _copy(root: Path) -> Path:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    return root


def _save(number: int, root: Path, page, running: Preview) -> tuple[float, dict[str, float]]:
    """Save the record with a new word in it; gives the seconds until it shows, and their parts."""
    locale, word = LOCALES[number % len(LOCALES)], "saved" + "abcdefghij"[number]
    address = f"{running.address}{locale}/{PAGE}"
    if page.url != address:
        page.goto(address, wait_until="load")
    # Time for what went on after the save before: the search is indexed.
    time.sleep(4)
    record = root / RECORD
    text = record.read_text(encoding="utf-8")
    summary = text.index("\nsummary:")
    at = re.compile(rf"\b{locale}: [>|]?-?\s*[\"']?").search(text, summary).end()
    logged = running.log.stat().st_size
    changed = f"{text[:at]}{word} {text[at:]}"
    start = time.monotonic()
    record.write_text(changed, encoding="utf-8")
    page.get_by_text(word).first.wait_for(state="visible", timeout=60_000)
    seconds = time.monotonic() - start
    log = _log_with(WHOLE, running.log, logged)
    said = OPEN.search(log).group(1)
    parts = {name: float(value) for name, value in PART.findall(said.partition("(")[2])}
    parts["noticing and loading"] = seconds - sum(parts.values())
    parts["all pages"] = float(WHOLE.search(log).group(1))
    shown = ", ".join(f"{part} {value:.2f}" for part, value in parts.items())
    _say(f"{locale}: {seconds:.2f} s: {shown}")
    return seconds, parts


def _log_with(said: re.Pattern[str], log: Path, start: int) -> str:
    """What is logged behind an offset, once something has been said there."""
    while not said.search(text := log.read_bytes()[start:].decode()):
        time.sleep(0.1)
    return text


if __name__ == "__main__":
    main()
