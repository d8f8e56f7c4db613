"""The strings that the theme shows."""

from collections.abc import Mapping

from generator.localize.localizer import Localizer
from generator.notices import draft_notice, missing_notice


def theme_messages(localizer: Localizer) -> Mapping[str, str]:
    """The theme's own strings by their key, and Material's where it has none in the language."""
    c = localizer.catalogue
    return {
        "palette.light": c.pgettext("theme", "Switch to light colours"),
        "palette.dark": c.pgettext("theme", "Switch to dark colours"),
        "notice.draft": draft_notice(c),
        "notice.missing": missing_notice(c),
        "footer.coverage": c.pgettext("page", "What is done and what is left"),
        "footer.corrections": c.pgettext("theme", "Corrections and takedown"),
        "page.contents": c.pgettext("theme", "On this page"),
        "chooser.title": c.pgettext("theme", "Choose a language"),
        "chooser.enter": c.pgettext("theme", "Read in English"),
        "not-found.title": c.pgettext("theme", "Page not found"),
        "not-found.text": c.pgettext("theme", "There is no page at this address."),
        "not-found.home": c.pgettext("theme", "Go to the start page"),
        "browse": c.pgettext("theme", "Contents"),
        "search.initial": c.pgettext("search", "Type a name, a place, a year or a word."),
        # i18n: "#" stands for the number.
        "search.count": c.pgettext("search", "Results: #"),
        "search.none": c.pgettext("search", "Nothing found. Try fewer or other words."),
        "search.failed": c.pgettext("search", "The search could not be loaded."),
        "search.more": c.pgettext("search", "Show more"),
        "search.kind": c.pgettext("search", "Kind"),
        "search.year": c.pgettext("search", "Year"),
        "search.all": c.pgettext("search", "all"),
    }
