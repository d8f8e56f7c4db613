"""Every text has the locales of the site, and says which translation is a draft."""

from collections.abc import Collection, Iterator, Mapping
from functools import partial

from generator.check.findings import Findings
from generator.check.references import all_records
from generator.load import Loaded
from generator.model.base import Record
from generator.model.site import SiteConfig
from generator.problems import Problem, Severity
from generator.records import Located
from generator.strict_yaml import Loc
from generator.suggest import nearest_or_any
from generator.translation import NONE, Progress, fingerprint, progress_of

UNKNOWN = "unknown-locale"


def problems(loaded: Loaded, findings: Findings) -> Iterator[Problem]:
    """Unknown locales and a missing default are errors; a missing translation is a note.

    The `findings` of a record hold as long as neither it nor the site's has changed.
    """
    if not loaded.site:
        return
    site = loaded.site.record
    of_site = list(_locales(loaded.site, loaded.catalogues))
    yield from of_site
    if of_site:
        return
    for located in all_records(loaded):
        find = partial(_record, located, site)
        yield from findings.give("texts", located, loaded.site.checksum, find)


def _locales(located: Located[SiteConfig], catalogues: Collection[str]) -> Iterator[Problem]:
    """The site's locales are told apart, and the interface speaks each."""
    site = located.record
    for i, locale in enumerate(site.locales):
        if locale in site.locales[:i]:
            message = f"`{locale}` stands twice in `locales`"
            yield located.problem(("locales", i), message, "leave one out", rule="locale-twice")
        elif locale not in catalogues:
            message = f"the interface does not speak `{locale}`"
            hint = f"run `python -m generator new locale {locale}`, which makes the catalogue"
            yield located.problem(("locales", i), message, hint, rule=UNKNOWN)
    if site.default_locale not in site.locales:
        message = f"`{site.default_locale}` is not one of the site's `locales`"
        hint = nearest_or_any(site.default_locale, site.locales, "add it to `locales`")
        yield located.problem(("default_locale",), message, hint, rule=UNKNOWN)


def _record(located: Located[Record], site: SiteConfig) -> list[Problem]:
    return list(_of_record(located, site))


def _of_record(located: Located[Record], site: SiteConfig) -> Iterator[Problem]:
    texts = [(loc, text) for loc, _, text in located.prose]
    for loc, text in texts:
        yield from _text(located, loc, text, site)
    told = getattr(located.record, "translations", NONE)
    original = fingerprint(texts, site.default_locale)
    for locale in site.locales:
        if locale != site.default_locale:
            come = progress_of(texts, told, locale, original)
            yield from _come(located, locale, come)
    for key in ("translations", "transliterated", "verdicts"):
        named = getattr(located.record, key, ())
        for i, locale in enumerate(named):
            if locale not in site.locales:
                at = (key, locale if isinstance(named, Mapping) else i)
                yield _no_locale(located, at, locale, site)


def _come(located: Located[Record], locale: str, come: Progress) -> Iterator[Problem]:
    """Notes of what is to be done for a translation; a list of all is `coverage`."""
    hint = f"once it fits, run `python -m generator translated {locale} {located.path}`"
    if come.missing:
        message = f"not all texts are in `{locale}`"
        hint = f"add `{locale}:` beside the other locales of each text"
        start = located.tree.where(())
        yield Problem(start, message, hint, Severity.NOTE, "translation-missing")
    if come.stale:
        message = f"the text has changed since it was translated into `{locale}`"
        at = located.tree.where(("translations", locale))
        yield Problem(at, message, hint, Severity.NOTE, "translation-stale")
    if not come.recorded:
        message = f"it is not told what the translation into `{locale}` was made from"
        at = located.tree.where(("translations", locale))
        yield Problem(at, message, hint, Severity.NOTE, "translation-unrecorded")


def _text(
    located: Located[Record], loc: Loc, texts: Mapping[str, str], site: SiteConfig
) -> Iterator[Problem]:
    for locale in texts:
        if locale not in site.locales:
            yield _no_locale(located, (*loc, locale), locale, site)
    if site.default_locale not in texts:
        message = f"no text in `{site.default_locale}`, the default locale"
        hint = f"add `{site.default_locale}:` with the text"
        yield located.problem(loc, message, hint, rule="text-missing")


def _no_locale(located: Located[Record], loc: Loc, locale: str, site: SiteConfig) -> Problem:
    more = f"run `python -m generator new locale {locale}`, which adds it"
    hint = nearest_or_any(locale, site.locales, more)
    message = f"`{locale}` is no locale of the site"
    return located.problem(loc, message, hint, key=True, rule=UNKNOWN)
