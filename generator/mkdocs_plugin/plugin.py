"""The plugin: what happens at each of MkDocs's events."""

import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.history import read_days
from generator.links import check_links
from generator.localize.foreign import marked_up
from generator.mkdocs_plugin import markup, origin
from generator.mkdocs_plugin.alternates import alternates, canonical, home_url, language_links
from generator.mkdocs_plugin.files import add_pages, clashes, without_pages
from generator.mkdocs_plugin.locales import LocaleView, locale_of, locale_views, navigation
from generator.mkdocs_plugin.search import records_of
from generator.mkdocs_plugin.shares import Shares, colours, of_chooser
from generator.mkdocs_plugin.sitemap import entries
from generator.problems import Problem
from generator.search.fold import RULES, parse_rules
from generator.search.index import Record, build_index
from generator.site_types import Site
from generator.uris import COVERAGE

log = logging.getLogger("mkdocs.plugins.chronicle")


class ChronicleConfig(Config):
    """The plugin's options in mkdocs.yml."""

    site = config_options.Type(str, default="generator.site:make_site")
    """The function that makes the Site, "module:function".

    It takes the project's root, today, the address of the site, and the day of each file's last
    change.
    """


@dataclass(frozen=True)
class Build:
    """What one build knows of its pages, by src_uri: addresses from the root, and absolute."""

    views: Mapping[str, LocaleView]
    urls: Mapping[str, str]
    addresses: Mapping[str, str]


class ChroniclePlugin(BasePlugin[ChronicleConfig]):
    """Adds the pages of the Site in memory and gives each page a view in its own locale.

    A build stops at the first problem list. A preview goes on with the last Site that had no
    problem, because MkDocs's server hangs or ends when a build fails.
    """

    def __init__(self) -> None:
        self._serving = False
        self._site: Site | None = None
        self._problems: tuple[Problem, ...] = ()
        self._build = Build({}, {}, {})
        self._records: dict[str, list[Record]] = {}
        self._shares = Shares("")

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview."""
        del dirty
        self._serving = command == "serve"
        # generator/ is watched: a byte-code file written there would start the next rebuild.
        sys.dont_write_bytecode = sys.dont_write_bytecode or self._serving

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Insist on an address: alternates and the page for lost readers need it."""
        if not config.site_url:
            raise PluginError("mkdocs.yml: site_url must not be empty")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the Site and add its pages."""
        made = self._made(Path(config.config_file_path).parent, config.site_url or "")
        problems = made.problems or clashes(files, made) if made else self._problems
        self._problems = problems
        if problems:
            self._report(problems)
        elif made:
            self._site = made
        if self._site is None:
            return without_pages(files)
        return add_pages(files, self._site, config)

    def _made(self, root: Path, site_url: str) -> Site | None:
        """Make the Site; in a preview a failure of the code is shown and gives none."""
        day, days = origin.today(os.environ, datetime.now(UTC)), read_days(root)
        if not self._serving:
            return origin.find(self.config.site)(root, day, site_url, days)
        try:
            return origin.find_anew(self.config.site)(root, day, site_url, days)
        except Exception:
            log.exception("the site could not be made")
            return None

    def _report(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            log.error(str(problem))
        if not self._serving:
            raise Abort(f"Aborted with {len(problems)} problem(s) in the input")
        if self._site is not None:
            log.warning("showing the site as it was before")

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note every page's address; the navigation itself is each page's own."""
        del nav
        pages = {f.src_uri: f.page for f in files.documentation_pages() if f.page is not None}
        root = (config.site_url or "").rstrip("/") + "/"
        self._records, self._shares = {}, Shares(root, own_cards=not self._serving)
        self._build = Build(
            views=self._views(config, files),
            urls={uri: page.url for uri, page in pages.items()},
            addresses={uri: page.canonical_url or "" for uri, page in pages.items()}
            | {"index.md": root},
        )
        return Navigation([], [])

    def _views(self, config: MkDocsConfig, files: Files) -> dict[str, LocaleView]:
        if self._site is None:
            return {}
        catalogues = {
            path.stem
            for folder in config.theme.dirs
            for path in Path(folder).glob("partials/languages/*.html")
        }
        return locale_views(self._site, config, files, catalogues)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Escape the front matter's text: Material takes it for HTML."""
        del config, files
        markup.escape_meta(page)
        return markdown

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Let every template escape what it prints, unless it is marked as HTML."""
        del config, files
        env.autoescape = True
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell the chooser, the page for lost readers and the site map what there is."""
        del config
        build, site = self._build, self._site
        extra: dict[str, Any] = {"locales": [], "problems": self._problems, "entries": []}
        extra["colours"] = colours()
        if site is not None:
            extra["default_locale"] = site.default_locale
            extra["locales"] = [(loc, home_url(loc, build.urls)) for loc in site.locales]
            home = f"{site.default_locale}/index.md"
            extra["alternates"] = alternates(home, site, build.addresses)
            extra["share"] = of_chooser(site, build.addresses)
            if template_name == "sitemap.xml":
                extra["entries"] = entries(site, context["pages"], build.addresses)
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the page its own locale: configuration, navigation, neighbours and alternates."""
        del config, nav
        site = self._site
        locale = locale_of(page.file.src_uri, self._build.views)
        if site is None or locale is None:
            return context
        view = self._build.views[locale]
        self._records.setdefault(locale, []).extend(records_of(page))
        markup.mark_html(page)
        self._link_neighbours(page, context)
        original = canonical(page.file.src_uri, site, self._build.addresses)
        page.canonical_url = original or page.canonical_url
        context["config"] = view.config
        context["nav"] = navigation(view, page)
        extra: dict[str, Any] = {
            "locale": view.site,
            "alternates": alternates(page.file.src_uri, site, self._build.addresses),
            "language_links": language_links(page.file.src_uri, site, self._build.urls),
            "colours": colours(),
            "coverage": self._build.urls.get(f"{locale}/{COVERAGE}"),
        }
        extra["share"] = self._shares.add(page, view.site, extra["alternates"])
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def _link_neighbours(self, page: Page, context: TemplateContext) -> None:
        by_uri = {f.src_uri: f.page for f in context["pages"]}
        for key in ("previous", "next"):
            if key in page.meta:
                setattr(page, f"{key}_page", by_uri.get(page.meta[key]))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Set language and direction on the root element, where Material sets only the one."""
        del config
        locale = locale_of(page.file.src_uri, self._build.views)
        if locale is None:
            return output
        return markup.with_root(output, locale, self._build.views[locale].site.direction)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Mark up what stands in for words of the interface that a language lacks."""
        del template_name, config
        return marked_up(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Index each locale, draw cards, drop what differs from build to build, check links."""
        site, folder = self._site, Path(config.site_dir, "search")
        rules = parse_rules(RULES.read_text(encoding="utf-8"))
        for locale, records in self._records.items():
            build_index(records, site.names if site else (), locale, rules, folder / locale)
        self._shares.write(Path(config.site_dir))
        # Its header holds the time of the build.
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
        if self._serving:
            return
        problems = check_links(Path(config.site_dir), config.site_url or "")
        for problem in problems:
            log.error(str(problem))
        if problems:
            raise Abort(f"Aborted with {len(problems)} problem(s) in the links of the site")
