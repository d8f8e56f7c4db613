"""A text together with the language it is in."""

from dataclasses import dataclass
from unicodedata import bidirectional

from generator.cldr import text_direction


@dataclass(frozen=True)
class Phrase:
    """A plain text, its language (BCP 47) and its direction, as HTML's `lang` and `dir` want them.

    `missing` says that the reader's language has no such text and that this one stands in.
    """

    text: str
    lang: str
    direction: str
    missing: bool = False

    def __str__(self) -> str:
        """The text alone."""
        return self.text


FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def isolated(text: str, locale: str) -> str:
    """`text` for a sentence of `locale`, set apart where some of it runs the other way.

    Without the isolate (Unicode Standard Annex 9) a number after a Latin name in an Arabic line
    would be drawn into the name's direction.
    """
    directions = {STRONG.get(bidirectional(character)) for character in text} - {None}
    if directions <= {text_direction(locale)}:
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def one_line(text: str) -> str:
    """`text` with every run of white space as one space.

    A line of its own could begin with what Markdown reads as a block, inside HTML as well.
    """
    return " ".join(text.split())


def phrase(text: str, language: str, *, missing: bool = False) -> Phrase:
    """`text` as a phrase of a language that CLDR knows, on one line."""
    return Phrase(one_line(text), language, text_direction(language), missing)
