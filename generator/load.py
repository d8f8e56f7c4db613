"""Reads all files of a chronicle: the only reader."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from generator.checksum import checksum
from generator.files import files_of, leads_out, path_of
from generator.localize.catalogue import catalogue_folders, locales_in
from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.base import Record
from generator.model.cited import CitedSource
from generator.model.corrections import Corrections
from generator.model.event import Event
from generator.model.passages import Passages
from generator.model.positions import Positions
from generator.model.site import SiteConfig
from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.own_texts import OwnText, hand_written, interface
from generator.problems import Position, Problem
from generator.read_record import read_record
from generator.read_text import read_text
from generator.records import Body, Located
from generator.remembered import Remembered
from generator.strays import stray_problem, strays
from generator.validate import R

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# The address of every list of pages ends in it.
RESERVED = "index"
CORRECTIONS = "data/corrections.yml"
POSITIONS = "data/positions.yml"


@dataclass(frozen=True)
class Loaded:
    """Everything read, by id, and all that was wrong with the files.

    `failed` names the ids of files that are there but could not be read, so that nobody reports
    a reference to them as missing. `catalogues` are the locales that the interface speaks,
    `hand_written` and `interface` what the site says itself outside of records.
    """

    site: Located[SiteConfig] | None = None
    vocabulary: Located[Vocabulary] | None = None
    corrections: Located[Corrections] | None = None
    positions: Located[Positions] | None = None
    agents: dict[str, Located[Agent]] = field(default_factory=dict)
    places: dict[str, Located[Place]] = field(default_factory=dict)
    events: dict[str, Located[Event]] = field(default_factory=dict)
    texts: dict[str, Located[ArchivedText]] = field(default_factory=dict)
    cited: dict[str, Located[CitedSource]] = field(default_factory=dict)
    passages: dict[str, Located[Passages]] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    catalogues: frozenset[str] = frozenset()
    hand_written: tuple[OwnText, ...] = ()
    interface: tuple[OwnText, ...] = ()

    @cached_property
    def sources(self) -> Mapping[str, Located[Source]]:
        """All sources by id, the archived `texts` before those that are only `cited`."""
        return {**self.texts, **self.cited}


@dataclass(frozen=True)
class _Reader:
    """Reads the files below `root`; `known` remembers what the text of each was read as.

    `values` are what texts say as YAML, by their checksums.
    """

    root: Path
    known: Remembered
    values: Mapping[str, Any]

    def one(
        self, path: str, model: type[R], problems: list[Problem], *, needed: bool = True
    ) -> Located[R] | None:
        """Read the one file of its kind."""
        file = self.root / path
        if not file.is_file() and not file.is_symlink() and not needed:
            return None
        if not file.is_file():
            hint = "put it back: every chronicle has one"
            problems.append(
                Problem(Position(path), "the file is missing", hint, rule="file-missing")
            )
            return None
        if leads_out(self.root, file):
            problems.append(_link(path))
            return None
        text, found = read_text(file, path)
        problems.extend(found)
        return None if text is None else self.record(text, path, model, problems)

    def record(
        self, text: str, path: str, model: type[R], problems: list[Problem], first_line: int = 1
    ) -> Located[R] | None:
        """Read a record from a text."""
        value = self.values.get(checksum(text)) if self.values else None
        read = partial(read_record, text, path, model, first_line, value)
        record, found = self.known.give((path, model), (text, first_line), read)
        problems.extend(found)
        return record


def load(
    root: Path, known: Remembered | None = None, values: Mapping[str, Any] | None = None
) -> Loaded:
    """Read `seeds/` and `data/` below `root`. Mistakes end up in `problems`, never in an error.

    What is `known` of a run before spares the files that have not changed since. `values`, by the
    checksums of texts, need not be read from these once more.
    """
    # Once: every file is asked whether it leads out of there.
    read = _Reader(Path(os.path.realpath(root)), known or Remembered(), values or {})
    root, problems = read.root, list[Problem]()
    failed: set[str] = set()
    loaded = Loaded(
        site=read.one("data/site.yml", SiteConfig, problems),
        vocabulary=read.one("data/vocabulary.yml", Vocabulary, problems),
        corrections=read.one(CORRECTIONS, Corrections, problems, needed=False),
        positions=read.one(POSITIONS, Positions, problems, needed=False),
        failed=failed,
        problems=problems,
        catalogues=locales_in(catalogue_folders(root)),
        hand_written=tuple(hand_written(root)),
        interface=tuple(interface(root)),
    )
    _folder(read, "data/agents", "*.yml", Agent, loaded.agents, loaded)
    _folder(read, "data/places", "*.yml", Place, loaded.places, loaded)
    _folder(read, "data/events", "*/*.yml", Event, loaded.events, loaded)
    _folder(read, "data/topics", "*.yml", Event, loaded.events, loaded)
    for file, outside in files_of(root, "seeds", "*.md").items():
        _seed(read, file, loaded, outside=outside)
    _folder(read, "data/sources", "*.yml", CitedSource, loaded.cited, loaded)
    _folder(read, "data/passages", "*.yml", Passages, loaded.passages, loaded)
    for stray in strays(root):
        failed.add(_id_of(stray))
        problems.append(stray_problem(stray.relative_to(root).as_posix()))
    return loaded


def _folder(
    read: _Reader,
    folder: str,
    pattern: str,
    model: type[R],
    into: dict[str, Located[R]],
    all_: Loaded,
) -> None:
    for file, outside in files_of(read.root, folder, pattern).items():
        path = path_of(read.root, file)
        if not _good_name(file, path, all_, outside=outside):
            continue
        text, found = read_text(file, path)
        all_.problems.extend(found)
        record = None
        if text is not None:
            record = read.record(text, path, model, all_.problems)
        if record is None:
            all_.failed.add(file.stem)
        elif file.stem in into or (model is CitedSource and file.stem in all_.texts):
            _twice(record, (into.get(file.stem) or all_.texts[file.stem]).path, all_)
        else:
            into[file.stem] = record


def _twice(record: Located[Record], other: str, loaded: Loaded) -> None:
    message = f"the id `{record.id}` is taken by {other}"
    at = Position(record.path)
    loaded.problems.append(Problem(at, message, "give one file another name", rule="id-taken"))
    loaded.failed.add(record.id)


def _good_name(file: Path, path: str, loaded: Loaded, *, outside: bool) -> bool:
    problem = None
    if not ID.fullmatch(file.stem):
        message = f"`{file.stem}` is no id: expected small letters a–z, digits and single hyphens"
        example = _id_of(file)
        hint = f"rename the file{f', to `{example}{file.suffix}` for instance' if example else ''}"
        problem = Problem(Position(path), message, hint, rule="file-name")
    elif file.stem == RESERVED:
        message = f"`{RESERVED}` is no id: it is the address of the list"
        problem = Problem(Position(path), message, "rename the file", rule="file-name")
    elif outside:
        problem = _link(path)
    if problem:
        loaded.problems.append(problem)
        loaded.failed.add(_id_of(file))
    return problem is None


def _id_of(file: Path) -> str:
    """The id that a file's name was probably meant to be."""
    return re.sub("[^a-z0-9]+", "-", file.stem.lower()).strip("-")


def _link(path: str) -> Problem:
    message = "the file is a link that leads out of the folder"
    return Problem(Position(path), message, "put the file itself there", rule="file-link")


def split_front_matter(text: str) -> tuple[str, str] | None:
    """The front matter between two lines `---`, and the rest byte for byte, or None."""
    if not text.startswith("---\n") or "\n---\n" not in text:
        return None
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    return head + "\n", body


def _seed(read: _Reader, file: Path, loaded: Loaded, *, outside: bool) -> None:
    path = path_of(read.root, file)
    if not _good_name(file, path, loaded, outside=outside):
        return
    text, found = read_text(file, path)
    loaded.problems.extend(found)
    parts = split_front_matter(text) if text is not None else None
    record = None
    if text is not None and parts is None:
        hint = "the front matter stands between two lines of three hyphens"
        message = "no front matter: expected it at the top of the file"
        loaded.problems.append(Problem(Position(path), message, hint, rule="front-matter"))
    elif parts is not None:
        record = read.record(parts[0], path, ArchivedText, loaded.problems, 2)
        loaded.bodies[file.stem] = Body(parts[1], parts[0].count("\n") + 3)
    if record is None:
        loaded.failed.add(file.stem)
    else:
        loaded.texts[file.stem] = record
