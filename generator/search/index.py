"""The search index of a locale, in the files that Pagefind's script reads in a browser.

Pagefind (https://pagefind.app) indexes the folded words; then each of its fragments, which a
browser shows an excerpt from, gets the text as it was written in place of them. The n-th word of
the one is the n-th piece of the other, and the other spellings of names, which stand after them,
have no piece: no folded word and no added spelling is ever shown.
"""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.search.fold import Rules, indexed, pieces
from generator.search.names import NameIndex, name_index, other_spellings
from generator.search.settle import MAGIC, settle

# Between the pieces of a text; nothing that is shown holds one.
BREAK = "\N{ZERO WIDTH SPACE}"
# Languages whose endings Pagefind knows better than we do; all others are found by our own rules.
STEMMED = frozenset({"en"})
# How many places of words a part of the index holds, of which a query fetches one or two for each
# of its words: a fifth of what Pagefind puts there by itself.
PART = 4000
KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.*.pagefind")
KEPT_BELOW = ("fragment", "index", "filter")


@dataclass(frozen=True)
class Record:
    """What can be found. `url` is relative to the root of the site; the rest is plain text.

    `kind` and `year` are what it can be filtered by, empty where there is none, as `date` may be.
    """

    url: str
    title: str
    text: str
    kind: str = ""
    year: str = ""
    date: str = ""


def build_index(
    records: Sequence[Record],
    names: Iterable[Sequence[str]],
    locale: str,
    rules: Rules,
    folder: Path,
) -> None:
    """Write the index of one locale's records into a folder."""
    known = name_index(names, locale, rules)
    by_page = {f"{number:06}.html": record for number, record in enumerate(records)}
    with TemporaryDirectory() as pages, TemporaryDirectory() as made:
        for page, record in by_page.items():
            Path(pages, page).write_text(_page(record, known, locale, rules), encoding="utf-8")
        _index(Path(pages), Path(made))
        settle(Path(made))
        for file in _kept(Path(made)):
            target = folder / file.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            content = file.read_bytes()
            target.write_bytes(_shown(content, by_page) if "fragment" in file.parts else content)


def _index(pages: Path, folder: Path) -> None:
    """Let Pagefind index a folder.

    As a program of its own, which ends when its files are whole: its service, which answers before
    that, would have to be stopped.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(folder)]
    run = subprocess.run(  # noqa: S603
        command,
        cwd=pages,
        env=os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(PART)},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        raise RuntimeError(f"Pagefind ended with {run.returncode}: {run.stdout}{run.stderr}")


def _page(record: Record, names: NameIndex, locale: str, rules: Rules) -> str:
    """The folded words of a record as a page for Pagefind.

    One filter and one field of metadata: of several, Pagefind makes an order that differs from run
    to run and that other files rest upon.
    """
    title = indexed(record.title, locale, rules)
    words = indexed(record.text, locale, rules)
    others = other_spellings(words, names)
    title += other_spellings(title, names)
    language = locale if locale in STEMMED else "und"
    filters = "".join(
        f'<meta data-pagefind-filter="is[content]" content="{escape(value)}">'
        for value in _filters(record)
    )
    return (
        f'<!doctype html><html lang="{language}"><head>{filters}'
        f'<meta data-pagefind-meta="title[content]" content="{" ".join(title)}"></head>'
        f"<body><p>{' '.join([*words, *others]) or '0'}</p></body></html>"
    )


def _filters(record: Record) -> list[str]:
    found = {"kind": record.kind, "year": record.year}
    return [f"{name}:{value}" for name, value in found.items() if value]


def _kept(made: Path) -> Iterable[Path]:
    """What the browser needs of what Pagefind writes: no interface of its own."""
    for pattern in (*KEPT, "*.pf_meta"):
        yield from made.glob(pattern)
    for below in KEPT_BELOW:
        yield from (made / below).glob("*")


def _shown(fragment: bytes, by_page: Mapping[str, Record]) -> bytes:
    """Put the text as it was written into a fragment."""
    content: dict[str, Any] = json.loads(gzip.decompress(fragment).removeprefix(MAGIC))
    record = by_page[content["url"].removeprefix("/")]
    content["url"] = record.url
    content["content"] = BREAK.join(pieces(record.text))
    content["meta"] = {"title": record.title, "kind": record.kind, "date": record.date}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return gzip.compress(MAGIC + text.encode(), mtime=0)
