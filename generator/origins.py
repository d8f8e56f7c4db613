"""Which file each page is made from: where somebody who wants to change the page must go."""

from collections.abc import Iterator, Mapping

from generator import uris
from generator.chronicle import Chronicle
from generator.load import CORRECTIONS, POSITIONS, Loaded
from generator.records import Located
from generator.validate import R
from generator.views.collections import collections
from generator.views.timeline import plan

DATA = "data/"
SITE = "data/site.yml"
VOCABULARY = "data/vocabulary.yml"
AGENTS, EVENTS, PLACES, SEEDS = "data/agents/", "data/events/", "data/places/", "seeds/"
TOPICS = "data/topics/"


def origins(loaded: Loaded, chronicle: Chronicle) -> Mapping[str, str]:
    """The file, or folder (ending in "/"), of each page, by source address below the locale.

    An event's and a source's page have a record of their own. A page that lists records leads to
    their folder; one whose kinds or measures the vocabulary declares, to the vocabulary.
    """
    return dict(_origins(loaded, chronicle))


def _origins(loaded: Loaded, chronicle: Chronicle) -> Iterator[tuple[str, str]]:
    yield uris.HOME, SITE
    for uri in (uris.FIGURES, uris.DIFFERENCES, uris.WORDS):
        yield uri, VOCABULARY
    yield uris.COVERAGE, DATA
    yield uris.CORRECTIONS, CORRECTIONS
    yield uris.POSITIONS, POSITIONS
    yield uris.TIMELINE, EVENTS
    yield uris.TOPICS, TOPICS
    yield uris.SOURCES, SEEDS
    yield uris.PEOPLE, AGENTS
    yield uris.PLACES, PLACES
    whole = plan(chronicle)
    for period in whole.periods:
        yield uris.period_uri(period.slug), EVENTS
    for year, ids in whole.years.items():
        if year is not None:
            yield uris.year_uri(year), _common([loaded.events[id_] for id_ in ids])
    for _, collection in collections(chronicle):
        yield uris.collection_uri(collection.slug), VOCABULARY
    for id_, event in loaded.events.items():
        yield uris.event_uri(chronicle, id_), event.path
    for id_, source in loaded.sources.items():
        yield uris.source_uri(id_), source.path


def _common(records: list[Located[R]]) -> str:
    """The folder of the records of a year, or that of all events where they lie in several."""
    folders = {record.path.rpartition("/")[0] + "/" for record in records}
    return folders.pop() if len(folders) == 1 else EVENTS
