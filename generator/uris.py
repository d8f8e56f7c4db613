"""Which page has which address, the same in every locale."""

import posixpath
from functools import lru_cache

from generator.chronicle import Chronicle
from generator.dates import parse_edtf
from generator.normalised import Passage

HOME = "index.md"
TIMELINE = "timeline.md"
FIGURES = "figures.md"
DIFFERENCES = "differences.md"
POSITIONS = "positions.md"
WORDS = "words.md"
SOURCES = "sources/index.md"
TOPICS = "topics/index.md"
PEOPLE = "people.md"
PLACES = "places.md"
ABOUT = "about.md"
METHOD = "method.md"
TERMINOLOGY = "terminology.md"
COVERAGE = "coverage.md"
CORRECTIONS = "corrections.md"
REFERENCE = "reference.md"
UNDATED = "undated"
# Files that a browser reads where the timeline is split into periods.
EVENT_INDEX = "timeline/events.json"
EVENT_TEXTS = "timeline/texts.json"
# What a collection cannot be called: other pages or folders of pages stand there.
PAGES = (
    *(HOME, TIMELINE, FIGURES, DIFFERENCES, POSITIONS, WORDS),
    *(SOURCES, TOPICS, PEOPLE, PLACES),
    *(ABOUT, METHOD, TERMINOLOGY, COVERAGE, CORRECTIONS, REFERENCE),
)
RESERVED = frozenset(
    {uri.partition("/")[0].removesuffix(".md") for uri in PAGES} | {"events", "years"}
)


def event_uri(chronicle: Chronicle, id_: str) -> str:
    """The source address of an event's or topic's page, below the folder of a locale."""
    event = chronicle.events[id_]
    if chronicle.is_topic(event):
        return f"topics/{id_}.md"
    year = str(parse_edtf(event.date.edtf).filed.year) if event.date else UNDATED
    return f"events/{year}/{id_}.md"


def year_uri(year: int) -> str:
    """The source address of the page of a year."""
    return f"years/{year}.md"


def period_uri(slug: str) -> str:
    """The source address of the page of a period of the timeline."""
    return f"timeline/{slug}.md"


def source_uri(id_: str) -> str:
    """The source address of the page of a source."""
    return f"sources/{id_}.md"


def collection_uri(slug: str) -> str:
    """The source address of the page of a collection."""
    return f"{slug}.md"


def passage_anchor(passage: Passage) -> str:
    """The id of a passage on its source's page: its place in the text, which never changes."""
    return f"t{passage.start}-{passage.end}"


def directory_url(src_uri: str) -> str:
    """What MkDocs makes of a source address with `use_directory_urls`: `a/b.md` becomes `a/b/`."""
    folder, name = posixpath.split(src_uri)
    stem = name.removesuffix(".md")
    return posixpath.join(folder, "" if stem == "index" else f"{stem}/")


def href(from_uri: str, to_uri: str, anchor: str = "") -> str:
    """A relative link from one page to another, both given by their source addresses."""
    fragment = f"#{anchor}" if anchor else ""
    if from_uri == to_uri and fragment:
        return fragment
    return _relative(from_uri, to_uri) + fragment


@lru_cache(maxsize=65536)
def _relative(from_uri: str, to_uri: str) -> str:
    start = directory_url(from_uri) or "."
    target = posixpath.relpath(directory_url(to_uri) or ".", start)
    return f"{target}/" if target != "." else "./"


def file_href(from_uri: str, path: str) -> str:
    """A relative link from a page to a file, both below the folder of a locale."""
    return posixpath.relpath(path, directory_url(from_uri) or ".")
