"""Words that bend inside a message: `{date:abl}`, `{year:ord}`.

A translator writes the form that the sentence needs after the field's name. What Azerbaijani adds
to a number or a word follows vowel harmony, which neither CLDR nor gettext knows. In a language
without a rule here a word stays as it is, and its messages need no form.

Forms: `nom` (a month's name that stands without a day), `ord` (ordinal), `abl` (ablative, "from"),
`term` (terminative, "up to").
"""

import re
from typing import Protocol

from num2words import num2words

BACK_VOWELS = "aıou"
FRONT_VOWELS = "eəiöü"


class Bend(Protocol):
    """Puts a word into a form."""

    def __call__(self, text: str) -> str:
        """Put the word into the form."""


class Word(str):
    """A text that answers to the forms of its language where a message asks: `f"{word:abl}"`."""

    locale: str
    nominative: str

    def __new__(cls, text: str, locale: str, nominative: str = "") -> "Word":
        """`nominative` is given where the plain text is in another case."""
        word = super().__new__(cls, text)
        word.locale = locale
        word.nominative = nominative or text
        return word

    @property
    def alone(self) -> "Word":
        """The nominative as a word of its own."""
        return Word(self.nominative, self.locale)

    def __format__(self, form: str) -> str:
        """Return the text in a form. ValueError for a form that does not exist."""
        if form == "":
            return str(self)
        if form == "nom":
            return self.nominative
        if form == "ord":
            return ordinal(int(self), self.locale)
        if form not in ("abl", "term"):
            raise ValueError(f"{form} is no form of a word, write nom, ord, abl or term")
        bend = BENDS.get((re.split("[-_]", self.locale)[0], form))
        return bend(str(self)) if bend else str(self)


def ordinal(number: int, locale: str) -> str:
    """Return a number as an ordinal in figures ("34th", "34-cü"), by num2words.

    The plain figure where num2words does not know the language or would spell the ordinal out:
    there it depends on case and gender, and the message around it says that it is one («الـ34»).
    """
    try:
        text = str(num2words(number, to="ordinal_num", lang=locale.replace("-", "_")))
    except (NotImplementedError, AttributeError):
        # Some of its languages lack the method.
        return str(number)
    return text if text.startswith(str(number)) else str(number)


def _is_back(text: str) -> bool:
    """Whether the last vowel of an Azerbaijani word, or of the number it ends with, is a back one.

    A number's vowel is that of its ordinal suffix, which follows the last vowel of its name.
    """
    number = re.search(r"\d[\d.]*$", text)
    spoken = ordinal(int(number[0].replace(".", "")), "az") if number else text
    vowels = [letter for letter in spoken.lower() if letter in BACK_VOWELS + FRONT_VOWELS]
    return bool(vowels) and vowels[-1] in BACK_VOWELS


def _azerbaijani_ablative(text: str) -> str:
    """1992-dən, 1990-dan, illərdən."""
    hyphen = "-" if text[-1:].isdigit() else ""
    return f"{text}{hyphen}{'dan' if _is_back(text) else 'dən'}"


def _azerbaijani_terminative(text: str) -> str:
    """1992-dək, illərədək: `-dək` itself does not follow harmony, the dative before it does."""
    if text[-1:].isdigit():
        return f"{text}-dək"
    glide = "y" if text[-1:].lower() in BACK_VOWELS + FRONT_VOWELS else ""
    return f"{text}{glide}{'a' if _is_back(text) else 'ə'}dək"


BENDS: dict[tuple[str, str], Bend] = {
    ("az", "abl"): _azerbaijani_ablative,
    ("az", "term"): _azerbaijani_terminative,
}
