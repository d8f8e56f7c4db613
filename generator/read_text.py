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
        return None, [Problem(Position(path), f"cannot be read: {error.strerror}", hint)]
    if raw.startswith(b"\xef\xbb\xbf"):
        hint = "save the file as UTF-8 without BOM"
        return None, [Problem(Position(path), "the file begins with a byte order mark", hint)]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return None, [Problem(_position(path, before), message, "save the file as UTF-8")]
    problems = [
        Problem(
            _position(path, text[: match.start()]),
            f"invisible control character U+{ord(match.group()):04X}",
            "delete it: direction is set by the page, not by the text",
        )
        for match in FORBIDDEN.finditer(text)
    ]
    return (None if problems else text), problems


def _position(path: str, before: str) -> Position:
    line_start = before.rfind("\n") + 1
    return Position(path, before.count("\n") + 1, len(before) - line_start + 1)
