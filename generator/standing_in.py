"""Hand-written pages, and those of the default locale where another has none."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.cldr import text_direction
from generator.load import split_front_matter
from generator.site_types import Page


def read_written(root: Path, locale: str) -> dict[str, str]:
    """The hand-written pages of a locale, by their address below its folder in docs/."""
    folder = root / "docs" / locale
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*.md"))
    }


def standing_in(
    written: Mapping[str, Mapping[str, str]], default: str, taken: Collection[str]
) -> Iterator[Page]:
    """A page for each that the default locale has and another lacks: its text, marked as its.

    `written` has the hand-written pages of each locale, `taken` are the src_uris of the generated
    ones.
    """
    for locale, pages in written.items():
        for uri, text in written[default].items():
            if uri not in pages and f"{locale}/{uri}" not in taken:
                yield Page(f"{locale}/{uri}", _marked(text, default, uri), translated=False)


def _marked(text: str, language: str, uri: str) -> str:
    """Set a page of another language apart (Python-Markdown's md_in_html renders what is in it)."""
    parts = split_front_matter(text)
    head: dict[str, Any] = (yaml.safe_load(parts[0]) or {}) if parts else {}
    head |= {"translation": "missing", "origin": f"docs/{language}/{uri}"}
    told = yaml.safe_dump(head, allow_unicode=True, sort_keys=False)
    element = f'<div lang="{language}" dir="{text_direction(language)}" markdown="block">'
    body = (parts[1] if parts else text).strip()
    return f"---\n{told}---\n\n{element}\n\n{body}\n\n</div>\n"
