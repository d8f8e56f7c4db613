"""Everything that a page in its theme is made from, to tell whether it would look the same."""

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.memory import state_of
from generator.site_types import Site


def frame_of(site: Site, config: MkDocsConfig) -> bytes:
    """What all pages are set in: our theme, the configuration, what each locale calls itself."""
    theme = Path(config.theme.custom_dir or config.config_file_path)
    files = [file for file in theme.rglob("*") if file.is_file()]
    state = state_of([*files, Path(config.config_file_path)])
    return state + pickle.dumps((site.default_locale, site.locales))


def made_from(
    page: Page, context: TemplateContext, extra: Mapping[str, Any], frame: bytes
) -> tuple[Any, ...]:
    """What a page's template may read, as values that can be compared.

    `extra` is what the plugin adds to the context, but the page's locale, which is in the frame.
    """
    around = [_named(other) for other in (page.previous_page, page.next_page)]
    sections = [(*_named(entry), entry.active) for entry in context["nav"].pages]
    facts = [extra[key] for key in ("alternates", "language_links", "share", "coverage")]
    told = (page.url, page.canonical_url, page.edit_url, page.title)
    return frame, page.markdown, page.meta, told, around, sections, facts


def _named(page: Any) -> tuple[Any, ...]:
    return (page.url, page.title) if page else ()
