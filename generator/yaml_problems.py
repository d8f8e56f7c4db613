"""Says what is wrong with a file that is no YAML, in words for who wrote it."""

import re
from typing import Any

import yaml

from generator.problems import Position, Problem

# Tabs, and what is not printable (YAML 1.2.2, section 5.1).
REFUSED = re.compile("[^\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What a message of the parser has in it, the rule that is broken, what is wrong, how to mend it.
UNREAD = (
    (
        "mapping values",
        "yaml-colon",
        "a colon that belongs to no key",
        "write one space after the colon of a key, and quotation marks around a text with one",
    ),
    (
        "node content",
        "yaml-sign",
        "no text can begin with this sign",
        "put quotation marks around the text",
    ),
    (
        "start any token",
        "yaml-sign",
        "no text can begin with this sign",
        "put quotation marks around the text",
    ),
    (
        "escape",
        "yaml-escape",
        "an escape sequence that stands for no character",
        "write the character itself, or the backslash twice",
    ),
)
QUOTES = ('"', "'")
Explained = tuple[Any, str, str, str]


def explain_error(error: yaml.MarkedYAMLError, text: str) -> Explained:
    """Where the mistake in a `text` was made, which is not always where reading failed.

    Returns PyYAML's mark, the rule, the message and the hint.
    """
    context, problem = str(error.context or ""), str(error.problem or "")
    quoted = _of_quotes(error, context, problem, text)
    if quoted:
        return quoted
    if "simple key" in context:
        hint = "write a colon and a space behind the key"
        return error.context_mark, "yaml-colon", "no colon behind this key", hint
    if "flow" in context and "expected ','" in problem:
        bracket = "brace" if "mapping" in context else "bracket"
        message = f"the {bracket} opened here is not closed"
        hint = "close it; a text with a comma, colon or brace stands in quotation marks"
        return error.context_mark, "yaml-unclosed", message, hint
    mark = error.problem_mark or error.context_mark
    for words, rule, message, hint in UNREAD:
        if words in problem:
            return mark, rule, message, hint
    if "block" in context and "did not find expected" in problem:
        hint = "indent it like its neighbours, with spaces"
        return mark, "yaml-indent", "this line does not belong to what stands above it", hint
    hint = "check the indentation, the quotation marks, the colons"
    return mark, "yaml-syntax", f"no valid YAML: {problem}", hint


def _of_quotes(
    error: yaml.MarkedYAMLError, context: str, problem: str, text: str
) -> Explained | None:
    """What is wrong with quotation marks, if anything is."""
    if "quoted scalar" in context and "found unexpected" in problem:
        message = "the quotation mark opened here is not closed"
        hint = "close it, or leave it out where the text needs none"
        return error.context_mark, "yaml-unclosed", message, hint
    mark = error.problem_mark
    if mark and "expected" in problem and _before(mark.line, mark.column, text) in QUOTES:
        message = "a quotation mark ends the text before this, and more follows"
        hint = (
            "close each text on its line, this one or one above; inside it write "
            "\\\" between double quotation marks, '' between single ones"
        )
        return mark, "yaml-quotation-mark", message, hint
    return None


def _before(line: int, column: int, text: str) -> str:
    """The character before a place, counted from 0; a space where there is none."""
    lines = text.split("\n")
    return lines[line][column - 1 : column] if column and line < len(lines) else " "


def refusal(text: str, path: str, first_line: int) -> Problem | None:
    """The first tab or character that YAML does not allow, if any: either ends the reading.

    `path` is what the position names, `first_line` the line at which `text` begins.
    """
    found = REFUSED.search(text)
    if not found:
        return None
    before = text[: found.start()]
    line = first_line + before.count("\n")
    column = len(before) - before.rfind("\n")
    at = Position(path, line, column, (line, column + 1))
    if found[0] == "\t":
        hint = "write spaces in its place, here and below"
        return Problem(at, "a tab, which YAML does not allow here", hint, rule="tab")
    message = f"YAML does not allow the character U+{ord(found[0]):04X}"
    return Problem(at, message, "delete it", rule="control-character")
