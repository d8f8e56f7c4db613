"""What of a page can be searched."""

from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from lxml import html
from mkdocs.structure.pages import Page

from generator.search.index import Record

# Not the page's own text: marks, notes about the page, lists of links, what was archived.
LEFT_OUT = (
    "//h1 | //sup | //nav | //script | //*[contains(@class, 'headerlink')]"
    " | //*[contains(@class, 'notice')] | //*[@class='archived']"
    " | //details[contains(@class, 'cite')] | //footer[@class='colophon']"
)
BLOCKS = "address|blockquote|dd|details|div|dl|dt|figcaption|h2|h3|h4|li|ol|p|section|td|th|tr|ul"
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\u2066\u2067\u2068\u2069"))


def records_of(page: Page) -> Iterator[Record]:
    """The records of a built page, as `search` in its front matter says.

    Its keys are `exclude` (nothing of it), `text: false` (title and description alone), `entries`
    (the class of its entries: each with an id is a record of its own), and `kind`, `year` and
    `date`, which a record shows.
    """
    told: Mapping[str, Any] = page.meta.get("search", {})
    if told.get("exclude"):
        return
    facts = {key: str(told.get(key, "")) for key in ("kind", "year", "date")}
    body = html.fragment_fromstring(str(page.content or ""), create_parent="div")
    for element in body.xpath(LEFT_OUT):
        element.drop_tree()
    if "entries" in told:
        for entry in body.find_class(told["entries"]):
            heading = next(entry.iter("h2", "h3"))
            title = _text(heading)
            heading.drop_tree()
            yield Record(f"{page.url}#{entry.get('id')}", title, _text(entry), **facts)
        body.clear()
    title = _plain(page.meta.get("title") or page.title)
    text = _text(body) if told.get("text", True) else ""
    yield Record(page.url, title, text or _plain(page.meta.get("description")), **facts)


def _plain(escaped: object) -> str:
    """Text of the front matter as it was before it was escaped."""
    return unescape(str(escaped or ""))


def _text(element: html.HtmlElement) -> str:
    """The text of an element in one line, blocks parted by a space."""
    for block in _blocks(element):
        block.tail = f" {block.tail or ''}"
    return " ".join("".join(element.itertext()).translate(INVISIBLE).split())


def _blocks(element: html.HtmlElement) -> Iterable[html.HtmlElement]:
    return list(element.iter(*BLOCKS.split("|")))
