"""On which day each page last changed: that of the newest record that it shows."""

from datetime import date

import pytest

from generator.changes import newest, page_changes, record_changes, site_changes
from generator.check.run import check
from generator.chronicle import assemble
from generator.load import load
from generator.site import make_site
from tests.problem_case import FIXTURE

TODAY = date(2001, 6, 30)
OLD, NEW = date(2001, 1, 1), date(2001, 2, 2)
EVENT = "data/events/1931/skarrey-fire.yml"
SHOWN_THERE = "data/events/2001/ceremony-2001.yml"
SOURCE = "seeds/consulate-2001.md"
FILES = tuple(
    path.relative_to(FIXTURE).as_posix() for path in sorted(FIXTURE.rglob("*.*")) if path.is_file()
)
NAMES = ("figures", "differences", "positions", "words", "people", "places")
LISTS = {f"en/{name}.md" for name in NAMES}


@pytest.mark.parametrize(
    ("days", "latest"),
    [
        ([], None),
        ([OLD], OLD),
        ([OLD, NEW, OLD], NEW),
        ([OLD, None], None),
        ([None], None),
    ],
)
def test_newest(days, latest):
    assert newest(days) == latest


@pytest.fixture(scope="module")
def changed():
    """The days of all pages of the invented chronicle by the days of its files."""
    loaded = load(FIXTURE)
    chronicle = assemble(loaded, check(loaded, TODAY)[0])

    def change(days):
        records = record_changes(loaded, days)
        return site_changes(chronicle, page_changes(chronicle, records), records, days)

    return change


@pytest.mark.parametrize(
    ("file", "pages"),
    [
        (
            SHOWN_THERE,
            {
                *LISTS,
                "en/events/2001/ceremony-2001.md",
                # One of its claims is shown there too.
                "en/events/1931/skarrey-fire.md",
                "en/sources/consulate-2001.md",
                "en/years/2001.md",
                "en/timeline.md",
                "en/ceremonies.md",
            },
        ),
        (
            SOURCE,
            {
                "en/people.md",
                "en/places.md",
                "en/index.md",
                "en/sources/index.md",
                "en/sources/consulate-2001.md",
            },
        ),
        (
            "data/topics/lamps.yml",
            {
                *LISTS,
                "en/topics/lamps.md",
                "en/topics/index.md",
                "en/events/1971/malta-stamp-1971.md",
                "en/sources/bulletin-1981.md",
                "en/sources/consulate-2001.md",
                "en/sources/gazette-1931.md",
            },
        ),
        ("data/agents/anna-lund.yml", {"en/people.md"}),
        ("data/places/skarrey.yml", {"en/places.md"}),
        ("data/site.yml", {"en/index.md", "index.md"}),
        ("data/vocabulary.yml", set()),
    ],
)
def test_what_changes_with_a_file(changed, file, pages):
    days = changed(dict.fromkeys(FILES, OLD) | {file: NEW})
    newer = {uri for uri, day in days.items() if day == NEW}
    assert {uri for uri in newer if uri.startswith(("en/", "index"))} == pages
    assert len(newer) == 3 * len(pages - {"index.md"}) + len(pages & {"index.md"})


@pytest.mark.parametrize("file", [EVENT, SOURCE, "data/site.yml"])
def test_where_one_file_is_not_known_no_day_is_claimed(changed, file):
    newer = changed(dict.fromkeys(FILES, OLD) | {file: NEW})
    known = changed({path: OLD for path in FILES if path != file})
    assert known == {uri: day for uri, day in newer.items() if day == OLD}


def test_nothing_is_known_without_days(changed):
    assert changed({}) == {}


def test_hand_written_pages_have_their_own_days(changed):
    days = {"docs/az/about.md": NEW, "docs/en/about.md": OLD, "docs/az/a.png": NEW, SOURCE: OLD}
    assert changed(days) == {"az/about.md": NEW, "en/about.md": OLD}


def test_every_page_of_facts_has_a_day_and_no_other():
    site = make_site(FIXTURE, TODAY, "", dict.fromkeys(FILES, OLD))
    pages = {page.src_uri: page.markdown for page in site.pages}
    # What tells of the files and not of what they say has none.
    dated = [uri for uri in pages if uri[3:] not in ("coverage.md", "reference.md")]
    assert site.changed == dict.fromkeys([*dated, "index.md"], OLD)
    shown = {uri for uri, text in pages.items() if '<time datetime="2001-01-01">' in text}
    assert shown == {
        uri for uri in pages if uri[3:].startswith(("events/", "topics/", "sources/"))
    } - {
        f"{locale}/{folder}/index.md"
        for locale in ("en", "az", "ar")
        for folder in ("topics", "sources")
    }
