"""What a query fetches at any number of events, as a browser asks for it.

    python -m tests.bench.search [EVENTS …]

The records are invented by rule from those of the chronicle itself: texts as long as its texts,
half of them its own sentences, half of words it does not have, so that the vocabulary grows as that
of a growing chronicle would.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from shutil import copytree, ignore_patterns, rmtree, which
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from generator.search.fold import RULES, parse_rules
from generator.search.index import Record, build_index
from tests.bench.words import Words
from tests.browser.conftest import FLAGS, served
from tests.browser.real_site import LOCALES, build_real_site
from tests.browser.search_queries import QUERIES
from tests.search_index import fragments

STRETCH = 12
FOUND = "query => document.querySelector('[data-search-status]').dataset.query === query"


def invented(site: Path, locale: str, number: int) -> Iterator[Record]:
    """The records of a chronicle of so many events that is otherwise like a built one.

    For each event of the built chronicle there are others of the same length, kind and year; for
    each person and place half as many, since new events name known ones too.
    """
    random = Random(number)  # noqa: S311 - nothing here is secret
    words = Words(locale, random)
    real = fragments(site, locale)
    events = [one for one in real if "/events/" in one["url"]]
    own = [word for one in real for word in one["content"].split("\u200b")]
    for count in range(number):
        copy, one = count // len(events), events[count % len(events)]
        title = f"{one['meta']['title']} {words.text(1, 3)}"
        text = _text(one["content"].count("\u200b"), own, words, random)
        year = one["url"].split("/")[2]
        yield Record(f"{one['url']}{copy}/", title, text, one["meta"]["kind"], year)
    for copy in range(number // len(events) // 2):
        for one in (one for one in real if "#" in one["url"]):
            text = _text(one["content"].count("\u200b"), own, words, random)
            yield Record(f"{one['url']}-{copy}", words.text(1, 3), text, one["meta"]["kind"])
    for one in (one for one in real if one not in events):
        text = one["content"].replace("\u200b", "")
        yield Record(one["url"], one["meta"]["title"], text, one["meta"]["kind"])


def _text(length: int, own: list[str], words: Words, random: Random) -> str:
    """So many words, in stretches of the chronicle's own and of invented ones."""
    found: list[str] = []
    while len(found) < length:
        start = random.randrange(len(own))
        found += own[start : start + STRETCH]
        found += [f"{word} " for word in words.text(STRETCH, STRETCH).split()]
    return "".join(found[:length])


def fetched(page: Page, queries: list[str]) -> dict[str, int]:
    """How many bytes each query fetches, typed one after the other into an open page's search."""
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    found: dict[str, int] = {}
    for query in queries:
        page.locator("[data-search-input]").fill(query)
        page.wait_for_function(FOUND, arg=query)
        page.wait_for_load_state("networkidle")
        found[query] = sum(sizes)
        sizes.clear()
    return found


def enlarged(site: Path, locale: str, number: int, target: Path) -> None:
    """Copy a built site with one locale's index made anew for so many events."""
    copytree(site, target, ignore=ignore_patterns("events"))
    folder = target / "search" / locale
    rmtree(folder)
    records = list(invented(site, locale, number))
    build_index(records, [], locale, parse_rules(RULES.read_text(encoding="utf-8")), folder)


def measure(site: Path, locale: str) -> list[tuple[str, int]]:
    """The most that the first query of a reader fetches, and the most that a later one does."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=list(FLAGS))
        page = browser.new_page()
        page.goto(f"{address}{locale}/", wait_until="networkidle")
        sizes = fetched(page, [query for query, _ in QUERIES[locale]])
        browser.close()
    (first, size), *later = sizes.items()
    return [(first, size), *sorted(later, key=lambda one: -one[1])]


def main(numbers: list[int]) -> None:
    """Print the bytes of the first query and of the largest later ones, for each locale."""
    with TemporaryDirectory() as folder:
        site = build_real_site(Path(folder))
        for number in numbers:
            for locale in LOCALES:
                target = Path(folder, f"{locale}-{number}")
                enlarged(site, locale, number, target)
                (_, first), (query, later), *_ = measure(target, locale)
                line = f"{number:>6} {locale}: first {first:,}, then {later:,} at most ({query})"
                print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or [1000])
