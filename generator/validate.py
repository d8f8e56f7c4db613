"""Turns a tree of plain values into a record, or into what is wrong with it."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.model.base import Record
from generator.problems import Problem
from generator.strict_yaml import Loc, Tree

R = TypeVar("R", bound=Record)

SHAPES = {
    "string_type": "a text",
    "dict_type": "a mapping (`key: value`)",
    "mapping_type": "a mapping (`key: value`)",
    "model_type": "a mapping (`key: value`)",
    "model_attributes_type": "a mapping (`key: value`)",
    "tuple_type": "a list",
    "list_type": "a list",
    "bool_type": "true or false",
}


def nearest(word: str, known: Mapping[str, Any] | list[str]) -> str:
    """ "did you mean `x`?" with the most similar of `known`, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def validate(tree: Tree, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Read `tree` as a `model`: the record, or one problem a mistake."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        return None, list(_problems(tree, model, error))


def _problems(tree: Tree, model: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    seen: set[Any] = set()
    for item in error.errors(include_url=False):
        loc = item["loc"]
        unknown = item["type"] == "extra_forbidden"
        position = tree.where(loc, key=unknown)
        if (position, item["type"] == "missing" and loc[-1]) in seen:
            continue
        seen.add((position, item["type"] == "missing" and loc[-1]))
        message, hint = _explain(item, model)
        yield Problem(position, message, hint)


def _explain(item: Any, model: type[BaseModel]) -> tuple[str, str]:
    kind, loc, context = item["type"], item["loc"], item.get("ctx", {})
    name = next((part for part in reversed(loc) if isinstance(part, str)), "")
    if kind in SHAPES:
        return f"`{name}`: expected {SHAPES[kind]}, found {_shape(item['input'])}", ""
    explain = EXPLAIN.get(kind)
    if explain:
        return explain(name, loc, context, model)
    return f"`{name}`: {item['msg']}" if name else str(item["msg"]), ""


def _shape(value: Any) -> str:
    if value == "":
        return "nothing"
    if isinstance(value, str):
        return f"the text `{value[:40]}`"
    return "a list" if isinstance(value, list) else "a mapping"


def _missing(name: str, loc: Loc, context: Any, model: Any) -> tuple[str, str]:
    return f"missing key `{name}`", f"add `{name}:` here"


def _unknown(name: str, loc: Loc, context: Any, model: type[BaseModel]) -> tuple[str, str]:
    fields = _fields_at(model, loc[:-1])
    known = ", ".join(f"`{field}`" for field in fields)
    return f"unknown key `{name}`", nearest(name, fields) or (
        f"known here: {known}" if known else ""
    )


def _fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that the mapping at `loc` may have: those of the model that its schema names."""
    schema = model.model_json_schema(by_alias=True)
    return sorted(_properties(schema, schema, loc))


def _properties(schema: Any, root: Any, loc: Loc) -> list[str]:
    while "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[-1]]
    options = schema.get("oneOf") or schema.get("anyOf")
    if options and "properties" not in schema:
        found = [_properties(option, root, loc) for option in options]
        return [name for names in found for name in names]
    if not loc:
        return list(schema.get("properties", ()))
    head, rest = loc[0], loc[1:]
    properties = schema.get("properties", {})
    if head in properties:
        return _properties(properties[head], root, rest)
    if isinstance(head, int) and "items" in schema:
        return _properties(schema["items"], root, rest)
    if isinstance(schema.get("additionalProperties"), dict):
        return _properties(schema["additionalProperties"], root, rest)
    return _properties(schema, root, rest)


def _enum(name: str, loc: Loc, context: Any, model: Any) -> tuple[str, str]:
    return f"`{name}`: expected {context['expected']}", ""


def _pattern(name: str, loc: Loc, context: Any, model: Any) -> tuple[str, str]:
    return f"`{name}`: expected a text of the form {context['pattern']}", ""


def _no_value(name: str, loc: Loc, context: Any, model: Any) -> tuple[str, str]:
    expected = "date, recurs, dates, number, range, quantity, term, agent, place, words, ordinal"
    return "`value`: expected a mapping with one of " + expected + " or duration", ""


def _empty(name: str, loc: Loc, context: Any, model: Any) -> tuple[str, str]:
    return f"`{name}` is empty", f"write a value, or leave `{name}:` out if it may be"


EXPLAIN: Mapping[str, Callable[[str, Loc, Any, Any], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _enum,
    "literal_error": _enum,
    "string_pattern_mismatch": _pattern,
    "union_tag_not_found": _no_value,
    "string_too_short": _empty,
    "too_short": _empty,
}
