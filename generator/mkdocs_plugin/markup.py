"""What is text and what is HTML, on the way into and out of Material's templates."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from generator.localize.foreign import marked_up

ROOT = re.compile(r'<html lang="[^"]*"')
# Python-Markdown names the mark behind a heading in English.
PERMALINK = re.compile(r'(<a class="headerlink" href="#([^"]*)") title="[^"]*"')
TITLE = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
# The HTML standard allows `autocomplete` on no check box; browsers keep a box checked by it.
CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def escape_meta(page: Page) -> None:
    """Turn title and description, which are text, into HTML that is not escaped again."""
    for key in ("title", "description"):
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))


def mark_html(page: Page) -> None:
    """Mark as HTML what Markdown rendered: the body and the titles in the table of contents."""
    content = PERMALINK.sub(r'\1 aria-labelledby="\2"', page.content or "")
    content = TITLE.sub(lambda title: with_whole_dates(title[0]), content, count=1)
    page.content = Markup(content)  # noqa: S704
    _mark_titles(page.toc)


def _mark_titles(entries: Iterable[AnchorLink]) -> None:
    for entry in entries:
        entry.title = Markup(entry.title)  # noqa: S704
        _mark_titles(entry.children)


def with_whole_dates(title: str) -> str:
    """Let no line end between day, month and year: "26 February 2026", "26 فبراير 2026"."""
    title = re.sub(r"(?<=\w) (?=\d{4}\b)", "\N{NO-BREAK SPACE}", title)
    return re.sub(r"(?<=\d) (?=\w+\N{NO-BREAK SPACE}\d{4}\b)", "\N{NO-BREAK SPACE}", title)


def with_root(html: str, locale: str, direction: str) -> str:
    """Set `lang` and `dir` on the root element and mend what no template block reaches."""
    root = f'<html lang="{locale}" dir="{direction}"'
    html, found = ROOT.subn(root, marked_up(html), count=1)
    if not found:
        raise PluginError("the theme's pages no longer begin as generator/mkdocs_plugin expects")
    return CHECKBOX.sub(r"\1", html)
