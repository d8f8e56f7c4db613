"""Where a passage stands, in words: "chapter 11, note to page 313"."""

import re
from collections.abc import Iterator

from generator.localize.catalogue import Catalogue
from generator.localize.labels import unnumbered_labels
from generator.localize.phrase import isolated, one_line
from generator.model.locator import Locator, Numbered

_SEVERAL = re.compile("[-–,]")


def locator_text(locator: Locator, catalogue: Catalogue, locale: str) -> str:
    """Say a locator in a locale; parts from the large to the small, as a citation has them."""
    if not isinstance(locator, Numbered):
        return unnumbered_labels(catalogue)[locator]
    comma = catalogue.pgettext("locator", "{large}, {small}")
    text = ""
    for part in _parts(locator, catalogue, locale):
        text = comma.format(large=text, small=part) if text else part
    return text


def _parts(locator: Numbered, c: Catalogue, locale: str) -> Iterator[str]:
    patterns = {
        "chapter": (
            c.pgettext("locator", "chapter {number}"),
            c.pgettext("locator", "chapters {number}"),
        ),
        "section": (
            c.pgettext("locator", "section {number}"),
            c.pgettext("locator", "sections {number}"),
        ),
        "note": (c.pgettext("locator", "note {number}"), c.pgettext("locator", "notes {number}")),
        "page": (c.pgettext("locator", "page {number}"), c.pgettext("locator", "pages {number}")),
        "paragraph": (
            c.pgettext("locator", "paragraph {number}"),
            c.pgettext("locator", "paragraphs {number}"),
        ),
    }
    for field, (one, several) in patterns.items():
        number = getattr(locator, field)
        if number:
            pattern = several if _SEVERAL.search(number) else one
            yield pattern.format(number=isolated(one_line(number), locale))
