"""Links of a built site, one page of trouble at a time."""

import pytest

from generator.links import check_links
from generator.problems import Position

ROOT = "https://chronicle.example/"
PAGE = "<!doctype html><html><body>\n{}\n</body></html>"


def site(tmp_path, body, **files):
    pages = {
        "index.html": PAGE.format(body),
        "en/index.html": PAGE.format('<h1 id="top-of">Home</h1><a name="old"></a>'),
        "ar/index.html": PAGE.format('<h1 id="خوجالي">1992</h1>'),
        "assets/mark.svg": "<svg/>",
        "assets/plain.css": "p { color: red }",
    }
    for path, text in (pages | files).items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "body",
    [
        '<a href="en/">page</a>',
        '<a href="en/index.html#top-of">anchor</a>',
        '<a href="en/#old">anchor by name</a>',
        '<a href="/en/?q=1#top-of">from the root, with a query</a>',
        '<a href="https://chronicle.example/en/">our own address</a>',
        '<a href="ar/#%D8%AE%D9%88%D8%AC%D8%A7%D9%84%D9%8A">encoded</a>',
        '<a href="ar/#خوجالي">as it is</a>',
        '<a href="en/#:~:text=Home">text</a>',
        '<a href="en/#top-of:~:text=a%2Db-,Home,-%2C&amp;text=c">anchor and text</a>',
        '<a href="#">top</a><a href="#top">top</a>',
        '<a href="https://elsewhere.example/">another site</a>',
        '<a href="mailto:corrections@chronicle.example">mail</a>',
        '<img src="assets/mark.svg" srcset="assets/mark.svg 1x, /assets/mark.svg 2x" alt="">',
        '<img src="data:image/png;base64,AAAA" alt="">',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<p style="background: url(assets/mark.svg)">x</p>',
    ],
)
def test_right_links_pass(tmp_path, body):
    assert check_links(site(tmp_path, body), ROOT) == []


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<a href="fr/">x</a>', "fr/: there is no such page or file"),
        ('<a href="en">x</a>', "en: there is no such page or file"),
        ('<a href="../../az/">x</a>', "../../az/: there is no such page or file"),
        ('<a href="/az/">x</a>', "/az/: there is no such page or file"),
        (f'<a href="{ROOT}az/">x</a>', f"{ROOT}az/: there is no such page or file"),
        ('<a href="en/#none">x</a>', "en/#none: en/index.html has no id “none”"),
        ('<a href="en/#no:~:text=x">x</a>', "en/#no:~:text=x: en/index.html has no id “no”"),
        ('<a href="#none">x</a>', "#none: index.html has no id “none”"),
        ('<img src="no.png" alt="">', "no.png: there is no such page or file"),
        ('<img srcset="no.png 2x" alt="">', "no.png: there is no such page or file"),
        ('<form action="none/"></form>', "none/: there is no such page or file"),
        ('<svg><use href="no.svg#a"/></svg>', "no.svg#a: there is no such page or file"),
        ('<link rel="stylesheet" href="no.css">', "no.css: there is no such page or file"),
        ('<p style="background: url(no.png)">x</p>', "no.png: there is no such page or file"),
        (
            '<a href="javascript:alert(1)">x</a>',
            "javascript:alert(1): not an http, https or mailto address",
        ),
        (
            '<script src="https://elsewhere.example/x.js"></script>',
            "https://elsewhere.example/x.js: loaded from another host",
        ),
        (
            '<img src="//elsewhere.example/x.png" alt="">',
            "//elsewhere.example/x.png: loaded from another host",
        ),
        (
            '<link rel="preconnect" href="https://elsewhere.example">',
            "https://elsewhere.example: loaded from another host",
        ),
        (
            '<style>@import "https://elsewhere.example/x.css";</style>',
            "https://elsewhere.example/x.css: loaded from another host",
        ),
    ],
)
def test_wrong_links_are_found_once(tmp_path, body, message):
    [problem] = check_links(site(tmp_path, body), ROOT)
    assert (problem.position, problem.message) == (Position("index.html", 2), message)


def test_double_ids_are_found(tmp_path):
    [problem] = check_links(site(tmp_path, '<p id="a"></p><p id="a"></p>'), ROOT)
    assert problem.message == "the id “a” stands 2 times on this page"


def test_style_sheets_are_read(tmp_path):
    sheet = "p { color: red }\n\np { background: url('no.png') }"
    [problem] = check_links(site(tmp_path, "", **{"assets/plain.css": sheet}), ROOT)
    assert problem.position == Position("assets/plain.css", 3)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/some/path/en/", []),
        ("en/", []),
        ("/en/", ["/en/: leads out of the site, which is at /some/path/"]),
        ("../en/", ["../en/: leads out of the site, which is at /some/path/"]),
    ],
)
def test_a_site_under_a_path(tmp_path, address, found):
    built = site(tmp_path, f'<a href="{address}">x</a>')
    problems = check_links(built, f"{ROOT}some/path/")
    assert [problem.message for problem in problems] == found


def test_a_folder_without_its_slash_gets_a_hint(tmp_path):
    [problem] = check_links(site(tmp_path, '<a href="en">x</a>'), ROOT)
    assert problem.hint == "a link to a folder ends in a slash"
