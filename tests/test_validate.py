"""A tree of texts becomes a record, or one problem for each mistake in it."""

from collections.abc import Mapping
from typing import Annotated, Any

import pytest
from pydantic import Field

from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.base import AgentId, PlaceId, Prose, Record, Ref, Text
from generator.model.event import Event
from generator.model.evidence import Voice
from generator.model.fields import fields_at
from generator.model.scalars import Edtf, Id, NonEmpty
from generator.model.values import KEYS, value_type
from generator.model.vocabulary import Vocabulary
from generator.model.walk import marked
from generator.model.written import Dated
from generator.strict_yaml import read_yaml
from generator.validate import nearest, validate


def problems(text: str, model: type[Record]) -> list[str]:
    tree, found = read_yaml(text, "a.yml")
    assert tree is not None, found
    record, found = validate(tree, model)
    assert (record is None) == bool(found)
    return [str(problem).removeprefix("a.yml:") for problem in found]


AGENT = "name: {en: Anna}\nkind: person\n"
ADDRESS = (
    "expected https://…, http://… or mailto:…\n"
    "    write it in full, such as `https://example.org/page` or `mailto:name@example.org`"
)
TEXTS = "write `{en: …}`, a text for each locale"
MAPPING = "expected a mapping (`key: value`)"
STATUSES = "write `{en: {of: …, status: …}}`"
EITHER = (
    "expected either `name` or `territory` (an ISO 3166-1 country code)\n"
    "    keep one of them, or add the one that is missing"
)
KEYS_OF_AGENT = (
    "write a mapping with the keys `address`, `id`, `kind`, `name`, `part_of`, `perspective`, "
    "`point`, `territory`, "
    "`translations`, `transliterated`, `variants`"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (AGENT, []),
        (AGENT + "kinds: x\n", ["3:1: unknown key `kinds`\n    did you mean `kind`?"]),
        ("name: {en: Anna}\n", ["1:1: missing key `kind`\n    add `kind:` here"]),
        (
            "name: {en: Anna}\nknid: person\n",
            ["2:1: unknown key `knid`\n    did you mean `kind`?"],
        ),
        (
            "name: {}\nkind: person\n",
            [f"1:7: `name`: expected a text for at least one locale\n    {TEXTS}"],
        ),
        (
            "name: {en: ''}\nkind: person\n",
            ["1:12: `en` is empty\n    write a value, or leave `en:` out if it may be"],
        ),
        (
            AGENT + "variants: [{text: A}]\n",
            ["3:12: missing key `lang`\n    add `lang:` here"],
        ),
        (
            AGENT + "variants: [{text: A, lang: en, lan: x}, {lang: en}]\n",
            [
                "3:41: missing key `text`\n    add `text:` here",
                "3:32: unknown key `lan`\n    did you mean `lang`?",
            ],
        ),
        (
            AGENT + "address: javascript:alert(1)\n",
            [f"3:10: `address`: `javascript:alert(1)` is no address: {ADDRESS}"],
        ),
        (
            AGENT + "address: https://x y\n",
            [f"3:10: `address`: `https://x y` is no address: {ADDRESS}"],
        ),
        (
            "just a text",
            [f"1:1: {MAPPING}, found the text `just a text`\n    {KEYS_OF_AGENT}"],
        ),
        (
            AGENT + "territory: MT\n",
            [f"1:1: {EITHER}"],
        ),
        (
            AGENT + "transliterated: [[az]]\n",
            ["3:18: `transliterated`: expected a text, found a list\n    write `az`"],
        ),
        (
            AGENT + "translations: []\n",
            [f"3:15: `translations`: {MAPPING}, found a list\n    {STATUSES}"],
        ),
        (
            AGENT + "part_of:\n",
            ["3:9: `part_of` is empty\n    write a value, or leave `part_of:` out if it may be"],
        ),
    ],
)
def test_one_problem_a_mistake(text, found):
    assert sorted(problems(text, Agent)) == sorted(found)


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [
        ("kinds", ["kind", "name"], "did you mean `kind`?"),
        ("colour", ["kind", "name"], ""),
        ("", ["kind"], ""),
        ("kind", [], ""),
    ],
)
def test_nearest(word, known, hint):
    assert nearest(word, known) == hint


@pytest.mark.parametrize(
    ("model", "loc", "fields"),
    [
        (
            Place,
            (),
            "also_called id name point territory translations transliterated variants within",
        ),
        (Place, ("variants", 3), "lang text"),
        (Place, ("variants",), ""),
        (Place, ("name",), ""),
        (Place, ("gone", "deeper"), ""),
        (Place, ("translations", "az"), "of status"),
        (
            Vocabulary,
            ("kinds", "event", "collection"),
            "columns description group_by map_by slug title",
        ),
        (Vocabulary, ("terms", "called", "fire"), "broader label"),
        (Event, ("date",), "edtf sense"),
        (Event, ("claims", 0, "attested", 1, "quote", 0), "exact prefix suffix"),
        (Event, ("claims", 0, "attested", 1, "by", "unnamed"), "perspective unnamed"),
        (Event, ("claims", 0, "attested", 1, "value", "date"), "date recurs sense year"),
        (Event, ("claims", 0, "attested", 1, "value", "count", "out_of"), "measure number"),
        (Event, ("claims", 0, "attested", 1, "value", "gone"), ""),
        (ArchivedText, ("published",), "basis date from how"),
        (ArchivedText, ("voice", "unnamed"), "perspective unnamed"),
        (ArchivedText, ("voice", "agent"), ""),
    ],
)
def test_the_keys_that_may_stand_somewhere(model, loc, fields):
    assert fields_at(model, loc) == fields.split()


@pytest.mark.parametrize(("key", "type_"), KEYS.items())
def test_a_key_tells_the_type_of_a_value(key, type_):
    assert value_type({"bound": "about", key: "x"}) == type_


@pytest.mark.parametrize("value", [{}, {"bound": "about"}, "3", None, ["3"]])
def test_what_has_no_type(value):
    assert value_type(value) is None


class Inner(Record):
    place: PlaceId | None = None
    said: Text | None = None


class Outer(Record):
    agent: AgentId
    agents: tuple[AgentId, ...] = ()
    voice: Voice | None = None
    groups: Mapping[Annotated[Id, Ref("groups")], int | None] = {}
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    pair: tuple[PlaceId, AgentId] | None = None
    from_: Edtf | None = Field(None, alias="from")
    plain: NonEmpty | None = None
    title: Text | None = None


@pytest.mark.parametrize(
    ("value", "mark", "expected"),
    [
        ({}, Ref, ["agent: agent=a"]),
        ({"agents": ["b", "c"]}, Ref, ["agent: agent=a", "agents.0: agent=b", "agents.1: agent=c"]),
        ({"voice": "b"}, Ref, ["agent: agent=a", "voice: agent=b"]),
        (
            {"voice": {"unnamed": {"en": "x"}, "perspective": "p"}},
            Ref,
            ["agent: agent=a", "voice.perspective: perspectives=p"],
        ),
        ({"groups": {"women": None}}, Ref, ["agent: agent=a", "groups.women: groups=women"]),
        ({"inner": {"place": "p"}}, Ref, ["agent: agent=a", "inner.place: place=p"]),
        ({"many": [{}, {"place": "p"}]}, Ref, ["agent: agent=a", "many.1.place: place=p"]),
        ({"pair": ["p", "b"]}, Ref, ["agent: agent=a", "pair.0: place=p", "pair.1: agent=b"]),
        ({"plain": "x"}, Prose, []),
        ({"title": {"en": "x"}}, Prose, ["title: {'en': 'x'}"]),
        ({"inner": {"said": {"en": "x"}}}, Prose, ["inner.said: {'en': 'x'}"]),
        (
            {"voice": {"unnamed": {"en": "x"}, "perspective": "p"}},
            Prose,
            ["voice.unnamed: {'en': 'x'}"],
        ),
        ({"from": "1931"}, Dated, ["from: 1931"]),
    ],
)
def test_what_is_marked_is_found(value: dict[str, Any], mark, expected):
    """Wherever it lies: in lists, mappings and their keys, choices and records within records."""
    record = Outer.model_validate({"agent": "a"} | value)
    found = [
        f"{'.'.join(map(str, loc))}: {f'{m.to}={v}' if isinstance(m, Ref) else v}"
        for loc, m, v in marked(record, mark)
    ]
    assert found == expected
