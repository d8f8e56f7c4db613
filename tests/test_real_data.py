"""What the chronicle itself says: no mistake in it, and every disagreement found by value.

The full list of what `compare` finds lies in golden/comparisons.txt.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generator.accounting import account
from generator.check.run import check
from generator.chronicle import Chronicle, assemble
from generator.compare.claims import Comparison, compare_all
from generator.load import load
from generator.mkdocs_plugin.origin import today
from generator.model.archived import ArchivedText
from generator.model.event import Attestation, Event

ROOT = Path(__file__).parents[1]

KAZAKHSTAN = "report-kazakhstan-2026"
RABAT = "rabat-ceremony-text-2023"
ARTICLE = "article-31st-anniversary"
MENAFN = "menafn-mfa-2024"
CUBA = "report-cuba-2024"


@pytest.fixture(scope="module")
def checked():
    loaded = load(ROOT)
    citations, problems = check(loaded, today(os.environ, datetime.now(UTC)))
    return loaded, citations, problems


@pytest.fixture(scope="module")
def chronicle(checked) -> Chronicle:
    loaded, citations, _ = checked
    found = assemble(loaded, citations)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def five(chronicle) -> Chronicle:
    """The chronicle as the archived texts alone tell it."""
    told = {id_: _told(event, chronicle.texts) for id_, event in chronicle.events.items()}
    return replace(chronicle, events=told)


def _told(event: Event, texts: Mapping[str, ArchivedText]) -> Event:
    left = (
        (claim, tuple(a for a in claim.attested if a.source in texts)) for claim in event.claims
    )
    claims = tuple(claim.model_copy(update={"attested": said}) for claim, said in left if said)
    return event.model_copy(update={"claims": claims})


@pytest.fixture(scope="module")
def by_five(five) -> Mapping[tuple[str, str], Comparison]:
    return compare_all(five)


@pytest.fixture(scope="module")
def comparisons(chronicle) -> Mapping[tuple[str, str], Comparison]:
    return compare_all(chronicle)


def test_no_problem_and_no_missing_translation(checked):
    _, _, problems = checked
    assert [str(problem) for problem in problems] == []


def test_every_sentence_is_accounted_for(checked):
    loaded, citations, _ = checked
    covered = account(loaded, citations)
    assert set(covered) == {RABAT, KAZAKHSTAN, ARTICLE, MENAFN, CUBA}
    for coverage in covered.values():
        assert coverage.unaccounted == ()
        assert coverage.count("quoted") > 0
        assert coverage.share_quoted > 0.5


def answers(chronicle: Chronicle, event: str, address: str) -> tuple[Attestation, ...]:
    (claim,) = (c for c in chronicle.events[event].claims if c.address == address)
    return claim.attested


def brief(value: Any) -> str:
    """A value as the file has it, without the words of the source."""
    if value is None:
        return "the passage"
    fields = value.model_dump(mode="json", exclude_defaults=True, exclude={"exact", "words"})
    return json.dumps(fields, ensure_ascii=False).strip("{}").replace('"', "") or "the words"


def test_everything_found(comparisons, chronicle, golden):
    """Every claim with more than one answer that is compared: its relations and its groups."""
    lines: list[str] = []
    for (event, address), comparison in sorted(comparisons.items()):
        if sum(map(len, comparison.groups)) > 1:
            attested = answers(chronicle, event, address)
            lines.append(f"{event}#{address}: {', '.join(comparison.relations)}")
            for group in comparison.groups:
                sources = ", ".join(attested[i].source for i in group)
                lines.append(f"    {brief(attested[group[0]].value)} | {sources}")
    golden.compare("comparisons.txt", "\n".join(lines) + "\n")


def numbers(chronicle: Chronicle, event: str, address: str) -> dict[str, int | None]:
    return {a.source: a.value.number for a in answers(chronicle, event, address)}


@pytest.mark.parametrize(
    ("event", "address", "relations"),
    [
        ("khojaly-night", "when", "overlapping finer"),
        ("khojaly-night", "killed", "finer other-words same"),
        ("khojaly-night", "taken", "other-words same"),
        ("khojaly-night", "missing", "finer same"),
        ("khojaly-night", "attackers", "overlapping finer other-words"),
        ("khojaly-night", "regiment-owner", "different"),
        ("milli-majlis-1994", "when", "finer"),
        ("foreign-acts", "countries-acting", "different"),
        ("foreign-acts", "us-states-acting", "finer other-words"),
        ("foreign-acts", "act-effect", "different"),
        ("foreign-acts", "act-effect.us-states", "different"),
        ("foreign-acts", "act-form", "finer"),
    ],
)
def test_where_sources_do_not_say_the_same(by_five, event, address, relations):
    """The dozen places at which the five texts part ways."""
    assert " ".join(by_five[event, address].relations) == relations


def test_the_wounded_and_the_disabled_are_no_rivals(by_five, five):
    assert numbers(five, "khojaly-night", "wounded") == {RABAT: 487}
    assert numbers(five, "khojaly-night", "disabled") == {ARTICLE: 475}
    measures = five.vocabulary.measures
    assert (measures["wounded"].near, measures["disabled"].near) == ("disabled", "wounded")
    for address in ("wounded", "disabled"):
        assert by_five["khojaly-night", address].relations == ("single",)


def test_nineteen_and_eighteen_countries(by_five, five):
    assert numbers(five, "foreign-acts", "countries-acting") == {RABAT: 19, KAZAKHSTAN: 18}
    assert by_five["foreign-acts", "countries-acting"].groups == ((0,), (1,))


def test_dozens_of_states_and_26(five):
    first, second = answers(five, "foreign-acts", "us-states-acting")
    assert (first.source, first.value.number) == (KAZAKHSTAN, 26)
    assert (second.source, second.value.quantity) == (ARTICLE, "dozens")


def test_captured_hostages_prisoners(by_five, five):
    found = {a.source: a.counted_as.term for a in answers(five, "khojaly-night", "taken")}
    assert found == {RABAT: "hostages", ARTICLE: "captured", MENAFN: "prisoners-and-hostages"}
    assert set(numbers(five, "khojaly-night", "taken").values()) == {1275}
    assert by_five["khojaly-night", "taken"].groups == ((0, 1, 2),)


def test_the_night_and_the_day(by_five, five):
    said = answers(five, "khojaly-night", "when")
    of_two_days = {a.source for a in said if a.value.date == "1992-02-25/1992-02-26"}
    of_the_26th, inferred = (a for a in said if a.value.date == "1992-02-26")
    (of_every_year,) = (a for a in said if a.value.recurs)
    assert of_two_days == {KAZAKHSTAN, ARTICLE, MENAFN}
    assert (of_the_26th.source, of_the_26th.value.sense) == (CUBA, "night")
    assert (of_every_year.source, of_every_year.value.recurs) == (ARTICLE, "02-26")
    assert (inferred.source, inferred.reading) == (RABAT, "inferred")
    pairs = by_five["khojaly-night", "when"].pairs
    assert pairs[0, said.index(of_the_26th)] == {"overlapping"}
    assert pairs[0, said.index(of_every_year)] == {"beside"}


def test_whose_regiment(by_five, five):
    said = answers(five, "khojaly-night", "regiment-owner")
    found = {(a.source, a.value.term) for a in said}
    assert found == {(ARTICLE, "former-ussr"), (ARTICLE, "russia"), (MENAFN, "former-ussr")}
    assert by_five["khojaly-night", "regiment-owner"].differs


def test_what_parliaments_did(by_five, five):
    said = answers(five, "foreign-acts", "act-effect")
    assert {(a.source, a.value.term) for a in said} == {
        (RABAT, "voted-on-commemoration"),
        (RABAT, "recognised-as-genocide"),
        (KAZAKHSTAN, "condemned"),
        (ARTICLE, "recognised-as-genocide"),
    }
    assert by_five["foreign-acts", "act-effect"].differs


def test_only_what_is_garbled_inferred_or_left_open_is_not_compared(comparisons, chronicle):
    for (event, address), comparison in comparisons.items():
        left = {i for group in comparison.groups for i in group}
        for i, one in enumerate(answers(chronicle, event, address)):
            aside = one.reading is not None or one.stance in ("declines", "thinks-possible")
            assert (i not in left) is aside, f"{event}#{address}-{i + 1}"
