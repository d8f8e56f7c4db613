"""How far the translation of quoted passages has come."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load import Loaded
from generator.model.site import SiteConfig
from generator.translated_passages import quoted_parts, translation_in, translations_of


@dataclass(frozen=True)
class LeftPassages:
    """How many of the passages quoted from a source are not translated, and the file for them."""

    source: str
    path: str
    quoted: int
    missing: int


@dataclass(frozen=True)
class PassageProgress:
    """How many of the passages quoted in other languages a locale has: each counts once."""

    locale: str
    reviewed: int
    draft: int
    missing: int
    left: tuple[LeftPassages, ...]


def passage_progress(loaded: Loaded, site: SiteConfig) -> tuple[PassageProgress, ...]:
    """How far each locale of the site has come. What is quoted in its own language is no part."""
    parts = quoted_parts(event.record for event in loaded.events.values())
    known = translations_of({id_: one.record for id_, one in loaded.passages.items()})
    foreign = {
        locale: {
            id_: [translation_in(known, id_, part, locale) for part in found]
            for id_, found in sorted(parts.items())
            if id_ in loaded.sources and loaded.sources[id_].record.read_in != locale
        }
        for locale in site.locales
    }
    return tuple(
        _progress(
            locale,
            {
                id_: [text.status if text else "missing" for text in texts]
                for id_, texts in sources.items()
            },
        )
        for locale, sources in foreign.items()
    )


def _progress(locale: str, sources: dict[str, list[str]]) -> PassageProgress:
    states = [state for found in sources.values() for state in found]
    return PassageProgress(
        locale,
        states.count("reviewed"),
        states.count("draft"),
        states.count("missing"),
        tuple(_left(sources)),
    )


def _left(sources: dict[str, list[str]]) -> Iterator[LeftPassages]:
    for id_, states in sources.items():
        if missing := states.count("missing"):
            yield LeftPassages(id_, f"data/passages/{id_}.yml", len(states), missing)
