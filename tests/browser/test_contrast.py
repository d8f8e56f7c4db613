"""Whether all text can be read, in light and in dark: WCAG 2.2, success criterion 1.4.3."""

import pytest

from tests.browser.contrast import TOO_FAINT
from tests.browser.real_site import KINDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "kind",
    [
        "home",
        "timeline",
        "dated event",
        "undated event",
        "figures",
        "collection of acts",
        "people",
        "sources",
        "source article-31st-anniversary",
        "method",
    ],
)
def test_all_text_stands_out(real_site_address, tabs, kind, scheme):
    page = tabs(color_scheme=scheme).page
    page.goto(f"{real_site_address}en/{KINDS[kind]}")
    page.wait_for_timeout(400)  # the tabs fade in
    result = page.evaluate(TOO_FAINT)
    assert result["checked"] > 500
    assert result["found"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["404.html", ""])
def test_all_text_of_the_lone_pages_stands_out(real_site_address, tabs, path, scheme):
    page = tabs(color_scheme=scheme, locale="fr").page
    page.goto(real_site_address + path)
    assert page.evaluate(TOO_FAINT)["found"] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_follow_the_readers_colours(real_site_address, tabs, scheme):
    page = tabs(color_scheme=scheme).page
    page.goto(f"{real_site_address}en/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = sum(int(part) for part in paper[4:-1].split(",")) > 3 * 128
    assert light == (scheme == "light")
