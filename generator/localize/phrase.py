"""A text together with the language it is in."""

from dataclasses import dataclass

from generator.localize.names import text_direction


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


def phrase(text: str, language: str, *, missing: bool = False) -> Phrase:
    """`text` as a phrase of a language that CLDR knows."""
    return Phrase(text, language, text_direction(language), missing)
