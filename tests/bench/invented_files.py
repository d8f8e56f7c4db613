"""Writes a chronicle of any length, invented by rule, with archived texts that bear it out."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from random import Random
from shutil import copy

from babel.dates import get_month_names

from generator.translation import fingerprint
from tests.bench.words import LETTERS, Words
from tests.fake_project import ROOT

EVENTS_A_SOURCE = 20
YEARS = range(1992, 2026)
# Who met where on which day, and how many came; in Azerbaijani the year goes before the day.
MET = {
    "en": "On {day} {month} {year} {words} met at {place}, and {number} people came.",
    "az": "{year}-ci il {day} {month} günü {words} toplandı, {place} adına {number} nəfər gəldi.",
    "ar": "في {day} {month} {year} اجتمع {words} في {place} وحضر {number} شخصا.",
}
SAID = {
    "en": "{name} said that {words}.",
    "az": "{name} dedi ki, {words}.",
    "ar": "وقال {name} إن {words}.",
}
TEXTS = {"title": (3, 7), "summary": (12, 35), "statement": (6, 15)}


def write_chronicle(root: Path, number: int) -> None:
    """Write `seeds/` and `data/` of a chronicle with so many events below an empty folder."""
    Writer(root, number).write()
    command = [sys.executable, "-m", "generator", "fmt", "--root", str(root)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


class Writer:
    """Makes the files of a chronicle, the same ones for the same number of events."""

    def __init__(self, root: Path, number: int) -> None:
        self.root = root
        self.number = number
        self.random = Random(number)  # noqa: S311 - nothing here is secret
        self.words = {locale: Words(locale, self.random) for locale in LETTERS}
        self.agents = [self._names(2) for _ in range(max(10, number // 8))]
        self.places = [self._names(1) for _ in range(max(5, number // 40))]

    def write(self) -> None:
        (self.root / "data").mkdir(parents=True)
        for name in ("site.yml", "vocabulary.yml"):
            copy(ROOT / "data" / name, self.root / "data" / name)
        for i, names in enumerate(self.agents):
            self._put(f"data/agents/agent-{i}.yml", [*self._named(names), "kind: person"])
        for i, names in enumerate(self.places):
            self._put(f"data/places/place-{i}.yml", self._named(names))
        for first in range(0, self.number, EVENTS_A_SOURCE):
            self._source(
                first // EVENTS_A_SOURCE, range(first, min(first + EVENTS_A_SOURCE, self.number))
            )

    def _put(self, path: str, lines: list[str]) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _names(self, length: int) -> dict[str, str]:
        return {locale: words.text(length, length).title() for locale, words in self.words.items()}

    def _named(self, names: dict[str, str]) -> list[str]:
        given = ", ".join(f"{locale}: {name}" for locale, name in names.items())
        return [f"name: {{{given}}}", _translations([(("name",), names)])]

    def _source(self, index: int, events: range) -> None:
        locale = self.random.choice(list(LETTERS))
        title = f"{self.words[locale].text(3, 5)} {index}"
        year = self.random.choice(YEARS)
        body = [title]
        for event in events:
            body += self._event(event, f"source-{index}", locale, year)
        text = "\n\n".join(body) + "\n"
        head = [
            f"title: {_quoted(title)}",
            f"language: {locale}",
            f"voice: agent-{self._chosen(self.agents)}",
            f"published: {{date: {year}, basis: derived, from: {_quoted(title)}}}",
            "rights: publisher",
            f"original_file: {index}.txt",
            f"sha256: {hashlib.sha256(text.encode()).hexdigest()}",
        ]
        self._put(f"seeds/source-{index}.md", ["---", *head, "---"])
        with (self.root / f"seeds/source-{index}.md").open("a", encoding="utf-8") as file:
            file.write(text)

    def _event(self, event: int, source: str, locale: str, year: int) -> list[str]:
        """Write one event; gives the sentences that its claims quote."""
        day, month = self.random.randint(1, 28), self.random.randint(1, 12)
        number = self.random.randint(2, 999)
        place, speaker = self._chosen(self.places), self._chosen(self.agents)
        words = self.words[locale].text(4, 8).lower()
        told = {
            "day": day,
            "month": get_month_names("wide", "format", locale)[month],
            "year": year,
            "place": self.places[place][locale],
            "number": number,
        }
        met = MET[locale].format(words=f"{words} {event}", **told)
        said = SAID[locale].format(
            name=self.agents[speaker][locale],
            words=f"{self.words[locale].text(6, 15).lower()} {event}",
        )
        evidence = f"source: {source}, quote: {_quoted(met)}"
        spoken = f"source: {source}, quote: {_quoted(said)}"
        texts = {key: self._text(*lengths) for key, lengths in TEXTS.items()}
        lines = [
            "kind: event",
            f"date: {{edtf: {year}-{month:02}-{day:02}}}",
            f"places: [place-{place}]",
            f"title: {_flow(texts['title'])}",
            f"summary: {_flow(texts['summary'])}",
            "claims:",
            *_claim("when", evidence, f"{{date: {year}-{month:02}-{day:02}}}"),
            *_claim("where", evidence, f"{{place: place-{place}}}"),
            *_claim("killed", evidence, f"{{number: {number}}}"),
            "  - about: took-place",
            f"    statement: {_flow(texts['statement'])}",
            "    attested:",
            f"      - {{by: agent-{speaker}, {spoken}}}",
            "participants:",
            f"  - {{agent: agent-{speaker}, role: speaker, {spoken}}}",
            _translations(
                [
                    (("title",), texts["title"]),
                    (("summary",), texts["summary"]),
                    (("claims", "statement"), texts["statement"]),
                ]
            ),
        ]
        self._put(f"data/events/{year}/event-{event}.yml", lines)
        return [met, said]

    def _text(self, least: int, most: int) -> dict[str, str]:
        return {locale: words.text(least, most) for locale, words in self.words.items()}

    def _chosen(self, records: list[dict[str, str]]) -> int:
        """A place in a list, the first ones more often than the others."""
        return int(len(records) * self.random.random() ** 2)


def _claim(about: str, evidence: str, value: str) -> list[str]:
    return [f"  - about: {about}", "    attested:", f"      - {{{evidence}, value: {value}}}"]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _flow(texts: dict[str, str]) -> str:
    return "{" + ", ".join(f"{locale}: {_quoted(text)}" for locale, text in texts.items()) + "}"


def _translations(texts: list[tuple[tuple[str, ...], dict[str, str]]]) -> str:
    """What a record says of its translations: that they are drafts, and what of."""
    of = fingerprint(texts, "en")
    return f"translations: {{az: {{status: draft, of: {of}}}, ar: {{status: draft, of: {of}}}}}"
