"""Reads YAML in which every scalar is text and every value knows its position.

The subset is that of StrictYAML: no anchors, aliases, tags, duplicate keys or second documents,
and no conversion of scalars, so that `NO` stays a text and `08` keeps its zero.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
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
    """Where a value stands: PyYAML's event for it, for its key if it has one, and what is below."""

    event: Any
    key: Any = None
    below: "Mapping[str | int, Node]" = NOTHING


@dataclass(frozen=True)
class Tree:
    """A document as plain values, with where each value and each key stands.

    `value` is made of dicts, lists and texts; `path` is the file, `first_line` the line of it at
    which the document begins, `text` the document as it is written.
    """

    value: Any
    path: str
    first_line: int
    text: str

    @cached_property
    def root(self) -> Node:
        """The place of everything in the document, which is read again: of most nobody asks."""
        following = Loader(self.text).get_event
        while not isinstance(event := following(), yaml.NodeEvent):
            pass
        return _place(following, event)

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


def _place(following: Callable[[], Any], event: Any, key: Any = None) -> Node:
    """The place of the value that begins with an event, in a document that has no mistakes."""
    below: dict[str | int, Node] = {}
    if isinstance(event, yaml.MappingStartEvent):
        while not isinstance(start := following(), yaml.MappingEndEvent):
            below[start.value] = _place(following, following(), start)
    elif isinstance(event, yaml.SequenceStartEvent):
        while not isinstance(start := following(), yaml.SequenceEndEvent):
            below[len(below)] = _place(following, start)
    return Node(event, key, below)


class _Reader:
    """Turns the events of one document into values; collects problems on the way."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.next = Loader(text).get_event
        # What is not written with a backslash stands in the file as such, and is judged there.
        self.escapes = "\\" in text
        self.last: Any = None
        self.depth = 0
        self.problems: list[Problem] = []

    def refuse(self, event: Any, rule: str, message: str, hint: str) -> None:
        at = _position(self.path, self.first_line, event.start_mark, event.end_mark)
        self.problems.append(Problem(at, message, hint, rule=rule))

    def node(self, event: Any) -> Any:
        """The value that begins with an event."""
        if type(event) is yaml.ScalarEvent:
            if event.anchor or event.tag:
                self.decorated(event)
            if self.escapes and event.style == '"':
                self.escaped(event)
            return event.value
        self.last = event
        if type(event) is yaml.AliasEvent:
            hint = "write out in its place what it stands for"
            self.refuse(event, "yaml-alias", f"alias `*{event.anchor}`", hint)
            return ""
        self.decorated(event)
        if self.depth > DEEPEST:
            raise RecursionError
        self.depth += 1
        value = self.mapping() if type(event) is yaml.MappingStartEvent else self.sequence()
        self.depth -= 1
        return value

    def decorated(self, event: Any) -> None:
        """No value has an anchor or a tag."""
        if event.anchor:
            hint = "leave it out: what is meant twice is written twice"
            self.refuse(event, "yaml-anchor", f"anchor `&{event.anchor}`", hint)
        if event.tag:
            hint = "leave it out: every value is read as text"
            self.refuse(event, "yaml-tag", f"tag `{event.tag}`", hint)

    def escaped(self, event: Any) -> None:
        """No escape sequence smuggles in what may not stand in a file."""
        text: str = event.value
        if not (text.isascii() and text.isprintable()):
            odd = FORBIDDEN.search(text) or REFUSED.search(text)
            if odd and odd[0] != "\t":
                message = f"a text with the control character U+{ord(odd[0]):04X}"
                hint = "leave it out: text is written as it reads"
                self.refuse(event, "control-character", message, hint)

    def sequence(self) -> list[Any]:
        result: list[Any] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            result.append(self.node(event))
        return result

    def mapping(self) -> dict[str, Any]:
        result: dict[str, Any] = {}
        starts: list[Any] = []
        while type(start := self.next()) is not yaml.MappingEndEvent:
            key = self.node(start)
            if not isinstance(key, str):
                hint = "a text with a brace, comma or colon stands in quotation marks"
                self.refuse(start, "yaml-key", "a key that is no word", hint)
                key = "\0"
            value = self.node(self.next())
            if key in result:
                first = dict(zip(result, starts, strict=True))[key]
                line = first.start_mark.line + self.first_line
                hint = f"it stands on line {line} already: leave one out"
                self.refuse(start, "key-twice", f"key `{key}` stands twice", hint)
                continue
            starts.append(start)
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
        mark, rule, message, hint = explain_error(error, text)
        at = _position(path, first_line, mark, mark)
        return None, [Problem(at, message, hint, rule=rule)]
    except RecursionError:
        last = reader.last
        at = _position(path, first_line, last.start_mark, last.end_mark)
        hint = "close the brackets and braces that were opened before it"
        return None, [Problem(at, "nested too deep", hint, rule="yaml-syntax")]
    if reader.problems:
        return None, sorted(reader.problems)
    if not found:
        hint = "write a record; delete the file only if it is none that every chronicle has"
        return None, [Problem(Position(path, first_line), "the file is empty", hint, rule="empty")]
    return Tree(found[0], path, first_line, text), []


def _document(reader: _Reader) -> list[Any]:
    """The value of the one document of a file, or nothing where there is none."""
    found: list[Any] = []
    while type(event := reader.next()) is not yaml.StreamEndEvent:
        if isinstance(event, yaml.DocumentStartEvent) and found:
            hint = "keep one record a file: move what follows to a file of its own"
            reader.refuse(event, "second-document", "a second document begins here", hint)
            break
        if isinstance(event, yaml.NodeEvent):
            found = [reader.node(event)]
    return found
