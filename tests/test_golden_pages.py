"""One page of each kind, as the invented chronicle makes it, in English and in Arabic."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.site import make_site
from tests.problem_case import FIXTURE

TODAY = date(2001, 6, 30)
SITE_URL = "https://chronicle.example/below/"
LOGS = ("corrections", "positions")
FILES = [file for file in sorted(FIXTURE.glob("*/**/*.*")) if file.stem not in LOGS]
# Of the stamp of 1971 and of what shows it nobody knows when it changed, nor of the corrections or
# the positions.
DAYS = {
    path.relative_to(FIXTURE).as_posix(): date(2001, 5, 1 + place)
    for place, path in enumerate(FILES)
    if path.is_file() and path.stem != "malta-stamp-1971"
}
LOCALES = ("en", "ar")
# What stands at a former address, a file and no page.
MOVED = {"events/undated/ceremony-2001/index.html": "moved.j2"}
# The page for editors, which speaks English as the command line does.
ENGLISH = {"reference.md": "reference.j2"}
PAGES = {
    "index.md": "home.j2",
    "timeline.md": "timeline.j2",
    "years/1931.md": "year.j2",
    "events/1931/skarrey-fire.md": "event.j2",
    "events/1971/malta-stamp-1971.md": "event.j2",
    "events/2001/ceremony-2001.md": "event.j2",
    "events/undated/tower-painted.md": "event.j2",
    "topics/lamps.md": "event.j2",
    "topics/index.md": "topics.j2",
    "figures.md": "figures.j2",
    "differences.md": "differences.j2",
    "positions.md": "positions.j2",
    "words.md": "words.j2",
    "ceremonies.md": "collection.j2",
    "tributes.md": "collection.j2",
    "sources/index.md": "sources.j2",
    "sources/gazette-1931.md": "source.j2",
    "sources/consulate-2001.md": "source.j2",
    "sources/lights-of-the-north.md": "cited.j2",
    "sources/bulletin-page.md": "cited.j2",
    "sources/board-letter-1931.md": "cited.j2",
    "coverage.md": "coverage.j2",
    "people.md": "mentions.j2",
    "places.md": "mentions.j2",
    "corrections.md": "corrections.j2",
}


@pytest.fixture(scope="module")
def site():
    return make_site(FIXTURE, TODAY, SITE_URL, DAYS)


@pytest.fixture(scope="module")
def pages(site):
    return {page.src_uri: page.markdown for page in site.pages}


@pytest.mark.parametrize("uri", PAGES)
@pytest.mark.parametrize("locale", LOCALES)
def test_page(pages, golden, locale, uri):
    golden.compare(f"pages/{locale}/{uri}", pages[f"{locale}/{uri}"])


@pytest.mark.parametrize("uri", ENGLISH)
def test_page_in_english_alone(pages, golden, uri):
    golden.compare(f"pages/en/{uri}", pages[f"en/{uri}"])


@pytest.mark.parametrize("path", MOVED)
@pytest.mark.parametrize("locale", LOCALES)
def test_file(site, golden, locale, path):
    files = {asset.src_uri: asset.content.decode() for asset in site.assets}
    golden.compare(f"pages/{locale}/{path}", files[f"{locale}/{path}"])


def test_every_template_has_a_golden_page():
    templates = (Path(__file__).parents[1] / "generator/templates").glob("[!_]*.j2")
    assert {template.name for template in templates} == {
        *PAGES.values(),
        *MOVED.values(),
        *ENGLISH.values(),
    }


def test_no_golden_page_is_left_over(golden):
    expected = {f"{locale}/{uri}" for locale in LOCALES for uri in (*PAGES, *MOVED)}
    golden.only("pages", expected | {f"en/{uri}" for uri in ENGLISH})


def test_every_locale_has_the_same_pages(site, pages):
    by_locale = [
        {uri.partition("/")[2] for uri in pages if uri.startswith(f"{locale.locale}/")}
        for locale in site.locales
    ]
    assert [locale.locale for locale in site.locales] == ["en", "az", "ar"]
    assert by_locale[0] - set(ENGLISH) == by_locale[1] == by_locale[2] >= set(PAGES)
    assert len(pages) == len(site.pages) == 3 * len(by_locale[1]) + len(ENGLISH)


def test_the_navigation_leads_to_pages(site, pages):
    hand_written = {"about.md", "method.md", "terminology.md"}
    for locale in site.locales:
        made = {uri for uri in pages if uri.startswith(f"{locale.locale}/")}
        linked = {item.src_uri for item in locale.nav}
        assert linked - made == {f"{locale.locale}/{name}" for name in hand_written}
        assert locale.nav[0].src_uri == f"{locale.locale}/index.md"


def test_the_same_input_gives_the_same_pages(site):
    assert make_site(FIXTURE, TODAY, SITE_URL, DAYS) == site


def test_abuse_stays_in_the_archived_text(pages):
    """The one sentence named as abuse is shown where the text is archived, and nowhere else."""
    abuse = "Those idle islanders"
    assert {uri for uri, text in pages.items() if abuse in text} == {
        f"{locale}/sources/gazette-1931.md" for locale in ("en", "az", "ar")
    }
    for locale in LOCALES:
        page = pages[f"{locale}/sources/gazette-1931.md"]
        (archived,) = re.findall(r'<div class="archived".*?</div>', page, re.DOTALL)
        assert page.count(abuse) == archived.count(abuse) == 1


def test_what_is_missing_is_marked(pages):
    """A text that stands in for a missing one says in which language it is."""
    title, mark = "Malta, 1971: a stamp", '<bdi lang="en" dir="ltr">'
    uri = "events/1971/malta-stamp-1971.md"
    assert f"# {mark}{title}</bdi>\n" in pages[f"ar/{uri}"]
    assert "notice--partial" in pages[f"ar/{uri}"]
    assert "notice--missing" not in pages[f"en/{uri}"]
    for name in ("timeline.md", "years/1971.md", "tributes.md", "people.md", "topics/lamps.md"):
        body = pages[f"ar/{name}"].partition("\n---\n")[2]
        assert body.count(title) == body.count(f"{mark}{title}</bdi>") > 0, name
        assert title not in pages[f"az/{name}"]
