"""Puts views into templates."""

from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import escape
from generator.cldr import text_direction
from generator.localize.catalogue import Catalogue
from generator.localize.phrase import Phrase, phrase
from generator.page_spec import PageSpec
from generator.searchable import searchable
from generator.site_types import Page


def environment(folder: Path, locale: str, catalogue: Catalogue) -> Environment:
    """The templates in `folder` for one locale. Everything printed is escaped for HTML."""
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]
        catalogue.gettext,
        catalogue.ngettext,
        newstyle=True,
        pgettext=catalogue.pgettext,
        npgettext=catalogue.npgettext,
    )
    made.filters.update(
        markdown=escape.markdown, unbroken=escape.unbroken, script_json=escape.script_json
    )
    made.globals.update(locale=locale, direction=text_direction(locale))
    return made


def _heading(spec: PageSpec, locale: str) -> Phrase:
    return spec.heading if isinstance(spec.heading, Phrase) else phrase(spec.heading, locale)


def render(spec: PageSpec, templates: Environment, locale: str) -> Page:
    """One page as front matter and Markdown."""
    front_matter: dict[str, Any] = {"title": spec.title, "description": spec.description}
    front_matter |= {key: f"{locale}/{value}" for key, value in spec.links.items()}
    front_matter |= spec.flags
    front_matter["search"] = dict(searchable(spec))
    body = templates.get_template(spec.template).render(
        view=spec.view, heading=_heading(spec, locale), draft=spec.draft, **spec.extra
    )
    head = yaml.safe_dump(front_matter, allow_unicode=True, sort_keys=False, width=10_000)
    return Page(f"{locale}/{spec.uri}", f"---\n{head}---\n\n{body.rstrip()}\n")
