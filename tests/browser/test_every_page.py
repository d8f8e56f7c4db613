"""Every kind of page in every locale, as it opens."""

import re
from pathlib import Path

import material
import pytest
from babel.messages.pofile import read_po

from tests.browser.real_site import DIRECTIONS, KINDS, LOCALES, folded, record, records
from tests.fake_project import ROOT

PHONE, DESK = 390, 1280

# Every text a reader may meet on the page, that of attributes included, in the page's language.
OWN_TEXTS = """
    () => {
        const own = document.documentElement.lang, found = [document.title];
        const quoted = "script, style, template, .archived, q, blockquote, code";
        const named = ["title", "aria-label", "placeholder", "alt", "data-label"];
        for (const element of document.body.querySelectorAll("*")) {
            if (element.closest(quoted)) continue;
            if (element.closest("[lang]").lang !== own) continue;
            for (const node of element.childNodes)
                if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
            for (const name of named) found.push(element.getAttribute(name) || "");
        }
        return found.map(text => text.trim()).filter(text => text);
    }
"""

# What sticks out of the window at either side and is not in a box that scrolls by itself.
OUTSIDE = """
    () => [...document.querySelectorAll(".md-header *, .md-main article *, .md-footer *")]
        .filter(element => !element.closest(".table-box, .md-typeset__scrollwrap, .md-search, svg"))
        .filter(element => !element.closest(".visually-hidden, .headerlink, .comparison thead"))
        .filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
        })
        .map(element => element.outerHTML.slice(0, 120))
"""


@pytest.fixture(scope="module")
def interface_strings():
    """The msgids of the interface, and Material's own English, that a locale says differently."""
    found = {}
    material = _material("en")
    for locale in LOCALES:
        with (ROOT / f"generator/locales/{locale}/LC_MESSAGES/messages.po").open("rb") as file:
            messages = [message for message in read_po(file) if message.id]
        strings = set()
        for message in messages:
            msgid = message.id if isinstance(message.id, str) else message.id[1]
            msgstr = message.string if isinstance(message.string, str) else message.string[-1]
            if msgid != msgstr:
                strings.add(msgid)
        own = _material(locale)
        found[locale] = strings | {text for key, text in material.items() if own.get(key) != text}
    return found


def _material(locale):
    path = f"partials/languages/{locale}.html"
    text = Path(material.__file__).with_name("templates").joinpath(path).read_text(encoding="utf-8")
    return dict(re.findall(r'"([a-z.]+)": "([^"]+)"', text))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_opens_without_trouble(real_site_address, tabs, interface_strings, locale, path):
    tab = tabs()
    response = tab.open(f"{real_site_address}{locale}/{path}", width=DESK)
    page = tab.page
    assert response.status == 200
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (locale, DIRECTIONS[locale])
    assert page.locator("h1").count() == 1
    _is_titled(page, locale, path)
    _speaks_its_language(page, locale, interface_strings[locale])
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
    assert not tab.troubles()


def test_the_reference_for_editors_opens_in_english(real_site_address, tabs):
    tab = tabs()
    page = tab.page
    assert tab.open(f"{real_site_address}ar/about/").status == 200
    page.locator(".md-copyright a[hreflang=en]").click()
    page.wait_for_url(f"{real_site_address}en/reference/")
    assert page.locator("html").get_attribute("lang") == "en"
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(OUTSIDE) == []
    page.locator("[id='event.kind'] a").click()
    assert page.locator("[id='list.kinds'] + p + ul").is_visible()
    assert not tab.troubles()


def _is_titled(page, locale, path):
    site = record("site.yml")["title"][locale]
    heading = folded(page.locator("h1").evaluate("h1 => h1.firstChild.data"))
    assert folded(page.title()) == (f"{heading} – {site}" if path else site)


def _speaks_its_language(page, locale, foreign):
    texts = {folded(text) for text in page.evaluate(OWN_TEXTS)}
    assert [text for text in texts if re.search(r"\{\w|%\(|%[sd]|^None$", text)] == []
    assert texts & foreign == set()
    sentences = {msgid for msgid in foreign if len(msgid.split()) > 3}
    assert [text for text in texts if any(msgid in text for msgid in sentences)] == []
    if DIRECTIONS[locale] == "rtl":
        latin = {
            t for t in texts if re.search("[A-Za-z]", t) and not re.search("[\u0600-\u06ff]", t)
        }
        named = {one["name"][locale] for one in records("agents").values() if "name" in one}
        contact = record("site.yml")["contact"].removeprefix("mailto:")
        assert latin - named - {contact} == set()


@pytest.mark.parametrize(
    ("locale", "kind"),
    [
        ("en", "home"),
        ("az", "timeline"),
        ("ar", "dated event"),
        ("en", "figures"),
        ("az", "source report-kazakhstan-2026"),
        ("ar", "about"),
    ],
)
def test_opens_without_trouble_under_a_path(real_site_below, tabs, locale, kind):
    tab = tabs()
    response = tab.open(f"{real_site_below}{locale}/{KINDS[kind]}")
    assert response.status == 200
    tab.page.locator(".md-tabs__link").nth(1).click()
    tab.page.wait_for_url(f"{real_site_below}{locale}/timeline/")
    tab.quiet()
    assert not tab.troubles()
