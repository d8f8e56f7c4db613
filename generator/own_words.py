"""Leaves of a hand-written page only the words that it uses: no markup, none of other languages."""

import re

_HEAD_VALUE = re.compile(r'^([\w-]+: *)"(.*)"( *)$', re.MULTILINE)
_ELEMENT_IN = re.compile(r'<(\w+)\b[^<>]*\blang="([\w-]+)"[^<>]*>.*?</\1>', re.DOTALL)
# Code, where a link leads, an attribute list, comments and elements.
_MARKUP = re.compile(
    r"```.*?```|`[^`\n]*`|(?<=\])\([^)\n]*\)|\{[#.:][^{}\n]*\}|<!--.*?-->|</?\w[^<>]*>", re.DOTALL
)


def own_words(page: str, locale: str) -> str:
    """The text of a page in Markdown with spaces for all else, as long as the page.

    `page` has its front matter, whose values lose the quotation marks of YAML. What is marked as of
    another language than that of `locale` is left out.
    """
    language = locale.partition("-")[0]

    def foreign(match: re.Match[str]) -> str:
        own = match[2].partition("-")[0] == language
        return match[0] if own else " " * len(match[0])

    text = _HEAD_VALUE.sub(r"\1 \2 \3", page)
    text = _ELEMENT_IN.sub(foreign, text)
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)
