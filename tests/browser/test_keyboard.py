"""The site without a mouse."""

import pytest

from tests.browser.real_site import KINDS

FOCUSED = """
    () => {
        const element = document.activeElement, box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
            shown: box.left >= 0 && box.right <= innerWidth && box.top >= 0,
            outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        };
    }
"""


def _tab_to(page, selector, presses=30):
    """Press the tab key until what has the focus matches a selector."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"the tab key does not lead to {selector}")


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_language_switch(real_site_address, visit, locale, width):
    page = visit(f"{real_site_address}{locale}/{KINDS['dated event']}", width=width).page
    other = "en" if locale == "ar" else "ar"
    _tab_to(page, "details.languages summary")
    assert page.evaluate(FOCUSED) == {"shown": True, "outlined": True}
    page.keyboard.press("Enter")
    _tab_to(page, f".md-header a[data-locale={other}]", presses=3)
    assert page.evaluate(FOCUSED)["shown"]
    page.keyboard.press("Enter")
    page.wait_for_url(f"{real_site_address}{other}/{KINDS['dated event']}")


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_navigation(real_site_address, visit, locale, width):
    page = visit(f"{real_site_address}{locale}/{KINDS['dated event']}", width=width).page
    _tab_to(page, "nav a[href$='/figures/']")
    page.wait_for_timeout(400)  # the drawer slides in
    assert page.evaluate(FOCUSED)["shown"]
    page.keyboard.press("Enter")
    page.wait_for_url(f"{real_site_address}{locale}/figures/")


def test_past_the_header(real_site_address, visit):
    page = visit(f"{real_site_address}en/{KINDS['timeline']}").page
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["shown"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize(
    ("locale", "word", "reached"),
    [
        ("en", "Cuba", "events/2024/cuba-ceremony-2024/"),
        ("az", "Kuba", "events/2024/cuba-ceremony-2024/"),
        ("ar", "كوبا", "events/2024/cuba-ceremony-2024/"),
        ("az", "Xocalı", "events/1991/siege/"),
        ("en", "Palembang", "events/2012/palembang-2012/"),
    ],
)
def test_the_search_finds_pages_of_its_language(real_site_address, visit, locale, word, reached):
    opened = visit(f"{real_site_address}{locale}/{KINDS['about']}")
    page = opened.page
    results = _search(page, word)
    own = f"{real_site_address}{locale}/"
    assert [address for address in results if not address.startswith(own)] == []
    assert any(address.partition("?")[0] == own + reached for address in results)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{own}**?h=*")
    assert word in page.locator("main").inner_text()
    assert not opened.troubles()


def test_the_search_shows_no_archived_text(real_site_address, visit):
    page = visit(f"{real_site_address}en/").page
    results = _search(page, "bloody butchers")
    assert [address for address in results if "/sources/article" in address] == []
    assert "bloody butchers" not in page.locator(".md-search-result__list").inner_text()


def _search(page, words):
    """Type into the search field; gives the addresses of what was found."""
    _tab_to(page, ".md-search__input")
    page.keyboard.type(words)
    page.keyboard.press("Shift")  # a letter that no key of this keyboard has comes without one
    links = page.locator("a.md-search-result__link")
    page.wait_for_function(
        "document.querySelector('.md-search-result__meta').textContent.match(/[0-9]|No match/)"
    )
    return links.evaluate_all("all => all.map(a => a.href)")
