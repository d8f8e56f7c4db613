"""The search box of the header, in every language, over the chronicle itself."""

import json
from dataclasses import dataclass
from functools import cache

import pytest

from generator.search.fold import RULES, WORD, fold, indexed, parse_rules, pieces, queried
from tests.browser.real_site import LOCALES
from tests.browser.search_queries import QUERIES
from tests.browser.visit import Visit
from tests.search_index import fragments

FIRST, AFTERWARDS = 250_000, 60_000
CASES = [(locale, query, url) for locale in LOCALES for query, url in QUERIES[locale]]


def search(page, query):
    """Type a query and wait for what is found; gives the addresses below the locale's folder."""
    page.locator("[data-search-input]").fill(query)
    page.wait_for_function(
        "query => document.querySelector('[data-search-status]').dataset.query === query",
        arg=query,
    )
    return page.locator("[data-search-list] a").evaluate_all("all => all.map(a => a.href)")


@dataclass(frozen=True)
class Answer:
    """What is found first, and how many bytes were fetched for it."""

    addresses: list[str]
    size: int


@pytest.fixture(scope="module")
def answers(real_site_address, browser):
    """The answers to all queries of a locale, typed one after the other into its home page."""

    @cache
    def ask(locale):
        context = browser.new_context()
        opened = Visit(context.new_page(), "")
        opened.watch()
        opened.open(f"{real_site_address}{locale}/")
        found, fetched = {}, []
        # A listener may be no method of a list.
        opened.page.on("response", lambda response: fetched.append(response))  # noqa: PLW0108
        for query, _ in QUERIES[locale]:
            addresses = search(opened.page, query)
            found[query] = Answer(addresses, sum(len(response.body()) for response in fetched))
            fetched.clear()
        assert not opened.troubles()
        context.close()
        return found

    return ask


@pytest.mark.parametrize(("locale", "query", "url"), CASES)
def test_finds(real_site_address, answers, locale, query, url):
    assert f"{real_site_address}{locale}/{url}" in answers(locale)[query].addresses


@pytest.mark.parametrize("locale", LOCALES)
def test_a_query_fetches_little(answers, locale):
    first, *later = answers(locale).items()
    assert 100_000 < first[1].size < FIRST
    assert [(query, answer.size) for query, answer in later if answer.size >= AFTERWARDS] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_there_are_queries_enough(locale):
    assert len(QUERIES[locale]) == len({query for query, _ in QUERIES[locale]}) >= 25


@pytest.mark.parametrize("locale", LOCALES)
def test_a_browser_folds_as_the_index_does(real_site_address, tabs, real_site, locale):
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/")
    rules = parse_rules(RULES.read_text(encoding="utf-8"))
    texts = [query for queries in QUERIES.values() for query, _ in queries]
    texts += sorted({w for one in fragments(real_site, locale) for w in one["content"].split()})
    found = tab.page.evaluate(
        """async ([texts, locale]) => {
            const { loadRules, queried } = await import("/assets/search/fold.js");
            const rules = await loadRules();
            return texts.map(text => queried(text, locale, rules));
        }""",
        [texts, locale],
    )
    assert found == [queried(text, locale, rules) for text in texts]


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_shown_but_what_a_page_says(real_site, locale):
    """No folded form and no other spelling stands in what a browser makes its excerpts of."""
    rules = parse_rules(RULES.read_text(encoding="utf-8"))
    for one in fragments(real_site, locale):
        shown = one["content"].split("\u200b")
        text = "".join(shown)
        assert shown == (pieces(text) or [""])
        assert len(shown) == max(1, len(indexed(text, locale, rules)))
    folded = {fold(word, rules) for word in ("Xocalı", "soyqırımı", "Əliyev")} - {"eliyev"}
    bare = {w for one in fragments(real_site, locale) for w in WORD.findall(one["content"])}
    assert not (folded - {"xocali"}) & bare


def test_an_excerpt_marks_what_was_found(real_site_address, visit):
    page = visit(f"{real_site_address}az/").page
    search(page, "xocali")
    marked = page.locator("[data-search-list] mark").all_inner_texts()
    assert marked
    rules = parse_rules(RULES.read_text(encoding="utf-8"))
    # The town has that name too, and is found by either.
    assert {"xocali"} <= {fold(text, rules)[:6] for text in marked} <= {"xocali", "xocalu"}


@pytest.mark.parametrize("locale", LOCALES)
def test_archived_texts_are_found_by_their_record_alone(real_site, locale):
    sources = [f for f in fragments(real_site, locale) if f["url"].startswith(f"{locale}/sources/")]
    assert len(sources) > 5
    assert all(len(one["content"]) < 250 for one in sources)


@pytest.mark.parametrize("locale", LOCALES)
def test_results_stay_in_the_language_and_tell_date_and_kind(real_site_address, visit, locale):
    page = visit(f"{real_site_address}{locale}/").page
    found = search(page, "2023")
    assert found
    assert all(address.startswith(f"{real_site_address}{locale}/") for address in found)
    ceremony = page.locator("[data-search-list] a[href$='rabat-ceremony-2023/']")
    assert ceremony.locator(".search-result__facts span").count() == 2
    assert ceremony.locator("mark").count()


@pytest.mark.parametrize("locale", LOCALES)
def test_filters_narrow_and_count(real_site_address, visit, locale):
    opened = visit(f"{real_site_address}{locale}/")
    page = opened.page
    search(page, "Khojaly")
    option = page.locator("select[name=year] option[value='2017']")
    number = int(option.inner_text().split("(")[1].rstrip(")"))
    page.locator("select[name=year]").select_option("2017")
    page.wait_for_function(
        "n => document.querySelector('[data-search-status]').textContent.match(/\\d+/)?.[0] == n",
        arg=str(number),
    )
    page.wait_for_function(
        """() => {
            const links = [...document.querySelectorAll("[data-search-list] a")];
            return links.length === 5 && links.every(link => link.href.includes("/events/2017/"));
        }"""
    )
    page.locator("[data-search-more]").click()
    page.locator("[data-search-list] a").nth(number - 1).wait_for()
    addresses = page.locator("[data-search-list] a").evaluate_all("all => all.map(a => a.href)")
    assert len(addresses) == number
    assert all("/events/2017/" in address for address in addresses)
    page.locator("select[name=kind]").select_option(index=1)
    assert not opened.troubles()


@pytest.mark.parametrize("key", ["/", "s"])
def test_keys_open_and_close_it(real_site_address, visit, key):
    page = visit(f"{real_site_address}en/timeline/").page
    page.keyboard.press(key)
    assert page.locator("[data-search-input]").evaluate("box => box === document.activeElement")
    assert page.locator("[data-search-input]").input_value() == ""
    search(page, "Rabat")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("[data-search-list] a").nth(1).evaluate("a => a === document.activeElement")
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()


def test_a_letter_typed_elsewhere_is_a_letter(real_site_address, visit):
    page = visit(f"{real_site_address}en/").page
    page.locator("[data-search-input]").focus()
    page.keyboard.type("s/s")
    assert page.locator("[data-search-input]").input_value() == "s/s"


def test_what_is_not_there_is_said(real_site_address, visit):
    page = visit(f"{real_site_address}en/").page
    assert search(page, "xylophone") == []
    assert "Nothing found" in page.locator("[data-search-status]").inner_text()


@pytest.mark.parametrize("width", [390, 1280])
def test_it_leads_to_what_was_found_below_a_path(real_site_below, visit, width):
    opened = visit(f"{real_site_below}ar/", width=width)
    page = opened.page
    if width == 390:
        page.locator(".md-header__button[for=__search]").click()
    search(page, "الرباط")
    page.locator("[data-search-list] a[href$='rabat-ceremony-2023/']").click()
    page.wait_for_url(f"{real_site_below}ar/events/2023/rabat-ceremony-2023/")
    assert not opened.troubles()


def test_nothing_is_fetched_before_it_is_asked_for(real_site_address, visit):
    page = visit(f"{real_site_address}en/").page
    page.wait_for_load_state("networkidle")
    names = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [name for name in names if "/search/en/" in name or "/workers/" in name]


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_lists_stand_in_its_place(real_site_address, visit, locale):
    page = visit(f"{real_site_address}{locale}/", java_script_enabled=False, width=390).page
    assert not page.locator("[data-search-input]").is_visible()
    page.locator(".browse summary").click()
    for path in ("people/", "places/", "topics/", "timeline/"):
        assert page.locator(f".browse a[href='{path}']").is_visible()


def test_the_rules_are_well_formed():
    rules = json.loads(RULES.read_text(encoding="utf-8"))
    assert set(rules) == {"letters", "scripts", "prefixes", "suffixes"}
