"""From a folder with seeds and data to everything that is to be built."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment

from generator import uris
from generator.accounting import account
from generator.balance import balance_of
from generator.changes import page_changes, record_changes, site_changes
from generator.charts.ground import read_ground
from generator.check.run import check
from generator.chronicle import Chronicle, assemble
from generator.citations import Citation
from generator.cldr import own_name, text_direction
from generator.compare.claims import compare_all
from generator.history import Days
from generator.load import Loaded, load
from generator.localize.catalogue import catalogue_folders, load_catalogues
from generator.localize.foreign import foreign, unmarked
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase
from generator.memory import Memory, state_of
from generator.moved import moved_pages
from generator.names import spellings
from generator.origins import origins
from generator.page_spec import Draft, PageSpec
from generator.pages import navigation, pages, progress_page
from generator.problems import Severity
from generator.progress_report import Report, message_states, report
from generator.publication import Publication
from generator.reference import view as reference
from generator.reference.view import reference_page
from generator.render import environment, render
from generator.site_types import Asset, LocaleSite, MadePages, NavItem, Page, Site
from generator.standing_in import read_written, standing_in
from generator.timeline_pages import timeline_files
from generator.views.claims import Comparisons
from generator.views.theme import theme_messages

HERE = Path(__file__).parent
UNKNOWN: Days = MappingProxyType({})


def make_site(
    root: Path, today: date, site_url: str = "", days: Days = UNKNOWN, memory: Memory | None = None
) -> Site:
    """Read, check and render the chronicle below `root`. No date in it may lie after `today`.

    `site_url` is where the site will stand: without it no page says how it is cited. `days` has
    the day on which each file below `root` last changed, where that is known. `memory` is that of
    a run before in the same process, which spares what has not changed since.

    Where the input has errors the site has no pages, and its problems say why.
    """
    known = memory or Memory()
    loaded = load(root, known.files)
    citations, problems = check(loaded, today, known.checks)
    chronicle = assemble(loaded, citations)
    errors = tuple(p for p in problems if p.severity is Severity.ERROR)
    if errors or chronicle is None:
        return Site("", (), (), errors)
    catalogues = catalogue_folders(root)
    # The words of one catalogue may stand in on a page of any locale.
    words = state_of(path for folder in catalogues for path in folder.rglob("*.po"))
    localizers = _localizers(catalogues, chronicle, words, known)
    comparisons = compare_all(chronicle, known.comparisons)
    changes = record_changes(loaded, days)
    written = {locale: read_written(root, locale) for locale in chronicle.site.locales}
    default = chronicle.site.default_locale
    publication = Publication(site_url, page_changes(chronicle, changes), tuple(written[default]))
    told = cache(partial(_report, loaded, citations, comparisons, catalogues, chronicle))
    fields = partial(reference_page, loaded, chronicle.vocabulary)
    drafts = _drafts(localizers, comparisons, publication, told, fields)
    makers = _makers(drafts, origins(loaded, chronicle), localizers, words, known)
    return Site(
        default_locale=default,
        locales=tuple(_locale_site(localizer) for localizer in localizers),
        pages=MadePages(makers, standing_in(written, default, makers)),
        assets=(*_assets(localizers, comparisons), *_moved(localizers, publication, known)),
        names=tuple(_names(chronicle)),
        changed=site_changes(chronicle, publication.changed, changes, days),
    )


def _report(
    loaded: Loaded,
    citations: list[Citation],
    comparisons: Comparisons,
    catalogues: Sequence[Path],
    chronicle: Chronicle,
) -> Report:
    spoken = message_states(catalogues, chronicle.site.locales)
    accounts = account(loaded, citations)
    return report(loaded, accounts, comparisons, spoken, balance_of(chronicle))


def _names(chronicle: Chronicle) -> Iterator[tuple[str, ...]]:
    """The spellings of each name in all locales of the site."""
    for record in (*chronicle.agents.values(), *chronicle.places.values()):
        found = {text for locale in chronicle.site.locales for text in spellings([record], locale)}
        yield tuple(sorted(found))


def _localizers(
    folders: Sequence[Path], chronicle: Chronicle, words: bytes, memory: Memory
) -> list[Localizer]:
    """One localizer for each locale of the site, in the site's order.

    `words` tells apart the contents of the catalogues in the `folders`.
    """
    site = chronicle.site
    asked = (tuple(site.locales), site.default_locale)
    make = partial(load_catalogues, folders, *asked)
    catalogues = memory.catalogues(words + repr(asked).encode(), make)
    default = Localizer(chronicle, site.default_locale, catalogues[site.default_locale])
    return [
        default
        if locale == site.default_locale
        else Localizer(chronicle, locale, catalogues[locale], default)
        for locale in site.locales
    ]


def _drafts(
    localizers: list[Localizer],
    comparisons: Comparisons,
    publication: Publication,
    told: Callable[[], Report],
    fields: Callable[[], PageSpec],
) -> dict[str, list[Draft]]:
    """Every page of each locale; `told` says what is done, `fields` makes the reference."""
    ground = cache(partial(read_ground, HERE / "charts/ground.json"))
    drafts = {
        localizer.locale: [
            *pages(localizer, comparisons, ground, publication),
            Draft(uris.COVERAGE, partial(progress_page, localizer, told)),
        ]
        for localizer in localizers
    }
    if reference.LOCALE in drafts:
        drafts[reference.LOCALE].append(Draft(uris.REFERENCE, fields))
    return drafts


def _makers(
    drafts: Mapping[str, list[Draft]],
    origin: Mapping[str, str],
    localizers: list[Localizer],
    words: bytes,
    memory: Memory,
) -> dict[str, Callable[[], Page]]:
    """What renders each page, by its src_uri, once it is known what it is made from."""
    state = words + state_of((HERE / "templates").glob("*.j2"))
    found: dict[str, Callable[[], Page]] = {}
    for localizer in localizers:
        locale, catalogue = localizer.locale, localizer.catalogue
        templates = environment(HERE / "templates", locale, catalogue, memory.templates)
        make = partial(_made, origin, templates, locale, state, memory)
        found |= {f"{locale}/{draft.uri}": partial(make, draft) for draft in drafts[locale]}
    memory.forget_all_but(found)
    return found


def _made(
    origin: Mapping[str, str],
    templates: Environment,
    locale: str,
    state: bytes,
    memory: Memory,
    draft: Draft,
) -> Page:
    spec = replace(draft.make(), origin=origin.get(draft.uri, ""))
    rendering = partial(render, spec, templates, locale)
    return memory.page(f"{locale}/{draft.uri}", spec, state, rendering)


def _assets(localizers: list[Localizer], comparisons: Comparisons) -> Iterator[Asset]:
    """The files of each locale that its pages need."""
    for localizer in localizers:
        for path, value in timeline_files(localizer, comparisons):
            text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            yield Asset(f"{localizer.locale}/{path}", unmarked(text).encode())


def _moved(
    localizers: list[Localizer], publication: Publication, memory: Memory
) -> Iterator[Asset]:
    """What stands at the former addresses of events, in each locale."""
    for localizer in localizers:
        locale = localizer.locale
        templates = environment(HERE / "templates", locale, localizer.catalogue, memory.templates)
        for path, page in moved_pages(localizer, templates, publication):
            yield Asset(f"{locale}/{path}", page.encode())


def _locale_site(localizer: Localizer) -> LocaleSite:
    locale, site = localizer.locale, localizer.chronicle.site
    return LocaleSite(
        locale=locale,
        name=own_name(locale),
        direction="rtl" if text_direction(locale) == "rtl" else "ltr",
        title=_marked(localizer.text(site.title)),
        description=_marked(localizer.text(site.description)),
        nav=tuple(NavItem(title, f"{locale}/{uri}") for title, uri in navigation(localizer)),
        messages=theme_messages(localizer),
        contact=site.contact,
        reference=NavItem(reference.TITLE, f"{reference.LOCALE}/{uris.REFERENCE}")
        if reference.LOCALE in site.locales
        else None,
    )


def _marked(text: Phrase) -> str:
    """A text of the data for the theme, which knows of no phrases."""
    return foreign(text.text, text.lang) if text.missing else text.text
