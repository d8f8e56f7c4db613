"""The charts and maps, as a reader sees them and as they are read out."""

import re
from itertools import combinations
from math import dist

import pytest

from tests.browser.drawn_figures import FIGURES, figures_page

LOCALES = ("en", "az", "ar")
SIZES = [(1280, 900), (390, 844)]
CENTRE = "e => { const b = e.getBoundingClientRect(); return b.x + b.width / 2 }"
# Of each chart: the words of its axis, where each row has its lines, and each number with its dot.
DRAWN = f"""
    charts => charts.map(chart => {{
        const centre = {CENTRE};
        const of = (row, selector) => [...row.querySelectorAll(selector)];
        const rows = of(chart, ".chart__row");
        return {{
            axis: of(chart, ".chart__axis text").map(text => text.textContent),
            lines: rows.filter(row => !row.matches(".chart__axis"))
                .map(row => of(row, ".chart__grid").map(centre)),
            marks: rows.filter(row => row.querySelector(".mark__dot")).map(row => [
                of(row, ".chart__value").map(value => value.textContent),
                of(row, ".mark__dot").map(centre),
            ]),
        }};
    }})
"""
# Of each chart: its label, what it is described by, and the numbers that stand in it.
TOLD = """
    plots => plots.map(plot => ({
        label: plot.getAttribute("aria-label"),
        tables: [...document.querySelectorAll(`[id='${plot.getAttribute("aria-describedby")}']`)]
            .map(table => table.innerText),
        values: [...plot.querySelectorAll(".chart__value bdi")].map(value => value.innerText),
    }))
"""
ONE_ANSWER = [name for name, values in FIGURES.items() if len(values) == 1]


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_is_described_by_its_table(real_site_address, tabs, locale):
    page = tabs().page
    page.goto(f"{real_site_address}{locale}/figures/")
    plots = page.get_by_role("img").and_(page.locator(".chart__plot"))
    assert plots.count() == page.locator(".chart").count() > 4
    for plot in plots.evaluate_all(TOLD):
        assert plot["label"]
        (said,) = plot["tables"]
        assert len(plot["values"]) > 1
        assert all(value in said for value in plot["values"])


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("drawn", [False, True], ids=["the real figures", "figures of every form"])
def test_a_mark_stands_at_its_number(real_site_address, tabs, locale, width, height, drawn):
    """Every dot lies between the ticks where its number is, whichever way the axis runs."""
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/figures/", width, height)
    page = tab.page
    if drawn:
        show(page, locale)
    forward = 1 if locale == "en" else -1
    charts = page.locator(".chart").evaluate_all(DRAWN)
    assert len(charts) > 4
    for chart in charts:
        last = _number(chart["axis"][-1])
        lines = chart["lines"]
        assert all(line == pytest.approx(lines[0], abs=0.1) for line in lines)
        start, end = lines[0][0], lines[0][-1]
        assert (end - start) * forward > 100
        for (value,), (dot,) in chart["marks"]:
            assert dot == pytest.approx(start + (end - start) * _number(value) / last, abs=1.5)


def show(page, locale):
    """Put the figures of drawn_figures.py into the page that is open."""
    page.evaluate(
        "html => { document.querySelector('article').innerHTML = html }", figures_page(locale)
    )


@pytest.mark.parametrize("width", [320, 390, 720, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_label_covers_another_or_leaves_the_page(real_site_address, tabs, locale, width):
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/figures/", width=width)
    show(tab.page, locale)
    charts = tab.page.locator(".chart").evaluate_all(
        """(charts, texts) => charts.map(chart => [...chart.querySelectorAll(texts)].map(one => {
            const range = document.createRange();
            range.selectNodeContents(one);
            const { left, top, right, bottom } = range.getBoundingClientRect();
            return [one.textContent, left, top, right, bottom];
        }))""",
        ".chart__label, .chart__value, .chart__axis text, .chart__key",
    )
    assert len(charts) == len(FIGURES) - len(ONE_ANSWER)
    for boxes in charts:
        for text, left, _, right, _ in boxes:
            assert 0 <= left < right <= width, text
        for (one, *a), (other, *b) in combinations(boxes, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (one, other)


@pytest.mark.parametrize(
    ("locale", "least_first"), [("en", "left"), ("az", "left"), ("ar", "right")]
)
def test_a_range_begins_with_the_smaller_number(real_site_address, tabs, locale, least_first):
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/figures/")
    show(tab.page, locale)
    value = tab.page.locator(".chart__value", has_text=re.compile("500.1.000")).first
    least, most = value.locator("bdi").evaluate(
        """bdi => [/500/, /1.000/].map(number => {
            const { index, 0: found } = bdi.textContent.match(number);
            const range = document.createRange();
            range.setStart(bdi.firstChild, index);
            range.setEnd(bdi.firstChild, index + found.length);
            return range.getBoundingClientRect().left;
        })"""
    )
    assert (least < most) == (least_first == "left")


def test_each_form_has_its_own_shape_and_its_words(real_site_address, tabs):
    """What is drawn differs in more than colour, and the legend names each shape of the chart."""
    tab = tabs()
    tab.open(f"{real_site_address}en/figures/")
    show(tab.page, "en")
    chart = tab.page.locator(".chart", has_text="dozens").first
    shapes = chart.locator(".chart__row .mark").evaluate_all(
        """marks => marks.map(mark => [...mark.querySelectorAll("line, path, circle")].map(part => {
            const { fill, strokeDasharray } = getComputedStyle(part);
            return `${part.getAttribute("class") ?? part.tagName} ${fill} ${strokeDasharray}`;
        }).join() + mark.querySelector("path")?.getAttribute("d"))"""
    )
    assert len(shapes) == len(set(shapes)) == len(FIGURES["every-form"])
    legend = chart.locator(".chart__key .mark").evaluate_all("all => all.map(m => m.classList[1])")
    drawn = chart.locator(".chart__row .mark").evaluate_all("all => all.map(m => m.classList[1])")
    assert sorted(legend) == sorted(drawn)
    assert all(text.strip() for text in chart.locator(".chart__key").all_inner_texts())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_takes_the_colours_that_a_reader_forces(real_site_address, visit, scheme):
    page = visit(
        f"{real_site_address}en/foreign-acts/", forced_colors="active", color_scheme=scheme
    ).page
    text, badge = page.evaluate(
        """() => [getComputedStyle(document.querySelector("h1")).color,
                  getComputedStyle(document.querySelector(".map__mark circle")).stroke]"""
    )
    assert text == badge


def _number(text):
    return int(re.sub(r"\D", "", text))


@pytest.mark.parametrize("path", ["figures/", "foreign-acts/", "ceremonies/"])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_nothing_overflows(real_site_address, tabs, locale, width, height, path):
    opened = tabs()
    opened.open(f"{real_site_address}{locale}/{path}", width, height)
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not opened.troubles()


MARKS = "a.map__mark:visible"


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", ["foreign-acts/", "ceremonies/"])
def test_every_mark_leads_to_its_rows(real_site_address, tabs, locale, path, width, height):
    tab = tabs(java_script_enabled=False)
    tab.open(f"{real_site_address}{locale}/{path}", width, height)
    page = tab.page
    marks = {mark.get_attribute("aria-label"): mark for mark in page.locator(MARKS).all()}
    keys = page.locator(".map__key > li").all()
    assert len(marks) == len(keys) == page.locator(MARKS).count() > 2
    for number, key in enumerate(keys, 1):
        mark = marks[f"{number}: {key.locator('a').first.inner_text()}"]
        target = page.locator(f"[id='{mark.get_attribute('href')[1:]}']")
        assert target.count() == 1
        for link in key.locator("a[href^='#row-']").all():
            row = page.locator(f"tr[id='{link.get_attribute('href')[1:]}']")
            assert row.locator("a").count() > 0


@pytest.mark.parametrize("locale", LOCALES)
def test_the_map_is_never_mirrored(real_site_address, tabs, locale):
    """In every language what lies farther east stands farther to the right."""
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/foreign-acts/")
    page = tab.page
    eastwards = ("peru-2013", "sudan-2014", "afghanistan-2020")
    marks = [page.locator(f"{MARKS}[href='#row-{id_}']") for id_ in eastwards]
    xs = [mark.evaluate(CENTRE) for mark in marks]
    assert xs == sorted(xs)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_mark_can_be_reached_and_followed_with_the_keyboard(
    real_site_address, visit, width, height
):
    page = visit(f"{real_site_address}en/foreign-acts/", width, height).page
    first = page.locator(MARKS).first
    first.focus()
    page.keyboard.press("Tab")
    assert page.locator(MARKS).nth(1).evaluate("mark => mark === document.activeElement")
    href = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == href


@pytest.mark.parametrize("width", [320, 390, 720, 1280])
@pytest.mark.parametrize("locale", LOCALES)
def test_every_mark_is_in_sight_and_within_reach_of_a_finger(
    real_site_address, tabs, locale, width
):
    """No badge covers another, leaves the map, or is smaller than WCAG 2.2 asks (2.5.8)."""
    tab = tabs()
    tab.open(f"{real_site_address}{locale}/foreign-acts/", width=width)
    boxes = [mark.locator("circle").bounding_box() for mark in tab.page.locator(MARKS).all()]
    maps = [one.bounding_box() for one in tab.page.locator(".map__drawing:visible").all()]
    centres = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    assert len(boxes) > 10
    assert all(dist(a, b) > 24 for a, b in combinations(centres, 2))
    for box in boxes:
        assert any(
            0 <= box["x"] - one["x"] <= one["width"] - box["width"]
            and 0 <= box["y"] - one["y"] <= one["height"] - box["height"]
            for one in maps
        )
