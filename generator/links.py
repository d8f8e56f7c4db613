"""Checks the links of a built site.

MkDocs checks the links in Markdown only; most of ours stand in HTML.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path, PurePosixPath
from typing import cast
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from lxml import html

from generator.problems import Position, Problem

# Attributes that make a browser fetch something with the page, by element; "*" is any.
LOADS = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("audio", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("source", "src"),
    ("track", "src"),
    ("embed", "src"),
    ("input", "src"),
    ("object", "data"),
    ("use", "href"),
    ("image", "href"),
}
LOADING_RELS = {
    "stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
    "manifest", "apple-touch-icon",
}  # fmt: skip
LEADS = {("a", "href"), ("area", "href"), ("form", "action"), ("link", "href")}
OUTWARD_SCHEMES = {"http", "https", "mailto"}
# What of an element may count: its attributes, and of some what is in them or in their text.
HOLDS = {"id", "name", "style", "srcset", "xlink:href", *(name for _, name in LOADS | LEADS)}
READ_WHOLE = ("style", "meta")
CSS_URL = re.compile(r"""url\(\s*(['"]?)(.*?)\1\s*\)|@import\s+(['"])(.*?)\3""")


@dataclass(frozen=True)
class Link:
    """An address as written, the line it stands on, and whether a browser loads it by itself."""

    address: str
    line: int
    loaded: bool


@dataclass
class Document:
    """One file of the site: its path from the root, its ids (HTML only) and its links."""

    path: str
    ids: Counter[str] = field(default_factory=Counter)
    links: list[Link] = field(default_factory=list)
    base: str = ""


def check_links(site_dir: Path, site_url: str) -> list[Problem]:
    """Check every HTML and CSS file below `site_dir`.

    A problem is: an internal link to a file or an anchor that is not there, an id that stands
    twice on a page, anything that is loaded from another host, and an address that is neither
    http, https nor mailto. `site_url` is the address the site will have; a path in it is where
    its root lies. Pages link to a folder with the slash at its end, which any file server
    understands. Positions are relative to `site_dir`.
    """
    files = frozenset(
        path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*") if path.is_file()
    )
    documents = {path: _read(site_dir, path) for path in sorted(files) if _is_read(path)}
    whole = Whole(site_url.rstrip("/") + "/", files, documents)
    problems: list[Problem] = []
    for document in documents.values():
        problems += _double_ids(document)
        here = urljoin(urljoin(whole.root, document.path), document.base)
        # A page says most of its addresses several times.
        wrong = cache(partial(_wrong, here, whole))
        for link in document.links:
            told = wrong(link.address, link.loaded)
            if told:
                at = Position(document.path, link.line)
                problems.append(Problem(at, f"{link.address}: {told[0]}", told[1]))
    return sorted(problems)


def _is_read(path: str) -> bool:
    return PurePosixPath(path).suffix in {".html", ".css"}


def _read(site_dir: Path, path: str) -> Document:
    text = (site_dir / path).read_text(encoding="utf-8")
    if path.endswith(".css"):
        links = [
            Link(address, text.count("\n", 0, at) + 1, loaded=True) for address, at in _css(text)
        ]
        return Document(path, links=links)
    return _read_html(path, text)


def _css(text: str) -> Iterator[tuple[str, int]]:
    for match in CSS_URL.finditer(text):
        yield match[2] if match[2] is not None else match[4], match.start()


def _read_html(path: str, text: str) -> Document:
    document = Document(path)
    if not text.strip():
        return document
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    for element in html.document_fromstring(text.encode(), parser=parser).iter():
        # Most elements hold nothing that counts here; comments have no name.
        attributes = {str(name): str(value) for name, value in element.items()}
        counts = element.tag in READ_WHOLE or not HOLDS.isdisjoint(attributes)
        if not counts or not isinstance(element.tag, str):
            continue
        if "id" in attributes:
            document.ids[attributes["id"]] += 1
        if element.tag == "a" and "name" in attributes:
            document.ids.setdefault(attributes["name"], 1)
        if element.tag == "base" and "href" in attributes:
            document.base = attributes["href"]
        content = element.text or "" if element.tag == "style" else ""
        line = cast("int | None", element.sourceline) or 1
        document.links += [
            Link(address.strip(), line, loaded)
            for address, loaded in _links(element.tag, attributes, content)
        ]
    return document


def _links(tag: str, attributes: dict[str, str], content: str) -> Iterator[tuple[str, bool]]:
    for name, value in attributes.items():
        local = name.removeprefix("xlink:")
        if local == "srcset":
            yield from ((candidate.split()[0], True) for candidate in value.split(",") if candidate)
        elif (tag, local) == ("link", "href"):
            yield value, bool(LOADING_RELS & set(attributes.get("rel", "").lower().split()))
        elif (tag, local) in LOADS:
            yield value, True
        elif (tag, local) in LEADS:
            yield value, False
        elif name == "style":
            yield from ((address, True) for address, _ in _css(value))
    if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        _, found, address = attributes.get("content", "").partition("url=")
        if found:
            yield address, False
    yield from ((address, True) for address, _ in _css(content))


def _double_ids(document: Document) -> Iterable[Problem]:
    for name, count in document.ids.items():
        if count > 1:
            yield Problem(
                Position(document.path),
                f"the id “{name}” stands {count} times on this page",
                "an id must be unique, or links to it lead to the wrong place",
            )


@dataclass(frozen=True)
class Whole:
    """The site as links see it: its address, all its files, and those that were read."""

    root: str
    files: frozenset[str]
    documents: dict[str, Document]

    @cached_property
    def home(self) -> SplitResult:
        """The parts of the site's address."""
        return urlsplit(self.root)

    def path(self, address: str) -> str | None:
        """Give the file that an absolute address stands for, or None if it is another site's."""
        home, target = self.home, urlsplit(address)
        if (target.scheme, target.netloc) != (home.scheme, home.netloc):
            return None
        if not target.path.startswith(home.path):
            return None
        path = unquote(target.path.removeprefix(home.path))
        return f"{path}index.html" if path == "" or path.endswith("/") else path


def _wrong(here: str, whole: Whole, written: str, loaded: bool) -> tuple[str, str] | None:
    """What is wrong with an address as it is written in the document `here`, and what to do."""
    if not written or written.startswith("data:"):
        return None
    address = urljoin(here, written)
    path = whole.path(address)
    return _inward(path, address, whole) if path is not None else _outward(address, loaded, whole)


def _outward(address: str, loaded: bool, whole: Whole) -> tuple[str, str] | None:
    target, home = urlsplit(address), whole.home
    if target.scheme not in OUTWARD_SCHEMES:
        return "not an http, https or mailto address", ""
    if target.netloc == home.netloc:
        return f"leads out of the site, which is at {home.path}", ""
    if loaded:
        return (
            "loaded from another host",
            "serve it from the site itself: no third party needs to learn who reads it",
        )
    return None


def _inward(path: str, address: str, whole: Whole) -> tuple[str, str] | None:
    if path not in whole.files:
        slash = f"{path}/index.html" in whole.files
        hint = "a link to a folder ends in a slash" if slash else ""
        return "there is no such page or file", hint
    # What follows is a fragment directive: words for a browser to find, which no id stands for.
    fragment = unquote(urlsplit(address).fragment.partition(":~:")[0])
    document = whole.documents.get(path)
    if fragment in {"", "top"} or document is None or fragment in document.ids:
        return None
    return f"{path} has no id “{fragment}”", ""
