"""Reads YAML in which every scalar is text and every value knows its position.

The subset is that of StrictYAML: no anchors, aliases, tags, duplicate keys or second documents,
and no conversion of scalars, so that `NO` stays a text and `08` keeps its zero.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Position, Problem
from generator.read_text import FORBIDDEN

Loc = tuple[str | int, ...]
# Tabs, and what is not printable (YAML 1.2.2, section 5.1).
REFUSED = re.compile("[^\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Tree:
    """A document as plain values, with where each value and each key stands.

    `value` is made of dicts, lists and texts; `values` and `keys` map a path in it
    (`("claims", 0, "about")`) to its position.
    """

    value: Any
    values: Mapping[Loc, Position] = field(default_factory=dict)
    keys: Mapping[Loc, Position] = field(default_factory=dict)

    def where(self, loc: Loc, *, key: bool = False) -> Position:
        """The position of the value (or of its key) at `loc`, or of the nearest thing around it.

        Parts of `loc` that the document does not have are passed over: validators put names of
        their own into it.
        """
        found = self.known(loc)
        return self.keys.get(found, self.values[found]) if key else self.values[found]

    def known(self, loc: Loc) -> Loc:
        """The longest path that the document has and that is `loc` with parts left out."""
        return _deepest(loc, (), self.values)


def _deepest(loc: Loc, found: Loc, known: Mapping[Loc, Position]) -> Loc:
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
        self.values: dict[Loc, Position] = {}
        self.keys: dict[Loc, Position] = {}

    def position(self, mark: Any) -> Position:
        return Position(self.path, mark.line + self.first_line, mark.column + 1)

    def refuse(self, mark: Any, message: str, hint: str) -> None:
        self.problems.append(Problem(self.position(mark), message, hint))

    def node(self, event: Any, loc: Loc) -> Any:
        self.values[loc] = self.position(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self.refuse(event.start_mark, f"alias `*{event.anchor}`", "write the value out in full")
            return ""
        if event.anchor:
            self.refuse(event.start_mark, f"anchor `&{event.anchor}`", "leave the anchor out")
        if event.tag:
            self.refuse(event.start_mark, f"tag `{event.tag}`", "leave the tag out")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return [
                self.node(e, (*loc, i)) for i, e in enumerate(self.until(yaml.SequenceEndEvent))
            ]
        return self.scalar(event)

    def scalar(self, event: Any) -> str:
        """A text, in which no escape sequence smuggles in what may not stand in a file."""
        text = str(event.value)
        odd = FORBIDDEN.search(text) or REFUSED.search(text)
        if odd and odd[0] != "\t":
            message = f"a text with the control character U+{ord(odd[0]):04X}"
            self.refuse(event.start_mark, message, "leave it out: text is written as it reads")
        return text

    def until(self, end: type) -> Iterator[Any]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def mapping(self, loc: Loc) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in self.until(yaml.MappingEndEvent):
            mark = event.start_mark
            key = self.node(event, (*loc, "\0key"))
            if not isinstance(key, str):
                hint = "a text with a brace, comma or colon stands in quotation marks"
                self.refuse(mark, "a key that is no word", hint)
                key = "\0"
            value = self.node(next(self.events), (*loc, key) if key not in result else (*loc, "\0"))
            if key in result:
                first = self.keys[(*loc, key)].line
                self.refuse(mark, f"key `{key}` stands twice", f"it stands on line {first} already")
                continue
            self.keys[(*loc, key)] = self.position(mark)
            result[key] = value
        return result


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Tree | None, list[Problem]]:
    """Parse one YAML document.

    `path` is what positions name, `first_line` the line of the file at which `text` begins.
    Returns the tree, or None where there is none, and what is wrong with the document.
    """
    refused = _refused(text, path, first_line)
    if refused:
        return None, [refused]
    reader = _Reader(text, path, first_line)
    value: Any = None
    try:
        for event in reader.events:
            if isinstance(event, yaml.DocumentStartEvent) and value is not None:
                reader.refuse(event.start_mark, "a second document", "keep one record a file")
                break
            if isinstance(event, yaml.NodeEvent):
                value = reader.node(event, ())
    except yaml.MarkedYAMLError as error:
        reader.refuse(*_explain(error))
        return None, reader.problems[-1:]
    except RecursionError:
        return None, [Problem(max(reader.values.values()), "nested too deep", "close the brackets")]
    if value is None:
        return None, [Problem(Position(path, first_line), "the file is empty", "write a record")]
    if reader.problems:
        return None, sorted(reader.problems)
    return Tree(value, reader.values, reader.keys), []


def _explain(error: yaml.MarkedYAMLError) -> tuple[Any, str, str]:
    """Where the mistake was made, which is not always where reading failed; what it is."""
    context, problem = str(error.context or ""), str(error.problem or "")
    if "quoted scalar" in context and "found unexpected" in problem:
        hint = "close it, or leave it out where the text needs none"
        return error.context_mark, "the quotation mark opened here is not closed", hint
    if "flow" in context and "expected ','" in problem:
        bracket = "brace" if "mapping" in context else "bracket"
        hint = "close it; a text with a comma, colon or brace stands in quotation marks"
        return error.context_mark, f"the {bracket} opened here is not closed", hint
    mark = error.problem_mark or error.context_mark
    if "mapping values" in problem:
        hint = (
            "write one space after the colon of a key, and quotation marks around a text with one"
        )
        return mark, "a colon that belongs to no key", hint
    if "block" in context and "did not find expected" in problem and "node" not in problem:
        hint = "indent it like its neighbours, with spaces"
        return mark, "this line does not belong to what stands above it", hint
    return (
        mark,
        f"no valid YAML: {problem}",
        "check the indentation, the quotation marks, the colons",
    )


def _refused(text: str, path: str, first_line: int) -> Problem | None:
    """The first tab or character that YAML does not allow: either ends the reading."""
    found = REFUSED.search(text)
    if not found:
        return None
    before = text[: found.start()]
    line, column = before.count("\n"), len(before) - (before.rfind("\n") + 1)
    at = Position(path, first_line + line, column + 1)
    if found[0] == "\t":
        return Problem(at, "a tab", "write spaces in its place, here and below")
    return Problem(at, f"YAML does not allow the character U+{ord(found[0]):04X}", "delete it")
