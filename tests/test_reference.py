"""The page for editors: every field of the model, with examples in which nobody's words stand."""

import pytest

from generator.load import load
from generator.model.base import Prose
from generator.model.walk import marked
from generator.points import FORMS
from generator.reference.view import reference
from generator.reference.words import Part, ticked
from generator.schema.documents import KINDS
from generator.schema.shapes import fields_of
from generator.strict_yaml import read_yaml
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE

LOADED = load(FIXTURE)
VIEW = reference(LOADED, LOADED.vocabulary.record)
ROWS = [row for section in (*VIEW.kinds, *VIEW.parts) for row in section.fields]


def test_every_field_of_every_model_is_there():
    for kind, section in zip(KINDS, VIEW.kinds, strict=True):
        assert [row.key for row in section.fields] == [f.key for f in fields_of(kind.model)]
        assert section.files == kind.files
    assert len({row.anchor for row in ROWS}) == len(ROWS)
    assert all(row.description and row.holds and row.needed for row in ROWS)


def test_every_link_leads_somewhere():
    anchors = {row.anchor for row in ROWS}
    anchors |= {part.anchor for part in (*VIEW.kinds, *VIEW.parts, *VIEW.lists)}
    assert {part.anchor for row in ROWS for part in row.holds} - anchors == {""}


@pytest.mark.parametrize("row", [row for row in ROWS if row.example], ids=lambda row: row.anchor)
def test_an_example_is_yaml_of_its_field(row):
    tree, problems = read_yaml(row.example, "example.yml")
    assert problems == []
    assert list(tree.value) == [row.key]


def test_most_fields_have_an_example():
    assert len([row for row in ROWS if row.example]) > 0.8 * len(ROWS)


def test_nobodys_words_are_repeated():
    loaded = load(ROOT)
    view = reference(loaded, loaded.vocabulary.record)
    examples = "\n".join(row.example for part in (*view.kinds, *view.parts) for row in part.fields)
    records = [*loaded.events.values(), *loaded.sources.values()]
    said = {
        text
        for read in records
        for _, _, texts in marked(read.record, Prose)
        for text in texts.values()
    }
    said |= {item.exact for read in loaded.texts.values() for item in read.record.unused}
    assert len(said) > 300
    assert [text for text in said if len(text) > 8 and text in examples] == []


@pytest.mark.parametrize(
    ("kind", "key", "words"),
    [
        ("event", "kind", "term of kinds"),
        ("event", "places", "list of: id of a place"),
        ("event", "claims", "list, at least one of: Claim"),
        ("event", "title", "locale of the site: text"),
        ("agent", "point", "[degrees north, degrees east]"),
        ("agent", "territory", "country code of ISO 3166-1"),
        ("text", "wrapped", "true or false"),
        ("source", "voice", "id of an agent or Unnamed"),
        ("source", "language", "language code, such as en"),
        ("site", "covers", f"date as EDTF, such as {FORMS}"),
    ],
)
def test_what_a_field_holds_is_told_in_words(kind, key, words):
    section = next(found for found in VIEW.kinds if found.anchor == kind)
    row = next(row for row in section.fields if row.key == key)
    assert "".join(part.text for part in row.holds) == words


def test_of_alternatives_each_names_the_other():
    agent = next(found for found in VIEW.kinds if found.anchor == "agent")
    needed = {row.key: "".join(part.text for part in row.needed) for row in agent.fields}
    assert needed["name"] == "this or territory"
    assert needed["territory"] == "this or name"
    assert (needed["kind"], needed["part_of"]) == ("yes", "no")


def test_words_to_be_typed_stand_between_backticks():
    assert list(ticked("write `on` here")) == [
        Part("write "),
        Part("on", code=True),
        Part(" here"),
    ]


def test_lists_show_terms_with_labels_and_no_words_of_sources():
    lists = {found.name: dict(found.terms) for found in VIEW.lists}
    assert lists["roles"]["witness"] == "Witness"
    assert lists["terms"] == {"called": "", "counted-as": "", "party": "", "form": ""}
    assert "translations" not in lists
