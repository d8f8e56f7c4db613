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
    _tab_to(page, "details.languages:not(.browse) summary")
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
    ],
)
def test_the_search(real_site_address, visit, locale, word, reached):
    opened = visit(f"{real_site_address}{locale}/{KINDS['about']}")
    page = opened.page
    own = f"{real_site_address}{locale}/"
    _tab_to(page, "[data-search-input]")
    page.keyboard.type(word)
    page.locator("[data-search-list] a").first.wait_for()
    results = page.locator("[data-search-list] a").evaluate_all("all => all.map(a => a.href)")
    assert [address for address in results if not address.startswith(own)] == []
    assert own + reached in {address.partition("?")[0] for address in results}
    _tab_to(page, "[data-search-list] a", presses=6)
    assert page.evaluate(FOCUSED)["shown"]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address != f"{own}{KINDS['about']}")
    assert page.url.startswith(own)
    assert word in page.locator("main").inner_text()
    assert not opened.troubles()
