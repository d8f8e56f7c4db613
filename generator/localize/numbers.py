"""Numbers and counts in a language (CLDR through Babel), in Western digits."""

from babel.lists import format_list as join_by_cldr
from babel.numbers import format_decimal, get_group_symbol

from generator.cldr import parse_locale
from generator.localize.catalogue import Catalogue
from generator.localize.inflect import Word, ordinal

BOUNDS = ("at-least", "more-than", "about", "at-most", "fewer-than")
__all__ = ["format_count", "format_list", "format_number", "list_separators", "ordinal"]


def format_number(number: int, locale: str) -> str:
    """Return a number with the separators of the locale: 2,500 in English, 2.500 in Azerbaijani."""
    return format_decimal(number, locale=parse_locale(locale))


def thousands(locale: str) -> str:
    """Return what a locale sets between the thousands of a number."""
    return get_group_symbol(parse_locale(locale))


def format_count(
    value: int | tuple[int, int] | str, bound: str | None, locale: str, catalogue: Catalogue
) -> str:
    """Return a count as plain text: 2500 and `about` make "about 2,500", (500, 1000) "500–1,000".

    A text (a quantity in words, such as "dozens") stands as it is. In a right-to-left page the
    caller wraps the result in `<bdi dir="rtl">`, as with dates. ValueError for an unknown bound.
    """
    if isinstance(value, str):
        return with_bound(value, bound, locale, catalogue)
    if isinstance(value, int):
        return with_bound(format_number(value, locale), bound, locale, catalogue)
    low, high = (Word(format_number(number, locale), locale) for number in value)
    text = catalogue.pgettext("count", "{low}–{high}").format(low=low, high=high)
    return with_bound(text, bound, locale, catalogue)


def with_bound(text: str, bound: str | None, locale: str, catalogue: Catalogue) -> str:
    """Return a localized number, range or duration with its bound, one of BOUNDS or None.

    ValueError for another bound.
    """
    match bound:
        case None:
            return text
        case "at-least":
            pattern = catalogue.pgettext("count", "at least {number}")
        case "more-than":
            pattern = catalogue.pgettext("count", "more than {number}")
        case "about":
            pattern = catalogue.pgettext("count", "about {number}")
        case "at-most":
            pattern = catalogue.pgettext("count", "at most {number}")
        case "fewer-than":
            pattern = catalogue.pgettext("count", "fewer than {number}")
        case _:
            raise ValueError(f"{bound} is no bound, write one of {', '.join(BOUNDS)}")
    return pattern.format(number=Word(text, locale))


def format_list(items: list[str], locale: str) -> str:
    """Plain texts as a list in a sentence: "a, b, and c", «a، b وc»."""
    return join_by_cldr(items, locale=parse_locale(locale))


def list_separators(length: int, locale: str) -> list[str]:
    """Say what stands after each item of such a list, where the items are links or other markup.

    As many texts as items. No locale of CLDR puts anything before the first.
    """
    mark = "\0"
    return join_by_cldr([mark] * length, locale=parse_locale(locale)).split(mark)[1:]
