"""From a folder with seeds and data to everything that is to be built."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.changes import page_changes, record_changes, site_changes
from generator.charts.ground import read_ground
from generator.check.run import check
from generator.chronicle import Chronicle, assemble
from generator.cldr import parse_locale, text_direction
from generator.compare.claims import compare_all
from generator.history import Days
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.localize.localizer import Localizer
from generator.names import spellings
from generator.pages import navigation, pages
from generator.problems import Severity
from generator.publication import Publication
from generator.render import environment, render
from generator.site_types import Asset, LocaleSite, NavItem, Page, Site
from generator.timeline_pages import timeline_files
from generator.views.claims import Comparisons
from generator.views.theme import theme_messages

HERE = Path(__file__).parent
UNKNOWN: Days = MappingProxyType({})


def make_site(root: Path, today: date, site_url: str = "", days: Days = UNKNOWN) -> Site:
    """Read, check and render the chronicle below `root`. No date in it may lie after `today`.

    `site_url` is where the site will stand: without it no page says how it is cited. `days` has
    the day on which each file below `root` last changed, where that is known.

    Where the input has errors the site has no pages, and its problems say why.
    """
    loaded = load(root)
    citations, problems = check(loaded, today)
    chronicle = assemble(loaded, citations)
    errors = tuple(p for p in problems if p.severity is Severity.ERROR)
    if errors or chronicle is None:
        return Site("", (), (), errors)
    localizers = _localizers(chronicle)
    comparisons = compare_all(chronicle)
    changes = record_changes(loaded, days)
    publication = Publication(site_url, page_changes(chronicle, changes))
    return Site(
        default_locale=chronicle.site.default_locale,
        locales=tuple(_locale_site(localizer) for localizer in localizers),
        pages=tuple(_pages(localizers, comparisons, publication)),
        assets=tuple(_assets(localizers, comparisons)),
        names=tuple(_names(chronicle)),
        changed=site_changes(chronicle, publication.changed, changes, days),
    )


def _names(chronicle: Chronicle) -> Iterator[tuple[str, ...]]:
    """The spellings of each name in all locales of the site."""
    for record in (*chronicle.agents.values(), *chronicle.places.values()):
        found = {text for locale in chronicle.site.locales for text in spellings([record], locale)}
        yield tuple(sorted(found))


def _localizers(chronicle: Chronicle) -> list[Localizer]:
    """One localizer for each locale of the site, in the site's order."""
    site = chronicle.site
    catalogues = {locale: load_catalogue(HERE / "locales", locale) for locale in site.locales}
    default = Localizer(chronicle, site.default_locale, catalogues[site.default_locale])
    return [
        default
        if locale == site.default_locale
        else Localizer(chronicle, locale, catalogues[locale], default)
        for locale in site.locales
    ]


def _pages(
    localizers: list[Localizer], comparisons: Comparisons, publication: Publication
) -> list[Page]:
    ground = read_ground(HERE / "charts/ground.json")
    found: list[Page] = []
    for localizer in localizers:
        templates = environment(HERE / "templates", localizer.locale, localizer.catalogue)
        specs = pages(localizer, comparisons, ground, publication)
        found += [render(spec, templates, localizer.locale) for spec in specs]
    return found


def _assets(localizers: list[Localizer], comparisons: Comparisons) -> Iterator[Asset]:
    """The files of each locale that its pages need."""
    for localizer in localizers:
        for path, value in timeline_files(localizer, comparisons):
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            yield Asset(f"{localizer.locale}/{path}", text.encode())


def _locale_site(localizer: Localizer) -> LocaleSite:
    locale, site = localizer.locale, localizer.chronicle.site
    name = parse_locale(locale).get_display_name(locale) or locale
    return LocaleSite(
        locale=locale,
        name=name[:1].upper() + name[1:],
        direction="rtl" if text_direction(locale) == "rtl" else "ltr",
        title=localizer.text(site.title).text,
        description=localizer.text(site.description).text,
        nav=tuple(NavItem(title, f"{locale}/{uri}") for title, uri in navigation(localizer)),
        messages=theme_messages(localizer),
        contact=site.contact,
    )
