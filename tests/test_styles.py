"""Whether our styles hold logical properties only, so that they are right in both directions."""

import re

import pytest

from tests.fake_project import ROOT

STYLES = [
    *(ROOT / "generator/theme/assets/styles").glob("*.css"),
    ROOT / "generator/theme/partials/standalone-style.html",
]
SIDE = "left|right|top|bottom"
# CSS Logical Properties and Values Level 1 has another name for each of these. Its names for the
# two ways in which something overflows are not known to every browser yet.
PHYSICAL = re.compile(
    rf"""
    (?<![\w-])(?:
        (?:
            {SIDE}
            | (?:margin|padding|border|scroll-margin|scroll-padding)-(?:{SIDE})(?:-\w+)*
            | border-(?:top|bottom)-(?:left|right)-radius
            | (?:min-|max-)?(?:width|height)
        )\s*:
        | (?:text-align|float|clear)\s*:\s*(?:left|right)\b
    )
    """,
    re.VERBOSE,
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CONDITION = re.compile(r"@(?:media|container|supports)[^{]*")


def physical(css: str) -> list[str]:
    """The physical properties in a style sheet."""
    return PHYSICAL.findall(CONDITION.sub("", COMMENT.sub("", css)))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_styles_are_logical(path):
    assert physical(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a { margin-left: 1em; color: red }", 1),
        ("a { padding: 0; left: 0 }", 1),
        ("a { border-top-right-radius: 1px; border-left-color: red }", 2),
        ("a { min-width: 1em; height: 2em }", 2),
        ("a { text-align: right }", 1),
        (
            "a { vertical-align: top; margin-inline-start: 1em; line-height: 2; inline-size: 1em }",
            0,
        ),
        ("a { inset-inline-end: 0; transition: y 0.1s, height 0.1s }", 0),
        ("@media (min-width: 60em) { a { border-block-start-width: 1px } }", 0),
        ("/* left: 0 */ a { text-decoration-thickness: 1px; stroke-width: 2px }", 0),
    ],
)
def test_physical_properties_are_found(css, found):
    assert len(physical(css)) == found
