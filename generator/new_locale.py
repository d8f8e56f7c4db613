"""A further language: its catalogue, and its place in the list of locales."""

from typing import Any

import yaml
from babel import UnknownLocaleError
from babel.messages.catalog import Catalog

from generator.cldr import parse_locale
from generator.localize.cldr_patterns import date_patterns
from generator.localize.foreign import FIELD


def canonical_code(code: str) -> str:
    """The code of a locale as BCP 47 writes it: "pt-BR", "zh-Hant".

    ValueError where CLDR does not know it.
    """
    try:
        return str(parse_locale(code)).replace("_", "-")
    except (UnknownLocaleError, ValueError) as error:
        message = "is no language that CLDR knows: expected a code such as fr, pt-BR or zh-Hant"
        raise ValueError(f"`{code}` {message}") from error


def new_catalogue(template: Catalog, locale: str) -> Catalog:
    """A catalogue with the plural forms of its language (CLDR's) and all messages of a template.

    Empty but for what is of no language ("{first}–{last}") and the dates that CLDR knows.
    """
    made = Catalog(locale.replace("-", "_"), fuzzy=False)
    made.update(template, no_fuzzy_matching=True)
    dates = date_patterns(locale)
    for message in made:
        if not isinstance(message.id, str) or not message.id:
            continue
        if message.context == "date" and message.id in dates:
            message.string = dates[message.id]
        elif not any(letter.isalpha() for letter in FIELD.sub("", message.id)):
            message.string = message.id
    return made


def with_locale(text: str, locale: str) -> str:
    """Give the YAML of data/site.yml with one locale more; comments and line breaks stay."""
    root: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    locales = next(value for key, value in root.value if key.value == "locales")
    last = locales.value[-1]
    entry = ", " if locales.flow_style else "\n" + " " * locales.start_mark.column + "- "
    at = last.end_mark.index
    return f"{text[:at]}{entry}{locale}{text[at:]}"
