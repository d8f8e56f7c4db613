"""What the numbers in a text come to."""

import pytest
from num2words import CONVERTER_CLASSES

from generator.check.amounts import amounts
from generator.numerals import number_words

CASES = [
    ("en", "In 1,275 and 18.3 million, 10 000 people", [1275, 18_300_000, 10_000]),
    ("en", "twenty-five, two hundred and five, forty-one, twenty-first", [25, 205, 41, 21]),
    ("en", "two or three thousand, the 34th, one", [2, 3000, 34]),
    ("en", "on 25–26 February; 1992-02-25", [25, 26, None]),
    ("en", "hundreds of thousands, in 1992 613 people", [None, None, 1992, 613]),
    ("az", "1 275 nəfər, 34-cü, iki yüz əlli, qırx bir nəfər", [1275, 34, 250, 41]),
    ("az", "iki bir-birinə zidd, iyirmi birinci, 40 000-dən çox", [2, 21, 40_000]),
    ("ar", "ثلاثة عشر، مئتين وخمسين، ٦١٣ شخصًا، منظمتان", [13, 250, 613, 2]),
    ("ar", "أحد عشر، واحد وأربعون، مئات الآلاف", [11, 41, None]),
    ("xx", "two 12", [12]),
]


@pytest.mark.parametrize(("language", "text", "wholes"), CASES)
def test_amounts(language: str, text: str, wholes: list[int | None]) -> None:
    assert [amount.whole for amount in amounts(text, number_words(language))] == wholes


def test_digits_in_groups_may_be_several_numbers() -> None:
    (amount,) = amounts("12 345", number_words("en"))
    assert amount.within({12345}, ())
    assert amount.within({12, 345}, ())
    assert not amount.within({12}, ())


def test_words_of_a_number_are_one_number() -> None:
    (amount,) = amounts("twenty-five", number_words("en"))
    assert not amount.within({20, 5}, ())


def test_what_nobody_counted_is_held_by_its_word() -> None:
    (amount,) = amounts("dozens", number_words("en"))
    assert not amount.within({12, 24}, ())
    assert amount.within((), {"dozens"})


@pytest.mark.parametrize("language", sorted(CONVERTER_CLASSES))
def test_every_language_can_be_asked_for_its_number_words(language):
    assert number_words(language).values
