"""From a claim to the passage it rests on, and back: the road every reader should be able to go.

A fragment of a source's page is `t` and the start and end of the passage in the archived text.
"""

import pytest

from tests.browser.real_site import SOURCES, folded, parsed

EVENT = "events/1992/khojaly-night/"

# The archived text from where the address points to, without the numbers; and where on the
# screen the mark behind that place is, below what sticks to the top.
ARRIVED = """
    () => {
        const place = document.getElementById(location.hash.slice(1));
        const range = document.createRange();
        range.setStartBefore(place);
        range.setEndAfter(document.querySelector(".archived").lastElementChild);
        const text = range.cloneContents();
        text.querySelectorAll(".archived__number").forEach(number => number.remove());
        let mark = place;
        while (!mark.matches("mark")) mark = mark.nextElementSibling;
        const box = mark.getClientRects()[0];
        const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
        return {
            text: text.textContent,
            seen: box.top >= top && box.bottom <= innerHeight && box.left >= 0,
            marked: getComputedStyle(mark).backgroundColor !== "rgba(0, 0, 0, 0)",
        };
    }
"""
SEEN = """
    element => {
        const box = element.getBoundingClientRect();
        const top = document.querySelector(".md-header").getBoundingClientRect().bottom;
        return box.top >= top && box.top < innerHeight && box.height > 0;
    }
"""


@pytest.mark.parametrize(
    ("locale", "source", "width"),
    [
        *((locale, source, 1280) for locale in ("en", "ar") for source in SOURCES),
        ("en", "menafn-mfa-2024", 390),
        ("ar", "rabat-ceremony-text-2023", 390),
    ],
)
def test_a_claim_leads_to_its_passage_and_the_passage_back(
    real_site_address, tabs, locale, source, width
):
    page = tabs().page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{real_site_address}{locale}/{EVENT}")
    answer = page.locator(".answer", has=page.locator(f"a[href*='/{source}/#t']")).first
    quote = folded(answer.locator(".quote > p").evaluate("p => p.firstChild.data"))
    place = answer.get_attribute("id")
    answer.locator(".answer__passage").click()
    page.wait_for_url(f"**/{locale}/sources/{source}/#t*")
    page.wait_for_load_state()
    arrived = page.evaluate(ARRIVED)
    assert folded(arrived["text"]).startswith(quote)
    assert (arrived["seen"], arrived["marked"]) == (True, True)

    anchor = page.url.partition("#")[2].partition(":~:")[0]
    entry = f".cited-list > li:has(> a:is([href='#{anchor}'], [href^='#{anchor}:']))"
    number = page.locator(entry).get_attribute("id")
    page.locator(f".archived__number a[href='#{number}']").press("Enter")
    page.locator(f".passage-panel {entry} ul a[href$='#{place}']").click()
    page.wait_for_url(f"{real_site_address}{locale}/{EVENT}#{place}")
    page.wait_for_load_state()
    assert page.locator(f"[id='{place}']").evaluate(SEEN)


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_every_quotation_stands_where_it_leads(real_site, locale):
    checked = 0
    for file in sorted((real_site / locale / "events").rglob("index.html")):
        for link in parsed(file).xpath("//a[@class='answer__passage']"):
            path, _, fragment = link.get("href").partition("#")
            if not fragment:
                # Of a source that is not kept there is no text: the link leads to its record.
                continue
            anchor = fragment.partition(":~:")[0]
            target = parsed((file.parent / path / "index.html").resolve())
            quote = link.xpath("ancestor::*[blockquote][1]/blockquote/p")[0].text
            assert folded(_from(target, anchor)).startswith(folded(quote))
            checked += 1
    assert checked > 200


def _from(page, anchor):
    """The archived text from the element with that id on."""
    (place,) = page.xpath(f"//*[@id='{anchor}']")
    texts = place.xpath(
        "following::text()[ancestor::div[contains(@class, 'archived')]][not(ancestor::sup)]"
    )
    return "".join(texts)


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
@pytest.mark.parametrize("source", SOURCES)
def test_every_number_has_its_entry_and_every_entry_its_claims(real_site, locale, source):
    page = parsed(real_site / locale / "sources" / source / "index.html")
    numbers = page.xpath("//sup[@class='archived__number']/a/@href")
    entries = page.xpath("//ol[@class='cited-list']/li")
    assert sorted(numbers) == sorted(f"#{entry.get('id')}" for entry in entries)
    for entry in entries:
        assert entry.xpath("./ul/li/a/@href")
