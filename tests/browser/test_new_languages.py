"""Languages that the site does not have, added to the invented chronicle by data alone.

Russian: other plural forms, months that bend. Persian: from right to left. Tajik: no words of
Material's. None of them is a language of this project.
"""

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from generator.localize.foreign import MARKS
from tests.browser.conftest import built_once, served
from tests.elsewhere import add_locales, build, configuration, parsed, translate
from tests.fake_project import SITE_URL
from tests.problem_case import FIXTURE

ADDED = {"ru": "ltr", "fa": "rtl", "tg": "ltr"}
FIRE = "events/1931/skarrey-fire/"
NOT_HERE = "This text is not yet available in this language; the original is shown."
RUSSIAN = {
    ("navigation", "Timeline"): "Хронология",
    ("date", "night of {days} {year}"): "ночь на {days} {year} г.",
    (None, "%(num)d source"): ("%(num)d источник", "%(num)d источника", "%(num)d источников"),
}


def _translate_a_little(root: Path) -> None:
    translate(root, "ru", RUSSIAN)
    file = root / "data/events/1931/skarrey-fire.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count("\ntitle: {") == 1
    text = text.replace("\ntitle: {", '\ntitle: {ru: "Скаррей, {date}", ')
    file.write_text(text, encoding="utf-8")


def _build(folder: Path) -> Path:
    root = Path(shutil.copytree(FIXTURE, folder / "project"))
    (root / "mkdocs.yml").write_text(configuration(), encoding="utf-8")
    (root / "docs/en").mkdir(parents=True)
    (root / "docs/en/about.md").write_text(
        "---\ntitle: About\n---\n\n# About\n\n## Why {#why}\n\n[Timeline](timeline.md)\n"
    )
    add_locales(root, ADDED, date(2026, 3, 1))
    _translate_a_little(root)
    return build(root)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    return built_once("new-languages", tmp_path_factory, _build)


@pytest.fixture(scope="module")
def address(site):
    with served(site) as found:
        yield found


@pytest.mark.parametrize(("locale", "direction"), ADDED.items())
def test_a_reader_sees_the_language(address, visit, locale, direction):
    opened = visit(f"{address}{locale}/timeline/")
    page = opened.page
    assert not opened.troubles()
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (locale, direction)
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    title = page.locator(".event-card__title bdi").last
    assert (title.get_attribute("lang"), title.get_attribute("dir")) == ("en", "ltr")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    switch = page.locator("details.languages:not(.browse)")
    switch.locator("summary").click()
    links = switch.locator("a")
    assert links.evaluate_all("all => all.map(a => a.lang)") == ["en", "az", "ar", *ADDED]
    names = dict(zip(["en", "az", "ar", *ADDED], links.all_inner_texts(), strict=True))
    assert (names["ru"], names["fa"]) == ("Русский", "فارسی")
    page.locator("[data-search-input]").fill("lighthouse")
    result = page.locator("[data-search-list] a").first
    result.wait_for()
    assert f"/{locale}/" in result.get_attribute("href")


def test_a_page_without_a_translation_is_none(site):
    page = parsed(site, f"fa/{FIRE}")
    assert page.xpath("//link[normalize-space(@rel)='alternate']") == []
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}en/{FIRE}"]
    notice = page.xpath("//p[@class='notice notice--missing']")
    assert [one.text_content() for one in notice] == [NOT_HERE]
    assert notice[0].xpath("bdi/@lang") == ["en"]
    assert page.xpath("//h1/bdi/@lang") == ["en"]


def test_a_page_with_a_translation_is_one_and_says_what_it_lacks(site):
    page = parsed(site, f"ru/{FIRE}")
    assert page.findtext(".//h1").startswith("Скаррей, ночь на 3")
    assert "ноября 1931" in page.findtext(".//h1").replace("\N{NO-BREAK SPACE}", " ")
    links = page.xpath("//link[normalize-space(@rel)='alternate']/@hreflang")
    assert links == ["en", "az", "ar", "ru", "x-default"]
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}ru/{FIRE}"]
    assert page.xpath("//p[contains(@class, 'notice--partial')]")
    assert not page.xpath("//p[contains(@class, 'notice--missing')]")
    english = parsed(site, f"en/{FIRE}").xpath("//link[normalize-space(@rel)='alternate']")
    assert [link.get("hreflang") for link in english] == links


def test_the_site_map_claims_no_translation_that_is_not_there(site):
    tree = etree.parse(site / "sitemap.xml")
    found = {element.text for element in tree.iter("{*}loc")}
    assert f"{SITE_URL}ru/{FIRE}" in found
    assert f"{SITE_URL}en/about/" in found
    assert not [one for one in found if "/fa/" in one or "/tg/" in one]
    assert f"{SITE_URL}ru/events/undated/tower-painted/" not in found
    versions = {element.get("href") for element in tree.iter("{*}link")}
    assert f"{SITE_URL}ru/{FIRE}" in versions
    assert not [one for one in versions if "/fa/" in one or "/tg/" in one]


def test_counts_take_the_plural_forms_of_the_language(site):
    cards = parsed(site, "ru/timeline").xpath("//p[@class='event-card__facts']/span[1]")
    counts = {int(card.text_content().split()[0]): card.text_content() for card in cards}
    assert {number: counts[number] for number in (1, 7)} == {1: "1 источник", 7: "7 источников"}


def test_words_that_are_not_translated_say_their_language(site):
    page = parsed(site, "tg/timeline")
    tabs = page.xpath("//nav[contains(@class, 'md-tabs')]//li//bdi[@lang='en']")
    assert "Timeline" in [tab.text_content() for tab in tabs]
    tabs = parsed(site, "ru/timeline").xpath("//nav[contains(@class, 'md-tabs')]//li")
    assert "Хронология" in [tab.text_content().strip() for tab in tabs]
    for file in site.rglob("*"):
        if file.suffix in {".html", ".json", ".xml"}:
            assert not MARKS.search(file.read_text(encoding="utf-8")), file


@pytest.mark.parametrize("locale", ADDED)
def test_a_hand_written_page_stands_in(site, locale):
    page = parsed(site, f"{locale}/about")
    text = page.xpath("//article//div[@lang='en'][@dir='ltr']")[0]
    assert text.xpath(".//h1 | .//h2")[0].text_content().startswith("About")
    assert text.xpath(".//h2/@id") == ["why"]
    assert page.xpath("//p[@class='notice notice--missing']")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}en/about/"]
    assert page.xpath("//article//a[@rel='edit']/@href")[0].endswith("/docs/en/about.md")
