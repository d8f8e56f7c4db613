"""The colour of the browser's own bar, which is that of the header below it."""

import pytest

# As a browser reads it: of several, the first whose medium fits counts.
BAR = """
    () => [...document.querySelectorAll("meta[name=theme-color]")]
        .find(meta => !meta.media || matchMedia(meta.media).matches).content
"""
HEADER = """
    () => "#" + getComputedStyle(document.querySelector(".md-header")).backgroundColor
        .match(/\\d+/g).map(part => Number(part).toString(16).padStart(2, "0")).join("")
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", [True, False])
def test_it_follows_the_device(fake_site, visit, scheme, script):
    page = visit(f"{fake_site}en/", color_scheme=scheme, java_script_enabled=script).page
    light = int(page.evaluate(BAR)[1:3], 16) > 128
    assert light == (scheme == "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_palette(fake_site, visit, scheme):
    page = visit(f"{fake_site}en/", color_scheme=scheme).page
    before = page.evaluate(BAR)
    assert before == page.evaluate(HEADER)
    page.locator("form[data-md-component=palette] label:visible").click()
    page.wait_for_timeout(600)
    assert page.evaluate(BAR) != before
    assert page.evaluate(BAR) == page.evaluate(HEADER)
