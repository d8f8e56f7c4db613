"""The timeline: by what events are found, how years are drawn, and when it is split."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import uris
from generator.check.run import check
from generator.chronicle import Chronicle, assemble
from generator.compare.claims import compare_all
from generator.escape import script_json
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.localize.localizer import Localizer
from generator.model.base import Ref
from generator.model.walk import marked
from generator.timeline_pages import timeline_files, timeline_pages
from generator.views.facets import FACETS, choices, facets_of
from generator.views.links import Links
from generator.views.overview import overview
from generator.views.periods import EVENTS_ON_A_PAGE, Period, split
from generator.views.timeline import plan, timeline
from tests.problem_case import FIXTURE

ROOT = Path(__file__).parents[1]
TODAY = date(2027, 1, 1)


def read(root: Path) -> Chronicle:
    loaded = load(root)
    citations, _ = check(loaded, TODAY)
    chronicle = assemble(loaded, citations)
    assert chronicle
    return chronicle


@pytest.fixture(scope="module", params=[ROOT, FIXTURE], ids=["the chronicle", "the invented one"])
def chronicle(request) -> Chronicle:
    return read(request.param)


@pytest.fixture(scope="module")
def invented() -> Chronicle:
    return read(FIXTURE)


def localizer(chronicle: Chronicle, locale: str) -> Localizer:
    def one(code: str, default: Localizer | None = None) -> Localizer:
        return Localizer(chronicle, code, load_catalogue(ROOT / "generator/locales", code), default)

    return one(locale, None if locale == "en" else one("en"))


def test_an_event_is_found_by_all_whom_its_record_names(chronicle):
    for event in chronicle.events.values():
        found = facets_of(event, chronicle)
        named = {value for _, ref, value in marked(event, Ref) if ref.to in {"agent", "subject"}}
        assert named & chronicle.agents.keys() <= set(found["agent"])
        sources = {value for _, ref, value in marked(event, Ref) if ref.to == "source"}
        assert sources == set(found["source"])
        assert set(event.places) <= set(found["place"])
        assert found["kind"] == (event.kind,)


def test_a_place_brings_the_larger_ones_around_it():
    chronicle = read(ROOT)
    event = chronicle.events["khojaly-night"]
    assert "karabakh" not in event.places
    assert {"khojaly", "karabakh"} <= set(facets_of(event, chronicle)["place"])


def test_voices_that_speak_for_themselves_and_unnamed_ones_count(invented):
    found = facets_of(invented.events["skarrey-fire"], invented)
    assert "harbour-gazette" in found["agent"]
    assert found["perspective"] == ("authority", "islander", "press")


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_every_choice_has_an_event_and_a_name(chronicle, locale):
    events = [facets_of(event, chronicle) for event in chronicle.events.values()]
    facets = choices(events, localizer(chronicle, locale))
    assert [facet.name for facet in facets] == list(FACETS)
    for facet in facets:
        assert {choice.id for choice in facet.choices} == {i for e in events for i in e[facet.name]}
        for choice in facet.choices:
            assert choice.label.text
            assert choice.label.text not in choice.also


@pytest.mark.parametrize(
    ("counts", "limit", "slugs"),
    [
        ({}, 1, []),
        ({1991: 3, 2001: 4, None: 3}, 10, []),
        ({1991: 3, 2001: 5, None: 3}, 10, ["1990-1999", "2000-2009", "undated"]),
        ({1991: 8, 1996: 8, 2001: 1}, 10, ["1990-1994", "1995-1999", "2000-2009"]),
        ({1991: 8, 1992: 8, 1996: 1}, 10, ["1991", "1992", "1995-1999"]),
        ({1992: 500, 1996: 1}, 10, ["1992", "1995-1999"]),
        ({9: 6, 10: 6}, 10, ["0-9", "10-19"]),
    ],
)
def test_a_long_timeline_is_split_on_a_fixed_grid(counts, limit, slugs):
    assert [period.slug for period in split(counts, limit)] == slugs


COUNTS = st.dictionaries(st.integers(1, 2100), st.integers(1, 400), max_size=60)


@given(COUNTS, st.integers(1, 500))
def test_every_year_is_in_one_period_that_is_no_longer_than_it_must(counts, limit):
    ordered = dict(sorted(counts.items()))
    periods = split(ordered, limit)
    assert bool(periods) == (sum(counts.values()) > limit)
    if periods:
        assert [year for period in periods for year in period.years] == list(ordered)
    for period in periods:
        assert len(period.years) == 1 or sum(counts[year] for year in period.years) <= limit
        assert all(period.first <= year <= period.last for year in period.years)


@given(COUNTS, st.integers(1, 300), st.integers(1, 2100))
def test_a_new_event_moves_no_other_period(counts, limit, year):
    """Only the period that it falls into can be split by it."""
    before = split(dict(sorted(counts.items())), limit)
    after = split(dict(sorted((counts | {year: counts.get(year, 0) + 1}).items())), limit)
    spans = {(period.first, period.last) for period in after}
    for period in before:
        assert period.first // 10 == year // 10 or (period.first, period.last) in spans


def drawn(counts, locale, chronicle):
    return overview(counts, localizer(chronicle, locale), lambda year: f"#{year}")


@pytest.mark.parametrize("locale", ["en", "az"])
def test_time_runs_from_the_left(invented, locale):
    strip = drawn({1991: 1, 1992: 4, 2000: 2, None: 3}, locale, invented)
    assert [bar.anchor for bar in strip.bars] == ["y1991", "y1992", "y2000", "undated"]
    assert all(a.at + a.room <= b.at + 0.01 for a, b in pairwise(strip.bars))
    assert strip.bars[0].at == 0
    assert strip.bars[-1].at + strip.bars[-1].room == pytest.approx(100, abs=0.01)


def test_time_runs_from_the_right_in_arabic(invented):
    counts = {1991: 1, 1992: 4, 2000: 2, None: 3}
    left, right = drawn(counts, "en", invented), drawn(counts, "ar", invented)
    for a, b in zip(left.bars, right.bars, strict=True):
        assert a.start + a.width == pytest.approx(100 - b.start, abs=0.01)
        assert (a.height, a.top) == (b.height, b.top)
    for a, b in zip(left.ticks, right.ticks, strict=True):
        assert a.at == pytest.approx(100 - b.at, abs=0.01)


NUMBERS = st.dictionaries(st.none() | st.integers(1, 2100), st.integers(1, 10**6), min_size=1)


@given(counts=NUMBERS)
def test_a_bar_is_as_high_as_its_year_and_never_too_low_to_see(invented, counts):
    strip = drawn(counts, "en", invented)
    highest = max(counts.values())
    for bar in strip.bars:
        assert bar.events == counts[None if bar.anchor == "undated" else int(bar.anchor[1:])]
        assert bar.height == pytest.approx(max(4, 100 * bar.events / highest), abs=0.01)
        assert bar.top + bar.height == pytest.approx(100)
        assert bar.at <= bar.start <= bar.start + bar.width <= bar.at + bar.room + 0.01
    assert len(strip.ticks) <= 8


def page(chronicle, locale, limit):
    links = Links(localizer(chronicle, locale), uris.TIMELINE)
    return timeline(plan(chronicle, limit), compare_all(chronicle), links)


def test_the_chronicle_of_today_is_one_page():
    chronicle = read(ROOT)
    assert plan(chronicle).periods == ()
    assert list(timeline_files(localizer(chronicle, "en"), compare_all(chronicle))) == []
    assert EVENTS_ON_A_PAGE == 300


def test_on_one_page_bars_lead_to_its_headings(invented):
    view = page(invented, "en", 300)
    assert [bar.href for bar in view.overview.bars] == [f"#{year.anchor}" for year in view.years]
    assert sum(bar.events for bar in view.overview.bars) == sum(len(y.cards) for y in view.years)
    assert view.filters.index == ""
    assert all(set(card.facets) == set(FACETS) for year in view.years for card in year.cards)


def test_where_it_is_split_bars_lead_to_the_pages_of_periods(invented):
    view = page(invented, "en", 2)
    assert [bar.href for bar in view.overview.bars] == [
        "1930-1939/#y1931",
        "1950-1959/#y1956",
        "1970-1979/#y1971",
        "1980-1989/#y1981",
        "2000-2009/#y2001",
        "undated/#undated",
    ]
    assert view.years == ()
    # Whoever knows the address of a year on the one page still finds it.
    lines = [line.anchor for period in view.periods for line in period.years]
    assert lines == [bar.anchor for bar in view.overview.bars]
    assert (view.filters.index, view.filters.texts) == ("events.json", "texts.json")


def _made(invented, locale, limit):
    drafts = timeline_pages(localizer(invented, locale), compare_all(invented), limit)
    return [draft.make() for draft in drafts]


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_all_periods_together_show_every_event_once(invented, locale):
    specs = _made(invented, locale, 2)
    assert [spec.uri for spec in specs][:2] == ["timeline.md", "timeline/1930-1939.md"]
    shown = [card.id for spec in specs for year in spec.view.years for card in year.cards]
    (whole,) = _made(invented, locale, 300)
    assert shown == [card.id for year in whole.view.years for card in year.cards]
    firsts = [spec.view.previous for spec in specs[1:]]
    assert [link is None for link in firsts] == [True] + [False] * (len(firsts) - 1)
    for spec in specs[1:]:
        here = [bar.anchor for bar in spec.view.overview.bars if bar.here]
        assert here == [year.anchor for year in spec.view.years]


@pytest.mark.parametrize("locale", ["en", "az", "ar"])
def test_the_index_says_what_the_cards_say(invented, locale):
    files = dict(timeline_files(localizer(invented, locale), compare_all(invented), 2))
    index, texts = (
        json.loads(json.dumps(files["timeline/events.json"])),
        files["timeline/texts.json"],
    )
    view = page(invented, locale, 300)
    cards = [card for year in view.years for card in year.cards]
    events = index["events"]
    assert [year[0] for year in index["years"]] == [year.anchor for year in view.years]
    assert [year[2] for year in index["years"]] == [len(year.cards) for year in view.years]
    assert events["title"] == [card.title.text for card in cards]
    assert events["href"] == [card.href for card in cards]
    assert events["differs"] == [card.differs for card in cards]
    assert texts["summary"] == [card.summary.text for card in cards]
    for name in FACETS:
        ids = [[index["facets"][name][at][0] for at in chosen] for chosen in events[name]]
        assert ids == [list(card.facets[name]) for card in cards]
    foreign = {str(i) for i, card in enumerate(cards) if card.title.lang != locale}
    assert set(index["foreign"]) == foreign
    assert set(index["said"]["sources"]) == {str(card.sources) for card in cards}


@pytest.mark.parametrize(
    "text", ["</script>", "<!--", "a & b", "\u2028", 'a "b" \\', "Xocalı", "خوجالي"]
)
def test_data_for_a_script_cannot_end_it(text):
    written = str(script_json({"a": text}))
    assert json.loads(written) == {"a": text}
    assert not set(written) & set("<>&\u2028\u2029")


@pytest.mark.parametrize(
    ("page", "path", "href"),
    [
        ("timeline.md", "timeline/events.json", "events.json"),
        ("timeline/1992.md", "timeline/events.json", "../events.json"),
        ("index.md", "timeline/events.json", "timeline/events.json"),
    ],
)
def test_a_page_leads_to_a_file(page, path, href):
    assert uris.file_href(page, path) == href


def test_a_period_is_called_by_its_years():
    slugs = [Period(1990, 1999, ()), Period(1992, 1992, ()), Period(None, None, ())]
    assert [period.slug for period in slugs] == ["1990-1999", "1992", "undated"]
