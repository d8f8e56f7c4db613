"""A chronicle of any length, invented by rule: what the timeline weighs when there is much of it.

Vocabulary, templates, theme and configuration are the real ones. Only the pages of the timeline
are made; of every page that they lead to there is a stub.
"""

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from urllib.parse import urljoin

from generator.chronicle import Chronicle
from generator.compare.claims import compare_all
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.localize.localizer import Localizer
from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.event import Event
from generator.render import environment, render
from generator.site import _assets, _locale_site
from generator.site_types import LocaleSite, Page, Site
from generator.timeline_pages import timeline_pages
from tests.bench.words import LETTERS, Words
from tests.fake_project import ROOT, make_project, mkdocs

YEARS = range(1991, 2027)
NUMBER = "SYNTHETIC_EVENTS"
SHIM = f"import sys\nsys.path.append({str(ROOT)!r})\nfrom tests.bench.synthetic import make_site\n"


class Invention:
    """Makes the records of a chronicle with so many events, the same ones for the same number."""

    def __init__(self, number: int) -> None:
        self.random = Random(number)  # noqa: S311 - nothing here is secret
        self.words = {locale: Words(locale, self.random) for locale in LETTERS}
        loaded = load(ROOT)
        assert loaded.site
        assert loaded.vocabulary
        self.site = loaded.site.record
        self.vocabulary = loaded.vocabulary.record
        self.agents = {f"agent-{i}": self._agent() for i in range(max(10, number // 8))}
        self.places = {f"place-{i}": self._place() for i in range(max(5, number // 40))}
        self.sources = {f"source-{i}": self._source(i) for i in range(max(5, number // 20))}
        self.events = {f"event-{i}": self._event() for i in range(number)}

    def chronicle(self) -> Chronicle:
        """Everything together; no quotation stands in any text, since no page shows one."""
        return Chronicle(
            site=self.site,
            vocabulary=self.vocabulary,
            agents=self.agents,
            places=self.places,
            events=self.events,
            texts=self.sources,
            cited={},
            bodies={},
            passages={},
            searched={},
        )

    def _text(self, least: int, most: int, end: str = "") -> dict[str, str]:
        return {locale: words.text(least, most) + end for locale, words in self.words.items()}

    def _agent(self) -> Agent:
        side = self.random.choice(list(self.vocabulary.perspectives))
        kind = self.random.choice(list(self.vocabulary.agent_kinds))
        return Agent(name=self._text(2, 4), kind=kind, perspective=side)

    def _place(self) -> Place:
        return Place(name=self._text(1, 2))

    def _source(self, place: int) -> ArchivedText:
        published = {"date": self._day(2026), "basis": "printed", "from": "x"}
        return ArchivedText.model_validate(
            {
                "language": "en",
                "voice": self._chosen(self.agents),
                "carried_by": [self._chosen(self.agents)],
                "published": published,
                "rights": next(iter(self.vocabulary.rights)),
                "original_file": f"{place}.txt",
                "sha256": "0" * 64,
            }
        )

    def _chosen(self, records: dict) -> str:
        """An id, the first ones more often than the others."""
        return list(records)[int(len(records) * self.random.random() ** 2)]

    def _day(self, year: int) -> str:
        return f"{year}-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def _event(self) -> Event:
        kinds = [id_ for id_, kind in self.vocabulary.kinds.items() if kind.dated]
        day = self._day(self.random.choices(YEARS, weights=range(10, 10 + len(YEARS)))[0])
        place = self._chosen(self.places)
        dated = self.random.random() > 0.03
        answers = [self._answer(f"{self.random.randint(1, 4)}") for _ in range(2)]
        record = {
            "kind": self.random.choice(kinds),
            "places": [place],
            "title": self._text(3, 7, ", {date}" if dated else ""),
            "summary": self._text(12, 35, "."),
            "claims": [
                {"about": "where", "attested": [{**self._evidence(), "value": {"place": place}}]},
                *([{"about": "killed", "attested": answers}] if self.random.random() < 0.2 else []),
            ],
            "participants": [
                {
                    **self._evidence(),
                    "agent": self._chosen(self.agents),
                    "role": next(iter(self.vocabulary.roles)),
                }
                for _ in range(self.random.randint(0, 3))
            ],
        }
        return Event.model_validate(record | ({"date": {"edtf": day}} if dated else {}))

    def _evidence(self) -> dict:
        by = {"by": self._chosen(self.agents)} if self.random.random() < 0.3 else {}
        return {"source": self._chosen(self.sources), "quote": "x", **by}

    def _answer(self, number: str) -> dict:
        return {**self._evidence(), "value": {"number": number}}


def make_site(root: Path, today: date, *more: object) -> Site:
    """The timeline alone, of as many events as the environment says; the plugin's `site`."""
    del root, today, more
    chronicle = Invention(int(os.environ[NUMBER])).chronicle()
    comparisons = compare_all(chronicle)
    localizers = [
        Localizer(chronicle, locale, load_catalogue(ROOT / "generator/locales", locale))
        for locale in LETTERS
    ]
    pages: list[Page] = []
    for localizer in localizers:
        templates = environment(ROOT / "generator/templates", localizer.locale, localizer.catalogue)
        specs = [draft.make() for draft in timeline_pages(localizer, comparisons)]
        pages += [render(spec, templates, localizer.locale) for spec in specs]
    locales = tuple(map(_only_the_timeline, map(_locale_site, localizers)))
    return Site("en", locales, tuple(pages), assets=tuple(_assets(localizers, comparisons)))


def _only_the_timeline(locale: LocaleSite) -> LocaleSite:
    timeline = f"{locale.locale}/timeline.md"
    nav = tuple(item for item in locale.nav if item.src_uri == timeline)
    return replace(locale, nav=nav, reference=None)


def build(folder: Path, number: int) -> Path:
    """Build the timeline of so many events below an empty folder; gives where its pages are."""
    os.environ[NUMBER] = str(number)
    site = make_site(folder, date(2027, 1, 1))
    make_project(folder)
    (folder / "fake_site.py").write_text(SHIM, encoding="utf-8")
    for page in (folder / "docs").rglob("*.md"):
        page.unlink()
    made = {f"{page.src_uri.removesuffix('.md')}/index.html" for page in site.pages}
    for path, anchors in _targets(site).items():
        if path not in made:
            stub = folder / "docs" / path
            stub.parent.mkdir(parents=True, exist_ok=True)
            ids = "".join(f'<p id="{anchor}">' for anchor in sorted(anchors))
            stub.write_text(f"<!doctype html><title>Stub</title>{ids}", encoding="utf-8")
    run = mkdocs(folder, "build", "--strict")
    assert run.returncode == 0, run.stderr
    return folder / "site"


def _targets(site: Site) -> dict[str, set[str]]:
    """Every file that a page leads to, by its path from the root, and the anchors in it."""
    found: dict[str, set[str]] = {}
    for page in site.pages:
        base = f"/{page.src_uri.removesuffix('.md')}/"
        for href in re.findall(r'href="([^"]+)"', page.markdown):
            path, _, anchor = urljoin(base, href).partition("#")
            found.setdefault(f"{path.strip('/')}/index.html", set()).update({anchor} - {""})
    return found
