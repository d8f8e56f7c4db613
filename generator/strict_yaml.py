"""Reads YAML in which every scalar is text and every value knows its position.

The subset is that of StrictYAML: no anchors, aliases, tags, duplicate keys or second documents,
and no conversion of scalars, so that `NO` stays a text and `08` keeps its zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import yaml

from generator.problems import Position, Problem
from generator.read_text import FORBIDDEN
from generator.yaml_problems import REFUSED, explain_error, refusal

Loc = tuple[str | int, ...]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


# Far more than any record has, and less than Python could follow.
DEEPEST = 300
NOTHING: Mapping[str | int, Any] = {}


class Node(NamedTuple):
    """Where a value stands: PyYAML's event for it, for its key if it has one, and what is below.

    Positions are made of the events when they are asked for: of most values nobody asks.
    """

    event: Any
    key: Any = None
    below: "Mapping[str | int, Node]" = NOTHING


@dataclass(frozen=True)
class Tree:
    """A document as plain values, with where each value and each key stands.

    `value` is made of dicts, lists and texts; `path` is the file, `first_line` the line of it at
    which the document begins, `root` knows the place of everything in it.
    """

    value: Any
    path: str
    first_line: int
    root: Node

    def where(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value (or of its key) at `loc`, or of the nearest thing around it.

        Parts of `loc` that the document does not have are passed over: validators put names of
        their own into it.
        """
        found, node = _deepest(loc, self.root)
        event = node.key if key and node.key else node.event
        at = _position(self.path, self.first_line, event.start_mark, event.end_mark)
        # No line of a record is to blame for the whole of it.
        return at if found or isinstance(self.value, str) else replace(at, end=None)

    def known(self, loc: Loc) -> Loc:
        """The longest path that the document has and that is `loc` with parts left out."""
        return _deepest(loc, self.root)[0]


def _deepest(loc: Loc, node: Node) -> tuple[Loc, Node]:
    """The longest path below a node that it has and that is `loc` with parts left out.

    Of several the one that leaves out earlier parts: the end of `loc` counts.
    """
    best: tuple[Loc, Node] = ((), node)
    for i, part in enumerate(loc):
        below = node.below.get(part)
        if below is not None:
            path, deepest = _deepest(loc[i + 1 :], below)
            if len(path) + 1 >= len(best[0]):
                best = ((part, *path), deepest)
    return best


class _Reader:
    """Turns the events of one document into a Tree; collects problems on the way."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.next = Loader(text).get_event
        self.last: Any = None
        self.depth = 0
        self.problems: list[Problem] = []

    def refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        at = _position(self.path, self.first_line, event.start_mark, event.end_mark)
        self.problems.append(Problem(at, message, hint, rule=rule))

    def node(self, event: Any, key: Any = None) -> tuple[Any, Node]:
        """The value that begins with an event, and its place."""
        self.last = event
        kind = type(event)
        if kind is yaml.AliasEvent:
            hint = "write out in its place what it stands for"
            self.refuse(event, "yaml-alias", f"alias `*{event.anchor}`", hint)
            return "", Node(event, key)
        if event.anchor:
            hint = "leave it out: what is meant twice is written twice"
            self.refuse(event, "yaml-anchor", f"anchor `&{event.anchor}`", hint)
        if event.tag:
            hint = "leave it out: every value is read as text"
            self.refuse(event, "yaml-tag", f"tag `{event.tag}`", hint)
        if kind is yaml.ScalarEvent:
            return self.scalar(event), Node(event, key)
        if self.depth > DEEPEST:
            raise RecursionError
        self.depth += 1
        below: dict[str | int, Node] = {}
        value = self.mapping(below) if kind is yaml.MappingStartEvent else self.sequence(below)
        self.depth -= 1
        return value, Node(event, key, below)

    def scalar(self, event: Any) -> str:
        """A text, in which no escape sequence smuggles in what may not stand in a file."""
        text: str = event.value
        if event.style == '"' and not (text.isascii() and text.isprintable()):
            odd = FORBIDDEN.search(text) or REFUSED.search(text)
            if odd and odd[0] != "\t":
                message = f"a text with the control character U+{ord(odd[0]):04X}"
                hint = "leave it out: text is written as it reads"
                self.refuse(event, "control-character", message, hint)
        return text

    def sequence(self, below: dict[str | int, Node]) -> list[Any]:
        result: list[Any] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            value, below[len(result)] = self.node(event)
            result.append(value)
        return result

    def mapping(self, below: dict[str | int, Node]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while type(start := self.next()) is not yaml.MappingEndEvent:
            key, _ = self.node(start)
            if not isinstance(key, str):
                hint = "a text with a brace, comma or colon stands in quotation marks"
                self.refuse(start, "yaml-key", "a key that is no word", hint)
                key = "\0"
            value, node = self.node(self.next(), start)
            if key in result:
                line = below[key].key.start_mark.line + self.first_line
                hint = f"it stands on line {line} already: leave one out"
                self.refuse(start, "key-twice", f"key `{key}` stands twice", hint)
                continue
            below[key] = node
            result[key] = value
        return result


def _position(path: str, first_line: int, start: Any, end: Any) -> Position:
    behind = (end.line + first_line, end.column + 1)
    return Position(path, start.line + first_line, start.column + 1, behind)


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """Parse one YAML document.

    `path` is what positions name, `first_line` the line of the file at which `text` begins.
    Returns the tree, or None where there is none, and what is wrong with the document.
    """
    refused = refusal(text, path, first_line)
    if refused:
        return None, [refused]
    reader = _Reader(text, path, first_line)
    try:
        found = _document(reader)
    except yaml.MarkedYAMLError as error:
        mark, rule, message, hint = explain_error(error)
        at = _position(path, first_line, mark, mark)
        return None, [Problem(at, message, hint, rule=rule)]
    except RecursionError:
        last = reader.last
        at = _position(path, first_line, last.start_mark, last.end_mark)
        hint = "close the brackets and braces that were opened before it"
        return None, [Problem(at, "nested too deep", hint, rule="yaml-syntax")]
    if found is None:
        hint = "write a record, or delete the file"
        return None, [Problem(Position(path, first_line), "the file is empty", hint, rule="empty")]
    if reader.problems:
        return None, sorted(reader.problems)
    value, root = found
    return Tree(value, path, first_line, root), []


def _document(reader: _Reader) -> tuple[Any, Node] | None:
    """The one document of a file, or None where there is none."""
    found: tuple[Any, Node] | None = None
    while type(event := reader.next()) is not yaml.StreamEndEvent:
        if isinstance(event, yaml.DocumentStartEvent) and found is not None:
            hint = "keep one record a file: move what follows to a file of its own"
            reader.refuse(event, "second-document", "a second document begins here", hint)
            break
        if isinstance(event, yaml.NodeEvent):
            found = reader.node(event)
    return found
