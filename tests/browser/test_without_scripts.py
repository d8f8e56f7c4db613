"""What a reader without JavaScript gets: everything."""

from collections import Counter

import pytest

from tests.browser.real_site import LOCALES, record, records
from tests.fake_project import ROOT

ROWS = """
    () => Object.fromEntries([...document.querySelectorAll("h3[id]")].map(heading =>
        [heading.id, [...heading.nextElementSibling.querySelectorAll("tbody tr")]
            .filter(row => row.checkVisibility()).length]))
"""


@pytest.fixture
def page(tabs):
    return tabs(java_script_enabled=False).page


@pytest.mark.parametrize("locale", LOCALES)
def test_the_timeline_is_whole(real_site_address, page, locale):
    page.goto(f"{real_site_address}{locale}/timeline/")
    cards = page.locator(".timeline__events > .event-card").evaluate_all(
        "all => all.filter(card => card.checkVisibility()).map(card => card.id)"
    )
    assert sorted(cards) == sorted(records("events"))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_group_of_the_timeline_has_its_events(real_site_address, page, locale):
    page.goto(f"{real_site_address}{locale}/timeline/")
    groups = page.locator("h2[id]").evaluate_all(
        """all => all.map(heading => {
            let list = heading;
            while (!list.matches("ol")) list = list.nextElementSibling;
            return [heading.id, list.children.length];
        })"""
    )
    years = Counter(path.parent.name for path in (ROOT / "data/events").rglob("*.yml"))
    undated = years.pop("undated")
    expected = [[f"y{year}", count] for year, count in sorted(years.items())]
    assert groups == [*expected, ["undated", undated]]


def test_every_year_leads_to_its_page_and_back_to_the_timeline(real_site_address, page):
    page.goto(f"{real_site_address}en/timeline/")
    links = page.locator(".overview a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    headings = page.locator("h2[id]").evaluate_all("all => all.map(h => '#' + h.id)")
    assert links == headings
    page.locator("h2#y1992 ~ .year-link a").first.click()
    page.wait_for_url(f"{real_site_address}en/years/1992/")
    of_1992 = len(list((ROOT / "data/events/1992").glob("*.yml")))
    assert page.locator(".event-card").count() == of_1992


@pytest.mark.parametrize("locale", LOCALES)
def test_the_figures_are_complete(real_site_address, page, locale):
    page.goto(f"{real_site_address}{locale}/figures/")
    shown = page.evaluate(ROWS)
    measures = record("vocabulary.yml")["measures"]
    expected = {
        f"{id_}.{_address(claim)}": len(claim["attested"])
        for id_, event in (records("events") | records("topics")).items()
        for claim in event.get("claims", [])
        if measures[claim["about"]].get("figure")
    }
    assert len(expected) > 10
    assert {anchor: shown.get(anchor) for anchor in expected} == expected


def _address(claim):
    return ".".join(str(claim[key]) for key in ("about", "of", "id") if key in claim)


@pytest.mark.parametrize("path", ["events/1992/khojaly-night/", "sources/menafn-mfa-2024/"])
def test_nothing_is_hidden(real_site_address, page, path):
    page.goto(f"{real_site_address}en/{path}")
    # The address is for paper, where there is no address bar.
    read = page.locator("article :is(p, li, td, dd, h2, h3):not(.printed-address)")
    hidden = read.evaluate_all(
        """all => all.filter(e => !e.closest("details") && !e.checkVisibility())
                      .filter(e => e.textContent.trim()).map(e => e.outerHTML)"""
    )
    assert hidden == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_lists_stand_in_place_of_the_search(real_site_address, tabs, locale, width):
    opened = tabs(java_script_enabled=False)
    opened.open(f"{real_site_address}{locale}/figures/", width)
    page = opened.page
    assert not page.locator(".md-search:visible, [data-search-input]:visible").count()
    page.locator("details.browse > summary").click()
    links = page.locator("details.browse a:visible")
    targets = links.evaluate_all("all => all.map(link => new URL(link.href).pathname)")
    for list_ in ("timeline", "figures", "sources", "people", "places"):
        assert f"/{locale}/{list_}/" in targets
    boxes = [link.bounding_box() for link in links.all()]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert all(box["y"] >= 0 for box in boxes)
    links.nth(1).click()
    assert page.url.startswith(f"{real_site_address}{locale}/")
