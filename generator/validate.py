"""Turns a tree of plain values into a record, or into what is wrong with it."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.model.base import Record
from generator.model.fields import fields_at
from generator.model.values import KEYS
from generator.problems import Problem
from generator.strict_yaml import Loc, Tree

R = TypeVar("R", bound=Record)

MAPPING = "a mapping (`key: value`)"
SHAPES = {
    "string_type": "a text",
    "dict_type": MAPPING,
    "mapping_type": MAPPING,
    "model_type": MAPPING,
    "model_attributes_type": MAPPING,
    "tuple_type": "a list",
    "list_type": "a list",
}
# Pydantic puts this behind the key of a mapping where the key itself is wrong.
KEY = "[key]"


def nearest(word: str, known: Iterable[str]) -> str:
    """Ask "did you mean `x`?" with the most similar of `known`, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def validate(tree: Tree, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Read `tree` as a `model`: the record, or one problem a mistake."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        return None, list(_problems(tree, model, error))


@dataclass(frozen=True)
class Mistake:
    """One error as pydantic reports it: its type, where, its own words, the input, the context.

    `name` is the key in the file that the error is about, or that is missing.
    """

    kind: str
    loc: Loc
    words: str
    found: Any
    context: Mapping[str, Any]
    name: str


def _problems(tree: Tree, model: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    mistakes = [_mistake(tree, item) for item in error.errors(include_url=False)]
    seen: set[Any] = set()
    for mistake in mistakes:
        of_key = mistake.kind == "extra_forbidden" or mistake.loc[-1:] == (KEY,)
        place = mistake.loc[:-1] if mistake.kind == "missing" else mistake.loc
        position = tree.where(place, key=of_key)
        which = (position, mistake.name if mistake.kind == "missing" else "")
        if which not in seen and not _follows(mistake, mistakes, model):
            seen.add(which)
            yield Problem(position, *_explain(mistake, model))


def _mistake(tree: Tree, item: Any) -> Mistake:
    loc: Loc = item["loc"]
    known = loc[-1:] if item["type"] == "missing" else tree.known(loc)
    name = next((part for part in reversed(known) if isinstance(part, str)), "")
    return Mistake(item["type"], loc, item["msg"], item["input"], item.get("ctx", {}), name)


def _follows(mistake: Mistake, mistakes: list[Mistake], model: type[BaseModel]) -> bool:
    """Whether a mistake is but the consequence of another.

    A list counts as too short when members of it are wrong, and a key is missing when it is
    misspelt.
    """
    loc = mistake.loc
    if mistake.kind == "too_short":
        return any(other.loc[: len(loc)] == loc != other.loc for other in mistakes)
    if mistake.kind == "missing":
        return any(
            other.kind == "extra_forbidden"
            and other.loc[:-1] == loc[:-1]
            and nearest(other.name, fields_at(model, loc[:-1])) == f"did you mean `{loc[-1]}`?"
            for other in mistakes
        )
    return False


def _explain(mistake: Mistake, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    name = mistake.name
    about = f"`{name}`: " if name else ""
    hint = ""
    match mistake.kind:
        case kind if kind in SHAPES:
            message = f"{about}expected {SHAPES[kind]}, found {_shape(mistake.found)}"
            hint = _reshape(mistake, model)
        case "missing" if name:
            message, hint = f"missing key `{name}`", f"add `{name}:` here"
        case "missing":
            message = "expected one more value here"
        case "extra_forbidden":
            message, hint = f"unknown key `{name}`", _known(mistake, model)
        case "enum" | "literal_error":
            expected = str(mistake.context["expected"])
            message = f"{about}expected {expected}"
            hint = nearest(str(mistake.found), re.findall("'([^']*)'", expected))
        case "union_tag_not_found":
            message = f"{about}expected a mapping with one of the keys {', '.join(KEYS)}"
            hint = _nearest_key(mistake.found)
        case "string_too_short" | "too_short":
            message = f"`{name}` is empty"
            hint = f"write a value, or leave `{name}:` out if it may be"
        case "too_long":
            message = f"{about}expected no more than {mistake.context['max_length']} values"
        case _:
            message = f"{about}{mistake.words}"
    return message, hint


def _reshape(mistake: Mistake, model: type[BaseModel]) -> str:
    """How a text would be written in the shape that is expected."""
    if not mistake.loc or not isinstance(mistake.found, str) or not mistake.found:
        return ""
    if SHAPES[mistake.kind] == "a list":
        return f"write `[{mistake.found}]`"
    keys = fields_at(model, mistake.loc)
    return f"with the keys {', '.join(keys)}" if keys else "write `{en: …}`, a text for each locale"


def _shape(value: Any) -> str:
    if value == "":
        return "nothing"
    if isinstance(value, str):
        return f"the text `{value[:40]}`"
    return "a list" if isinstance(value, list) else "a mapping"


def _nearest_key(found: Any) -> str:
    keys = found if isinstance(found, dict) else ()
    return next((hint for key in keys if (hint := nearest(key, KEYS))), "")


def _known(mistake: Mistake, model: type[BaseModel]) -> str:
    """The key that was probably meant, or all that may stand there."""
    fields = fields_at(model, mistake.loc[:-1])
    known = ", ".join(f"`{field}`" for field in fields)
    return nearest(mistake.name, fields) or (f"known here: {known}" if known else "")
