"""What a card says."""

from collections import Counter
from dataclasses import dataclass
from unicodedata import bidirectional

from generator.localize.phrase import STRONG
from generator.site_types import Direction

SIZE = (1200, 630)
"""Width and height of a card in pixels, as readers of Open Graph expect (1.91 to 1)."""


@dataclass(frozen=True)
class Card:
    """A page as a picture: the site's name, the page's title, and a line below, maybe empty.

    `direction` and `language` (BCP 47) are the page's.
    """

    site: str
    title: str
    note: str
    direction: Direction
    language: str

    @property
    def said(self) -> str:
        """All that can be read on the card, in a line."""
        return " · ".join(text for text in (self.site, self.title, self.note) if text)


def direction_of(text: str, otherwise: Direction) -> Direction:
    """The direction in which most letters of a text run: a title may be in another language."""
    counted = Counter(STRONG.get(bidirectional(character)) for character in text)
    if counted["ltr"] == counted["rtl"]:
        return otherwise
    return "rtl" if counted["rtl"] > counted["ltr"] else "ltr"
