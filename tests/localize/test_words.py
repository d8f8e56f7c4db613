from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cldr import country_name, is_rtl, language_name, text_direction
from generator.localize.anniversaries import FORMS, anniversary_phrase
from generator.localize.catalogue import load_catalogue
from generator.localize.inflect import Word
from generator.localize.numbers import (
    BOUNDS,
    format_count,
    format_list,
    format_number,
    list_separators,
    ordinal,
    with_bound,
)

FOLDER = Path(__file__).parents[2] / "generator/locales"
LOCALES = ["en", "az", "ar"]
CATALOGUES = {locale: load_catalogue(FOLDER, locale) for locale in LOCALES}


@pytest.mark.parametrize(
    ("locale", "number", "said"),
    [
        ("en", 1, "1st"),
        ("en", 22, "22nd"),
        ("en", 33, "33rd"),
        ("en", 34, "34th"),
        ("az", 30, "30-cu"),
        ("az", 31, "31-ci"),
        ("az", 32, "32-ci"),
        ("az", 33, "33-cü"),
        ("az", 34, "34-cü"),
        ("az", 36, "36-cı"),
        ("az", 40, "40-cı"),
        ("ar", 34, "34"),
        ("ur", 34, "34"),
    ],
)
def test_ordinals(locale, number, said):
    assert ordinal(number, locale) == said


VOWELS = {"i": "1 2 5 7 8", "ü": "3 4", "ı": "6", "u": "9"}


@given(st.integers(1, 9999))
def test_azerbaijani_ordinals_follow_the_last_digit(number):
    suffixes = {digit: vowel for vowel, digits in VOWELS.items() for digit in digits.split()}
    expected = suffixes.get(str(number)[-1])
    said = ordinal(number, "az")
    assert said.startswith(f"{number}-c")
    assert said[-1] == expected if expected else said[-1] in "iıuü"


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("nom", "34-cü ildönümü"),
        ("gen", "34-cü ildönümünün"),
        ("dat", "34-cü ildönümünə"),
        ("acc", "34-cü ildönümünü"),
        ("loc", "34-cü ildönümündə"),
        ("abl", "34-cü ildönümündən"),
    ],
)
def test_an_anniversary_takes_its_case_in_azerbaijani(form, said):
    assert anniversary_phrase(34, form, "az", CATALOGUES["az"]) == said


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("locale", "said"), [("en", "34th anniversary"), ("ar", "الذكرى الـ34")])
def test_an_anniversary_is_the_same_in_every_case_elsewhere(form, locale, said):
    assert anniversary_phrase(34, form, locale, CATALOGUES[locale]) == said


@pytest.mark.parametrize(
    ("number", "form", "complaint"),
    [(0, "nom", "0 is no anniversary"), (34, "voc", "voc is no form of an anniversary")],
)
def test_what_is_no_anniversary_is_refused(number, form, complaint):
    with pytest.raises(ValueError, match=complaint):
        anniversary_phrase(number, form, "en", CATALOGUES["en"])


COUNTS = [
    (613, None, "613", "613", "613"),
    (5379, None, "5,379", "5.379", "5,379"),
    (161, "at-least", "at least 161", "ən azı 161", "ما لا يقل عن 161"),
    (200, "more-than", "more than 200", "200-dən çox", "أكثر من 200"),
    (30, "more-than", "more than 30", "30-dan çox", "أكثر من 30"),
    (2510, "more-than", "more than 2,510", "2.510-dan çox", "أكثر من 2,510"),
    (2500, "about", "about 2,500", "təxminən 2.500", "نحو 2,500"),
    (500, "at-most", "at most 500", "ən çoxu 500", "ما لا يزيد على 500"),
    (100, "fewer-than", "fewer than 100", "100-dən az", "أقل من 100"),
    ((500, 1000), None, "500–1,000", "500–1.000", "500–1,000"),
    ((500, 1000), "about", "about 500–1,000", "təxminən 500–1.000", "نحو 500–1,000"),
    ("×", None, "×", "×", "×"),
]


@pytest.mark.parametrize(("value", "bound", "en", "az", "ar"), COUNTS)
def test_counts(value, bound, en, az, ar):
    said = [format_count(value, bound, code, CATALOGUES[code]) for code in LOCALES]
    assert said == [en, az, ar]


@pytest.mark.parametrize(
    ("locale", "text", "said"),
    [
        ("en", "30 years", "more than 30 years"),
        ("az", "30 il", "30 ildən çox"),
        ("az", "6 ay", "6 aydan çox"),
        ("ar", "30 سنة", "أكثر من 30 سنة"),
    ],
)
def test_a_duration_takes_a_bound(locale, text, said):
    assert with_bound(text, "more-than", locale, CATALOGUES[locale]) == said


@pytest.mark.parametrize("locale", LOCALES)
@given(number=st.integers(0, 10**7), bound=st.sampled_from([None, *BOUNDS]))
def test_a_count_keeps_its_figure(locale, number, bound):
    said = format_count(number, bound, locale, CATALOGUES[locale])
    assert format_number(number, locale) in said
    assert "{" not in said


def test_an_unknown_bound_is_refused():
    with pytest.raises(ValueError, match="almost is no bound, write one of at-least"):
        format_count(3, "almost", "en", CATALOGUES["en"])


@pytest.mark.parametrize(
    ("word", "form", "said"),
    [
        ("1990", "abl", "1990-dan"),
        ("1991", "abl", "1991-dən"),
        ("1.000.000", "abl", "1.000.000-dan"),
        ("illər", "abl", "illərdən"),
        ("ay", "abl", "aydan"),
        ("Bakı", "term", "Bakıyadək"),
        ("illər", "term", "illərədək"),
        ("yaz", "term", "yazadək"),
        ("1993", "term", "1993-dək"),
        ("1993", "ord", "1993-cü"),
        ("1993", "", "1993"),
    ],
)
def test_azerbaijani_words_bend(word, form, said):
    assert format(Word(word, "az"), form) == said


@pytest.mark.parametrize("form", ["", "nom", "abl", "term"])
def test_a_word_of_a_language_without_rules_stays(form):
    assert format(Word("1993", "en"), form) == "1993"


def test_an_unknown_form_is_refused():
    with pytest.raises(ValueError, match="voc is no form of a word"):
        format(Word("1993", "az"), "voc")


@pytest.mark.parametrize(
    ("locale", "items", "said"),
    [
        ("en", ["a"], "a"),
        ("en", ["a", "b"], "a and b"),
        ("en", ["a", "b", "c"], "a, b, and c"),
        ("az", ["a", "b", "c"], "a, b və c"),
        ("ar", ["أ", "ب"], "أ وب"),
        ("en", [], ""),
    ],
)
def test_lists(locale, items, said):
    assert format_list(items, locale) == said


@pytest.mark.parametrize("locale", ["en", "az", "ar", "fa", "ru"])
@given(items=st.lists(st.text("abc", min_size=1), max_size=6))
def test_separators_make_the_same_list(locale, items):
    between = list_separators(len(items), locale)
    assert len(between) == len(items)
    assert "".join(a + b for a, b in zip(items, between, strict=True)) == format_list(items, locale)


@pytest.mark.parametrize(
    ("locale", "direction"),
    [("en", "ltr"), ("az", "ltr"), ("ar", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("ur", "rtl")],
)
def test_directions(locale, direction):
    assert text_direction(locale) == direction
    assert is_rtl(locale) is (direction == "rtl")


@pytest.mark.parametrize("locale", ["az-Arab", "pt-BR", "pt_BR", "zh-Hant-TW"])
def test_codes_are_read_with_hyphens_and_underscores(locale):
    assert text_direction(locale) == ("rtl" if "Arab" in locale else "ltr")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("CZ", ["Czechia", "Çexiya", "التشيك"]),
        ("pk", ["Pakistan", "Pakistan", "باكستان"]),
        ("SD", ["Sudan", "Sudan", "السودان"]),
    ],
)
def test_countries(code, names):
    assert [country_name(code, locale) for locale in LOCALES] == names


def test_languages():
    assert [language_name("ar", locale) for locale in LOCALES] == ["Arabic", "ərəb", "العربية"]


@pytest.mark.parametrize("name_of", [country_name, language_name])
def test_an_unknown_code_is_refused(name_of):
    with pytest.raises(KeyError):
        name_of("x1", "en")
