"""The spellings under which agents and places are known."""

from collections.abc import Iterable

from generator.cldr import country_name
from generator.model.agent import Named, Place


def spellings(records: Iterable[Named], language: str) -> list[str]:
    """Every spelling of every name in `language`, with variants and other names in any language."""
    found: set[str] = set()
    for record in records:
        found.update(variant.text for variant in record.variants)
        if isinstance(record, Place):
            found.update(text for other in record.also_called for text in other.name.values())
        name = name_in(record, language)
        if name:
            found.add(name)
    return sorted(found)


def name_in(record: Named, locale: str) -> str | None:
    """The name of an agent or place in a locale, or None where it has none.

    Country names come from CLDR where a record gives a country code in place of a name; it does
    not name every country in every language.
    """
    if record.territory:
        try:
            return country_name(record.territory, locale)
        except KeyError:
            return None
    return (record.name or {}).get(locale)
