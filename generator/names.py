"""The spellings under which agents and places are known."""

from collections.abc import Iterable

from babel import Locale, UnknownLocaleError

from generator.model.agent import Named


def spellings(records: Iterable[Named], language: str) -> list[str]:
    """Every spelling of every name in `language`, its variants of any language included.

    Country names come from CLDR where a record gives a country code in place of a name.
    """
    found: set[str] = set()
    for record in records:
        found.update(variant.text for variant in record.variants)
        name = (record.name or {}).get(language) or country(record.territory, language)
        if name:
            found.add(name)
    return sorted(found)


def country(territory: str | None, locale: str) -> str | None:
    """The name of an ISO 3166-1 country code in `locale`, by CLDR, or None."""
    try:
        return Locale.parse(locale, sep="-").territories.get(territory) if territory else None
    except (UnknownLocaleError, ValueError):
        return None
