"""What reads from right to left, as the screen shows it."""

import pytest

from generator.cldr import text_direction
from tests.browser.real_site import KINDS, parsed

# Everything in the page's own Arabic that a pattern matches, and whether the first of its two
# groups is read before the last: it stands right of it, or in a line above.
PLACES = r"""
    pattern => {
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode, element = node.parentElement;
            if (element.closest("[lang]").lang !== "ar" || !element.checkVisibility()) continue;
            for (const match of node.data.matchAll(new RegExp(pattern, "g"))) {
                const box = (start, length) => {
                    const range = document.createRange();
                    range.setStart(node, start);
                    range.setEnd(node, start + length);
                    return range.getClientRects()[0];
                };
                const end = match.index + match[0].length;
                const first = box(match.index, match[1].length);
                const last = box(end - match[2].length, match[2].length);
                const holder = element.closest("h1, h2, h3, bdi, a, p") || element;
                found.push({
                    text: match[0], where: holder.tagName,
                    ordered: first.left > last.left || last.top - first.top > first.height / 2,
                });
            }
        }
        return found;
    }
"""

# Every element with Arabic letters of its own, how it sets them, and whether it has Latin ones.
LETTERS = r"""
    () => [...document.querySelectorAll("body *")].filter(e => e.checkVisibility())
        .map(element => {
            const nodes = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
            return [element, nodes.map(node => node.data).join("")];
        })
        .filter(([, text]) => /[\u0600-\u06ff]/.test(text))
        .map(([element, text]) => {
            const { letterSpacing, fontStyle, direction } = getComputedStyle(element);
            const spaced = !["normal", "0px"].includes(letterSpacing);
            return { text, spaced, fontStyle, direction, mixed: /[a-z]/i.test(text) };
        })
"""

OVERLAPS = """
    () => {
        const boxes = [...document.querySelectorAll(
            ".md-header__inner > :not(.md-search, script, form), .md-header form .md-header__button"
        )].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect())
          .filter(box => box.width > 0).sort((a, b) => a.left - b.left);
        return {
            count: boxes.length,
            outside: boxes.filter(box => box.left < 0 || box.right > innerWidth).length,
            overlapping: boxes.filter((box, i) => i && box.left < boxes[i - 1].right - 1).length,
            lines: new Set(boxes.map(box => Math.round((box.top + box.bottom) / 20))).size,
        };
    }
"""


DAYS = r"(\d+)\u2060?–\u2060?(\d+)"
NAME_AND_DATE = r"(MENAFN)\W+(26)"


@pytest.mark.parametrize(
    ("kind", "pattern", "wheres"),
    [
        ("home", DAYS, {"H1", "P"}),
        ("timeline", DAYS, {"BDI", "A"}),
        ("dated event", DAYS, {"H1", "BDI"}),
        ("figures", DAYS, {"A", "BDI"}),
        ("terminology", DAYS, {"P"}),
        ("sources", NAME_AND_DATE, {"A"}),
        ("source menafn-mfa-2024", NAME_AND_DATE, {"H1"}),
    ],
)
@pytest.mark.parametrize("width", [390, 1280])
def test_what_comes_first_stands_at_the_right(
    real_site_address, tabs, kind, pattern, wheres, width
):
    page = tabs().page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{real_site_address}ar/{KINDS[kind]}")
    places = page.evaluate(PLACES, pattern)
    assert wheres <= {place["where"] for place in places}
    assert [place for place in places if not place["ordered"]] == []


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize(
    "kind", ["home", "dated event", "people", "terminology", "source rabat-ceremony-text-2023"]
)
def test_arabic_is_neither_slanted_nor_spaced_nor_turned(real_site_address, tabs, locale, kind):
    page = tabs().page
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{real_site_address}{locale}/{KINDS[kind]}")
    found = page.evaluate(LETTERS)
    assert found
    assert [one for one in found if one["spaced"] or one["fontStyle"] != "normal"] == []
    assert [one for one in found if not one["mixed"] and one["direction"] != "rtl"] == []


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_the_header_has_room(real_site_address, tabs, locale):
    page = tabs().page
    page.goto(f"{real_site_address}{locale}/{KINDS['ceremony']}")
    for width in (320, 390, 600, 1000):
        page.set_viewport_size({"width": width, "height": 844})
        header = page.evaluate(OVERLAPS)
        assert header.pop("count") >= 4
        assert header == {"outside": 0, "overlapping": 0, "lines": 1}


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_every_quotation_says_its_language_and_direction(real_site, locale):
    found = [
        (quotation.get("lang"), quotation.get("dir"))
        for file in (real_site / locale).rglob("index.html")
        for quotation in parsed(file).xpath("//article//*[self::blockquote or self::q]")
        if quotation.getparent().tag != "article"
    ]
    assert len(found) > 500
    assert {lang for lang, _ in found} >= {"en", "az", "ar"}
    assert [one for one in set(found) if one[1] != text_direction(one[0])] == []
