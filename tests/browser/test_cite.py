"""Citing a page or a claim: read without scripts, copied with them."""

import re

import pytest

from tests.browser.real_site import LOCALES, pages_of, parsed, records

EVENT = "events/1992/khojaly-night/"
CLAIM = "killed"
ANNOUNCED = {"en": "Copied.", "az": "Kopyalandı.", "ar": "تم النسخ."}
OPEN = "details => { details.open = true; }"


@pytest.fixture
def event(visit, real_site_address):
    """Open the event in a locale, with a clipboard unless told otherwise."""

    def open_event(locale, *, allowed=True, width=1280, **options):
        granted = ["clipboard-read", "clipboard-write"] if allowed else []
        return visit(f"{real_site_address}{locale}/{EVENT}", width, permissions=granted, **options)

    return open_event


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_all_is_there(real_site_address, tabs, locale):
    page = tabs(java_script_enabled=False).page
    page.goto(f"{real_site_address}{locale}/{EVENT}")
    for place in (f"[id='{CLAIM}']", ".colophon"):
        control = page.locator(f"{place} > details.cite")
        assert not control.locator(".cite__text").is_visible()
        control.locator("summary").focus()
        page.keyboard.press("Enter")
        assert control.locator(".cite__text").is_visible()
        assert control.locator(".cite__bibtex").inner_text().startswith("@online{khojaly-night:")
        assert control.locator("button").count() == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_every_event_and_claim_has_its_permanent_link(real_site, locale):
    claims = 0
    for file in pages_of(real_site / locale):
        page = parsed(file)
        uri = file.parent.relative_to(real_site).as_posix()
        event = "/events/" in uri or re.search("/topics/.", uri)
        assert len(page.xpath("//details[contains(@class, 'cite--page')]")) == bool(event)
        (canonical,) = page.xpath("//link[@rel='canonical']/@href")
        for control in page.xpath("//details[starts-with(@class, 'cite')]"):
            (link,) = control.xpath("./p[@class='cite__text']/a")
            claim = control.getparent().get("id")
            expected = f"{canonical}#{claim}" if claim else canonical
            assert link.get("href") == link.text_content() == expected
            assert f"  url = {{{expected}}}" in control.xpath("string(./pre)")
            claims += claim is not None
    events = (records("events") | records("topics")).values()
    assert claims == sum(len(event.get("claims", [])) for event in events)


@pytest.mark.parametrize("locale", LOCALES)
def test_copies_and_says_so(event, locale):
    opened = event(locale)
    page = opened.page
    control = page.locator(f"[id='{CLAIM}'] > details.cite")
    control.locator("summary").press("Enter")
    buttons = control.locator(".cite__buttons button:visible")
    buttons.first.wait_for()
    for number, copied in enumerate((".cite__text", ".cite__bibtex", ".cite__text a")):
        page.keyboard.press("Tab")
        if number == 0:
            page.keyboard.press("Tab")  # past the link of the citation itself
        assert buttons.nth(number).evaluate("button => button === document.activeElement")
        page.keyboard.press("Enter")
        status = control.get_by_role("status")
        status.filter(has_text=ANNOUNCED[locale]).wait_for()
        text = control.locator(copied).evaluate("element => element.textContent.trim()")
        assert page.evaluate("navigator.clipboard.readText()") == text
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{locale}/{EVENT}#{CLAIM}")
    assert not opened.troubles()


@pytest.mark.parametrize("locale", LOCALES)
def test_where_copying_fails_the_text_is_selected(event, locale):
    opened = event(locale, allowed=False)
    page = opened.page
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    control = page.locator(".colophon > details.cite")
    control.locator("summary").click()
    control.locator("button").nth(1).click()
    status = control.get_by_role("status")
    page.wait_for_function("() => getSelection().toString()")
    entry = control.locator(".cite__bibtex").evaluate("element => element.textContent.trim()")
    assert page.evaluate("getSelection().toString().trim()") == entry
    assert status.inner_text() == status.get_attribute("data-selected")
    assert not opened.troubles()


def test_shares_where_the_browser_can(event):
    opened = event("en")
    page = opened.page
    share = page.locator(".colophon [data-share]")
    page.evaluate(
        """() => {
            navigator.canShare = () => true;
            navigator.share = (what) => { window.shared = what; return Promise.resolve(); };
        }"""
    )
    page.locator(".colophon > details.cite > summary").click()
    share.click()
    assert page.evaluate("window.shared.url").endswith(f"/en/{EVENT}")
    assert page.evaluate("window.shared.title") == page.title()


def test_offers_no_sharing_where_the_browser_cannot(event):
    page = event("en").page
    page.evaluate("navigator.canShare = undefined")
    page.locator(".colophon > details.cite > summary").click()
    assert page.locator(".colophon button:visible").count() == 3


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_citation_fits(event, locale, width, scheme):
    page = event(locale, width=width, color_scheme=scheme).page
    page.locator("details.cite").evaluate_all(f"all => all.forEach({OPEN})")
    page.wait_for_function("() => document.querySelectorAll('.cite__buttons').length > 30")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.locator(".cite, .cite *:not(.visually-hidden)").evaluate_all(
        """all => all.map(e => e.getBoundingClientRect())
                     .filter(b => b.width && (b.left < -1 || b.right > innerWidth + 1)).length"""
    )
    assert outside == 0
    directions = page.locator(".cite__text bdi[lang=zxx], .cite__bibtex").evaluate_all(
        "all => all.map(element => getComputedStyle(element).direction)"
    )
    assert set(directions) == {"ltr"}


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_paper_shows_the_citation_of_the_page_alone(event, locale):
    page = event(locale).page
    page.emulate_media(media="print")
    assert page.locator(".colophon .cite__text").is_visible()
    assert page.locator(".cite__text:visible").count() == 1
    assert page.locator(".cite summary:visible, .cite__bibtex:visible").count() == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_the_last_change_is_said_on_events_and_sources(real_site, locale):
    """Of this project's own history only so much is known: where a day is claimed, it is one."""
    pages = [*(real_site / locale).glob("events/*/*/index.html")]
    pages += (real_site / locale).glob("sources/*/index.html")
    days = [day for file in pages for day in parsed(file).xpath("//p[@class='changed']/time")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day.get("datetime")) for day in days)
    assert all(day.get("datetime")[:4] in day.text_content() for day in days)
