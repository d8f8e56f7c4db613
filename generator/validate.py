"""Turns a tree of plain values into a record, or into what is wrong with it."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.model.base import Record
from generator.model.values import KEYS
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
    """Ask "did you mean `x`?" with the most similar of `known`, or nothing."""
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
        mistake = Mistake(
            item["type"], item["loc"], item["msg"], item["input"], item.get("ctx", {})
        )
        position = tree.where(mistake.loc, key=mistake.kind == "extra_forbidden")
        which = (position, mistake.name if mistake.kind == "missing" else "")
        if which not in seen:
            seen.add(which)
            yield Problem(position, *_explain(mistake, model))


@dataclass(frozen=True)
class Mistake:
    """One error as pydantic reports it: its type, where, its own words, the input, the context."""

    kind: str
    loc: Loc
    words: str
    found: Any
    context: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The last key on the way to the value."""
        return next((part for part in reversed(self.loc) if isinstance(part, str)), "")


def _explain(mistake: Mistake, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    name = mistake.name
    hint = ""
    match mistake.kind:
        case kind if kind in SHAPES:
            message = f"`{name}`: expected {SHAPES[kind]}, found {_shape(mistake.found)}"
        case "missing":
            message, hint = f"missing key `{name}`", f"add `{name}:` here"
        case "extra_forbidden":
            message, hint = f"unknown key `{name}`", _known(mistake, model)
        case "enum" | "literal_error":
            message = f"`{name}`: expected {mistake.context['expected']}"
        case "string_pattern_mismatch":
            message = f"`{name}`: expected a text of the form {mistake.context['pattern']}"
        case "union_tag_not_found":
            message, hint = "`value`: expected a mapping", "with one of the keys " + ", ".join(KEYS)
        case "string_too_short" | "too_short":
            message = f"`{name}` is empty"
            hint = f"write a value, or leave `{name}:` out if it may be"
        case _:
            message = f"`{name}`: {mistake.words}" if name else mistake.words
    return message, hint


def _shape(value: Any) -> str:
    if value == "":
        return "nothing"
    if isinstance(value, str):
        return f"the text `{value[:40]}`"
    return "a list" if isinstance(value, list) else "a mapping"


def _known(mistake: Mistake, model: type[BaseModel]) -> str:
    """The key that was probably meant, or all that may stand there."""
    fields = _fields_at(model, mistake.loc[:-1])
    known = ", ".join(f"`{field}`" for field in fields)
    return nearest(mistake.name, fields) or (f"known here: {known}" if known else "")


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
