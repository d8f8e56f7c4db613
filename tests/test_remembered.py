"""What is remembered of a run before, by a preview or on disk, changes nothing of what is found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.findings import Findings
from generator.check.references import all_records
from generator.check.run import check
from generator.chronicle import assemble
from generator.compare.claims import compare_all
from generator.load import load
from generator.memory import Memory
from generator.problems import Severity
from generator.remembered import Remembered
from tests.problem_case import FIXTURE, Case
from tests.test_own_voice import ALLOWED
from tests.test_own_voice import MISTAKES as OWN_VOICE
from tests.test_problems import CASES

TODAY = date(2001, 6, 30)


@pytest.fixture(scope="module")
def memory():
    """Of one session: it has seen whatever chronicle was looked at before."""
    remembered = Memory()
    read(FIXTURE, remembered)
    return remembered


@pytest.fixture(scope="module")
def kept():
    """What a run over the chronicle without mistakes leaves on disk: values, and what was fine."""
    loaded, findings = load(FIXTURE), Findings()
    check(loaded, TODAY, findings)
    values = {located.checksum: located.tree.value for located in all_records(loaded)}
    assert values
    assert findings.fine
    return values, findings.fine


def read(root, memory, values=None):
    """The problems, and how the answers compare, as texts that tell apart what differs."""
    loaded = load(root, memory.files, values)
    citations, problems = check(loaded, TODAY, memory.checks)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    chronicle = None if errors else assemble(loaded, citations)
    compared = compare_all(chronicle, memory.comparisons) if chronicle else {}
    return repr(problems), repr(compared)


@pytest.mark.parametrize("changed", [*CASES, *OWN_VOICE, *ALLOWED], ids=lambda one: one.name)
def test_the_same_is_found_after_each_change(changed: Case, tmp_path, memory, kept):
    root = changed.make(tmp_path / "chronicle")
    found = read(root, Memory())
    assert read(root, memory) == found
    values, fine = kept
    spared = Memory()
    spared.checks = Findings(fine)
    assert read(root, spared, values) == found


def test_what_is_mended_is_forgotten(tmp_path, memory):
    for changed in OWN_VOICE:
        read(changed.make(tmp_path / changed.name), memory)
        assert read(FIXTURE, memory) == read(FIXTURE, Memory())


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 2) | st.booleans())))
def test_a_value_is_made_anew_when_what_it_is_made_from_is_another(asked):
    remembered, made_from = Remembered(), {}
    for number, (name, value) in enumerate(asked):
        known = name in made_from and made_from[name][0] == value
        made_from[name] = made_from[name] if known else (value, number)
        assert remembered.give(name, value, lambda number=number: number) == made_from[name][1]


def test_what_is_made_from_the_same_object_is_not_compared():
    class Incomparable:
        def __eq__(self, other):
            raise AssertionError("compared")

        __hash__ = None

    one, remembered = Incomparable(), Remembered()
    assert remembered.give("a", one, lambda: 1) == 1
    assert remembered.give("a", one, lambda: 2) == 1


def test_only_what_is_named_is_kept():
    remembered = Remembered()
    for name in "ab":
        remembered.give(name, 0, lambda name=name: name)
    remembered.forget_all_but(["b", "c"])
    assert remembered.give("a", 0, lambda: "new") == "new"
    assert remembered.give("b", 0, lambda: "new") == "b"
