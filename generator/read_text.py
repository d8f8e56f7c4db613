"""Reads a file as text: UTF-8 without a byte order mark or control characters that mislead."""

import re
from pathlib import Path

from generator.problems import Position, Problem

# Characters that reorder what an editor sees (Unicode TR 36; "Trojan Source", CVE-2021-42574).
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
FORBIDDEN = re.compile(f"[{BIDI_CONTROLS}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


def read_text(file: Path, path: str) -> tuple[str | None, list[Problem]]:
    """The text of `file`, line ends as they are, or None and what is wrong with it.

    `path` is the name that positions give.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        hint = "put the file itself there"
        message = f"cannot be read: {error.strerror}"
        return None, [Problem(Position(path), message, hint, rule="file-unreadable")]
    if raw.startswith(b"\xef\xbb\xbf"):
        hint = "save the file as UTF-8 without BOM"
        message = "the file begins with a byte order mark"
        return None, [Problem(Position(path), message, hint, rule="encoding")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        at = Position(path, *_place(raw[: error.start].decode("utf-8", "replace")))
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return None, [Problem(at, message, "save the file as UTF-8", rule="encoding")]
    problems = [_invisible(path, text, match) for match in FORBIDDEN.finditer(text)]
    return (None if problems else text), problems


def _invisible(path: str, text: str, match: re.Match[str]) -> Problem:
    line, column = _place(text[: match.start()])
    message = f"invisible control character U+{ord(match.group()):04X}"
    hint = "delete it: direction is set by the page, not by the text"
    at = Position(path, line, column, (line, column + 1))
    return Problem(at, message, hint, rule="control-character")


def _place(before: str) -> tuple[int, int]:
    """Line and column of what stands behind a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
