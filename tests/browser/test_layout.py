"""The cards of a long list are laid out a few at a time; what a reader must not notice of it."""

import pytest

from tests.browser.test_timeline import PHONE

WIDTHS = {"phone": PHONE, "desk": {"width": 1280, "height": 900}}
WAITING = "() => document.querySelectorAll('.event-card:not(.laid-out)').length"
# A browser that never finds the time.
BUSY = "window.requestIdleCallback = () => 0;"
UNKNOWN_HEIGHT = """
    () => [...document.querySelectorAll(".event-card")]
        .filter(card => getComputedStyle(card).contentVisibility !== "visible").length
"""
TOP = "id => document.getElementById(id).getBoundingClientRect().top"


@pytest.fixture
def timeline(real_site_address):
    return f"{real_site_address}en/timeline/"


def test_all_cards_are_laid_out_in_a_while(timeline, visit):
    page = visit(timeline).page
    page.wait_for_function(f"({WAITING})() === 0")
    assert page.evaluate(UNKNOWN_HEIGHT) == 0


def test_those_that_wait_are_left_to_the_browser(timeline, browser):
    page = browser.new_page()
    page.add_init_script(BUSY)
    page.goto(timeline)
    assert page.evaluate(UNKNOWN_HEIGHT) == page.evaluate(WAITING) > 100
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_jump_meets_its_year_however_early(timeline, browser, width):
    page = browser.new_page(viewport=WIDTHS[width])
    page.add_init_script(BUSY)
    page.goto(timeline)
    links = page.locator(".overview a[href^='#']")
    for link in (links.nth(links.count() // 2), links.last):
        year = link.get_attribute("href").removeprefix("#")
        link.evaluate("link => link.dispatchEvent(new MouseEvent('click', {bubbles: true}))")
        page.wait_for_function(f"location.hash === '#{year}'")
        page.wait_for_timeout(300)
        lowest = page.evaluate("document.documentElement.scrollHeight - innerHeight - scrollY") < 2
        assert 0 <= page.evaluate(TOP, year) <= 120 or lowest
    assert page.evaluate(WAITING) == 0
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_that_opens_elsewhere_waits_with_nothing(timeline, browser, width):
    page = browser.new_page(viewport=WIDTHS[width])
    page.add_init_script(BUSY)
    page.goto(f"{timeline}#y2016")
    assert page.evaluate(UNKNOWN_HEIGHT) == 0
    assert 0 <= page.evaluate(TOP, "y2016") <= 120
    page.close()


def test_who_comes_back_finds_their_place(timeline, browser):
    page = browser.new_page(viewport=PHONE)
    page.goto(timeline)
    page.wait_for_function(f"({WAITING})() === 0")
    card = page.locator(".event-card").nth(120)
    card.scroll_into_view_if_needed()
    id_, before = card.get_attribute("id"), page.evaluate("scrollY")
    page.add_init_script(BUSY)
    card.locator("a").first.click()
    page.wait_for_url(lambda address: address != timeline)
    page.go_back()
    page.wait_for_function("scrollY > 0")
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - before) < 2
    assert 0 <= page.evaluate(TOP, id_) <= PHONE["height"]
    page.close()


def test_a_page_without_the_script_waits_with_nothing(real_site_address, visit):
    page = visit(f"{real_site_address}en/years/1992/").page
    assert page.locator(".event-card").count() > 5
    assert page.evaluate(UNKNOWN_HEIGHT) == 0
