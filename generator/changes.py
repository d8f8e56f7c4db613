"""On which day each page last changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator import uris
from generator.chronicle import Chronicle
from generator.history import Days
from generator.load import CORRECTIONS, POSITIONS, Loaded
from generator.records import Located
from generator.validate import R
from generator.views.collections import collections
from generator.views.timeline import plan

DOCS = "docs/"


@dataclass(frozen=True)
class Changes:
    """The day on which each record last changed, by its id; None where it is not known."""

    site: date | None
    corrections: date | None
    positions: date | None
    events: dict[str, date | None]
    sources: dict[str, date | None]
    agents: dict[str, date | None]
    places: dict[str, date | None]


def record_changes(loaded: Loaded, days: Days) -> Changes:
    """The day of each record's file."""

    def of(records: Iterable[Located[R]]) -> dict[str, date | None]:
        return {located.id: days.get(located.path) for located in records}

    return Changes(
        site=days.get(loaded.site.path) if loaded.site else None,
        corrections=days.get(CORRECTIONS),
        positions=days.get(POSITIONS),
        events=of(loaded.events.values()),
        sources=of(loaded.sources.values()),
        agents=of(loaded.agents.values()),
        places=of(loaded.places.values()),
    )


def newest(days: Iterable[date | None]) -> date | None:
    """The latest of the days, or None where there is none or one is not known."""
    known: list[date] = []
    for day in days:
        if day is None:
            return None
        known.append(day)
    return max(known, default=None)


def page_changes(chronicle: Chronicle, changes: Changes) -> Days:
    """The day of each page that is made from records, by its source address below the locale.

    A page changes with the records that it shows. The words of the interface and the labels of
    the vocabulary are on every page, and no page's own.
    """
    found = {uri: newest(days) for uri, days in _made_from(chronicle, changes)}
    return {uri: day for uri, day in found.items() if day}


def _made_from(
    chronicle: Chronicle, changes: Changes
) -> Iterator[tuple[str, Iterable[date | None]]]:
    """Each page with the days of what it shows."""
    events, sources = changes.events, changes.sources
    yield uris.HOME, [changes.site, *sources.values()]
    for uri in (uris.FIGURES, uris.DIFFERENCES, uris.WORDS):
        yield uri, events.values()
    yield uris.CORRECTIONS, [changes.corrections]
    if chronicle.positions:
        yield uris.POSITIONS, [changes.positions, *events.values()]
    yield uris.SOURCES, sources.values()
    mentions = [*events.values(), *sources.values()]
    yield uris.PEOPLE, [*changes.agents.values(), *mentions]
    yield uris.PLACES, [*changes.places.values(), *mentions]
    for uri, ids in _lists(chronicle):
        yield uri, [events[id_] for id_ in ids]
    also = _shown_elsewhere(chronicle)
    for id_ in chronicle.events:
        shown = [id_, *also.get(id_, ())]
        yield uris.event_uri(chronicle, id_), [events[one] for one in shown]
    citing = _citing(chronicle)
    for id_ in sources:
        resting = [events[event] for event in citing.get(id_, ())]
        yield uris.source_uri(id_), [sources[id_], *resting]


def _lists(chronicle: Chronicle) -> Iterator[tuple[str, Iterable[str]]]:
    """Each page that lists events, with their ids."""
    all_ = chronicle.events.items()
    whole = plan(chronicle)
    yield uris.TIMELINE, [id_ for ids in whole.years.values() for id_ in ids]
    for period in whole.periods:
        within = [id_ for year in period.years for id_ in whole.years[year]]
        yield uris.period_uri(period.slug), within
    for year, ids in whole.years.items():
        if year is not None:
            yield uris.year_uri(year), ids
    yield uris.TOPICS, [id_ for id_, event in all_ if chronicle.is_topic(event)]
    for kind, collection in collections(chronicle):
        of_kind = [id_ for id_, event in all_ if event.kind == kind]
        yield uris.collection_uri(collection.slug), of_kind


def _shown_elsewhere(chronicle: Chronicle) -> Mapping[str, set[str]]:
    """The events whose claims are shown on the page of another, by that other."""
    found: dict[str, set[str]] = {}
    for id_, event in chronicle.events.items():
        for claim in event.claims:
            for other in claim.also_on:
                found.setdefault(other, set()).add(id_)
    return found


def _citing(chronicle: Chronicle) -> Mapping[str, set[str]]:
    """The events that rest on a source, by the source."""
    found: dict[str, set[str]] = {}
    for id_, event in chronicle.events.items():
        answers = [answer for claim in event.claims for answer in claim.attested]
        for one in (*answers, *event.participants):
            found.setdefault(one.source, set()).add(id_)
    return found


def site_changes(chronicle: Chronicle, pages: Days, changes: Changes, days: Days) -> Days:
    """The day of every page of the site by its src_uri, hand-written ones and the chooser too."""
    written = {
        path.removeprefix(DOCS): day
        for path, day in days.items()
        if path.startswith(DOCS) and path.endswith(".md")
    }
    locales = chronicle.site.locales
    made = {f"{locale}/{uri}": day for locale in locales for uri, day in pages.items()}
    return {**written, **made, **({"index.md": changes.site} if changes.site else {})}
