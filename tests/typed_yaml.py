"""YAML as an editor reads it: scalars have the types of YAML 1.2's core schema (section 10.3)."""

import math
import re
from typing import ClassVar

import yaml

TYPES = (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+."),
)


class Core(yaml.SafeLoader):
    """PyYAML without its own, older types."""

    yaml_implicit_resolvers: ClassVar = {}


for name, pattern, first in TYPES:
    starts = [*first, ""] if name == "null" else list(first)
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$"), starts)


def _number(loader, node):
    text = node.value.lower().replace(".inf", "inf").replace(".nan", "nan")
    if text.startswith(("0o", "0x")):
        return int(text, 0)
    value = float(text)
    return int(value) if math.isfinite(value) and re.fullmatch("[-+]?[0-9]+", text) else value


def _mapping(loader, node):
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


Core.add_constructor("tag:yaml.org,2002:int", _number)
Core.add_constructor("tag:yaml.org,2002:float", _number)
Core.add_constructor("tag:yaml.org,2002:map", _mapping)


def read_typed(text):
    """A document whose numbers are numbers; keys are texts, as JSON has them."""
    return yaml.load(text, Loader=Core)  # noqa: S506
