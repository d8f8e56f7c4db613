"""What a reader sees and does on any page of the theme, on the small project."""

import pytest

LOCALES = ("en", "az", "ar")
PAGES = ("", "timeline/", "events/night/", "about/")
PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", PAGES)
def test_opens_without_trouble(fake_site, visit, locale, path):
    opened = visit(f"{fake_site}{locale}/{path}")
    assert not opened.troubles()
    root = opened.page.locator("html")
    assert root.get_attribute("lang") == locale
    assert root.get_attribute("dir") == ("rtl" if locale == "ar" else "ltr")


@pytest.mark.parametrize("path", ["", "az/events/night/", "ar/"])
def test_opens_without_trouble_under_a_path(fake_site_below, visit, path):
    assert not visit(fake_site_below + path, locale="fr").troubles()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE, {"width": 320}])
def test_nothing_overflows(fake_site, visit, locale, size):
    page = visit(f"{fake_site}{locale}/events/night/", **size).page
    page.locator("details.languages:not(.browse) summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for link in page.locator(".md-header a[data-locale]").all():
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]


@pytest.mark.parametrize("script", [True, False])
def test_the_language_switch_stays_on_the_page(fake_site, visit, script):
    page = visit(f"{fake_site}en/events/night/", java_script_enabled=script).page
    page.locator("details.languages:not(.browse) summary").click()
    page.locator(".md-header a[data-locale=ar]").click()
    page.wait_for_url(f"{fake_site}ar/events/night/")


def test_escape_closes_the_language_switch(fake_site, visit):
    page = visit(f"{fake_site}en/").page
    menu = page.locator("details.languages:not(.browse)")
    menu.locator("summary").click()
    assert menu.get_attribute("open") == ""
    page.keyboard.press("Escape")
    assert menu.get_attribute("open") is None


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [("az-AZ", "az/"), ("ar-EG", "ar/"), ("en-GB", "en/"), ("fr-FR", "")],
)
def test_the_chooser_follows_the_browser(fake_site, visit, wanted, reached):
    page = visit(fake_site, locale=wanted).page
    page.wait_for_url(fake_site + reached)
    assert page.url == fake_site + reached


def test_the_chooser_stays_without_scripts(fake_site, visit):
    page = visit(fake_site, locale="az", java_script_enabled=False).page
    assert page.url == fake_site
    assert page.locator("a[data-locale]").count() == 3


def test_a_chosen_language_wins_over_the_browsers(fake_site, visit):
    page = visit(f"{fake_site}en/", locale="en").page
    page.locator("details.languages:not(.browse) summary").click()
    page.locator(".md-header a[data-locale=az]").click()
    page.goto(fake_site)
    page.wait_for_url(f"{fake_site}az/")


def test_who_comes_from_the_site_may_choose_again(fake_site, visit):
    page = visit(f"{fake_site}en/", locale="en").page
    page.evaluate("location.href = '../'")
    page.wait_for_url(fake_site)
    page.wait_for_timeout(300)
    assert page.url == fake_site


@pytest.mark.parametrize("path", ["nowhere", "az/events/nothing/at/all/"])
def test_the_page_for_lost_readers_leads_home(fake_site_below, visit, path):
    page = visit(fake_site_below + path).page
    assert page.locator("section").count() == 3
    page.locator("section[lang=ar] a").click()
    page.wait_for_url(f"{fake_site_below}ar/")


@pytest.mark.parametrize(("locale", "word"), [("en", "night"), ("ar", "Second")])
def test_search_finds(fake_site, visit, locale, word):
    opened = visit(f"{fake_site}{locale}/")
    opened.page.locator(".md-search__input").click()
    opened.page.keyboard.type(word)
    opened.page.locator(".md-search-result__item").first.wait_for()
    assert not opened.troubles()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_follow_the_reader(fake_site, visit, scheme):
    page = visit(f"{fake_site}en/", color_scheme=scheme).page
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (sum(_channels(ink)) < sum(_channels(paper))) == (scheme == "light")


def _channels(colour: str) -> list[int]:
    return [int(float(part)) for part in colour[4:-1].split(",")]
