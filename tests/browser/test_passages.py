"""The passages of an archived text are chosen, and shown with the claims that rest on them."""

import pytest

from tests.browser.archived_texts import CUT, entries, pieces
from tests.browser.real_site import DIRECTIONS, LOCALES, SOURCES, folded, parsed

PHONE = {"width": 390, "height": 844}

STATE = """
    () => {
        const panel = document.querySelector(".passage-panel"), box = panel.getBoundingClientRect();
        return {
            open: panel.matches(":popover-open"),
            seen: box.left >= 0 && box.right <= innerWidth && box.top >= 0
                && box.bottom <= innerHeight && box.width > 0,
            focused: panel === document.activeElement,
            wide: document.documentElement.scrollWidth > innerWidth,
        };
    }
"""
OPENED = {"open": True, "seen": True, "focused": True, "wide": False}
LINE = """
    piece => {
        const widest = () => [...piece.getClientRects()].sort((a, b) => b.width - a.width)[0];
        const { top, bottom } = widest();
        if (top < 100 || bottom > innerHeight) piece.scrollIntoView({ block: "center" });
        return widest().toJSON();
    }
"""
CHOSEN = "() => [...document.querySelectorAll('.archived .chosen')].map(piece => piece.textContent)"
MARKED_PIECES = """
    () => [...document.querySelectorAll(".archived mark")].filter(piece =>
        getComputedStyle(piece).textDecorationLine === "underline").map(piece => piece.textContent)
"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_the_place_is_below_the_header(real_site, real_site_address, tabs, locale, width):
    """Where the address names no words: the first, a middle and the last passage and entry."""
    page = tabs(java_script_enabled=False).page
    page.set_viewport_size({"width": width, "height": 844})
    anchors = [anchor for anchor, *_ in entries(real_site, locale, CUT)]
    chosen = [anchors[0], anchors[len(anchors) // 2], anchors[-1]]
    for place in (*chosen, "c1", f"c{len(anchors) // 2}"):
        page.goto("about:blank")
        page.goto(f"{real_site_address}{locale}/sources/{CUT}/#{place}")
        box = page.locator(f"[id='{place}']").bounding_box()
        header = page.locator(".md-header").bounding_box()
        assert header["y"] + header["height"] <= box["y"] < 844, place


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("locale", LOCALES)
def test_without_words_all_pieces_are_marked(real_site, real_site_address, tabs, locale, scripts):
    page = tabs(java_script_enabled=scripts).page
    page.set_viewport_size({"width": 1280, "height": 900})
    cut = [
        (anchor, texts)
        for anchor, *_ in entries(real_site, locale, CUT)
        if len(texts := pieces(real_site, locale, CUT, anchor)) > 2
    ]
    assert len(cut) > 5
    for anchor, texts in cut[:3]:
        page.goto("about:blank")
        page.goto(f"{real_site_address}{locale}/sources/{CUT}/#{anchor}")
        assert page.evaluate(MARKED_PIECES) == texts


def test_an_entry_of_the_list_leads_to_all_pieces(real_site, real_site_address, tabs):
    page = tabs().page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{real_site_address}en/sources/{CUT}/")
    page.locator(".archived__number a").first.press("Enter")
    page.keyboard.press("Escape")
    (anchor, address, _), *_ = (
        one
        for one in entries(real_site, "en", CUT)
        if len(pieces(real_site, "en", CUT, one[0])) > 2 and ":~:" in one[1]
    )
    link = page.locator(f".cited-list a[href='{address}']")
    link.press("Enter")
    page.wait_for_url(f"**/#{anchor}")
    # What was chosen before gives way, and the browser marks the words by itself.
    assert page.evaluate(CHOSEN) == []
    assert page.locator(".archived[data-chosen]").count() == 0
    page.wait_for_function(
        "id => document.getElementsByClassName(id)[0].getBoundingClientRect().top > 0", arg=anchor
    )


def widest_line(piece):
    """The box of the widest line of a piece, scrolled to where the reader sees it."""
    return piece.evaluate(LINE)


def length(anchor):
    """How many characters a passage has."""
    start, _, end = anchor[1:].partition("-")
    return int(end) - int(start)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("source", [CUT, "rabat-ceremony-text-2023"])
def test_choosing_a_passage_shows_what_rests_on_it(
    real_site, real_site_address, visit, locale, source, width
):
    opened = visit(f"{real_site_address}{locale}/sources/{source}/", width=width, height=844)
    page = opened.page
    piece = page.locator("mark.cited").nth(5)
    at = widest_line(piece)
    page.mouse.click(at["x"] + at["width"] / 2, at["y"] + 8)
    assert page.evaluate(STATE) == OPENED
    classes = set(piece.get_attribute("class").split())
    expected = {
        anchor: claims
        for anchor, _, claims in entries(real_site, locale, source)
        if anchor in classes
    }
    shown = page.locator(".passage-panel .cited-list > li")
    found = {
        item.locator("> a").get_attribute("href")[1:].partition(":~:")[0]: [
            link.get_attribute("href") for link in item.locator("ul a").all()
        ]
        for item in shown.all()
    }
    assert found == expected
    # The narrowest passage comes first, and it is the one that is marked and named.
    first = min(
        expected, key=lambda id_: int(id_.partition("-")[2]) - int(id_[1:].partition("-")[0])
    )
    assert next(iter(found)) == first
    assert page.evaluate(CHOSEN) == pieces(real_site, locale, source, first)
    assert page.url.endswith(f"#{first}")
    box, at = page.locator(".passage-panel").bounding_box(), widest_line(piece)
    assert at["y"] + at["height"] <= box["y"] + 1 or box["y"] + box["height"] <= at["y"] + 1
    side = page.locator(".passage-panel").evaluate("e => getComputedStyle(e).direction")
    assert side == DIRECTIONS[locale]
    link = shown.first.locator("ul a").first
    target = link.evaluate("a => a.href")
    link.press("Enter")
    page.wait_for_url(target)
    assert not opened.troubles()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("width", [390, 1280])
def test_the_panel_by_keyboard_alone(real_site, real_site_address, visit, locale, width):
    page = visit(f"{real_site_address}{locale}/sources/{CUT}/", width=width, height=844).page
    numbers = page.locator(".archived__number a")
    number = numbers.nth(3)
    name = number.get_attribute("aria-label")
    numbers.nth(2).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(STATE) == OPENED
    panel = page.locator(".passage-panel[role=dialog]")
    title = page.locator(f"[id='{panel.get_attribute('aria-labelledby')}']").inner_text()
    assert page.get_by_role("dialog", name=title).is_visible()
    assert panel.locator(".cited-list > li").count() == 1
    for selector in (".passage-panel__close", ".cited-list__text", ".cited-list ul a"):
        page.keyboard.press("Tab")
        assert page.evaluate("s => document.activeElement.matches(`.passage-panel ${s}`)", selector)
    page.keyboard.press("Escape")
    assert not panel.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert not panel.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name


def test_a_touch_opens_and_a_touch_beside_closes(real_site_address, visit):
    page = visit(f"{real_site_address}ar/sources/{CUT}/", **PHONE, has_touch=True).page
    at = widest_line(page.locator("mark.cited").nth(4))
    page.touchscreen.tap(at["x"] + at["width"] / 2, at["y"] + 8)
    assert page.evaluate(STATE) == OPENED
    page.touchscreen.tap(195, 20)
    page.wait_for_function("!document.querySelector('.passage-panel').matches(':popover-open')")


def test_selecting_words_opens_nothing(real_site_address, visit):
    page = visit(f"{real_site_address}en/sources/{CUT}/").page
    piece = page.locator("mark.cited").nth(5)
    box = widest_line(piece)
    page.mouse.move(box["x"] + 2, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 80, box["y"] + 8, steps=4)
    page.mouse.up()
    assert page.evaluate("getSelection().toString().trim().length") > 3
    assert page.locator(".passage-panel:popover-open").count() == 0


def test_what_is_copied_has_no_numbers(real_site, real_site_address, visit):
    page = visit(f"{real_site_address}en/sources/{CUT}/").page
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.archived')), `${getSelection()}`"
    )
    (archived,) = parsed(real_site / "en/sources" / CUT / "index.html").find_class("archived")
    assert folded(copied) == folded(archived.text_content())


@pytest.mark.parametrize("locale", LOCALES)
def test_without_scripts_numbers_lead_to_the_list_and_back(real_site_address, tabs, locale):
    page = tabs(java_script_enabled=False).page
    page.set_viewport_size(PHONE)
    page.goto(f"{real_site_address}{locale}/sources/{CUT}/")
    assert page.locator(".passage-panel").count() == 0
    number = page.locator(".archived__number a").nth(3)
    shown = number.evaluate("a => getComputedStyle(a, '::after').content")
    assert shown == f'"{number.get_attribute("data-number")}"'
    assert (
        page.get_by_role("link", name=number.get_attribute("aria-label"), exact=True).count() == 1
    )
    number.press("Enter")
    entry = page.locator(".cited-list > li:target")
    assert entry.get_attribute("id") == number.get_attribute("href")[1:]
    entry.locator("> a").press("Enter")
    page.wait_for_url("**/#t*")


@pytest.mark.parametrize("source", SOURCES)
def test_a_quotation_has_its_marks_once(real_site, source):
    page = parsed(real_site / "en/sources" / source / "index.html")
    quotations = page.xpath("//*[@class='errata' or @class='cited-list' or @class='unused']//q")
    own = [q.text for q in quotations if q.text[0] in '"“”„«»' or q.text[-1] in '"“”„«»']
    assert [q.text for q in quotations if q.get("class") == "bare"] == own
