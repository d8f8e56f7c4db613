"""The invented chronicle has one of each: what is not in it, no golden page would show."""

import pytest

from generator.load import load
from generator.model.cited import How
from generator.model.evidence import Reading, Stance
from generator.model.locator import Numbered, Unnumbered
from generator.model.source import Basis
from generator.model.values import CountValue, DateValue, value_type
from generator.model.vocabulary import MeasureType
from tests.problem_case import FIXTURE


@pytest.fixture(scope="module")
def loaded():
    return load(FIXTURE)


@pytest.fixture(scope="module")
def claims(loaded):
    return [claim for event in loaded.events.values() for claim in event.record.claims]


@pytest.fixture(scope="module")
def answers(claims):
    return [answer for claim in claims for answer in claim.attested]


def test_every_type_of_measure_has_an_answer(loaded, claims):
    measures = loaded.vocabulary.record.measures
    assert {measures[claim.about].type for claim in claims} == set(MeasureType)


def test_every_type_of_value(answers):
    values = {value_type(answer.value) for answer in answers if answer.value}
    assert values == set(MeasureType) - {MeasureType.PROPOSITION, MeasureType.QUOTATION}


def test_every_stance_reading_and_basis(loaded, answers):
    assert {answer.stance for answer in answers} == set(Stance)
    assert {answer.reading for answer in answers} == {None, *Reading}
    published = [source.record.published for source in loaded.sources.values()]
    assert {each.basis for each in published if each} == set(Basis)


def test_every_way_to_count(answers):
    counts = [answer.value for answer in answers if isinstance(answer.value, CountValue)]
    assert any(count.number is not None for count in counts)
    assert any(count.range for count in counts)
    assert any(count.quantity for count in counts)
    assert any(count.out_of for count in counts)
    assert {None, 3} <= {number for count in counts for number in count.of_whom.values()}
    assert len({count.bound for count in counts}) > 2


def test_every_way_to_date(answers):
    dates = [answer.value for answer in answers if isinstance(answer.value, DateValue)]
    assert any(date.recurs for date in dates)
    assert any(date.year for date in dates)
    assert {"on", "night", "within", "by"} <= {date.sense for date in dates}


def test_every_language_and_way_to_quote(loaded, answers):
    sources = [source.record for source in loaded.texts.values()]
    assert {source.language for source in sources} == {"en", "az", "ar"}
    assert {source.wrapped for source in sources} == {True, False}
    assert {source.title is None for source in sources} == {True, False}
    assert any(len(answer.quote) > 1 for answer in answers)
    assert any(unused.prefix for source in sources for unused in source.unused)
    assert any(unused.suffix for source in sources for unused in source.unused)
    assert "abuse" in {unused.reason for source in sources for unused in source.unused}
    assert {answer.counted_as is None for answer in answers} == {True, False}
    assert any(answer.via for answer in answers)
    assert not all(isinstance(answer.by, str | None) for answer in answers)


def test_every_way_to_cite(loaded, answers):
    cited = [source.record for source in loaded.cited.values()]
    assert {source.access.how for source in cited} == set(How)
    locators = [source.access.locator for source in cited]
    assert {locator for locator in locators if isinstance(locator, str)} == set(Unnumbered)
    numbered = [locator for locator in locators if isinstance(locator, Numbered)]
    assert any(locator.model_fields_set == set(Numbered.model_fields) for locator in numbered)
    assert any(source.read_in != source.language for source in cited)
    resting = [answer for answer in answers if answer.source in loaded.cited]
    assert {bool(answer.quote) for answer in resting} == {True, False}
    assert {answer.locator is None for answer in resting} == {True, False}


def test_every_kind_of_event(loaded):
    events = [event.record for event in loaded.events.values()]
    assert {event.kind for event in events} == set(loaded.vocabulary.record.kinds)
    assert any(event.marks for event in events)
    assert any(event.also_on for event in events)
    assert any(event.formerly for event in events)
    assert any(not event.date and event.kind != "topic" for event in events)
    assert any("ar" not in event.title for event in events)
    assert any("az" not in event.summary for event in events)
    assert any(participant.group for event in events for participant in event.participants)
    assert any(participant.office for event in events for participant in event.participants)


def test_names_of_every_sort(loaded):
    agents = [agent.record for agent in loaded.agents.values()]
    assert {agent.territory is None for agent in agents} == {True, False}
    assert any(agent.transliterated for agent in agents)
    assert any(agent.variants for agent in agents)
    assert any(agent.part_of for agent in agents)
    assert any(place.record.within for place in loaded.places.values())
    others = [other for place in loaded.places.values() for other in place.record.also_called]
    assert {other.by is None for other in others} == {True, False}
    assert loaded.agents.keys() & loaded.places.keys() == {"malta"}
    assert loaded.events.keys() & loaded.sources.keys() == {"memoir-1956"}
