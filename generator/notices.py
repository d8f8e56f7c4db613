"""What a page says of its translation, in the reader's language."""

from collections.abc import Mapping

from generator.localize.catalogue import Catalogue
from generator.translation import Progress


def draft_notice(c: Catalogue) -> str:
    """What stands on a page whose text is a translation that is not reviewed."""
    return c.pgettext(
        "notice",
        "Draft translation: no native speaker has reviewed this text yet. "
        "Where it disagrees with a quotation, the quotation counts.",
    )


def missing_notice(c: Catalogue) -> str:
    """What stands on a page that has no text in the reader's language."""
    return c.pgettext(
        "notice", "This text is not yet available in this language; the original is shown."
    )


def notices(come: list[Progress], c: Catalogue) -> Mapping[str, str]:
    """The notices of a page that shows the texts of some records, by the kind of notice.

    `come` is how far the translation of each has come. Only what is translated can be a draft or
    older than its original.
    """
    told = [one for one in come if one.texts]
    there = [one for one in told if not one.absent]
    found = {}
    if any(one.draft for one in there):
        found["draft"] = draft_notice(c)
    if any(one.stale for one in there):
        found["stale"] = c.pgettext(
            "notice",
            "The original has changed since it was translated: this text may lag behind it.",
        )
    if told and not there:
        found["missing"] = missing_notice(c)
    elif any(one.missing for one in told):
        found["partial"] = c.pgettext(
            "notice",
            "Some texts on this page are not yet translated; they are shown in another language.",
        )
    return found


def is_translated(come: list[Progress]) -> bool:
    """Whether a page that shows the texts of some records has any of them in its language."""
    told = [one for one in come if one.texts]
    return not told or not all(one.absent for one in told)
