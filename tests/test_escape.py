"""What is escaped for Markdown is, after Markdown, the text that it was."""

import functools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from mkdocs.config import load_config

from generator import escape
from tests.fake_project import ROOT

MARKUP = [
    "<script>alert(1)</script>",
    "<b>",
    "</h1>",
    "<!-- -->",
    "<!--",
    "<![CDATA[ ]]>",
    "<?php ?>",
    "<https://x.example>",
    "https://x.example",
    "a@x.example",
    "&lt;",
    "&amp;",
    "&#60;",
    "&",
    "**b**",
    "__b__",
    "*i*",
    "_i_",
    "`c`",
    "``",
    "```",
    "[x](javascript:alert(1))",
    "![x](x.png)",
    "[x]: y",
    "[x][y]",
    "[^1]",
    "[^1]: note",
    "*[abbr]: x",
    "{: .cls #id }",
    "{.cls}",
    "{{ 7*7 }}",
    "{% raw %}",
    "# h",
    "#",
    "===",
    "---",
    "> q",
    "- item",
    "1. item",
    "1986. A year",
    "+ item",
    "| a | b |",
    "~~s~~",
    "==m==",
    "^^u^^",
    "$x$",
    "\\",
    "\\*",
    "\\#",
    "\"quotes'",
    "\n\n    code\n",
    "\n# h\n",
    "\n===\n",
    "\u2028# h",
    "\u00a0",
    "خوجالي",
    "Xocalı, 25–26 fevral",
    ":smile:",
    "!!! note",
    "::: x",
    "klzzwxh:0001",
]
texts = (
    st.lists(
        st.sampled_from(MARKUP) | st.text(st.characters(exclude_categories=["Cs", "Cc"])),
        max_size=6,
    )
    .map(" ".join)
    .filter(str.strip)
)


@functools.cache
def converter() -> Markdown:
    """Python-Markdown with the extensions that mkdocs.yml and MkDocs itself switch on."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def convert(source: str) -> html.HtmlElement:
    return html.fragment_fromstring(converter().reset().convert(source), create_parent="body")


def folded(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("before", ["# ", "## ", "### "])
@given(text=texts)
@example(text="# h #")
@example(text="h {: #id }")
@example(text="a  \nb")
def test_a_heading_holds_its_text_and_nothing_else(before, text):
    body = convert(f"{before}{escape.markdown(text)} {{: #its-id }}\n\nAfter.\n")
    heading, after = body
    assert (heading.tag, heading.get("id")) == (f"h{len(before) - 1}", "its-id")
    (link,) = heading
    assert (link.tag, link.get("class"), link.get("href")) == ("a", "headerlink", "#its-id")
    link.drop_tree()
    assert folded(heading.text_content()) == folded(text)
    assert (after.tag, after.text_content()) == ("p", "After.")


@given(texts)
def test_a_line_in_a_paragraph(text):
    (paragraph,) = convert(f"Before: {escape.markdown(text)}")
    assert (paragraph.tag, len(paragraph), paragraph.attrib) == ("p", 0, {})
    assert folded(paragraph.text_content()) == folded(f"Before: {text}")


@pytest.mark.parametrize("text", ["a: 1", "a:\n  - {b: *c}\n  - `d`", "a: <b> & [c](d)", ""])
def test_an_example_keeps_its_lines_and_spaces(text):
    (paragraph,) = convert(f"<p><code>{escape.as_written(text)}</code></p>")
    assert paragraph.text_content() == text


@given(texts, texts)
def test_two_texts_do_not_meet(one, other):
    """What one text opens no other closes."""
    body = convert(f"# {escape.markdown(one)} {{: #a }}\n\n## {escape.markdown(other)} {{: #b }}\n")
    assert [(heading.tag, heading.get("id")) for heading in body] == [("h1", "a"), ("h2", "b")]
    for heading, text in zip(body, (one, other), strict=True):
        heading[0].drop_tree()
        assert folded(heading.text_content()) == folded(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("25–26 February", "25\u2060–\u206026 February"),
        ("1991–1992, 3–4", "1991\u2060–\u20601992, 3\u2060–\u20604"),
        ("a–b, 3 – 4, 3-4", "a–b, 3 – 4, 3-4"),
        ("", ""),
    ],
)
def test_a_range_is_not_broken(text, kept):
    assert escape.unbroken(text) == kept


@given(texts)
def test_keeping_ranges_together_changes_nothing_else(text):
    assert escape.unbroken(text).replace("\u2060", "") == text.replace("\u2060", "")
