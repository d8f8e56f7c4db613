from pathlib import Path

import icu
import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from generator.cldr import parse_locale
from generator.dates import Sense
from generator.localize.catalogue import compile_messages, load_catalogue
from generator.localize.dates import format_duration, format_recurring, format_when, format_year
from tests.edtf_dates import edtf

FOLDER = Path(__file__).parents[2] / "generator/locales"
CATALOGUES = {
    path.parents[1].name: load_catalogue(FOLDER, path.parents[1].name)
    for path in FOLDER.glob("*/LC_MESSAGES/messages.po")
}
WHEN = [
    # EDTF, sense, English, Azerbaijani, Arabic
    ("1992-02-26", None, "26 February 1992", "26 fevral 1992", "26 فبراير 1992"),
    ("1992-02-26/1992-02-26", None, "26 February 1992", "26 fevral 1992", "26 فبراير 1992"),
    ("1994-02", None, "February 1994", "fevral 1994", "فبراير 1994"),
    ("1992-02-XX", None, "February 1992", "fevral 1992", "فبراير 1992"),
    ("1994", None, "1994", "1994", "1994"),
    ("199X", None, "1990s", "1990-cı illər", "السنوات 1990–1999"),
    ("19XX", None, "1900–1999", "1900–1999", "1900–1999"),
    ("1992-21", None, "spring 1992", "yaz 1992", "ربيع 1992"),
    ("1992-22", None, "summer 1992", "yay 1992", "صيف 1992"),
    ("1992-23", None, "autumn 1992", "payız 1992", "خريف 1992"),
    ("1992-24", None, "winter 1992", "qış 1992", "شتاء 1992"),
    (
        "1992-02-25/1992-02-26",
        None,
        "25–26 February 1992",
        "25–26 fevral 1992",
        "25–26 فبراير 1992",
    ),
    (
        "1992-02-25/1992-02-26",
        "night",
        "night of 25–26 February 1992",
        "1992-ci il 25–26 fevral gecəsi",
        "ليلة 25–26 فبراير 1992",
    ),
    (
        "1992-02-26",
        "night",
        "night of 26 February 1992",
        "1992-ci il 26 fevral gecəsi",
        "ليلة 26 فبراير 1992",
    ),
    (
        "1992-02-29/1992-03-01",
        "night",
        "night of 29 February – 1 March 1992",
        "1992-ci il 29 fevral – 1 mart gecəsi",
        "ليلة 29 فبراير – 1 مارس 1992",
    ),
    (
        "1991-12-31/1992-01-01",
        "night",
        "night of 31 December 1991 – 1 January 1992",
        "31 dekabr 1991 – 1 yanvar 1992 gecəsi",
        "ليلة 31 ديسمبر 1991 – 1 يناير 1992",
    ),
    (
        "1991-10/1992-02",
        "span",
        "October 1991 – February 1992",
        "oktyabr 1991 – fevral 1992",
        "أكتوبر 1991 – فبراير 1992",
    ),
    (
        "1991-10/1991-12",
        "span",
        "October–December 1991",
        "oktyabr–dekabr 1991",
        "أكتوبر–ديسمبر 1991",
    ),
    (
        "1992-02-25/1992-03-02",
        "span",
        "25 February – 2 March 1992",
        "25 fevral – 2 mart 1992",
        "25 فبراير – 2 مارس 1992",
    ),
    ("1992/1994", "span", "1992–1994", "1992–1994", "1992–1994"),
    (
        "1991/1992-02-26",
        "span",
        "1991 – 26 February 1992",
        "1991 – 26 fevral 1992",
        "1991 – 26 فبراير 1992",
    ),
    (
        "1992-04-02",
        "by",
        "by 2 April 1992",
        "ən geci 2 aprel 1992",
        "بحلول 2 أبريل 1992",
    ),
    ("1993", "until", "until 1993", "1993-dək", "حتى 1993"),
    ("199X", "until", "until 1990s", "1990-cı illərədək", "حتى السنوات 1990–1999"),
    ("1992-02", "within", "some time in February 1992", "fevral 1992 ərzində", "خلال فبراير 1992"),
    ("1992~", None, "about 1992", "təxminən 1992", "نحو 1992"),
    ("1992-02?", None, "possibly February 1992", "ehtimalən fevral 1992", "ربما فبراير 1992"),
    ("1992%", None, "possibly about 1992", "ehtimalən, təxminən 1992", "ربما نحو 1992"),
    (
        "1991~/1992~",
        "span",
        "about 1991 – about 1992",
        "təxminən 1991 – təxminən 1992",
        "نحو 1991 – نحو 1992",
    ),
    ("2012/..", None, "from 2012 on", "2012-dən etibarən", "منذ 2012"),
    ("1990/..", None, "from 1990 on", "1990-dan etibarən", "منذ 1990"),
    ("../2012", None, "until 2012", "2012-dək", "حتى 2012"),
    (
        "2012/",
        None,
        "from 2012, end not known",
        "2012-dən etibarən, sonu məlum deyil",
        "منذ 2012، والنهاية غير معروفة",
    ),
    (
        "/2012",
        None,
        "until 2012, start not known",
        "2012-dək, başlanğıcı məlum deyil",
        "حتى 2012، والبداية غير معروفة",
    ),
]


@pytest.mark.parametrize(("text", "sense", "en", "az", "ar"), WHEN)
def test_dates_are_said_in_each_language(text, sense, en, az, ar):
    said = [format_when(text, sense, CATALOGUES[code], code) for code in ("en", "az", "ar")]
    assert said == [en, az, ar]


@pytest.mark.parametrize("locale", sorted(CATALOGUES))
@given(text=edtf, sense=st.sampled_from([None, *Sense]))
def test_no_valid_date_is_without_words(locale, text, sense):
    said = format_when(text, sense, CATALOGUES[locale], locale)
    assert said.strip()
    assert not set("{}/?~%X") & set(said)


@pytest.mark.parametrize(("text", "sense"), [("1992-02-30", None), ("1992", "sometime")])
def test_what_is_no_date_or_sense_is_refused(text, sense):
    with pytest.raises(ValueError, match=r"not a day|not a valid Sense"):
        format_when(text, sense, CATALOGUES["en"], "en")


def _visual(text: str, level: int) -> list[int]:
    """Where each character is seen, counted from the left, by the Unicode bidi algorithm."""
    paragraph, whole = icu.Bidi(), icu.UnicodeString(text)
    paragraph.setPara(whole, level)
    return [paragraph.getVisualIndex(place) for place in range(len(text))]


@pytest.mark.parametrize(
    ("text", "sense", "parts"),
    [
        ("1992-02-25/1992-02-26", None, ["25", "26", "فبراير", "1992"]),
        ("1992-02-25/1992-02-26", "night", ["ليلة", "25", "26", "فبراير", "1992"]),
        ("1991-10/1992-02", "span", ["أكتوبر", "1991", "فبراير", "1992"]),
        ("1992/1994", "span", ["1992", "1994"]),
        ("199X", None, ["السنوات", "1990", "1999"]),
    ],
)
def test_a_range_is_read_from_right_to_left(text, sense, parts):
    said = format_when(text, sense, CATALOGUES["ar"], "ar")
    seen = _visual(said, 1)
    places, start = [], 0
    for part in parts:
        start = said.index(part, start)
        places.append(seen[start])
        start += len(part)
    assert places == sorted(places, reverse=True)


def test_a_range_of_figures_alone_needs_its_direction_said():
    said = format_when("1992/1994", "span", CATALOGUES["ar"], "ar")
    assert _visual(said, 0) == list(range(len(said)))


@pytest.mark.parametrize(
    ("locale", "said"), [("en", "26 February"), ("az", "26 fevral"), ("ar", "26 فبراير")]
)
def test_a_day_of_every_year(locale, said):
    assert format_recurring("02-26", CATALOGUES[locale], locale) == said


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_a_year_alone(locale):
    assert format_year(1992, CATALOGUES[locale], locale) == "1992"


@pytest.mark.parametrize(
    ("text", "en", "az", "ar"),
    [
        ("P1Y", "1 year", "1 il", "سنة واحدة"),
        ("P2Y", "2 years", "2 il", "سنتان"),
        ("P3M", "3 months", "3 ay", "3 أشهر"),
        ("P30Y", "30 years", "30 il", "30 سنة"),
        ("P2W", "2 weeks", "2 həftə", "أسبوعان"),
        ("P100D", "100 days", "100 gün", "100 يوم"),
        ("P1Y6M", "1 year 6 months", "1 il 6 ay", "سنة واحدة و6 أشهر"),
    ],
)
def test_durations(text, en, az, ar):
    said = [format_duration(text, CATALOGUES[code], code) for code in ("en", "az", "ar")]
    assert said == [en, az, ar]


def test_a_further_language_needs_a_catalogue_only():
    lines = """
msgctxt "date"
msgid "{day} {month}"
msgstr "{day} {month}"

msgctxt "date"
msgid "{days} {year}"
msgstr "{days} {year} г."

msgctxt "date"
msgid "{months} {year}"
msgstr "{months:nom} {year} г."

msgctxt "date"
msgid "{first}–{last}"
msgstr "{first}–{last}"

msgctxt "date"
msgid "night of {days} {year}"
msgstr "ночь на {days} {year} г."
"""
    russian = compile_messages(read_po(lines.encode().splitlines(True), locale="ru"), "ru")
    said = {
        text: format_when(text, sense, russian, "ru")
        for text, sense in {
            "1992-02-26": None,
            "1992-02": None,
            "1991-10/1991-12": "span",
            "1992-02-25/1992-02-26": "night",
        }.items()
    }
    assert said == {
        "1992-02-26": "26 февраля 1992 г.",
        "1992-02": "февраль 1992 г.",
        "1991-10/1991-12": "октябрь–декабрь 1991 г.",
        "1992-02-25/1992-02-26": "ночь на 25–26 февраля 1992 г.",
    }


def test_names_of_months_do_not_leak_between_languages():
    for locale in ("he", "ru", "az", "fa", "en", "ar"):
        assert parse_locale(locale).months["stand-alone"]["wide"][2]
    months = [format_when("1994-02", None, CATALOGUES[code], code) for code in ("en", "az", "ar")]
    assert months == ["February 1994", "fevral 1994", "فبراير 1994"]
