"""The former addresses of an event lead to where it is now, in each locale and whoever builds."""

import io
from contextlib import redirect_stdout
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from mkdocs.structure.files import File, Files

from generator.cli import main
from generator.mkdocs_plugin.files import clashes
from generator.site import make_site
from tests.problem_case import FIXTURE

TODAY = date(2001, 6, 30)
FORMER = ("events/undated/ceremony-2001", "topics/consulate")
LOCALES = ("en", "az", "ar")


@pytest.fixture(scope="module")
def site():
    return make_site(FIXTURE, TODAY, "https://chronicle.example/below/")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("former", "href"),
    [(FORMER[0], "../../2001/ceremony-2001/"), (FORMER[1], "../../events/2001/ceremony-2001/")],
)
def test_a_former_address_leads_on(site, locale, former, href):
    files = {asset.src_uri: asset.content for asset in site.assets}
    page = html.document_fromstring(files[f"{locale}/{former}/index.html"])
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={href}"]
    (link,) = page.xpath("//a")
    assert link.get("href") == href
    assert link.text_content().strip()
    assert page.xpath("//link[@rel='canonical']/@href") == [
        f"https://chronicle.example/below/{locale}/events/2001/ceremony-2001/"
    ]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.get("lang") == locale


def test_without_an_address_of_its_own_the_site_names_none():
    files = {asset.src_uri: asset.content for asset in make_site(FIXTURE, TODAY).assets}
    assert b"canonical" not in files[f"en/{FORMER[0]}/index.html"]


def test_it_is_no_page(site):
    assert not [uri for uri in site.src_uris if uri.endswith(tuple(f"{f}.md" for f in FORMER))]


def test_other_builders_get_the_file(tmp_path):
    with redirect_stdout(io.StringIO()):
        assert main(["build", "--root", str(FIXTURE), "--out", str(tmp_path)], TODAY) == 0
    for locale in LOCALES:
        for former in FORMER:
            assert (tmp_path / locale / former / "index.html").is_file()


def test_no_hand_written_page_stands_there(site):
    uris = [f"en/{FORMER[0]}.md", "en/events/undated/other.md"]
    files = Files([File(uri, None, "site", use_directory_urls=True) for uri in uris])
    found = clashes(files, replace(site, problems=()))
    assert [problem.position.path for problem in found] == [f"docs/{uris[0]}"]
