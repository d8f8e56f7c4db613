"""From every page to the same page in another language, for readers and for search engines."""

import pytest

from tests.browser.real_site import DIRECTIONS, KINDS, LOCALES, pages_of, parsed
from tests.fake_project import SITE_URL


def _switch(tab, address, path, order):
    """Go through the locales by the language switch; gives the addresses it led to."""
    page = tab.page
    page.goto(f"{address}{order[0]}/{path}")
    found = []
    for locale in order[1:]:
        page.locator("details.languages:not(.browse) summary").click()
        page.locator(f".md-header a[data-locale={locale}]").click()
        page.wait_for_load_state()
        found.append(page.url.removeprefix(address))
    return found


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_the_switch_stays_on_the_page_without_scripts(real_site_address, tabs, path):
    tab = tabs(java_script_enabled=False)
    found = _switch(tab, real_site_address, path, ("en", "az", "ar", "en"))
    assert found == [f"{locale}/{path}" for locale in ("az", "ar", "en")]


@pytest.mark.parametrize("kind", ["home", "dated event", "source report-cuba-2024"])
def test_the_switch_stays_on_the_page(real_site_address, tabs, kind):
    found = _switch(tabs(), real_site_address, KINDS[kind], ("ar", "en", "az"))
    assert found == [f"{locale}/{KINDS[kind]}" for locale in ("en", "az")]


def test_the_switch_names_every_language_in_itself(real_site_address, tabs):
    page = tabs(java_script_enabled=False).page
    page.goto(f"{real_site_address}ar/timeline/")
    links = page.locator(".md-header a[data-locale]")
    found = links.evaluate_all("all => all.map(a => [a.lang, a.dir, a.textContent])")
    names = {"en": "English", "az": "Azərbaycan", "ar": "العربية"}
    assert found == [[code, DIRECTIONS[code], name] for code, name in names.items()]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_names_its_versions(real_site, locale):
    folder = real_site / locale
    pages = [file.parent.relative_to(folder) for file in pages_of(folder)]
    assert len(pages) > 70
    for page in pages:
        path = "" if page.name == "" else f"{page.as_posix()}/"
        expected = {code: f"{SITE_URL}{code}/{path}" for code in LOCALES}
        expected["x-default"] = f"{SITE_URL}en/{path}" if path else SITE_URL
        if path == "reference/":  # in English alone
            expected = {}
        assert _alternates(folder / page / "index.html") == expected
        for address in expected.values():
            assert (real_site / address.removeprefix(SITE_URL) / "index.html").is_file()


def test_the_chooser_names_the_home_pages(real_site):
    expected = {code: f"{SITE_URL}{code}/" for code in LOCALES} | {"x-default": SITE_URL}
    assert _alternates(real_site / "index.html") == expected


def _alternates(file):
    links = parsed(file).xpath("//head/link[contains(@rel, 'alternate')]")
    return {link.get("hreflang"): link.get("href") for link in links}


def test_the_chooser_lists_every_language_without_scripts(real_site_address, visit):
    opened = visit(real_site_address, java_script_enabled=False, locale="az")
    links = opened.page.locator("main a")
    found = links.evaluate_all("all => all.map(a => [a.lang, a.dir, a.getAttribute('href')])")
    assert found == [[code, dir_, f"./{code}/"] for code, dir_ in DIRECTIONS.items()]
    assert opened.page.url == real_site_address
    links.nth(1).click()
    opened.page.wait_for_url(f"{real_site_address}az/")
    assert not opened.troubles()


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [("az-AZ", "az/"), ("ar-MA", "ar/"), ("en-US", "en/"), ("fr-FR", ""), ("ka-GE", "")],
)
def test_the_chooser_follows_the_browser(real_site_address, visit, wanted, reached):
    opened = visit(real_site_address, locale=wanted)
    opened.page.wait_for_url(real_site_address + reached)
    # The chooser itself may be left before the browser has all of it.
    assert set(opened.troubles()) <= {real_site_address}


def test_back_from_where_the_chooser_led_is_where_the_reader_was(real_site_address, visit):
    page = visit(f"{real_site_address}en/about/", locale="az").page
    page.goto("about:blank")
    page.goto(real_site_address)
    page.wait_for_url(f"{real_site_address}az/")
    page.go_back()
    assert page.url == "about:blank"
    page.go_back()
    page.wait_for_url(f"{real_site_address}en/about/")


@pytest.mark.parametrize("path", ["nowhere", "az/events/1992/no-such-night/", "en/timeline/x.html"])
def test_the_page_for_lost_readers_speaks_every_language(real_site_address, tabs, path):
    tab = tabs()
    assert tab.open(real_site_address + path).status == 404
    assert tab.page.evaluate("performance.getEntriesByType('resource').length") == 0
    sections = tab.page.locator("section")
    assert sections.evaluate_all("all => all.map(s => [s.lang, s.dir])") == [
        list(pair) for pair in DIRECTIONS.items()
    ]
    assert all(len(text.split()) > 6 for text in sections.all_inner_texts())
    sections.locator("a").nth(1).click()
    tab.page.wait_for_url(f"{real_site_address}az/")
