"""Says what is wrong with a value, and how to mend it, in words for who wrote it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.model.fields import fields_at
from generator.model.values import KEYS
from generator.strict_yaml import Loc
from generator.suggest import nearest, one_of
from generator.suggest_value import SUGGESTIONS

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
# Behind a comma some readers of values tell how one is written.
ADVICE = ", write "


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


@dataclass(frozen=True)
class Told:
    """What is wrong, how to mend it, and the kind of mistake."""

    message: str
    hint: str
    rule: str


def explain(mistake: Mistake, model: type[BaseModel]) -> Told:
    """Say what is wrong with a value of a `model`, and how to mend it."""
    if mistake.kind in SHAPES:
        about = f"`{mistake.name}`: " if mistake.name else ""
        message = f"{about}expected {SHAPES[mistake.kind]}, found {_shape(mistake.found)}"
        return Told(message, _reshape(mistake, model), "wrong-shape")
    tell = TELLERS.get(mistake.kind, _other)
    return tell(mistake, model)


def _missing(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    if mistake.name:
        name = mistake.name
        return Told(f"missing key `{name}`", f"add `{name}:` here", "missing-key")
    named = [part for part in mistake.loc if isinstance(part, str)]
    hint = f"`{named[-1]}` takes more of them, between brackets" if named else ""
    return Told("expected one more value here", hint, "wrong-length")


def _unknown(mistake: Mistake, model: type[BaseModel]) -> Told:
    """The key that was probably meant, or all that may stand there."""
    fields = fields_at(model, mistake.loc[:-1])
    known = ", ".join(f"`{field}`" for field in fields)
    hint = nearest(mistake.name, fields) or (f"leave it out; known here: {known}" if known else "")
    return Told(f"unknown key `{mistake.name}`", hint, "unknown-key")


def _choice(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    known = re.findall("'([^']*)'", str(mistake.context["expected"]))
    expected = ", ".join(f"`{word}`" for word in known)
    message = f"`{mistake.name}`: expected {'' if len(known) == 1 else 'one of '}{expected}"
    if isinstance(mistake.found, str) and mistake.found:
        message += f", found `{mistake.found[:40]}`"
    return Told(message, nearest(str(mistake.found), known) or one_of(known), "unknown-value")


def _value(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    found = mistake.found
    message = f"`{mistake.name}`: expected a mapping with one of the keys {', '.join(KEYS)}"
    keys = found if isinstance(found, dict) else ()
    hint = next((hint for key in keys if (hint := nearest(key, KEYS))), "")
    number = found if str(found).isdecimal() else 5
    example = f"such as `{{number: {number}}}`"
    return Told(message, hint or f"write it as a mapping, {example}", "wrong-shape")


def _empty(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    hint = f"write a value, or leave `{mistake.name}:` out if it may be"
    return Told(f"`{mistake.name}` is empty", hint, "empty")


def _too_long(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    most, number = mistake.context["max_length"], mistake.context.get("actual_length")
    found = f", found {number}" if number else ""
    message = f"`{mistake.name}`: expected no more than {most} values{found}"
    return Told(message, "leave out what is too much", "wrong-length")


def _other(mistake: Mistake, model: type[BaseModel]) -> Told:
    del model
    words, _, advice = mistake.words.partition(ADVICE)
    suggest = SUGGESTIONS.get(mistake.kind)
    hint = suggest(mistake.found) if suggest else ""
    hint = hint or (f"write {advice}" if advice else "")
    about = f"`{mistake.name}`: " if mistake.name else ""
    return Told(f"{about}{words}", hint, f"wrong-{mistake.kind.replace('_', '-')}")


TELLERS: Mapping[str, Callable[[Mistake, type[BaseModel]], Told]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    "union_tag_not_found": _value,
    "string_too_short": _empty,
    "too_short": _empty,
    "too_long": _too_long,
}


def _reshape(mistake: Mistake, model: type[BaseModel]) -> str:
    """How what was found would be written in the shape that is expected."""
    found, shape = mistake.found, SHAPES[mistake.kind]
    keys = fields_at(model, mistake.loc)
    if shape == "a text":
        text = found[0] if isinstance(found, list) and len(found) == 1 else None
        return f"write `{text}`" if isinstance(text, str) else "write one text, without brackets"
    if shape == "a list":
        return f"write `[{found}]`" if isinstance(found, str) and found else "write `[…]`"
    if keys:
        return f"write a mapping with the keys {', '.join(f'`{key}`' for key in keys)}"
    inner = ", ".join(f"{key}: …" for key in fields_at(model, (*mistake.loc, "en")))
    return f"write `{{en: {{{inner}}}}}`" if inner else "write `{en: …}`, a text for each locale"


def _shape(value: Any) -> str:
    if value == "":
        return "nothing"
    if isinstance(value, str):
        return f"the text `{value[:40]}`"
    return "a list" if isinstance(value, list) else "a mapping"
