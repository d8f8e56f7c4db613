"""The states of a page that an audit looks at: as it is read, with every menu and list opened."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.real_site import KINDS, LOCALES
from tests.browser.search_queries import QUERIES

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
# Whatever folds open within the text, at once.
UNFOLD = """
    () => document.querySelectorAll("main details:not([open])").forEach(box => { box.open = true; })
"""


# What a page lays out only when a reader comes near it.
WHOLE = "* { content-visibility: visible !important; }"


@dataclass(frozen=True)
class State:
    """A page, and what a reader does there; `path` is below the root of the site."""

    name: str
    path: str
    enter: Callable[[Page], None]


# How many of what repeats itself stay on a page that is looked at: axe's time grows faster than it.
REPEATED = 8
SHORTEN = """
    most => {
        const later = (all) => [...all].slice(most);
        for (const figure of later(document.querySelectorAll("main .figure"))) {
            const named = figure.querySelector("[aria-labelledby]");
            const ids = named?.getAttribute("aria-labelledby").split(" ") ?? [];
            document.getElementById(ids.at(-1))?.remove();
            figure.remove();
        }
        const boxes = document.querySelectorAll("main :is(ol, ul, tbody, table, article, div)");
        for (const box of boxes) {
            const repeated = [...box.children].filter(
                one => one.matches("li, tr, tbody, .claim, .answer-group")
            );
            const alike = Map.groupBy(repeated, one => `${one.tagName}.${one.className}`);
            for (const all of alike.values()) later(all).forEach(one => one.remove());
        }
    }
"""


def shorten(page: Page) -> None:
    """Leave of what repeats itself (rows, cards, claims, figures of one kind) the first few."""
    page.evaluate(SHORTEN, REPEATED)


def show_whole(page: Page) -> None:
    """Lay out all of a page, however far from the window it stands."""
    page.add_style_tag(content=WHOLE)


def unfold(page: Page) -> None:
    """Open all that folds open within the text, the timeline's lists of choices included."""
    page.evaluate(UNFOLD)


def choose_language(page: Page) -> None:
    """Open the menu of languages."""
    page.locator(".md-header details.languages:not(.browse) > summary").click()
    page.locator(".md-header details.languages[open] a").first.wait_for()


def open_drawer(page: Page) -> None:
    """Open the phone's drawer; where there is room the sections are tabs."""
    button = page.locator("label.md-header__button[for=__drawer]")
    if button.is_visible():
        button.click()
        page.locator(".md-sidebar--primary .md-nav__link").first.wait_for()


def browse(page: Page) -> None:
    """Open the lists that stand in place of the search where there are no scripts."""
    page.evaluate("document.documentElement.classList.replace('js', 'no-js')")
    page.locator("details.browse > summary").click()


def search(page: Page) -> None:
    """Search, and wait for what is found."""
    locale = page.evaluate("document.documentElement.lang")
    page.keyboard.press("/")
    page.locator("[data-search-input]").fill(QUERIES[locale][0][0])
    page.locator("[data-search-list] a").first.wait_for()


def filter_timeline(page: Page) -> None:
    """Filter, so that chosen filters and numbers of what is left are shown."""
    page.evaluate(UNFOLD)
    page.locator("[data-facet=kind] li input").first.check()
    page.locator(".filters__chosen li").first.wait_for()


def find_nothing(page: Page) -> None:
    """Filter until nothing is left."""
    page.locator("#filters-text").fill("qqqq")
    page.locator(".no-results").wait_for()


def choose_passage(page: Page) -> None:
    """Ask what rests on a passage of an archived text."""
    page.locator(".archived__number a").first.press("Enter")
    page.locator("[popover]:popover-open a").first.wait_for()


def states(locale: str) -> Iterator[State]:
    """Every kind of page unfolded, then each menu on a page that has it."""
    shown = next(kind for kind in KINDS if kind.startswith("source "))
    for kind, path in KINDS.items():
        # One archived text stands for all: they differ in nothing but their words.
        if kind.startswith("source ") and kind != shown:
            continue
        yield State(kind, f"{locale}/{path}", unfold)
    home, timeline, event = (f"{locale}/{KINDS[k]}" for k in ("home", "timeline", "ceremony"))
    yield State("menu of languages", home, choose_language)
    source = next(path for kind, path in KINDS.items() if kind.startswith("source "))
    yield State("passage chosen", f"{locale}/{source}", choose_passage)
    yield State("drawer", event, open_drawer)
    yield State("lists without scripts", home, browse)
    yield State("search", home, search)
    yield State("timeline filtered", timeline, filter_timeline)
    yield State("timeline emptied", timeline, find_nothing)


def lone_states() -> Iterator[State]:
    """The two pages that belong to no language."""
    yield State("chooser", "#", unfold)
    yield State("not found", "404.html", unfold)


def all_states() -> dict[str, list[State]]:
    """The states by what a browser's language is for them."""
    return {locale: list(states(locale)) for locale in LOCALES} | {"fr": list(lone_states())}
