"""Another chronicle altogether: a bridge, in German and Hebrew, in a folder of its own.

Its default language is not English, it has no hand-written pages and few kinds of anything.
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from tests.browser.conftest import built_once, served
from tests.elsewhere import add_locales, build, configuration, parsed, translate
from tests.fake_project import ROOT, SITE_URL

BRIDGE = ROOT / "tests/fixtures/bridge"
TODAY = date(2026, 3, 1)
OPENING = "events/1903/brueckenweihe/"
GERMAN = {
    ("navigation", "Timeline"): "Zeitleiste",
    ("page", "Timeline"): "Zeitleiste",
    ("relation of answers", "answers differ"): "Antworten weichen ab",
    ("count", "about {number}"): "etwa {number}",
}
SUBJECT = r"khojaly|xocal|خوجالي|karabakh|armenia|genocid|massacre"


def _build(folder: Path) -> Path:
    root = Path(shutil.copytree(BRIDGE, folder / "bridge"))
    config = re.sub("(?i)khojaly", "bridge", configuration())
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "docs").mkdir()
    add_locales(root, ("de", "he"), TODAY)
    translate(root, "de", GERMAN)
    assert main(["check", "--root", str(root)], TODAY) == 0
    return build(root)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    return built_once("another-subject", tmp_path_factory, _build)


def test_a_reader_sees_both_languages(site, visit):
    with served(site) as address:
        opened = visit(f"{address}de/{OPENING}")
        page = opened.page
        assert not opened.troubles()
        assert page.locator("html").get_attribute("lang") == "de"
        assert "14. Mai 1903" in page.locator("h1").inner_text().replace("\xa0", " ")
        assert page.locator(".badge", has_text="Antworten weichen ab").count() > 0
        assert page.locator(".answer__value", has_text="etwa 500").count() > 0
        page.locator("[data-search-input]").fill("Brücke")
        page.locator("[data-search-list] a").first.wait_for()
        opened = visit(f"{address}he/{OPENING}")
        page = opened.page
        assert not opened.troubles()
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        assert page.locator("blockquote[lang=de][dir=ltr]").count() == 4


def test_words_of_the_interface_come_from_the_default_language(site):
    page = parsed(site, "he/timeline")
    tabs = page.xpath("//nav[contains(@class, 'md-tabs')]//bdi")
    found = {tab.text_content(): (tab.get("lang"), tab.get("dir")) for tab in tabs}
    assert found["Zeitleiste"] == ("de", "ltr")
    assert found["Sources"] == ("en", "ltr")


def test_only_what_is_translated_is_a_version(site):
    page = parsed(site, f"he/{OPENING}")
    links = page.xpath("//link[normalize-space(@rel)='alternate']/@hreflang")
    assert links == ["de", "he", "x-default"]
    page = parsed(site, "he/events/1903/messung")
    assert page.xpath("//link[normalize-space(@rel)='alternate']") == []
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}de/events/1903/messung/"]
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{SITE_URL}he/{OPENING}</loc>" in sitemap
    assert f"<loc>{SITE_URL}he/events/1903/messung/</loc>" not in sitemap


def test_nothing_of_this_project_is_in_it(site):
    for file in site.rglob("*"):
        if file.suffix in {".html", ".json", ".xml", ".txt", ".svg"}:
            found = re.search(SUBJECT, file.read_text(encoding="utf-8"), re.IGNORECASE)
            assert not found, file


def test_the_generator_holds_nothing_of_the_subject():
    for file in sorted((ROOT / "generator").rglob("*")):
        if file.suffix in {".py", ".js", ".j2", ".html", ".css", ".po", ".cfg", ".svg"}:
            found = re.search(SUBJECT, file.read_text(encoding="utf-8"), re.IGNORECASE)
            assert not found, file
