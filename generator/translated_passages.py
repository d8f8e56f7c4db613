"""The passages that are quoted from each source, and their translations."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.citations import evidence_of
from generator.model.event import Event
from generator.model.passages import Passages, Status
from generator.normalised import normalise_quote


@dataclass(frozen=True)
class Translated:
    """What a quoted passage says in some locale, and whether that is a draft."""

    text: str
    status: Status


# By source, by passage (normalised), by locale.
Translations = Mapping[str, Mapping[str, Mapping[str, Translated]]]


def translations_of(records: Mapping[str, Passages]) -> Translations:
    """All translations of passages, so that they are found by what is quoted."""
    return {
        source: {
            normalise_quote(passage.exact): {
                locale: Translated(text, record.status.get(locale, "draft"))
                for locale, text in passage.translation.items()
            }
            for passage in record.passages
        }
        for source, record in records.items()
    }


def translation_in(
    translations: Translations, source: str, words: str, locale: str
) -> Translated | None:
    """What a passage of a source says in a locale, where it is translated into it."""
    return translations.get(source, {}).get(normalise_quote(words), {}).get(locale)


def quoted_parts(events: Iterable[Event]) -> dict[str, list[str]]:
    """The parts of all quotes from each source (normalised), each once, as they come."""
    found: dict[str, dict[str, None]] = {}
    for event in events:
        for _, evidence in evidence_of(event):
            parts = found.setdefault(evidence.source, {})
            parts.update(dict.fromkeys(normalise_quote(part.exact) for part in evidence.quote))
    return {source: list(parts) for source, parts in found.items()}


def untranslated(
    parts: Mapping[str, list[str]],
    translations: Translations,
    languages: Mapping[str, str],
    locale: str,
) -> Iterator[tuple[str, str]]:
    """Every quoted passage of another language that a locale has no translation of: source, words.

    `languages` are those in which the passages of each source are quoted.
    """
    for source, passages in parts.items():
        for passage in passages:
            told = translation_in(translations, source, passage, locale)
            if languages.get(source) != locale and told is None:
                yield source, passage
