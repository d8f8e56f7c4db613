"""Writes into a record's file how far a translation has come; all else stays as it is."""

from typing import Any

import yaml

KEY = "translations"


def with_translation(text: str, locale: str, status: str, made_from: str) -> str:
    """Give the YAML of a record with `status` and `of` under `translations.<locale>`.

    `text` is a mapping that the loader accepts. Comments, quotation marks and line breaks stay.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    entry = f"{{status: {status}, of: {made_from}}}"
    of_all = _value(root, KEY)
    if of_all is None:
        return _added(text, root, f"{KEY}: {{{locale}: {entry}}}")
    of_one = _value(of_all, locale)
    if of_one is None:
        return _added(text, of_all, f"{locale}: {entry}")
    made = _value(of_one, "of")
    if made is None:
        text = _added(text, of_one, f"of: {made_from}")
    else:
        text = _replaced(text, made, made_from)
    # Where `of` came first, what was written has moved the status.
    again: Any = yaml.compose(text, Loader=yaml.SafeLoader)
    for key in (KEY, locale, "status"):
        again = _value(again, key)
    return _replaced(text, again, status)


def _value(mapping: Any, key: str) -> Any:
    """The node under a key of a mapping, or None."""
    return next((value for name, value in mapping.value if name.value == key), None)


def _replaced(text: str, node: Any, value: str) -> str:
    return text[: node.start_mark.index] + value + text[node.end_mark.index :]


def _added(text: str, mapping: Any, entry: str) -> str:
    """Put an entry behind the last of a mapping, in the style that the mapping has."""
    if mapping.flow_style:
        if not mapping.value:
            at = mapping.start_mark.index + 1
            return f"{text[:at]}{entry}{text[at:]}"
        at = _end(text, mapping.value[-1][1])
        return f"{text[:at]}, {entry}{text[at:]}"
    line_end = text.find("\n", _end(text, mapping))
    at = len(text) if line_end < 0 else line_end
    indent = " " * mapping.start_mark.column
    return f"{text[:at]}\n{indent}{entry}{text[at:]}"


def _end(text: str, node: Any) -> int:
    """Where what a node holds ends: a block's own mark lies behind the blank lines after it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())
