"""How many voices attest something, and from how many sides."""

from dataclasses import replace

import pytest

from generator.check.run import check
from generator.chronicle import assemble
from generator.compare.voices import Voices, voices
from generator.load import load
from generator.localize.catalogue import OWN, load_catalogues
from generator.localize.localizer import Localizer
from generator.model.event import Attestation
from generator.views.voices import voices_view
from tests.problem_case import FIXTURE
from tests.test_golden_pages import TODAY

UNSIGNED = {"unnamed": {"en": "a keeper"}, "perspective": "islander"}


@pytest.fixture(scope="module")
def chronicle():
    loaded = load(FIXTURE)
    citations, _ = check(loaded, TODAY)
    return assemble(loaded, citations)


def answer(by, source="gazette-1931", **more):
    read = {"source": source, "quote": "words"} | ({"by": by} if by else {}) | more
    return Attestation.model_validate(read)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], Voices((), {}, False, False)),
        # board-of-lights and anna-lund speak for the authority, which is of the shore.
        ([answer("board-of-lights")], Voices(("board-of-lights",), {"shore": 1}, False, False)),
        (
            [answer("board-of-lights"), answer("anna-lund")],
            Voices(("board-of-lights", "anna-lund"), {"shore": 2}, False, False),
        ),
        # Heard twice and through others, it is one voice.
        (
            [answer("anna-lund"), answer("anna-lund", "bulletin-1981", via=["mayak-bulletin"])],
            Voices(("anna-lund",), {"shore": 1}, False, False),
        ),
        # The source's own voice, whose side is not counted.
        ([answer(None)], Voices(("harbour-gazette",), {}, True, False)),
        # A relay counts with what it relays: the bulletin speaks, not the page that shows it.
        ([answer(None, "bulletin-page")], Voices(("mayak-bulletin",), {}, True, False)),
        ([answer(UNSIGNED)], Voices((), {}, False, True)),
        (
            [answer(UNSIGNED), answer("board-of-lights")],
            Voices(("board-of-lights",), {"shore": 1}, False, True),
        ),
        # Who denies it, declines to say or reports what others say attests nothing.
        (
            [answer("anna-lund", stance=stance) for stance in ("denies", "declines", "reports")],
            None,
        ),
        (
            [answer("anna-lund", stance="thinks-possible")],
            Voices(("anna-lund",), {"shore": 1}, False, False),
        ),
    ],
)
def test_voices(chronicle, answers, expected):
    heard = replace(voices(answers, chronicle), one_side=None)
    assert heard == (expected or Voices((), {}, False, False))


def test_one_side_is_said_where_no_other_is_heard(chronicle):
    assert voices([answer("board-of-lights")], chronicle).one_side == "shore"
    assert voices([answer("board-of-lights"), answer(None)], chronicle).one_side is None
    both = voices([answer("board-of-lights"), answer("peter-lund")], chronicle)
    sides = {
        id_: side.model_copy(update={"party": False})
        for id_, side in chronicle.vocabulary.sides.items()
    }
    others = chronicle.vocabulary.model_copy(update={"sides": sides})
    nobodys = voices([answer("board-of-lights")], replace(chronicle, vocabulary=others))
    assert (nobodys.sides, nobodys.one_side) == ({"shore": 1}, None)
    assert (both.sides, both.one_side) == ({"shore": 1, "island": 1}, None)


@pytest.mark.parametrize(
    ("answers", "text", "one_side"),
    [
        ([], "", ""),
        ([answer("board-of-lights")], "1 voice · 1 side", "one side only: Shore"),
        (
            [answer("board-of-lights"), answer("peter-lund")],
            "2 voices · 2 sides: Shore 1 · Island 1",
            "",
        ),
        ([answer(None)], "1 voice · a voice whose side is not stated", ""),
        ([answer(UNSIGNED)], "an unsigned text alone", ""),
        (
            [answer("anna-lund"), answer(UNSIGNED)],
            "1 voice · 1 side · an unsigned text besides",
            "one side only: Shore",
        ),
    ],
)
def test_what_is_said_of_them(chronicle, answers, text, one_side):
    catalogue = load_catalogues([OWN], ["en"], "en")["en"]
    view = voices_view(answers, Localizer(chronicle, "en", catalogue))
    assert (view.text, view.one_side) == (text, one_side)


def test_a_chronicle_without_sides_tells_voices_alone(chronicle):
    lists = chronicle.vocabulary.model_copy(update={"sides": {}})
    catalogue = load_catalogues([OWN], ["en"], "en")["en"]
    bare = Localizer(replace(chronicle, vocabulary=lists), "en", catalogue)
    assert voices_view([answer("board-of-lights")], bare).text == "1 voice"
