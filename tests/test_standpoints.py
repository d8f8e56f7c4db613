"""What is set beside each other: differences, positions, words."""

from dataclasses import replace

import pytest

from generator.check.run import check
from generator.chronicle import assemble
from generator.compare.archived import set_apart
from generator.compare.claims import compare_all, compare_claim
from generator.load import load
from generator.localize.catalogue import OWN, load_catalogues
from generator.localize.localizer import Localizer
from generator.model.event import Claim
from generator.views import positions
from generator.views.differences import differences_page
from generator.views.links import Links
from generator.views.positions import positions_page
from generator.views.words import words_page
from tests.problem_case import FIXTURE
from tests.test_golden_pages import TODAY

FIRE = "skarrey-fire"
GAZETTE, KEEPER, BOOK = "gazette-1931", "memoir-1956", "lights-of-the-north"
QUOTE = {GAZETTE: "FIRE AT THE SKARREY LIGHT", KEEPER: "I kept the light on Skarrey."}


@pytest.fixture(scope="module")
def chronicle():
    loaded = load(FIXTURE)
    citations, _ = check(loaded, TODAY)
    return assemble(loaded, citations)


def claim(about, *answers, **more):
    """A claim with answers, each a source, a value as the file has it, and what else is said."""
    attested = [
        {"source": source, "quote": QUOTE.get(source, "words"), **rest}
        | ({} if value is None else {"value": value})
        for source, value, rest in answers
    ]
    return Claim.model_validate({"about": about, "attested": attested, **more})


def number(source, value, **more):
    return source, {"number": str(value)}, more


def called(source, term, **more):
    return source, {"term": term}, more


def with_claims(chronicle, *claims):
    """The chronicle with nothing but these claims, each passage being that of the first claim."""
    event = chronicle.events[FIRE].model_copy(update={"claims": claims})
    anywhere = chronicle.passages[FIRE, ("claims", 0, "attested", 0)]
    passages = {
        (FIRE, ("claims", i, "attested", j)): anywhere
        for i, one in enumerate(claims)
        for j in range(len(one.attested))
    }
    return replace(chronicle, events={FIRE: event}, passages=passages)


def links(chronicle, locale="en"):
    return Links(
        Localizer(chronicle, locale, load_catalogues([OWN], [locale], "en")[locale]), "x.md"
    )


def differences(chronicle, *claims):
    shown = with_claims(chronicle, *claims)
    return differences_page(compare_all(shown), links(shown))


def told(difference):
    """The rows of each part: source, answer, what else is shown."""
    return {
        (part.label, part.measure.label.text if part.measure else ""): [
            (
                row.source.href.split("/")[2],
                "-" if row.answer is None else row.said or row.answer.value.text,
                row.differs,
            )
            for row in part.rows
        ]
        for part in difference.parts
    }


SILENT = [("bulletin-1981", "-", False), ("consulate-2001", "-", False)]


def test_archived_texts_that_differ_stand_with_those_that_are_silent(chronicle):
    page = differences(chronicle, claim("rescued", number(GAZETTE, 40), number(KEEPER, 41)))
    assert page.against == ()
    (measure,) = page.apart
    assert (measure.label.text, page.texts) == ("Taken off", 4)
    (difference,) = measure.differences
    assert [badge.relation for badge in difference.badges] == ["different"]
    assert told(difference) == {
        ("Archived texts", ""): [*SILENT, (GAZETTE, "40", False), (KEEPER, "41", False)]
    }


@pytest.mark.parametrize(
    "answers",
    [
        (number(GAZETTE, 40), number(KEEPER, 40)),
        (number(GAZETTE, 40), number(BOOK, 40)),
        (number(GAZETTE, 40), number(KEEPER, 41, reading="garbled")),
        (number(GAZETTE, 40), number(BOOK, 41, stance="thinks-possible")),
        (number(BOOK, 40), number("bulletin-page", 41)),
        (number(GAZETTE, 40),),
    ],
    ids=["agree", "agree with a cited one", "garbled", "left open", "cited alone", "alone"],
)
def test_what_is_no_difference_is_not_shown(chronicle, answers):
    page = differences(chronicle, claim("rescued", *answers))
    assert (page.apart, page.against) == ((), ())


def test_a_cited_source_that_says_otherwise_is_marked(chronicle):
    answers = (number(GAZETTE, 40), number(BOOK, 40), number("bulletin-page", 41))
    page = differences(chronicle, claim("rescued", *answers))
    assert page.apart == ()
    ((difference,),) = [measure.differences for measure in page.against]
    assert difference.badges == ()
    assert told(difference) == {
        ("Archived texts", ""): [*SILENT, (GAZETTE, "40", False), (KEEPER, "-", False)],
        ("Cited sources", ""): [(BOOK, "40", False), ("bulletin-page", "41", True)],
    }


def test_cited_answers_to_what_counts_something_similar_stand_below(chronicle):
    page = differences(
        chronicle,
        claim("rescued", number(GAZETTE, 14), number(KEEPER, 15)),
        claim("hurt", number(GAZETTE, 2), number(BOOK, 3)),
    )
    rescued, hurt = (measure.differences[0] for measure in (*page.apart, *page.against))
    assert told(rescued)["Cited sources", "Hurt"] == [(BOOK, "3", False)]
    assert set(told(hurt)) == {("Archived texts", ""), ("Cited sources", "")}


def test_a_voice_that_says_the_same_again_in_a_source_is_told_once(chronicle):
    answers = (number(GAZETTE, 40), number(GAZETTE, 40), number(KEEPER, 41))
    page = differences(chronicle, claim("rescued", *answers))
    rows = told(page.apart[0].differences[0])["Archived texts", ""]
    assert [row[:2] for row in rows if row[0] == GAZETTE] == [(GAZETTE, "40")]


STATEMENT = {"statement": {"en": "The lighthouse burnt down."}}


def test_of_what_is_asserted_only_a_denial_is_a_difference(chronicle):
    said = claim("took-place", (GAZETTE, None, {}), (BOOK, None, {"stance": "denies"}), **STATEMENT)
    page = differences(chronicle, said)
    assert told(page.against[0].differences[0]) == {
        ("Archived texts", ""): [*SILENT, (GAZETTE, "says so", False), (KEEPER, "-", False)],
        ("Cited sources", ""): [(BOOK, "denies this", True)],
    }
    reported = claim(
        "took-place", (GAZETTE, None, {}), (BOOK, None, {"stance": "reports"}), **STATEMENT
    )
    assert differences(chronicle, reported).against == ()


@pytest.mark.parametrize(
    ("stance", "relation", "against"),
    [("asserts", "beside", set()), ("reports", "beside", set()), ("denies", "different", {1})],
)
def test_among_many_answers_another_word_is_no_denial(chronicle, stance, relation, against):
    asked = claim("called", called(GAZETTE, "fire"), called(BOOK, "blaze", stance=stance))
    whole = compare_claim(asked, chronicle)
    assert whole.relations == (relation,)
    assert set_apart(asked, whole, chronicle).against == against


def test_differences_follow_the_vocabulary(chronicle):
    of_both = (number(GAZETTE, 1), number(KEEPER, 2))
    page = differences(chronicle, claim("hurt", *of_both), claim("rescued", *of_both))
    assert [measure.label.text for measure in page.apart] == ["Taken off", "Hurt"]


def group_of(chronicle, asked, perspectives):
    shown = with_claims(chronicle, asked)
    record = chronicle.positions.model_copy(
        update={
            "groups": (
                chronicle.positions.groups[0].model_copy(
                    update={
                        "perspectives": perspectives,
                        "claims": {"fire": (f"{FIRE}#{asked.address}",)},
                    }
                ),
            )
        }
    )
    return positions_page(record, links(shown)).questions[0].cells[0]


def by(agent, value, source=GAZETTE, **more):
    return number(source, value, by=agent, **more)


def test_a_group_shows_its_own_claimants_the_latest_first(chronicle):
    asked = claim(
        "rescued", by("anna-lund", 14), by("peter-lund", 15), by("board-of-lights", 13, BOOK)
    )
    (claim_said,) = group_of(chronicle, asked, ("authority",)).claims
    assert [(said.value.text, len(said.sayings)) for said in claim_said.said] == [
        ("13", 1),
        ("14", 1),
    ]
    assert claim_said.left == 0


def test_every_claim_has_the_same_room(chronicle):
    values = [by("anna-lund", value) for value in range(positions.MOST_VALUES + 2)]
    voices = [by(agent, 0) for agent in ("board-of-lights", "anders-holm", "malta")]
    cell = group_of(chronicle, claim("rescued", *values, *voices), ("authority",))
    assert len(cell.claims[0].said) == positions.MOST_VALUES
    assert len(cell.claims[0].said[0].sayings) == positions.MOST_SAYINGS
    assert cell.claims[0].left == 2 + 1


def words(chronicle, *answers):
    shown = with_claims(chronicle, claim("called", *answers))
    return {term.id: term.sides for term in words_page(links(shown), ()).terms}


def test_words_are_counted_by_voice_and_side(chronicle):
    found = words(
        chronicle,
        called(GAZETTE, "fire", by="anna-lund"),
        called(GAZETTE, "fire", by="anna-lund"),
        called(GAZETTE, "fire", by="board-of-lights"),
        called(GAZETTE, "fire", by="anders-holm", stance="denies"),
        called(BOOK, "fire", by="anna-lund"),
        called(BOOK, "fire"),
        called(GAZETTE, "blaze"),
    )
    shore, island = found["fire"]
    assert (shore.side.text, shore.voices, len(shore.uses)) == ("Shore", 2, 4)
    assert (island.side.text, island.voices, len(island.uses)) == ("Island", 1, 1)
    (sideless,) = found["blaze"]
    assert (sideless.side, sideless.voices) == (None, 1)


def test_words_stand_in_their_own_language(chronicle):
    found = words(
        chronicle,
        (GAZETTE, {"term": "fire", "exact": "FIRE"}, {}),
        (GAZETTE, {"term": "fire", "exact": "fire"}, {}),
        called(BOOK, "fire"),
    )
    shown = {
        (used.word.text, used.word.lang, used.language)
        for side in found["fire"]
        for use in side.uses
        for used in use.words
        if used.word
    }
    assert shown == {("FIRE", "en", "English"), ("fire", "en", "English")}
    assert [used.word for use in found["fire"][0].uses for used in use.words] == [None]
