"""The schemas that editors complete and check by: what they accept, the loader accepts."""

import fnmatch
import json
import re
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from generator.load import load, split_front_matter
from generator.schema.choices import choices
from generator.schema.documents import CHOICES, KINDS, documents
from generator.schema.files import kept, refresh, schemas, write_schemas
from generator.strict_yaml import read_yaml
from generator.validate import validate
from tests.fake_project import ROOT
from tests.schema_documents import MODELS, Maker, Raw, open_choices, validators, yaml_of
from tests.typed_yaml import read_typed

FIXTURE = ROOT / "tests/fixtures/chronicle"
CHRONICLES = {folder: load(folder) for folder in (ROOT, FIXTURE)}
OPEN = open_choices(CHRONICLES[FIXTURE])
STRUCTURE = validators(OPEN)


def text_of(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return split_front_matter(text)[0] if file.suffix == ".md" else text


def files(root: Path) -> list[tuple[str, Path]]:
    return [(k.name, file) for k in KINDS for p in k.files for file in sorted(root.glob(p))]


FILES = [(root, kind, file) for root in CHRONICLES for kind, file in files(root)]


def test_what_is_kept_derives_from_the_model():
    stale = [path for path, content in kept().items() if (ROOT / path).read_bytes() != content]
    assert stale == [], "run `python -m generator schema`"
    assert {path.name for path in (ROOT / "schema").iterdir()} - {CHOICES} == {*documents()}


def test_each_is_a_schema_and_describes_every_field():
    def described(schema):
        for record in (schema, *schema["definitions"].values()):
            assert record["description"]
            for key, field in record["properties"].items():
                assert field["description"], key

    for document in documents().values():
        Draft7Validator.check_schema(document)
        described(document)
    for loaded in CHRONICLES.values():
        Draft7Validator.check_schema(choices(loaded))


@pytest.mark.parametrize("root", CHRONICLES, ids=["real", "fixture"])
def test_every_file_is_accepted(root):
    known = validators(choices(CHRONICLES[root]))
    found = {
        file.name: [error.message for error in known[kind].iter_errors(read_typed(text_of(file)))]
        for kind, file in files(root)
    }
    assert len(found) > 20
    assert {name: errors for name, errors in found.items() if errors} == {}


EVENT = """\
kind: {kind}
date: {{edtf: {date}}}
title: {{en: Title}}
summary: {{en: Summary}}
claims:
  - about: {about}
    attested:
      - {{source: {source}, quote: q, by: {by}{more}}}
"""
FITTING = {
    "kind": "event",
    "date": "1931",
    "about": "rescued",
    "source": "gazette-1931",
    "by": "anna-lund",
    "more": ", value: {number: 3, of_whom: {children: some}}",
}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"date": "'1931'"}, []),
        ({"date": "1931-11-05"}, []),
        ({"date": "1931-13"}, ["'1931-13' does not match"]),
        ({"kind": "evnt"}, ["'evnt' is not one of ['event', 'tribute'"]),
        ({"by": "anna-lnd"}, ["'anna-lnd' is not valid under any of the given schemas"]),
        ({"source": "gazette"}, ["'gazette' is not one of ['bulletin-1981'"]),
        ({"more": ""}, ["'value' is a required property"]),
        ({"more": ", value: {term: fire}"}, ["False schema does not allow 'fire'"]),
        (
            {"more": ", value: {number: 3, of_whom: {men: 1}}"},
            ["'men' is not one of ['children', 'women']", "{'number': 3"],
        ),
        ({"about": "called", "more": ", value: {term: blaze}"}, []),
        (
            {"about": "called", "more": ", value: {term: people}"},
            ["'people' is not one of ['fire', 'blaze']"],
        ),
        (
            {
                "about": "called",
                "more": ", value: {term: fire}, counted_as: {term: lamps, exact: q}",
            },
            ["False schema does not allow {'term': 'lamps', 'exact': 'q'}"],
        ),
        ({"about": "wording", "more": ""}, []),
        ({"about": "said", "more": ""}, ["'statement' is a required property"]),
    ],
)
def test_ids_and_terms_are_those_of_the_chronicle(changes, said):
    known = validators(choices(CHRONICLES[FIXTURE]))["event"]
    errors = known.iter_errors(read_typed(EVENT.format(**FITTING | changes)))
    found = sorted(error.message for error in errors)
    assert len(found) == len(said)
    assert all(message.startswith(start) for message, start in zip(found, said, strict=True))


@pytest.mark.parametrize(
    ("name", "id_", "told"),
    [
        ("agent", "anna-lund", "Anna Lund · Anna Lund · آنا لوند"),
        ("agent", "malta", "Malta · Malta · مالطا"),
        ("perspectives", "islander", "Islander · Ada sakini · من أهل الجزيرة"),
        ("terms.counted-as", "souls", "souls · nəfər · أنفس"),
        ("source", "gazette-1931", "FIRE AT THE SKARREY LIGHT · 1931-11-05 · en"),
        ("locale", "az", "Azerbaijani"),
        ("territory", "MT", "Malta"),
        ("column", "role:giver", ""),
    ],
)
def test_choices_are_told_by_their_names(name, id_, told):
    found = choices(CHRONICLES[FIXTURE])["definitions"][name]
    words = dict(zip(found["enum"], found.get("enumDescriptions", [""] * 99), strict=False))
    assert " · ".join(dict.fromkeys(told.split(" · "))) == words[id_]


# What a schema cannot know and the loader refuses, by what the loader says.
BEYOND_A_SCHEMA = re.compile(
    # How long months are, which date and number comes first, which dates a sense suits.
    r"is not a day of the calendar|ends before it starts|"
    r"is no night|has no start and end|leaves nothing to lie within|is an interval|"
    r"expected the smaller number of the range first"
)
# Scalars of which an editor keeps the value and not the spelling, which the loader goes by.
SPELT_OTHERWISE = ("+5", "5.0", "0x10", "1e3", "True", "FALSE", "01992", "-0", "6.", "0o17")
# Texts that YAML takes for something else; they stand in quotation marks.
NO_TEXTS = ("true", "false", "~", "null", "5")


def refused_by_loader(text: str, kind: str) -> list[str]:
    tree, problems = read_yaml(text, "a.yml")
    if tree is None:
        return [str(problem) for problem in problems]
    return [problem.message for problem in (*problems, *validate(tree, MODELS[kind])[1])]


@st.composite
def accepted(draw):
    kind = draw(st.sampled_from(sorted(MODELS)))
    return kind, draw(made_by_schema(kind))


@cache
def made_by_schema(kind):
    schema = documents()[f"{kind}.schema.json"]
    return Maker(schema, OPEN).document(schema)


@settings(max_examples=60)
@given(accepted())
def test_what_the_schema_accepts_the_loader_accepts(made):
    kind, document = made
    text = yaml_of(document)
    assert [error.message for error in STRUCTURE[kind].iter_errors(read_typed(text))] == []
    refused = refused_by_loader(text, kind)
    assert [message for message in refused if not BEYOND_A_SCHEMA.search(message)] == []


def places(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items if isinstance(value, dict | list) else ():
        yield from places(item, (*path, key))


def mutated(value, path, change):
    """The value with what stands at `path` changed; `change` takes it and its parent and key."""
    made = deepcopy(value)
    parent = made
    for key in path[:-1]:
        parent = parent[key]
    change(parent, path[-1])
    return made


def put(text):
    def change(parent, key):
        parent[key] = Raw(text)

    return change


def drop(parent, key):
    del parent[key]


def rename(parent, key):
    if isinstance(parent, dict):
        parent[f"{key}s"] = parent.pop(key)


def wrap(parent, key):
    parent[key] = [parent[key]]


def nest(parent, key):
    parent[key] = {"x": parent[key]}


def empty(parent, key):
    parent[key] = type(parent[key])()


SCALARS = (*SPELT_OTHERWISE, *NO_TEXTS, "1992", "1992-02-30", "02-26", "P1Y", "word", "Two words")
CHANGES = (drop, rename, wrap, nest, empty, *(put(text) for text in SCALARS))
TREES = [
    (kind, read_yaml(text_of(file), "a.yml")[0].value)
    for root, kind, file in FILES
    if root == FIXTURE
]


@settings(max_examples=60)
@given(st.data())
def test_what_the_loader_refuses_the_schema_refuses_and_so_the_other_way(data):
    kind, tree = data.draw(st.sampled_from(TREES))
    path = data.draw(st.sampled_from([path for path in places(tree) if path]))
    text = yaml_of(mutated(tree, path, data.draw(st.sampled_from(CHANGES))))
    by_loader = refused_by_loader(text, kind)
    by_schema = list(STRUCTURE[kind].iter_errors(read_typed(text)))
    spelt = re.findall(r"(?<![\w\"])([-+.\w~]+)(?=[,}\]])", text)
    if by_loader and not by_schema:
        known = all(BEYOND_A_SCHEMA.search(message) for message in by_loader)
        assert known or set(spelt) & {*SPELT_OTHERWISE}
    if by_schema and not by_loader:
        assert set(spelt) & {*SPELT_OTHERWISE, *NO_TEXTS, "1992"}


@pytest.mark.parametrize("root", CHRONICLES, ids=["real", "fixture"])
def test_files_of_every_kind_are_bound_to_their_schema(root):
    bound = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    # No editor's YAML server looks into the front matter of Markdown.
    expected = {f"./schema/{kind.name}.schema.json": [*kind.files] for kind in KINDS}
    assert bound == {path: globs for path, globs in expected.items() if "text" not in path}
    for file in (root / "data").rglob("*.yml"):
        path = file.relative_to(root).as_posix()
        globs = [glob for found in bound.values() for glob in found if fnmatch.fnmatch(path, glob)]
        assert len(globs) == 1, path


def test_choices_are_written_where_schemas_are_kept_and_only_when_they_change(tmp_path):
    loaded = CHRONICLES[FIXTURE]
    refresh(tmp_path, loaded)
    assert list(tmp_path.iterdir()) == []
    assert set(write_schemas(tmp_path, kept())) == set(kept())
    refresh(tmp_path, loaded)
    file = tmp_path / "schema" / CHOICES
    assert {f"schema/{CHOICES}": file.read_bytes()} == schemas(loaded)
    before = file.stat().st_mtime_ns
    refresh(tmp_path, loaded)
    assert file.stat().st_mtime_ns == before
    assert write_schemas(tmp_path, {**kept(), **schemas(loaded)}) == ()


def test_choices_stay_while_the_vocabulary_cannot_be_read(tmp_path):
    assert schemas(load(tmp_path)) == {}


def test_git_keeps_no_choices():
    assert f"**/schema/{CHOICES}" in (ROOT / ".gitignore").read_text().splitlines()
