"""Puts views into templates."""

from pathlib import Path
from typing import Any

import yaml
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

from generator import escape
from generator.cldr import text_direction
from generator.localize.catalogue import Catalogue
from generator.localize.foreign import marked_up, unmarked
from generator.localize.phrase import Phrase, phrase
from generator.page_spec import PageSpec
from generator.searchable import searchable
from generator.site_types import Page


def environment(
    folder: Path, locale: str, catalogue: Catalogue, compiled: BytecodeCache | None = None
) -> Environment:
    """The templates in `folder` for one locale. Everything printed is escaped for HTML.

    What has been `compiled` before is not compiled again.
    """
    made = Environment(
        loader=FileSystemLoader(folder),
        bytecode_cache=compiled,
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
        markdown=escape.markdown,
        as_written=escape.as_written,
        unbroken=escape.unbroken,
        script_json=escape.script_json,
    )
    made.globals.update(locale=locale, direction=text_direction(locale))
    return made


def _heading(spec: PageSpec, locale: str) -> Phrase:
    return spec.heading if isinstance(spec.heading, Phrase) else phrase(spec.heading, locale)


def render(spec: PageSpec, templates: Environment, locale: str) -> Page:
    """One page as front matter and Markdown."""
    front_matter: dict[str, Any] = {
        "title": unmarked(spec.title),
        "description": unmarked(spec.description),
    }
    front_matter |= {key: f"{locale}/{value}" for key, value in spec.links.items()}
    front_matter |= spec.flags
    if spec.origin:
        front_matter["origin"] = spec.origin
    front_matter["search"] = {
        key: unmarked(value) if isinstance(value, str) else value
        for key, value in searchable(spec).items()
    }
    body = templates.get_template(spec.template).render(
        view=spec.view, heading=_heading(spec, locale), notices=spec.notices, **spec.extra
    )
    head = yaml.safe_dump(front_matter, allow_unicode=True, sort_keys=False, width=10_000)
    text = f"---\n{head}---\n\n{marked_up(body).rstrip()}\n"
    return Page(f"{locale}/{spec.uri}", text, spec.translated)
