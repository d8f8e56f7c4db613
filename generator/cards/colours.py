"""The site's colours, from the style sheet that names them."""

import re
from collections.abc import Mapping

SCHEME = re.compile(r'\[data-md-color-scheme="(\w+)"\]\s*\{([^}]*)\}')
COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;")

Colours = Mapping[str, str]


def read_colours(css: str) -> Mapping[str, Colours]:
    """Give the custom properties of each colour scheme that are colours: `#rrggbb` by name."""
    found: dict[str, dict[str, str]] = {}
    for scheme, rules in SCHEME.findall(css):
        found.setdefault(scheme, {}).update(COLOUR.findall(rules))
    return found


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of `#rrggbb`, each from 0 to 255."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
