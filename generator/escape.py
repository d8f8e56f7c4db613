"""Makes plain text safe for the place where it lands."""

import html
import json
import re

from markupsafe import Markup

# Whatever Python-Markdown, its extensions or another Markdown builder could read as mark-up in the
# middle of a line. Nothing reads a character reference as anything but the character.
MARKDOWN = re.compile(r"[\\`*_{}\[\]#+|~^=]|(?<=:)//")


def unbroken(text: str) -> str:
    """`text` with a word joiner (U+2060) on both sides of a dash between figures: "25–26" stays."""
    return re.sub(r"(?<=\d)–(?=\d)", "\u2060–\u2060", text)


def markdown(text: str) -> Markup:
    """`text` as it is, in a line of Markdown: no mark-up, no HTML, no line break."""
    escaped = html.escape(" ".join(text.split()), quote=False)
    references = MARKDOWN.sub(lambda match: _references(match[0]), escaped)
    return Markup(references)  # noqa: S704 - escaped on the lines above


def as_written(text: str) -> Markup:
    """`text` with its spaces and line breaks, for an element that keeps them, in one line."""
    lines = (re.fullmatch(r"( *)(.*)", line) for line in text.splitlines())
    space = Markup("&#32;")
    kept = (space * len(line[1]) + markdown(line[2]) for line in lines if line)
    return Markup("&#10;".join(kept))  # noqa: S704 - escaped on the line above


def script_json(value: object) -> Markup:
    """`value` as JSON inside an HTML `<script>`, which nothing in it can end.

    https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    escaped = re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return Markup(escaped)  # noqa: S704 - escaped on the line above


def _references(text: str) -> str:
    return "".join(f"&#{ord(character)};" for character in text)
