"""axe-core on every kind of page, in each language, light on a desk and dark on a phone.

Of what repeats itself on a long page it sees the first few: the Nu checker reads all of it.

https://github.com/dequelabs/axe-core/blob/develop/doc/API.md
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tests.audit.findings import Finding, Outcome
from tests.audit.states import SIZES, State, all_states, shorten, show_whole
from tests.audit.tools import AXE, chromium
from tests.browser.conftest import FLAGS
from tests.browser.contrast import TOO_FAINT

# Each colour scheme and each size once in every language.
WAYS = (("light", "desktop"), ("dark", "phone"))
RUN = "() => axe.run(document, { resultTypes: ['violations', 'incomplete'] })"
# What axe cannot decide is a finding too, but for what is decided by other means, told here.
DECIDED = {
    "color-contrast": "measured in every state by our own script, which looks behind the text",
    "th-has-data-cells": "the heading of a group spans its rows, whose cells stand below it",
}


@dataclass(frozen=True)
class Round:
    """A language's states as one reader comes upon them."""

    locale: str
    scheme: str
    size: str


@dataclass(frozen=True)
class Visited:
    """What a round came to: how many states were seen, how many rules passed, what failed."""

    round: Round
    states: int
    passes: int
    findings: Sequence[Finding]


def audit(address: str) -> Outcome:
    """Go all rounds, as many at a time as there are processors."""
    rounds = [Round(locale, *way) for locale, way in product(all_states(), WAYS)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        visits = list(pool.map(partial(visit, address), rounds))
    table: list[Sequence[str]] = [
        ("language", "scheme", "size", "states", "rules passed", "findings")
    ]
    for told in visits:
        seen = told.round
        numbers = (str(told.states), str(told.passes), str(len(told.findings)))
        table.append((seen.locale, seen.scheme, seen.size, *numbers))
    return Outcome("axe-core", table, [f for told in visits for f in told.findings])


def visit(address: str, going: Round) -> Visited:
    """Go one round in a browser of its own."""
    states = all_states()[going.locale]
    passes, findings = 0, list[Finding]()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        with_axe, page = AXE.read_text(encoding="utf-8"), opened(browser, going)
        for state in states:
            page.goto(address + state.path)
            show_whole(page)
            state.enter(page)
            settle(page)
            shorten(page)
            page.evaluate(with_axe)
            result = page.evaluate(RUN)
            passes += len(result["passes"])
            findings += found(going, state, result, page.evaluate(TOO_FAINT)["found"])
        browser.close()
    return Visited(going, len(states), passes, findings)


def opened(browser: Browser, going: Round) -> Page:
    """A page for somebody who has not been here before and wants nothing to move."""
    width, height = SIZES[going.size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if going.scheme == "dark" else "light",
        locale=going.locale,
        reduced_motion="reduce",
    )
    return context.new_page()


def settle(page: Page) -> None:
    """Let what fades or slides come to its end."""
    page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))")


def found(
    going: Round,
    state: State,
    result: Mapping[str, Sequence[Mapping[str, Any]]],
    faint: Sequence[tuple[str, str, str]],
) -> Iterator[Finding]:
    """What failed, what could not be decided, and text that does not stand out."""
    where = f"{state.path} ({state.name}, {going.scheme}, {going.size})"
    undecided = [rule for rule in result["incomplete"] if rule["id"] not in DECIDED]
    for rule in [*result["violations"], *undecided]:
        for node in rule["nodes"]:
            checks = [*node["any"], *node["all"], *node["none"]]
            says = f"{rule['id']} ({rule['impact']}): {'; '.join(c['message'] for c in checks)}"
            yield Finding(where, " ".join(map(str, node["target"])), says)
    for contrast, name, text in faint:
        yield Finding(where, name, f"contrast of {contrast}: {text}")
