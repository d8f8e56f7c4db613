"""Anniversaries in words, in the grammatical case that a title needs."""

from generator.localize.catalogue import Catalogue
from generator.localize.inflect import Word

FORMS = ("nom", "gen", "dat", "acc", "loc", "abl")


def anniversary_phrase(number: int, form: str, locale: str, catalogue: Catalogue) -> str:
    """Return the phrase for `{anniversary}` (`nom`) or `{anniversary:dat}` in a title.

    "34th anniversary", "34-cü ildönümünə", «الذكرى الـ34». `form` is one of FORMS; a language
    without cases says the same in all. ValueError for another form, or a number below 1.
    """
    if number < 1:
        raise ValueError(f"{number} is no anniversary")
    match form:
        case "nom":
            pattern = catalogue.pgettext("anniversary, nominative", "{number:ord} anniversary")
        case "gen":
            pattern = catalogue.pgettext("anniversary, genitive", "{number:ord} anniversary")
        case "dat":
            pattern = catalogue.pgettext("anniversary, dative", "{number:ord} anniversary")
        case "acc":
            pattern = catalogue.pgettext("anniversary, accusative", "{number:ord} anniversary")
        case "loc":
            pattern = catalogue.pgettext("anniversary, locative", "{number:ord} anniversary")
        case "abl":
            pattern = catalogue.pgettext("anniversary, ablative", "{number:ord} anniversary")
        case _:
            raise ValueError(f"{form} is no form of an anniversary, write {', '.join(FORMS)}")
    return pattern.format(number=Word(str(number), locale))
