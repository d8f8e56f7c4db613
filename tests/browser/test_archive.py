"""The archived texts as they were built: whole, and not for search engines."""

import pytest

from tests.browser.real_site import LOCALES, SOURCES, body, pages_of, parsed, records


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_is_the_archived_one(real_site, locale, source):
    (archived,) = parsed(real_site / locale / "sources" / source / "index.html").xpath(
        "//div[@class='archived']"
    )
    paragraphs = [
        "".join(paragraph.xpath(".//text()[not(ancestor::sup)]")) for paragraph in archived
    ]
    assert [child.tag for child in archived] == ["p"] * len(paragraphs)
    assert " ".join(" ".join(paragraphs).split()) == " ".join(body(source).split())


@pytest.mark.parametrize(
    ("source", "lang", "direction"),
    [
        ("article-31st-anniversary", "en", "ltr"),
        ("menafn-mfa-2024", "en", "ltr"),
        ("rabat-ceremony-text-2023", "ar", "rtl"),
        ("report-cuba-2024", "en", "ltr"),
        ("report-kazakhstan-2026", "az", "ltr"),
    ],
)
@pytest.mark.parametrize("locale", LOCALES)
def test_the_text_is_in_its_own_language(real_site, locale, source, lang, direction):
    page = parsed(real_site / locale / "sources" / source / "index.html")
    (archived,) = page.xpath("//div[@class='archived']")
    assert (archived.get("lang"), archived.get("dir")) == (lang, direction)


def test_archived_texts_and_what_is_left_to_do_are_kept_from_search_engines(real_site):
    kept = {
        file.parent.relative_to(real_site).as_posix()
        for locale in LOCALES
        for file in pages_of(real_site / locale)
        if parsed(file).xpath("//meta[@name='robots']/@content") == ["noindex"]
    }
    sources = (*SOURCES, *records("sources"))
    pages = [*(f"sources/{source}" for source in sources), "coverage"]
    assert kept == {f"{locale}/{page}" for locale in LOCALES for page in pages}
