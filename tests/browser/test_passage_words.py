"""The words that an address names are those a browser marks and goes to.

No script can ask a browser which words it marks. So the tests colour them, and look for the colour
where the pieces of the passage are.
"""

import base64

import pytest

from tests.browser.archived_texts import CUT, entries, pieces
from tests.browser.conftest import served
from tests.browser.real_site import LOCALES, SOURCES

COLOUR = """
    .archived ::target-text { background: #f0f !important; color: #f0f !important; }
    .archived ::target-text { text-decoration: none !important; }
"""
STYLED = """
    text => document.head.append(
        Object.assign(document.createElement("style"), { textContent: text }))
"""
PIECES = """
    id => [...document.getElementsByClassName(id)].flatMap(piece => [...piece.getClientRects()])
        .map(({left, top, right, bottom}) => ({left, top, right, bottom}))
"""
# How much of each box has the colour, in parts of one, and how many pixels beside all boxes have.
COLOURED = """
    async ([picture, boxes]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        const { data } = canvas.getImageData(0, 0, image.width, image.height);
        const found = boxes.map(() => 0);
        let beside = 0;
        for (let at = 0; at < data.length; at += 4) {
            if (data[at] < 250 || data[at + 1] > 5 || data[at + 2] < 250) continue;
            const x = at / 4 % image.width, y = Math.floor(at / 4 / image.width);
            const inside = (box, by) => x >= box.left - by && x < box.right + by
                && y >= box.top - 4 * by && y < box.bottom + 4 * by;
            boxes.forEach((box, i) => { found[i] += inside(box, 0); });
            beside += !boxes.some(box => inside(box, 2));
        }
        const parts = found.map((count, i) =>
            count / ((boxes[i].right - boxes[i].left) * (boxes[i].bottom - boxes[i].top)));
        return { parts, beside };
    }
"""


@pytest.fixture(scope="module")
def coloured(browser):
    """Tells how much of some boxes of a picture of a page is coloured as what is marked."""
    page = browser.new_page()
    yield lambda picture, boxes: page.evaluate(
        COLOURED, [base64.b64encode(picture).decode(), boxes]
    )
    page.close()


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("locale", LOCALES)
def test_nearly_every_passage_is_named_by_its_words(real_site, locale, source):
    found = [":~:text=" in address for _, address, _ in entries(real_site, locale, source)]
    assert len(found) > 10
    # What stands twice in the same surroundings has no words of its own.
    assert found.count(False) <= 4


@pytest.mark.parametrize(
    ("locale", "source", "scripts"),
    [
        *(("en", source, True) for source in SOURCES),
        ("az", "report-kazakhstan-2026", False),
        ("ar", "rabat-ceremony-text-2023", False),
        ("ar", CUT, True),
    ],
)
def test_the_words_of_the_address_are_marked(real_site, browser, coloured, locale, source, scripts):
    every = [one for one in entries(real_site, locale, source) if ":~:" in one[1]]
    # Long passages first: they are named by their ends and cut in most pieces.
    every.sort(key=lambda one: -len(pieces(real_site, locale, source, one[0])))
    page = browser.new_page(viewport={"width": 1280, "height": 900}, java_script_enabled=scripts)
    with served(real_site) as base:
        for anchor, address, _ in (every[0], every[len(every) // 2], every[-1]):
            page.goto("about:blank")
            page.goto(f"{base}{locale}/sources/{source}/{address}")
            page.evaluate(STYLED, COLOUR)
            # Nothing waits in a page without scripts.
            while page.evaluate("scrollY") == 0:
                page.wait_for_timeout(50)
            boxes = page.evaluate(PIECES, anchor)
            result = coloured(page.screenshot(), boxes)
            assert min(result["parts"]) > 0.5, address
            assert result["beside"] == 0, address
            top = page.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom")
            assert top <= boxes[0]["top"] < 900, address
    page.context.close()
