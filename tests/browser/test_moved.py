"""The address that an event's page once had leads to where it is."""

import pytest

from tests.browser.real_site import LOCALES, former_addresses, record

MOVED = former_addresses()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("former", MOVED)
def test_a_former_address_leads_to_the_page(real_site_address, tabs, locale, former):
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/{former}")
    tab.page.wait_for_url(f"{real_site_address}{locale}/{MOVED[former]}")
    assert tab.page.locator("html").get_attribute("lang") == locale
    assert tab.page.locator("h1").is_visible()
    assert not tab.troubles()


def test_a_claim_of_a_former_address_is_found(real_site_address, tabs):
    former = next(iter(MOVED))
    event = record(MOVED[former].removesuffix("/") + ".yml")
    claim = event["claims"][-1]
    anchor = ".".join(claim[key] for key in ("about", "of", "id") if key in claim)
    page = tabs().page
    page.goto(f"{real_site_address}az/{former}#{anchor}")
    page.wait_for_url(f"{real_site_address}az/{MOVED[former]}#{anchor}")
    assert page.locator(f"[id='{anchor}']").is_visible()


@pytest.mark.parametrize("former", MOVED)
def test_without_scripts_too(real_site_address, tabs, former):
    page = tabs(java_script_enabled=False).page
    page.goto(f"{real_site_address}ar/{former}")
    page.wait_for_url(f"{real_site_address}ar/{MOVED[former]}")
    assert page.locator("h1").is_visible()


def test_no_list_of_pages_has_it(real_site):
    listed = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    assert not [former for former in MOVED if former in listed]


def test_something_has_moved():
    assert set(MOVED.values()) >= {"events/2000/sargsyan-quotation/"}
