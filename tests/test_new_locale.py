"""A language is added by one command, and its catalogue is kept by another."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from generator.cli import main
from generator.localize.catalogue import catalogue_path, load_catalogues, read_messages
from generator.localize.cldr_patterns import DAY_AND_MONTH, MONTH_AND_YEAR, WHOLE, date_patterns
from generator.localize.dates import format_when
from generator.localize.foreign import END, PARTS, START, foreign, marked_up, unmarked
from generator.messages import render
from generator.new_locale import canonical_code, new_catalogue, with_locale
from tests.problem_case import FIXTURE

TODAY = date(2026, 3, 1)


@pytest.fixture
def chronicle(tmp_path) -> Path:
    return Path(shutil.copytree(FIXTURE, tmp_path / "chronicle"))


@pytest.mark.parametrize(
    ("given", "code"),
    [("fr", "fr"), ("pt-br", "pt-BR"), ("zh_Hant", "zh-Hant"), ("zh-hant-tw", "zh-Hant-TW")],
)
def test_codes_are_written_as_bcp_47_writes_them(given, code):
    assert canonical_code(given) == code


@pytest.mark.parametrize("given", ["xx", "", "english", "en-", "../fr"])
def test_what_cldr_does_not_know_is_refused(chronicle, capsys, given):
    assert main(["new", "--root", str(chronicle), "locale", given], TODAY) == 2
    assert "is no language that CLDR knows" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("locales: [en, az] # c\na: b\n", "locales: [en, az, fr] # c\na: b\n"),
        ("locales:\n  - en # c\n\na: b\n", "locales:\n  - en\n  - fr # c\n\na: b\n"),
        ("a: b\nlocales: [en,\n  az]\n", "a: b\nlocales: [en,\n  az, fr]\n"),
    ],
)
def test_the_list_of_locales_keeps_its_form(before, after):
    assert with_locale(before, "fr") == after


@pytest.mark.parametrize(
    ("locale", "patterns"),
    [
        ("fr", ("{day} {month}", "{month_} {year}", "{days} {year}")),
        ("ru", ("{day} {month}", "{month_:nom} {year}\u202fг.", "{days} {year}\u202fг.")),
        ("pt-BR", ("{day} de {month}", "{month_} de {year}", "{days} de {year}")),
        ("hu", ("{month} {day}.", "{year}. {month_}", "{year}. {days}")),
        ("ja", (None, None, None)),
    ],
)
def test_dates_begin_as_cldr_has_them(locale, patterns):
    found = date_patterns(locale)
    told = [found.get(msgid) for msgid in (DAY_AND_MONTH, MONTH_AND_YEAR, WHOLE)]
    assert told == [one and one.replace("{month_", "{months") for one in patterns]


@pytest.mark.parametrize(("locale", "forms"), [("fr", 2), ("ru", 3), ("fa", 1), ("ar", 6)])
def test_plural_forms_are_cldr_s(locale, forms):
    template = Catalog(fuzzy=False)
    template.add(("%(num)d source", "%(num)d sources"))
    assert new_catalogue(template, locale).num_plurals == forms


@pytest.mark.parametrize(
    ("edtf", "said"),
    [("1931-11-03", "3 ноября 1931\u202fг."), ("1931-11", "ноябрь 1931\u202fг."), ("1931", "1931")],
)
def test_dates_are_said_before_anything_is_translated(chronicle, edtf, said):
    assert main(["new", "--root", str(chronicle), "locale", "ru"], TODAY) == 0
    catalogue = load_catalogues([chronicle / "locales", *_own()], ["ru"], "en")["ru"]
    assert format_when(edtf, None, catalogue, "ru") == said


def _own() -> list[Path]:
    return [Path(__file__).parents[1] / "generator/locales"]


def test_a_word_that_is_missing_is_that_of_the_default_language(chronicle):
    assert main(["new", "--root", str(chronicle), "locale", "ru"], TODAY) == 0
    catalogue = load_catalogues([chronicle / "locales", *_own()], ["ru"], "az")["ru"]
    assert catalogue.pgettext("stance", "denies this").startswith(f"{START}az{PARTS}")
    assert unmarked(catalogue.ngettext("%(num)d source", "%(num)d sources", 5)) == "%(num)d mənbə"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        (f"<p>{foreign('Home', 'en')}</p>", '<p><bdi lang="en" dir="ltr">Home</bdi></p>'),
        (f"<p>{foreign('بيت', 'ar')} 1</p>", '<p><bdi lang="ar" dir="rtl">بيت</bdi> 1</p>'),
        (f'<p title="{foreign("Home", "en")}">', '<p title="Home">'),
        (f"<title>{foreign('Home', 'en')}</title>", "<title>Home</title>"),
        (f"<script>{foreign('Home', 'en')}</script>", "<script>Home</script>"),
        (f"<p>{foreign('{a}–{b}', 'en')}</p>", "<p>{a}–{b}</p>"),
        (f"{foreign(foreign('a', 'az'), 'en')}", '<bdi lang="az" dir="ltr">a</bdi>'),
        (f"<p>{START}en{PARTS}a<b>c</b>{END}</p>", "<p>a<b>c</b></p>"),
    ],
)
def test_marks_become_elements_where_elements_can_stand(html, shown):
    assert marked_up(html) == shown


def test_messages_keeps_catalogues_and_finds_what_is_wrong(chronicle, capsys):
    assert main(["new", "--root", str(chronicle), "locale", "fr"], TODAY) == 0
    folder = chronicle / "locales"
    capsys.readouterr()
    assert main(["messages", "--root", str(chronicle)], TODAY) == 0
    found = re.search(r"/fr/LC_MESSAGES/messages.po: (\d+) of (\d+) ", capsys.readouterr().out)
    # CLDR gives the words between units and the like; the rest is a translator's work.
    assert found
    assert 0 < 10 * int(found[1]) < int(found[2])
    messages = read_messages(folder, "fr")
    messages.get("by {date}", "date").string = "avant le {dtae}"
    catalogue_path(folder, "fr").write_bytes(render(messages))
    assert main(["messages", "--root", str(chronicle)], TODAY) == 1
    assert "has fields that the message does not: dtae" in capsys.readouterr().out


def test_a_locale_is_added_once(chronicle, capsys):
    assert main(["new", "--root", str(chronicle), "locale", "fr"], TODAY) == 0
    assert main(["new", "--root", str(chronicle), "locale", "fr"], TODAY) == 2
    assert "`fr` is a locale of the site already" in capsys.readouterr().out
