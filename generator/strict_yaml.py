"""Reads YAML in which every scalar is text and every value knows its position.

The subset is that of StrictYAML: no anchors, aliases, tags, duplicate keys or second documents,
and no conversion of scalars, so that `NO` stays a text and `08` keeps its zero.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Position, Problem
from generator.read_text import FORBIDDEN
from generator.yaml_problems import REFUSED, explain_error, refusal

Loc = tuple[str | int, ...]
# Line and column where something begins, and where it ends; all count from 1.
Mark = tuple[int, int, int, int]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """A document as plain values, with where each value and each key stands.

    `value` is made of dicts, lists and texts; `values` and `keys` map a path in it
    (`("claims", 0, "about")`) to where it stands in the file `path`.
    """

    value: Any
    path: str = ""
    values: Mapping[Loc, Mark] = field(default_factory=dict)
    keys: Mapping[Loc, Mark] = field(default_factory=dict)

    def where(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value (or of its key) at `loc`, or of the nearest thing around it.

        Parts of `loc` that the document does not have are passed over: validators put names of
        their own into it.
        """
        found = self.known(loc)
        mark = self.keys.get(found, self.values[found]) if key else self.values[found]
        if not found and not isinstance(self.value, str):
            # No line of a record is to blame for the whole of it.
            return Position(self.path, *mark[:2])
        return _position(self.path, mark)

    def known(self, loc: Loc) -> Loc:
        """The longest path that the document has and that is `loc` with parts left out."""
        return _deepest(loc, (), self.values)


def _deepest(loc: Loc, found: Loc, known: Mapping[Loc, Mark]) -> Loc:
    """The longest path below `found` that `known` has and that is `loc` with parts left out.

    Of several the one that leaves out earlier parts: the end of `loc` counts.
    """
    best = found
    for i, part in enumerate(loc):
        if (*found, part) in known:
            deeper = _deepest(loc[i + 1 :], (*found, part), known)
            best = deeper if len(deeper) >= len(best) else best
    return best


class _Reader:
    """Turns the events of one document into a Tree; collects problems on the way."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.events = yaml.parse(text, Loader=Loader)
        self.problems: list[Problem] = []
        self.values: dict[Loc, Mark] = {}
        self.keys: dict[Loc, Mark] = {}

    def mark(self, start: Any, end: Any) -> Mark:
        first = self.first_line
        return start.line + first, start.column + 1, end.line + first, end.column + 1

    def refuse(self, mark: Mark, rule: str, message: str, hint: str) -> None:
        self.problems.append(Problem(_position(self.path, mark), message, hint, rule=rule))

    def node(self, event: Any, loc: Loc) -> Any:
        mark = self.values[loc] = self.mark(event.start_mark, event.end_mark)
        kind = type(event)
        if kind is yaml.AliasEvent:
            hint = "write out in its place what it stands for"
            self.refuse(mark, "yaml-alias", f"alias `*{event.anchor}`", hint)
            return ""
        if event.anchor:
            hint = "leave it out: what is meant twice is written twice"
            self.refuse(mark, "yaml-anchor", f"anchor `&{event.anchor}`", hint)
        if event.tag:
            hint = "leave it out: every value is read as text"
            self.refuse(mark, "yaml-tag", f"tag `{event.tag}`", hint)
        if kind is yaml.ScalarEvent:
            return self.scalar(event.value, mark)
        if kind is yaml.MappingStartEvent:
            return self.mapping(loc)
        items = self.until(yaml.SequenceEndEvent)
        return [self.node(item, (*loc, i)) for i, item in enumerate(items)]

    def scalar(self, text: str, mark: Mark) -> str:
        """A text, in which no escape sequence smuggles in what may not stand in a file."""
        if not text.isascii() or not text.isprintable():
            odd = FORBIDDEN.search(text) or REFUSED.search(text)
            if odd and odd[0] != "\t":
                message = f"a text with the control character U+{ord(odd[0]):04X}"
                hint = "leave it out: text is written as it reads"
                self.refuse(mark, "control-character", message, hint)
        return text

    def until(self, end: type) -> Iterator[Any]:
        for event in self.events:
            if type(event) is end:
                return
            yield event

    def mapping(self, loc: Loc) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self.until(yaml.MappingEndEvent):
            key = self.node(event, (*loc, "\0key"))
            mark = self.values[(*loc, "\0key")]
            if not isinstance(key, str):
                hint = "a text with a brace, comma or colon stands in quotation marks"
                self.refuse(mark, "yaml-key", "a key that is no word", hint)
                key = "\0"
            value = self.node(next(self.events), (*loc, key) if key not in result else (*loc, "\0"))
            if key in result:
                hint = f"it stands on line {self.keys[(*loc, key)][0]} already: leave one out"
                self.refuse(mark, "key-twice", f"key `{key}` stands twice", hint)
                continue
            self.keys[(*loc, key)] = mark
            result[key] = value
        return result


def _position(path: str, mark: Mark) -> Position:
    return Position(path, mark[0], mark[1], (mark[2], mark[3]))


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """Parse one YAML document.

    `path` is what positions name, `first_line` the line of the file at which `text` begins.
    Returns the tree, or None where there is none, and what is wrong with the document.
    """
    refused = refusal(text, path, first_line)
    if refused:
        return None, [refused]
    reader = _Reader(text, path, first_line)
    value: Any = None
    try:
        for event in reader.events:
            if isinstance(event, yaml.DocumentStartEvent) and value is not None:
                mark = reader.mark(event.start_mark, event.end_mark)
                hint = "keep one record a file: move what follows to a file of its own"
                reader.refuse(mark, "second-document", "a second document begins here", hint)
                break
            if isinstance(event, yaml.NodeEvent):
                value = reader.node(event, ())
    except yaml.MarkedYAMLError as error:
        mark, *told = explain_error(error)
        reader.refuse(reader.mark(mark, mark), *told)
        return None, reader.problems[-1:]
    except RecursionError:
        at = _position(path, max(reader.values.values()))
        hint = "close the brackets and braces that were opened before it"
        return None, [Problem(at, "nested too deep", hint, rule="yaml-syntax")]
    if value is None:
        hint = "write a record, or delete the file"
        return None, [Problem(Position(path, first_line), "the file is empty", hint, rule="empty")]
    if reader.problems:
        return None, sorted(reader.problems)
    return Tree(value, path, reader.values, reader.keys), []
