"""What one build knows of all its pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils.templates import TemplateContext

from generator.cards.colours import Colours
from generator.mkdocs_plugin.alternates import alternates, home_url
from generator.mkdocs_plugin.locales import LocaleView, locale_views
from generator.mkdocs_plugin.shares import colours, of_chooser
from generator.mkdocs_plugin.sitemap import entries
from generator.site_types import Site


@dataclass(frozen=True)
class Build:
    """The pages by src_uri: addresses from the root, and absolute."""

    views: Mapping[str, LocaleView]
    urls: Mapping[str, str]
    addresses: Mapping[str, str]
    colours: Mapping[str, Colours]


def make_build(site: Site, files: Files, config: MkDocsConfig, root: str) -> Build:
    """Note the address of every page; `root` is that of the site."""
    pages = {f.src_uri: f.page for f in files.documentation_pages() if f.page is not None}
    catalogues = {
        path.stem
        for folder in config.theme.dirs
        for path in Path(folder).glob("partials/languages/*.html")
    }
    return Build(
        views=locale_views(site, config, files, catalogues),
        urls={uri: page.url for uri, page in pages.items()},
        addresses={uri: page.canonical_url or "" for uri, page in pages.items()}
        | {"index.md": root},
        colours=colours(),
    )


def template_context(
    name: str, context: TemplateContext, site: Site, build: Build
) -> dict[str, Any]:
    """What the chooser, the page for lost readers and the site map show."""
    home = f"{site.default_locale}/index.md"
    return {
        "colours": build.colours,
        "default_locale": site.default_locale,
        "locales": [(locale, home_url(locale, build.urls)) for locale in site.locales],
        "alternates": alternates(home, site, build.addresses),
        "share": of_chooser(site, build.addresses),
        "entries": (
            entries(site, context["pages"], build.addresses) if name == "sitemap.xml" else []
        ),
    }
