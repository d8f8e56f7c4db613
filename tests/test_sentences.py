"""Sentences end where a reader would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sentences import sentences

# A bar stands where a sentence ends and another begins.
CASES = [
    # A number may open a sentence, whatever follows it.
    ("en", "He saw 70 elderly people. | 1,275 civilians were captured; 475 people were disabled."),
    ("en", "It was in 1994. | 613 people are named. | (25 of them twice.)"),
    ("en", "See No. 5 and Art. 3. | On Feb. 26 they met."),
    # Abbreviations and initials.
    ("en", "Jamilli, Garadagli, etc. throughout the territories. | One of the worst."),
    ("en", "Bosnia, and Herzegovina, etc. parliaments of the countries."),
    ("en", "Mr. Smith met Dr. Jones of the U.S. Congress. | H. Aliyev spoke."),
    ("az", "Çıxış edən prof. R. Hüseynov və s. danışıb. | 613 nəfər ölüb."),
    ("az", "Bu belədir və s. | Bakı şəhəri."),
    ("ar", "قال د. محمد علي ذلك. | ثم عاد."),
    ("ar", "كان ذلك سنة 1992 م. | ثم عاد."),
    # Dates, ordinals, clock times and decimals.
    ("az", "1992-ci il fevralın 25-dən 26-na keçən gecə 366-cı alay. | 26 fevral, 2026."),
    ("en", "At 13:54 it was 3.5 km away, on 26.02.1992, they said."),
    ("ar", "تم طرد 5379 نسمة. | وقتل 613 مدنيا، من بينهم 106 امرأة. | ٦١٣ شخصا."),
    ("ar", "هل هذا صحيح؟ | نعم! | حسنا (2012،2017، 2020)."),
    # Quotation marks.
    ("en", "“Justice for Khojaly!” announced at the initiative of Leyla Aliyeva. | It goes on."),
    ("en", 'The "Justice for Khojaly!" campaign. | "It was." | He left.'),
    ("en", "A resolution “February 26 – Khojaly Genocide Day”. | In the document, it is named."),
    ("en", 'It reads: "Today, it has been 32 years. | Rest in Peace!"'),
    (
        "en",
        "They thought that ... the Armenians were people. | We broke that [stereotype]” he said.",
    ),
    ("az", "“Xocalıya ədalət!” kampaniyası başlayıb. | «Report»un bürosu bildirir."),
    ("ar", "حملة «العدالة لخوجالي» مستمرة. | وأضاف «هذا حق»."),
    # What is no letter is no sentence.
    ("en", "It ended. | * * * Then it began. | It went on. !!!"),
    # Beyond the Basic Multilingual Plane.
    ("en", "😀😀 first 😀. | Second 😀 one."),
    ("en", "No full stop"),
    ("xx", "One. | Two."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences(language: str, marked: str) -> None:
    body = marked.replace(" | ", " ")
    found = [body[each.start : each.end] for each in sentences(body, language, wrapped=False)]
    assert found == marked.split(" | ")


@pytest.mark.parametrize(
    ("body", "wrapped", "texts"),
    [
        ("A heading\nA text. Its end\n\n", False, ["A heading", "A text.", "Its end"]),
        ("A text that\ngoes on. It\r\nends", True, ["A text that\ngoes on.", "It\r\nends"]),
        ("A text\n\nthat ends", True, ["A text", "that ends"]),
        ("", True, []),
    ],
)
def test_sentences_and_lines(body: str, wrapped: bool, texts: list[str]) -> None:
    assert [body[each.start : each.end] for each in sentences(body, "en", wrapped)] == texts


WORDS = [
    "Xocalı",
    "the",
    "Dr.",
    "H.",
    "613",
    "1,275",
    "وقتل",
    "etc.",
    "“A!”",
    "...",
    "e\u0301",
    "😀.",
    "end.",
]
SPACES = [" ", "  ", "\n", "\n\n", "\r\n", "\u00a0", "\u2029", ""]
bodies = st.text(max_size=60) | st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), max_size=25
).map(lambda pairs: "".join(map("".join, pairs)))


@given(bodies, st.sampled_from(["en", "az", "ar"]), st.booleans())
def test_sentences_partition_the_text(body: str, language: str, wrapped: bool) -> None:
    found = sentences(body, language, wrapped)
    texts = [body[each.start : each.end] for each in found]
    assert "".join("".join(texts).split()) == "".join(body.split())
    assert all(text and text == text.strip() for text in texts)
    assert list(found) == sorted(found)
    assert wrapped or not any("\n" in text for text in texts)
