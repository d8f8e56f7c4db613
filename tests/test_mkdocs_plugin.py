"""The small project, built by MkDocs itself."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import etree, html
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from generator.mkdocs_plugin import origin
from generator.mkdocs_plugin.alternates import alternates, in_locale
from generator.mkdocs_plugin.locales import locale_of, section_of
from generator.mkdocs_plugin.theme_files import list_quickly
from generator.site_types import LocaleSite, Site
from tests.fake_project import ROOT, SITE_URL, make_project, mkdocs

LOCALES = {"en": "ltr", "az": "ltr", "ar": "rtl"}
PAGES = ("", "timeline/", "events/night/", "events/day/", "about/")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    return make_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def site(project) -> Path:
    run = mkdocs(project, "build", "--strict")
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    return project / "site"


def read(site: Path, address: str):
    return html.document_fromstring((site / address / "index.html").read_bytes())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("locale", "direction"), LOCALES.items())
def test_language_and_direction(site, locale, direction, path):
    page = read(site, f"{locale}/{path}")
    assert (page.get("lang"), page.get("dir")) == (locale, direction)
    assert page.find("body").get("dir") == direction


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("locale", LOCALES)
def test_alternates_name_the_same_page(site, locale, path):
    links = read(site, f"{locale}/{path}").xpath("//link[normalize-space(@rel)='alternate']")
    expected = {code: f"{SITE_URL}{code}/{path}" for code in LOCALES}
    expected["x-default"] = f"{SITE_URL}en/{path}" if path else SITE_URL
    assert {link.get("hreflang"): link.get("href") for link in links} == expected


def test_alternates_only_where_there_is_a_page(site):
    links = read(site, "en/seed").xpath("//link[normalize-space(@rel)='alternate']/@hreflang")
    assert links == ["en", "az", "x-default"]


def test_material_asks_for_no_site_map_of_an_alternate(site):
    assert read(site, "en").xpath("//link[@rel='alternate']") == []


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("events/night/", ["./", "../../../az/events/night/", "../../../ar/events/night/"]),
        ("seed/", ["./", "../../az/seed/", "../../ar/"]),
    ],
)
def test_the_language_switch_stays_on_the_page(site, path, links):
    page = read(site, f"en/{path}")
    assert page.xpath("//header//a[@data-locale]/@href") == links
    assert page.xpath("//header//a[@aria-current]/@hreflang") == ["en"]


@pytest.mark.parametrize(
    ("locale", "titles"),
    [
        ("en", ["Home", "Timeline", "About"]),
        ("az", ["Ana səhifə", "Xronologiya", "Haqqında"]),
        ("ar", ["الرئيسية", "التسلسل الزمني", "حول الموقع"]),
    ],
)
def test_navigation_is_of_the_locale_alone(site, locale, titles):
    page = read(site, f"{locale}/events/night")
    tabs = page.xpath("//nav[contains(@class, 'md-tabs')]//a")
    assert [tab.text_content().strip() for tab in tabs] == titles
    assert [tab.get("href") for tab in tabs] == ["../../", "../../timeline/", "../../about/"]
    active = page.xpath("//li[contains(@class, 'md-tabs__item--active')]")
    assert [item.text_content().strip() for item in active] == [titles[1]]


@pytest.mark.parametrize(
    ("path", "previous", "following"),
    [
        ("", [], ["timeline/"]),
        ("timeline/", ["../"], ["../about/"]),
        ("about/", ["../timeline/"], []),
        ("events/night/", [], ["../day/"]),
        ("events/day/", ["../night/"], []),
    ],
)
@pytest.mark.parametrize("locale", LOCALES)
def test_neighbours_stay_in_the_locale(site, locale, path, previous, following):
    page = read(site, f"{locale}/{path}")
    assert page.xpath("//link[@rel='prev']/@href") == previous
    assert page.xpath("//link[@rel='next']/@href") == following


@pytest.mark.parametrize(
    ("address", "title", "description"),
    [
        ("en", "A chronicle", 'About "Home" <b>'),
        ("az/about", "Haqqında – Salnamə", "Salnamə 2023-11-14"),
        ("en/about", "About – A chronicle", "A chronicle 2023-11-14"),
        (
            "en/events/night",
            "The night & after <script> – A chronicle",
            'About "The night & after <script>" <b>',
        ),
    ],
)
def test_titles_are_text(site, address, title, description):
    page = read(site, address)
    assert page.findtext("head/title") == title
    assert page.xpath("//meta[@name='description']/@content") == [description]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("path", "origin"),
    [("about/", "docs/{}/about.md"), ("seed/", "seeds/a.md"), ("", "data/site.yml")],
)
def test_every_page_leads_to_what_it_is_made_from(site, locale, path, origin):
    if (locale, path) == ("ar", "seed/"):
        path, origin = "", "data/site.yml"
    link = read(site, f"{locale}/{path}").xpath("//article//a[@rel='edit']")[0]
    where = "https://source.khojaly-chronicle.example/edit/main/"
    assert link.get("href") == where + origin.format(locale)
    assert link.text_content().strip() in {"Edit this page", "Redaktə et", "عدل الصفحة"}


def test_no_title_becomes_markup(site):
    for path in site.rglob("*.html"):
        assert "after <script>" not in path.read_text(encoding="utf-8")


def test_the_table_of_contents_is_escaped_once(site):
    page = read(site, "en/events/night")
    entries = page.xpath("//details[@class='contents']//a")
    assert [entry.text_content() for entry in entries] == ["First part", "Second & last", "Third"]
    assert page.xpath("//nav[contains(@class, 'md-nav--secondary')]//span[text()]") != []
    assert "&amp;amp;" not in (site / "en/events/night/index.html").read_text(encoding="utf-8")


def test_the_themes_words_are_the_locales(site):
    page = read(site, "ar")
    assert page.xpath("//*[contains(@class, 'scheme__from')]/@title") == [
        "palette.dark (ar)",
        "palette.light (ar)",
    ]
    assert page.xpath("//input[@name='query']/@placeholder") == ["بحث"]


@pytest.mark.parametrize(("address", "robots"), [("en/seed", ["noindex"]), ("en", [])])
def test_noindex(site, address, robots):
    assert read(site, address).xpath("//meta[@name='robots']/@content") == robots


def test_the_site_map_lists_what_may_be_found(site):
    tree = etree.parse(site / "sitemap.xml")
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = tree.xpath("//s:loc/text()", namespaces=spaces)
    assert set(found) == {SITE_URL} | {f"{SITE_URL}{code}/{p}" for code in LOCALES for p in PAGES}
    assert not tree.xpath("//s:lastmod", namespaces=spaces)


def test_the_chooser_lists_every_locale(site):
    page = read(site, "")
    links = page.xpath("//main//a")
    assert [(a.get("href"), a.get("lang"), a.get("dir")) for a in links] == [
        (f"./{code}/", code, direction) for code, direction in LOCALES.items()
    ]


@pytest.mark.parametrize("root", ["/", "/some/path/"])
def test_the_page_for_lost_readers_is_self_contained(tmp_path, root):
    project = make_project(tmp_path)
    run = mkdocs(project, "build", "--strict", site_url=f"https://chronicle.example{root}")
    assert run.returncode == 0, run.stderr
    page = html.document_fromstring((project / "site/404.html").read_bytes())
    assert page.xpath("//section/@lang") == list(LOCALES)
    assert page.xpath("//a/@href") == [f"{root}{code}/" for code in LOCALES]
    assert page.xpath("//script | //link[@href!='data:,'] | //img") == []


def test_two_builds_give_the_same_bytes(project, site, tmp_path):
    first = digests(site)
    run = mkdocs(project, "build", "--strict", "--site-dir", str(tmp_path / "again"))
    assert run.returncode == 0, run.stderr
    assert digests(tmp_path / "again") == first
    assert "sitemap.xml.gz" not in first


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize(
    ("path", "text", "message"),
    [
        ("data/problem.txt", "wrong figure", "data/problem.txt:3:7: wrong figure"),
        ("docs/en/seed.md", "# Seed", "docs/en/seed.md:1:1: a generated page has the same address"),
        ("docs/fr/a.md", "# A", "docs/fr/a.md:1:1: a page outside every locale"),
        (
            "docs/en/dead.md",
            '# Dead\n\n<a href="../none/">x</a>',
            "../none/: there is no such page or file",
        ),
        (
            "docs/en/dead.md",
            '# Dead\n\n<a href="../events/night/#none">x</a>',
            "en/events/night/index.html has no id “none”",
        ),
    ],
)
@pytest.mark.parametrize("strict", [["--strict"], []])
def test_a_problem_ends_the_build_without_traceback(tmp_path, path, text, message, strict):
    project = make_project(tmp_path)
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_text(text, encoding="utf-8")
    run = mkdocs(project, "build", *strict)
    assert run.returncode == 1
    assert message in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_an_address_is_needed(tmp_path):
    run = mkdocs(make_project(tmp_path), "build", site_url="")
    assert run.returncode == 1
    assert "site_url must not be empty" in run.stderr


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({}, date(2026, 2, 26)),
        ({"SOURCE_DATE_EPOCH": "1700000000"}, date(2023, 11, 14)),
        ({"SOURCE_DATE_EPOCH": "0"}, date(1970, 1, 1)),
    ],
)
def test_today(environment, day):
    assert origin.today(environment, datetime(2026, 2, 26, 23, 59, tzinfo=UTC)) == day


@pytest.mark.parametrize(
    ("src_uri", "locale"),
    [("en/index.md", "en"), ("ar/a/b.md", "ar"), ("index.md", None), ("english/a.md", None)],
)
def test_locale_of(src_uri, locale):
    assert locale_of(src_uri, LOCALES) == locale


@pytest.mark.parametrize(
    ("src_uri", "meta", "section"),
    [
        ("en/index.md", {}, "en/index.md"),
        ("en/sources/index.md", {}, "en/sources/index.md"),
        ("en/sources/a.md", {}, "en/sources/index.md"),
        ("en/sources/deep/a.md", {}, "en/sources/index.md"),
        ("en/events/1992/a.md", {"section": "en/timeline.md"}, "en/timeline.md"),
        ("en/events/1992/a.md", {"section": "en/gone.md"}, None),
        ("en/events/1992/a.md", {}, None),
        ("en/timeline.md", {}, "en/timeline.md"),
    ],
)
def test_section_of(src_uri, meta, section):
    indexes = ["en/index.md", "en/timeline.md", "en/sources/index.md"]
    assert section_of(src_uri, meta, indexes) == section


def test_in_locale():
    assert in_locale("en/events/1992/a.md", "ar") == "ar/events/1992/a.md"


def test_a_page_without_versions_has_no_alternates():
    locales = tuple(LocaleSite(c, c, "ltr", c, c, (), {}) for c in ("en", "az"))
    site = Site("en", locales, ())
    assert alternates("az/a.md", site, {"az/a.md": "https://x.example/az/a/"}) == ()
    assert alternates("en/a.md", site, {"en/a.md": "https://x.example/en/a/"}) == ()


def test_the_theme_has_the_files_that_mkdocs_would_find_in_it():
    config = load_config(str(ROOT / "mkdocs.yml"))
    listed = Files([])
    listed.add_files_from_theme(config.theme.get_env(), config)
    list_quickly(config.theme)
    quickly = Files([])
    quickly.add_files_from_theme(config.theme.get_env(), config)
    assert list(quickly.src_uris) == list(listed.src_uris)
    assert "assets/favicon.svg" in quickly.src_uris
