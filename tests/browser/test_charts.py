"""The charts and maps, as a reader sees them and as they are read out."""

import re

import pytest

LOCALES = ("en", "az", "ar")
SIZES = [(1280, 900), (390, 844)]
CENTRE = "e => { const b = e.getBoundingClientRect(); return b.x + b.width / 2 }"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_chart_is_described_by_its_table(real_site_address, visit, locale):
    page = visit(f"{real_site_address}{locale}/figures/").page
    plots = page.get_by_role("img").and_(page.locator(".chart__plot"))
    assert plots.count() == page.locator(".chart").count() > 4
    for plot in plots.all():
        assert plot.get_attribute("aria-label")
        table = page.locator(f"[id='{plot.get_attribute('aria-describedby')}']")
        values = plot.locator(".chart__value bdi").all_inner_texts()
        said = table.inner_text()
        assert len(values) > 1
        assert all(value in said for value in values)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_a_mark_stands_at_its_number(real_site_address, visit, locale, width, height):
    """Every dot lies between the ticks where its number is, whichever way the axis runs."""
    page = visit(f"{real_site_address}{locale}/figures/", width=width, height=height).page
    forward = 1 if locale == "en" else -1
    for chart in page.locator(".chart").all():
        texts = chart.locator(".chart__axis text").all()
        ticks = [(_number(tick.text_content()), tick.evaluate(CENTRE)) for tick in texts]
        (first, start), (last, end) = ticks[0], ticks[-1]
        assert (end - start) * forward > 100
        for row in chart.locator(".chart__row:has(.mark--exact)").all():
            number = _number(row.locator(".chart__value").inner_text())
            dot = row.locator(".mark__dot").evaluate(CENTRE)
            wanted = start + (end - start) * (number - first) / (last - first)
            assert dot == pytest.approx(wanted, abs=1.5)


def _number(text):
    return int(re.sub(r"\D", "", text))


@pytest.mark.parametrize("path", ["figures/", "foreign-acts/", "ceremonies/"])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_nothing_overflows(real_site_address, visit, locale, width, height, path):
    opened = visit(f"{real_site_address}{locale}/{path}", width=width, height=height)
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not opened.troubles()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", ["foreign-acts/", "ceremonies/"])
def test_every_mark_leads_to_its_rows(real_site_address, visit, locale, path):
    page = visit(f"{real_site_address}{locale}/{path}", java_script_enabled=False).page
    marks = page.locator("a.map__mark").all()
    keys = page.locator(".map__key > li").all()
    assert len(marks) == len(keys) > 2
    for mark, key in zip(marks, keys, strict=True):
        target = page.locator(f"[id='{mark.get_attribute('href')[1:]}']")
        assert target.count() == 1
        assert key.locator("a").first.inner_text() in mark.get_attribute("aria-label")
        for link in key.locator("a[href^='#row-']").all():
            row = page.locator(f"tr[id='{link.get_attribute('href')[1:]}']")
            assert row.locator("a").count() > 0


@pytest.mark.parametrize("locale", LOCALES)
def test_the_map_is_never_mirrored(real_site_address, visit, locale):
    """In every language what lies farther east stands farther to the right."""
    page = visit(f"{real_site_address}{locale}/foreign-acts/").page
    eastwards = ("peru-2013", "sudan-2014", "indonesia-2017")
    marks = [page.locator(f"a.map__mark[href='#row-{id_}']") for id_ in eastwards]
    xs = [mark.evaluate(CENTRE) for mark in marks]
    assert xs == sorted(xs)


def test_a_mark_can_be_reached_and_followed_with_the_keyboard(real_site_address, visit):
    page = visit(f"{real_site_address}en/foreign-acts/").page
    page.locator(".map__box").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.map__mark')")
    href = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == href


def test_no_badge_covers_another(real_site_address, visit):
    page = visit(f"{real_site_address}en/foreign-acts/").page
    boxes = [mark.locator("circle").bounding_box() for mark in page.locator("a.map__mark").all()]
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            apart = ((a["x"] - b["x"]) ** 2 + (a["y"] - b["y"]) ** 2) ** 0.5
            assert apart >= a["width"] * 0.95
