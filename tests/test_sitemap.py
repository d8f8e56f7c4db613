"""The site map of a whole site that git knows: each page once, in all languages, with its day."""

import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta

import pytest
from lxml import etree, html

from tests.fake_project import ROOT, SITE_URL, mkdocs
from tests.problem_case import FIXTURE

LOCALES = ("en", "az", "ar")
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
FIRST = date(2001, 5, 1)
# Each commit is a day later than the one before; the first has everything.
LATER = (
    "data/events/1931/skarrey-fire.yml",
    "docs/az/about.md",
    "data/topics/lamps.yml",
    "data/site.yml",
)
DAYS = {path: FIRST + timedelta(days=1 + number) for number, path in enumerate(LATER)}
UNCOMMITTED = "docs/en/about.md"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("known-to-git") / "project"
    shutil.copytree(FIXTURE, root)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("generator/theme", str(ROOT / "generator/theme"))
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    (root / "generator").mkdir()
    (root / "generator/kept").touch()  # mkdocs.yml says that it is watched
    for locale in LOCALES:
        (root / "docs" / locale).mkdir(parents=True)
        for page in ("about", "method", "terminology"):
            (root / f"docs/{locale}/{page}.md").write_text(f"# {page}\n", encoding="utf-8")
    commit(root, FIRST, "init", "--quiet", "--initial-branch=main")
    commit(root, FIRST)
    for path, day in DAYS.items():
        touch(root / path)
        commit(root, day)
    touch(root / UNCOMMITTED)
    return root


def touch(file):
    """Change a file and nothing of what it says."""
    file.write_bytes(file.read_bytes() + b"\n")


def commit(root, day, *arguments):
    moment = datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC).isoformat()
    for command in [arguments] if arguments else [("add", "--all"), ("commit", "-qm", "x")]:
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *command],
            cwd=root,
            env={"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment},
            check=True,
        )


@pytest.fixture(scope="module")
def site(project):
    run = mkdocs(project, "build", "--strict")
    assert run.returncode == 0, run.stderr
    return project / "site"


@pytest.fixture(scope="module")
def entries(site):
    return etree.parse(site / "sitemap.xml").xpath("//s:url", namespaces=SPACES)


def address(entry):
    return entry.findtext("s:loc", namespaces=SPACES)


def day(entry):
    return entry.findtext("s:lastmod", namespaces=SPACES)


def test_its_form_is_that_of_the_protocol(entries):
    assert len(entries) > 50
    for entry in entries:
        names = [etree.QName(child).localname for child in entry if child.tag is not etree.Comment]
        links = [name for name in names if name == "link"]
        assert names == ["loc", *(["lastmod"] if "lastmod" in names else []), *links]


def test_every_page_that_may_be_found_is_there_once(site, entries):
    built = {file: html.document_fromstring(file.read_bytes()) for file in site.rglob("index.html")}
    expected = {
        f"{SITE_URL}{file.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        for file, page in built.items()
        if not page.xpath("//meta[@name='robots'][@content='noindex']")
    }
    assert sorted(map(address, entries)) == sorted(expected)
    assert not any("/sources/" in one.removesuffix("sources/") for one in expected)


def test_every_page_names_its_versions(entries):
    known = set(map(address, entries))
    for entry in entries:
        links = {
            link.get("hreflang"): link.get("href")
            for link in entry.findall("x:link[@rel='alternate']", SPACES)
        }
        if address(entry) == f"{SITE_URL}en/reference/":  # in English alone
            assert links == {}
            continue
        assert set(links) == {*LOCALES, "x-default"}
        assert set(links.values()) <= known
        assert address(entry) in links.values()
        rest = links["en"].removeprefix(f"{SITE_URL}en/")
        assert links["az"] == f"{SITE_URL}az/{rest}"
        assert links["x-default"] == (links["en"] if rest else SITE_URL)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("{}/events/1931/skarrey-fire/", DAYS["data/events/1931/skarrey-fire.yml"]),
        ("{}/events/1956/memoir-1956/", FIRST),
        ("{}/years/1931/", DAYS["data/events/1931/skarrey-fire.yml"]),
        ("{}/years/1956/", FIRST),
        ("{}/timeline/", DAYS["data/events/1931/skarrey-fire.yml"]),
        ("{}/topics/", DAYS["data/topics/lamps.yml"]),
        ("{}/figures/", DAYS["data/topics/lamps.yml"]),
        ("{}/method/", FIRST),
        ("{}/", DAYS["data/site.yml"]),
        ("", DAYS["data/site.yml"]),
    ],
)
def test_a_page_has_the_day_of_what_it_is_made_from(entries, path, expected):
    days = {address(entry): day(entry) for entry in entries}
    for locale in LOCALES:
        assert days[SITE_URL + path.format(locale)] == expected.isoformat()


def test_a_hand_written_page_has_its_own_day_and_none_where_it_is_not_committed(entries):
    days = {address(entry).removeprefix(SITE_URL): day(entry) for entry in entries}
    assert days["az/about/"] == DAYS["docs/az/about.md"].isoformat()
    assert days["ar/about/"] == FIRST.isoformat()
    assert days["en/about/"] is None
    # Nor has the page for editors one: it is made from the code.
    assert [path for path, known in days.items() if known is None] == ["en/about/", "en/reference/"]


def test_the_page_says_the_same_day(site, entries):
    days = {address(entry).removeprefix(SITE_URL): day(entry) for entry in entries}
    for path, known in days.items():
        page = html.document_fromstring((site / path / "index.html").read_bytes())
        shown = page.xpath("//p[@class='changed']/time/@datetime")
        record = "/events/" in path or ("/topics/" in path and not path.endswith("/topics/"))
        assert shown == ([known] if record else [])


def test_the_same_commit_gives_the_same_bytes_elsewhere(project, site, tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", project, clone], check=True)
    touch(clone / UNCOMMITTED)
    run = mkdocs(clone, "build", "--strict")
    assert run.returncode == 0, run.stderr
    for path in ("sitemap.xml", "ar/events/1931/skarrey-fire/index.html"):
        assert (clone / "site" / path).read_bytes() == (site / path).read_bytes()
