"""What a page sees of the configuration and the navigation: its own locale's."""

import copy
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.localize.catalogue import SOURCE_LOCALE
from generator.localize.foreign import END, PARTS, START
from generator.site_types import LocaleSite, Site

STYLES = "assets/styles/all.css"
"""The template that puts all of `extra_css` into one file."""


@dataclass(frozen=True)
class LocaleView:
    """One locale as MkDocs's templates want it: a configuration and the pages of its navigation."""

    site: LocaleSite
    config: MkDocsConfig
    pages: tuple[Page, ...]


def locale_of(src_uri: str, locales: Collection[str]) -> str | None:
    """Give the locale that a source address belongs to: its first segment, if it is one."""
    first = PurePosixPath(src_uri).parts[0]
    return first if first in locales else None


def locale_views(
    site: Site, config: MkDocsConfig, files: Files, catalogues: Collection[str]
) -> dict[str, LocaleView]:
    """Make the view of every locale. `catalogues` are the languages that Material speaks."""
    return {
        locale.locale: LocaleView(
            locale, _config(locale, config, catalogues), _pages(locale, config, files)
        )
        for locale in site.locales
    }


def _config(locale: LocaleSite, config: MkDocsConfig, catalogues: Collection[str]) -> MkDocsConfig:
    """Copy the configuration with the locale's names in it.

    The theme becomes a plain mapping: a copy of the Theme object would share its variables.
    """
    view = copy.copy(config)
    theme = dict(config.theme)
    theme["language"] = locale.locale
    spoken = (locale.locale, locale.locale.partition("-")[0], SOURCE_LOCALE)
    theme["catalogue"] = next(code for code in spoken if code in catalogues)
    theme["english"] = (f"{START}{SOURCE_LOCALE}{PARTS}", END)
    theme["direction"] = locale.direction
    theme["messages"] = locale.messages
    theme["contact"] = locale.contact
    theme["palette"] = [_named(scheme, locale.messages) for scheme in theme.get("palette", [])]
    view["theme"] = theme
    view["extra_css"] = [STYLES]
    # Material would show the repository in the menu, and ask its host for figures.
    view["repo_url"] = ""
    view["site_name"] = locale.title
    view["site_description"] = locale.description
    return view


def _named(scheme: Mapping[str, Any], messages: Mapping[str, str]) -> dict[str, Any]:
    """Copy a palette's scheme; the name of its toggle is a key of the messages."""
    toggle = scheme["toggle"]
    return {**scheme, "toggle": {**toggle, "name": messages[toggle["name"]]}}


def _pages(locale: LocaleSite, config: MkDocsConfig, files: Files) -> tuple[Page, ...]:
    """Give the pages of the navigation, under their short titles, each knowing its neighbours."""
    pages = []
    for item in locale.nav:
        file = files.get_file_from_path(item.src_uri)
        if file is None:
            continue
        page = file.page or Page(None, file, config)
        page.title = item.title
        pages.append(page)
    for before, after in pairwise(pages):
        before.next_page, after.previous_page = after, before
    return tuple(pages)


def navigation(view: LocaleView, page: Page) -> Navigation:
    """Give the locale's navigation as `page` sees it: the section it belongs to is active.

    The active entry is a copy: the page behind it is not the one being built.
    """
    section = section_of(page.file.src_uri, page.meta, [p.file.src_uri for p in view.pages])
    entries = []
    for entry in view.pages:
        if entry.file.src_uri == section and entry is not page:
            entry = copy.copy(entry)  # noqa: PLW2901
            entry.active = True
        entries.append(entry)
    shown = Navigation(list(entries), entries)
    shown.homepage = entries[0] if entries else None
    return shown


def section_of(src_uri: str, meta: Mapping[str, Any], indexes: Sequence[str]) -> str | None:
    """Give the index that a page belongs to: the one it names, or the nearest in a folder above.

    The first of `indexes` is the home, to which nothing but itself belongs.
    """
    named = meta.get("section")
    if named in indexes:
        return str(named)
    if src_uri in indexes:
        return src_uri
    folders = PurePosixPath(src_uri).parents
    above = [
        index
        for index in indexes[1:]
        if PurePosixPath(index).name == "index.md" and PurePosixPath(index).parent in folders
    ]
    return max(above, key=len, default=None)
