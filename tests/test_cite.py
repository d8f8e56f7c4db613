"""How pages and claims are cited, in each language."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.check.run import check
from generator.chronicle import assemble
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.localize.localizer import Localizer
from generator.publication import Publication
from generator.uris import event_uri
from generator.views.cite import changed_view, citations
from generator.views.links import Links
from tests.problem_case import FIXTURE

LOCALES = Path(__file__).parents[1] / "generator/locales"
DAY = date(2001, 5, 4)
ADDRESS = "https://chronicle.example/below/"


@pytest.fixture(scope="module")
def chronicle():
    loaded = load(FIXTURE)
    return assemble(loaded, check(loaded, date(2001, 6, 30))[0])


@pytest.fixture(scope="module")
def localizers(chronicle):
    default = Localizer(chronicle, "en", load_catalogue(LOCALES, "en"))
    return {
        "en": default,
        **{
            locale: Localizer(chronicle, locale, load_catalogue(LOCALES, locale), default)
            for locale in ("az", "ar")
        },
    }


@pytest.fixture
def cited(chronicle, localizers):
    def cite(locale, id_, site_url=ADDRESS, day=DAY):
        uri = event_uri(chronicle, id_)
        publication = Publication(site_url, {uri: day} if day else {})
        return citations(id_, Links(localizers[locale], uri), publication)

    return cite


def text(citation):
    return "".join(part.label.text for part in citation.parts)


@pytest.mark.parametrize(
    ("locale", "day", "expected"),
    [
        (
            "en",
            DAY,
            (
                "“Skarrey, night of 3–4 November 1931”. "
                "Skarrey light, 1931: a chronicle of sources. "
                "Last changed: 4 May 2001. {}"
            ),
        ),
        (
            "en",
            None,
            (
                "“Skarrey, night of 3–4 November 1931”. "
                "Skarrey light, 1931: a chronicle of sources. "
                "{}"
            ),
        ),
        (
            "az",
            DAY,
            (
                "“Skarrey, 1931-ci il 3–4 noyabr gecəsi”. Skarrey mayakı, 1931: "
                "mənbələr salnaməsi. "
                "Son dəyişiklik: 4 may 2001. {}"
            ),
        ),
        (
            "ar",
            DAY,
            (
                "«سكاري، ليلة 3–4 نوفمبر 1931». منارة سكاري، 1931: سجل للمصادر. "
                "آخر تعديل: 4 مايو 2001. {}"
            ),
        ),
    ],
)
def test_a_page(cited, locale, day, expected):
    address = f"{ADDRESS}{locale}/events/1931/skarrey-fire/"
    assert text(cited(locale, "skarrey-fire", day=day).page) == expected.format(address)


@pytest.mark.parametrize(
    ("locale", "anchor", "expected"),
    [
        ("en", "when", "“Skarrey, night of 3–4 November 1931”: Date. Skarrey"),
        (
            "en",
            "wording.peter-lund",
            "“Skarrey, night of 3–4 November 1931”: Wording (Peter Lund). Skarrey",
        ),
        (
            "az",
            "dark.skarrey-light",
            "“Skarrey, 1931-ci il 3–4 noyabr gecəsi”: İşıqsız gecələr (Skarrey mayakı). Skarrey",
        ),
        (
            "ar",
            "dark.skarrey-light",
            "«سكاري، ليلة 3–4 نوفمبر 1931»: ليالٍ بلا ضوء (منارة سكاري). منارة سكاري",
        ),
    ],
)
def test_a_claim(cited, locale, anchor, expected):
    found = text(cited(locale, "skarrey-fire").claims[anchor])
    assert found.startswith(expected)
    assert found.endswith(f" {ADDRESS}{locale}/events/1931/skarrey-fire/#{anchor}")


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_every_claim_has_its_own_citation(chronicle, cited, locale):
    keys = []
    for id_, event in chronicle.events.items():
        found = cited(locale, id_)
        assert list(found.claims) == [claim.address for claim in event.claims]
        keys += [one.bibtex.partition(",")[0] for one in (found.page, *found.claims.values())]
    assert len(keys) == len(set(keys)) > 30


def test_an_entry(cited):
    assert cited("en", "skarrey-fire").claims["wording.peter-lund"].bibtex == (
        "@online{skarrey-fire:wording.peter-lund:en,\n"
        "  title = {{Skarrey, night of 3–4 November 1931: Wording (Peter Lund)}},\n"
        "  organization = {Skarrey light, 1931: a chronicle of sources},\n"
        f"  url = {{{ADDRESS}en/events/1931/skarrey-fire/#wording.peter-lund}},\n"
        "  date = {2001-05-04},\n"
        "  langid = {english}\n"
        "}"
    )


def test_an_entry_of_a_page_whose_last_change_is_not_known(cited):
    entry = cited("ar", "malta-stamp-1971", day=None).page.bibtex
    assert "date" not in entry
    assert "langid = {arabic}" in entry


def test_a_title_from_another_language_keeps_its_own(cited):
    title = cited("ar", "malta-stamp-1971").page.parts[1].label
    assert (title.text, title.lang, title.direction) == ("Malta, 1971: a stamp", "en", "ltr")


@pytest.mark.parametrize(
    ("title", "shown"), [("حول MENAFN", "\u2068حول MENAFN\u2069"), ("سكاري", "سكاري")]
)
def test_what_runs_the_other_way_is_set_apart(chronicle, localizers, title, shown):
    event = chronicle.events["skarrey-fire"].model_copy(update={"title": {"en": "x", "ar": title}})
    events = {**chronicle.events, "skarrey-fire": event}
    localizer = replace(localizers["ar"], chronicle=replace(chronicle, events=events))
    links = Links(localizer, event_uri(chronicle, "skarrey-fire"))
    found = citations("skarrey-fire", links, Publication(ADDRESS)).page
    assert text(found).startswith(f"«{shown}».")
    assert f"title = {{{{{title}}}}}" in found.bibtex


def test_the_address_is_of_no_language_and_runs_from_left_to_right(cited):
    link = cited("ar", "skarrey-fire").page.parts[-2]
    assert link.href == link.label.text == f"{ADDRESS}ar/events/1931/skarrey-fire/"
    assert (link.label.lang, link.label.direction) == ("zxx", "ltr")


@pytest.mark.parametrize(
    ("site_url", "address"),
    [
        ("https://a.example", "https://a.example/en/topics/x/#when"),
        ("https://a.example/", "https://a.example/en/topics/x/#when"),
        ("http://127.0.0.1:8000/below/", "http://127.0.0.1:8000/below/en/topics/x/#when"),
        ("", ""),
    ],
)
def test_an_address_on_the_site(site_url, address):
    assert Publication(site_url).address("en", "topics/x.md", "when") == address


def test_a_site_without_an_address_is_not_cited(cited):
    assert cited("en", "skarrey-fire", site_url="") is None


@pytest.mark.parametrize(
    ("locale", "words"), [("en", "4 May 2001"), ("az", "4 may 2001"), ("ar", "4 مايو 2001")]
)
def test_the_last_change_in_words(localizers, locale, words):
    publication = Publication(changed={"a.md": DAY})
    found = changed_view("a.md", localizers[locale], publication)
    assert (found.text.text, found.datetime) == (words, "2001-05-04")
    assert changed_view("b.md", localizers[locale], publication) is None
