"""Every text has the locales of the site, and says which translation is a draft."""

from collections.abc import Iterator

from generator.check.references import all_records
from generator.load import Loaded
from generator.model.base import Prose, Record
from generator.model.site import SiteConfig
from generator.model.walk import marked
from generator.problems import Problem, Severity
from generator.records import Located
from generator.validate import nearest


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Unknown locales and a missing default are errors; a missing translation is a note."""
    if not loaded.site:
        return
    site = loaded.site.record
    if site.default_locale not in site.locales:
        hint = "expected one of " + ", ".join(f"`{locale}`" for locale in site.locales)
        yield loaded.site.problem(("default_locale",), "not one of the site's locales", hint)
        return
    for located in all_records(loaded):
        yield from _record(located, site)


def _record(located: Located[Record], site: SiteConfig) -> Iterator[Problem]:
    missing: set[str] = set()
    for loc, _, texts in marked(located.record, Prose):
        for locale in texts:
            if locale not in site.locales:
                message = f"`{locale}` is no locale of the site"
                hint = nearest(locale, list(site.locales)) or "locales stand in data/site.yml"
                yield located.problem((*loc, locale), message, hint, key=True)
        if site.default_locale not in texts:
            message = f"no text in `{site.default_locale}`, the default locale"
            yield located.problem(loc, message, f"add `{site.default_locale}:`")
        missing.update(
            locale
            for locale in site.locales
            if locale not in texts and locale != site.default_locale
        )
    for locale in site.locales:
        if locale in missing:
            start = located.tree.where(())
            yield Problem(start, f"not all texts are in `{locale}`", "", Severity.NOTE)
    for locale in getattr(located.record, "translations", {}):
        if locale not in site.locales:
            message = f"`{locale}` is no locale of the site"
            yield located.problem(("translations", locale), message, key=True)
    for i, locale in enumerate(getattr(located.record, "transliterated", ())):
        if locale not in site.locales:
            yield located.problem(("transliterated", i), f"`{locale}` is no locale of the site")
