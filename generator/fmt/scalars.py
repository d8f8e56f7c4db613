"""Writes a text as a YAML scalar that every reader of YAML takes for that very text."""

import re
from functools import lru_cache

# A word or a code: one run of letters, digits and the marks within dates, addresses, file names.
_BARE = re.compile(
    r"(?:[^\W]|-(?=\d))(?:[\w./+@%()!?~=;&'’\u0300-\u036f\u064b-\u065f\u0670-]|:(?=\S))*"
)
# What YAML 1.1 or 1.2 reads as a number, a truth value or nothing.
_OTHER = re.compile(
    r"[-+]?[\d.][\d_,.:]*(?:[eE][-+]?\d+)?|0[xob][\da-fA-F_]+|[-+]?\.(?:inf|nan)"
    r"|~|null|true|false|yes|no|on|off|y|n",
    re.IGNORECASE,
)
# What stands in double quotation marks only as an escape (YAML 1.2.2, section 5.7).
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_NAMED = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_LITERAL = re.compile(r"[^\s][^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]*")


@lru_cache(maxsize=4096)
def scalar(text: str, *, numeric: bool = False) -> str:
    """Write a text on one line: a single word or code bare, all else in quotation marks.

    Double ones, or single ones around a text that holds double ones. What looks like a number or
    a truth value stays bare only where it is one (`numeric`).
    """
    if _BARE.fullmatch(text) and (numeric or not _OTHER.fullmatch(text)):
        return text
    escaped = _ESCAPED.sub(_escape, text)
    if '"' in text and "'" not in text and escaped == text.replace('"', '\\"'):
        return f"'{text}'"
    return f'"{escaped}"'


def literal(text: str) -> list[str] | None:
    """The lines of a text of several lines as they stand under `|` or `|-`, that mark first.

    None for a text of one line, and for one that such lines would change.
    """
    if (
        "\n" not in text
        or "\n" not in text.rstrip("\n")
        or not _LITERAL.fullmatch(text)
        or text.endswith("\n\n")
    ):
        return None
    lines = text.removesuffix("\n").split("\n")
    if any(line.rstrip() != line for line in lines):
        return None
    return ["|" if text.endswith("\n") else "|-", *lines]


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _NAMED.get(character) or f"\\u{ord(character):04x}"
