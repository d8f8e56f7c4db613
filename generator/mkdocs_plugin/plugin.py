"""The plugin: what happens at each of MkDocs's events."""

import logging
import os
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.history import read_days
from generator.links import check_links
from generator.localize.foreign import marked_up
from generator.memory import Memory
from generator.mkdocs_plugin import markup, origin
from generator.mkdocs_plugin.alternates import alternates, canonical, language_links
from generator.mkdocs_plugin.build import Build, make_build, template_context
from generator.mkdocs_plugin.edit import edit_url
from generator.mkdocs_plugin.files import add_pages, clashes, unreadable
from generator.mkdocs_plugin.locales import locale_of, navigation
from generator.mkdocs_plugin.options import ChronicleConfig
from generator.mkdocs_plugin.preview.first import Whole
from generator.mkdocs_plugin.preview.kept import KEPT, Built
from generator.mkdocs_plugin.preview.made_from import frame_of, made_from
from generator.mkdocs_plugin.preview.preview import Preview
from generator.mkdocs_plugin.search import records_of
from generator.mkdocs_plugin.shares import Shares
from generator.mkdocs_plugin.theme_files import list_quickly
from generator.problems import Problem
from generator.search.fold import RULES, parse_rules
from generator.search.index import Record, build_index
from generator.site_types import Site
from generator.uris import COVERAGE

log = logging.getLogger("mkdocs.plugins.chronicle")


class ChroniclePlugin(BasePlugin[ChronicleConfig]):
    """Adds the pages of the Site in memory and gives each page a view in its own locale.

    A build stops at the first problem list. A preview shows the problems over the last good site.
    """

    def __init__(self) -> None:
        self._preview: Preview | None = None
        self._site = Site("", (), ())
        self._build = Build({}, {}, {}, {})
        self._records: dict[str, list[Record]] = {}
        self._shares = Shares("")
        self._latest: Built | None = None
        self._frame = b""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a preview."""
        del dirty
        if command == "serve":
            self._preview = Preview()
            self._preview.start()
            # generator/ is watched.
            sys.dont_write_bytecode = True

    def on_shutdown(self) -> None:
        """End the preview."""
        if self._preview:
            self._preview.stop()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Serve what the preview has, with what it has to say."""
        del config, builder
        return self._preview.serve(server) if self._preview else server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Insist on an address: alternates and the page for lost readers need it."""
        if not config.site_url:
            raise PluginError("mkdocs.yml: site_url must not be empty")
        list_quickly(config.theme)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Make the Site and add its pages."""
        self._refuse(unreadable(files))
        root, preview = Path(config.config_file_path).parent, self._preview
        memory = preview.memory if preview else Memory()
        day, days = origin.today(os.environ, datetime.now(UTC)), read_days(root, memory.log)
        site = origin.find(self.config.site)(root, day, config.site_url or "", days, memory)
        self._refuse(site.problems or clashes(files, site))
        self._frame, self._records = frame_of(site, config), {}
        if preview:
            if last := preview.first.last:
                self._site, self._build = last.site, last.build
            preview.show_first(site, files, self._frame)
        self._site = site
        add_pages(files, site, config, self._pause)
        if preview:
            preview.kept.add_pages(files, config)
            preview.clock.note("pages")
        return files

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        """End the build where there are problems."""
        if not problems:
            return
        if self._preview:
            self._preview.refuse(problems)
        else:
            for problem in problems:
                log.error(str(problem))
        raise Abort(f"Aborted with {len(problems)} problem(s) in the input")

    def _pause(self) -> None:
        """Let a preview begin anew instead, where it is to."""
        if self._preview:
            self._preview.give_way()

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note every page's address; the navigation itself is each page's own."""
        del nav
        root = (config.site_url or "").rstrip("/") + "/"
        self._records, self._shares = {}, Shares(root, own_cards=self._preview is None)
        self._build = make_build(self._site, files, config, root)
        return Navigation([], [])

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Escape the front matter's text: Material takes it for HTML."""
        del config, files
        self._pause()
        markup.escape_meta(page)
        return markdown

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Let every template escape what it prints, unless it is marked as HTML."""
        env.autoescape = True
        if self._preview:
            self._preview.kept.use_for(env)
            build = Whole(config, files, env, self._frame, self._site, self._build)
            self._preview.first.note(build)
            self._preview.clock.note("Markdown")
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell the chooser, the page for lost readers and the site map what there is."""
        del config
        extra = template_context(template_name, context, self._site, self._build)
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the page its own locale: configuration, navigation, neighbours and alternates."""
        del nav
        self._pause()
        site, build = self._site, self._build
        locale = locale_of(page.file.src_uri, build.views)
        if locale is None:
            return context
        view = build.views[locale]
        self._link_neighbours(page, context)
        page.edit_url = edit_url(page, config, self.config.browse_uri)
        original = canonical(page.file.src_uri, site, self._build.addresses)
        page.canonical_url = original or page.canonical_url
        context["config"] = view.config
        context["nav"] = navigation(view, page)
        extra: dict[str, Any] = {
            "locale": view.site,
            "alternates": alternates(page.file.src_uri, site, build.addresses),
            "language_links": language_links(page.file.src_uri, site, build.urls),
            "colours": build.colours,
        }
        extra["share"] = self._shares.add(page, view.site, extra["alternates"])
        extra["coverage"] = build.urls.get(f"{locale}/{COVERAGE}")
        built = self._known(page, made_from(page, context, extra, self._frame))
        self._records.setdefault(locale, []).extend(built.records)
        self._latest = built
        if built.output:
            extra[KEPT] = built
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def _known(self, page: Page, source: object) -> Built:
        """What is known of the page, in a preview also how it looks if nothing of it changed."""
        known = self._preview.kept.find(page, source) if self._preview else None
        if known is None:
            known = Built(source, tuple(records_of(page)), "")
            markup.mark_html(page)
        return known

    def _link_neighbours(self, page: Page, context: TemplateContext) -> None:
        named = {key: page.meta[key] for key in ("previous", "next") if key in page.meta}
        if named:
            by_uri = {file.src_uri: file.page for file in context["pages"]}
            for key, src_uri in named.items():
                setattr(page, f"{key}_page", by_uri.get(src_uri))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Set language and direction on the root element, where Material sets only the one."""
        del config
        locale, built = locale_of(page.file.src_uri, self._build.views), self._latest
        if locale is None or built is None or built.output:
            return output
        output = markup.with_root(output, locale, self._build.views[locale].site.direction)
        if self._preview:
            self._preview.kept.built[page.file.src_uri] = replace(built, output=output)
        return output

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
            if self._preview:
                self._preview.indexer.want(locale, (records, site.names, rules))
            else:
                build_index(records, site.names, locale, rules, folder / locale)
        self._shares.write(Path(config.site_dir))
        # Its header holds the time of the build.
        Path(config.site_dir, "sitemap.xml.gz").unlink(missing_ok=True)
        if self._preview:
            self._preview.clock.note("theme")
            return
        problems = check_links(Path(config.site_dir), config.site_url or "")
        for problem in problems:
            log.error(str(problem))
        if problems:
            raise Abort(f"Aborted with {len(problems)} problem(s) in the links of the site")
