"""Marks words of the interface that stand in for a translation that is not there.

Such words go through patterns, lists and templates as texts do, into text and into attributes
alike. So they carry marks, three characters that Unicode keeps for a program's own use and that no
text holds. Where a page is whole, the marks become `<bdi lang dir>`, or nothing where no element
can stand. https://www.unicode.org/faq/private_use.html#noncharacters
"""

import re

from generator.cldr import text_direction

START, PARTS, END = "\ufdd0", "\ufdd1", "\ufdd2"
MARKS = re.compile(f"{START}[^{PARTS}{START}{END}]*{PARTS}|{END}")
WHOLE = re.compile(f"{START}([^{PARTS}]*){PARTS}([^{START}{END}]*){END}")
# Tags, and elements in which text is no HTML or no element may stand.
RAW = "script|style|title|textarea|option|svg|pre"
KEPT = re.compile(rf"<({RAW})\b.*?</\1>|<!--.*?-->|<[^<>]*>", re.DOTALL | re.IGNORECASE)
FIELD = re.compile(r"\{[^{}]*\}|%\(\w+\)\w")


def foreign(text: str, language: str) -> str:
    """Mark `text` as one of a language other than that of the page.

    A pattern without a word of its own ("{first}–{last}") is of every language.
    """
    if START in text or not any(c.isalpha() for c in FIELD.sub("", text)):
        return text
    return f"{START}{language}{PARTS}{text}{END}"


def is_marked(text: str) -> bool:
    """Whether any of the text is marked."""
    return START in text


def unmarked(text: str) -> str:
    """The text without marks, for where no mark-up can stand."""
    return MARKS.sub("", text) if START in text or END in text else text


def marked_up(html: str) -> str:
    """Turn the marks in HTML, or in Markdown with HTML in it, into elements with `lang`."""
    if START not in html:
        return html
    found: list[str] = []
    at = 0
    for tag in KEPT.finditer(html):
        found += (_elements(html[at : tag.start()]), unmarked(tag[0]))
        at = tag.end()
    return "".join((*found, _elements(html[at:])))


def _elements(text: str) -> str:
    """Mark up a text between two tags. What a tag cuts in two is left without."""
    return unmarked(WHOLE.sub(_element, text))


def _element(match: re.Match[str]) -> str:
    language, text = match.groups()
    return f'<bdi lang="{language}" dir="{text_direction(language)}">{text}</bdi>'
