"""Names of countries and languages, and the direction of a script, from CLDR through Babel."""

from functools import lru_cache

from babel import Locale
from babel.core import get_global


@lru_cache(maxsize=1024)
def parse_locale(code: str) -> Locale:
    """CLDR's locale for a code with hyphens (BCP 47, as in `<html lang>`) or underscores.

    babel.UnknownLocaleError or ValueError where there is none.
    """
    return Locale.parse(code.replace("-", "_"))


def country_name(code: str, locale: str) -> str:
    """Return a country's name, by its ISO 3166-1 alpha-2 code. KeyError where CLDR has none."""
    return str(parse_locale(locale).territories[code.upper()])


def language_name(code: str, locale: str) -> str:
    """Return the name of a language in another language. KeyError where CLDR has none."""
    return str(parse_locale(locale).languages[code.replace("-", "_")])


@lru_cache(maxsize=1024)
def own_name(locale: str) -> str:
    """What a language calls itself, as it begins a line; its code where CLDR does not know."""
    return line_start(parse_locale(locale).get_display_name(locale) or locale)


def line_start(name: str) -> str:
    """A name as it begins a line."""
    return name[:1].upper() + name[1:]


@lru_cache(maxsize=1024)
def text_direction(locale: str) -> str:
    """Return the direction of a locale's script as HTML's `dir`: "ltr" or "rtl"."""
    return str(parse_locale(locale).text_direction)


def is_rtl(locale: str) -> bool:
    """Whether a locale is written from right to left."""
    return text_direction(locale) == "rtl"


def language_and_territory(locale: str) -> str:
    """Give a locale in the form of Open Graph, "en_US".

    A locale that names no territory gets its likely one (CLDR's likely subtags). KeyError where
    CLDR has none.
    """
    parsed = parse_locale(locale)
    likely = parse_locale(get_global("likely_subtags")[parsed.language])
    return f"{parsed.language}_{parsed.territory or likely.territory}"
