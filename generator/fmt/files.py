"""The files of a chronicle that have a canonical form, and the text that each should hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.fmt.canonical import LossError, canonical
from generator.load import split_front_matter
from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.base import Record
from generator.model.cited import CitedSource
from generator.model.corrections import Corrections
from generator.model.event import Event
from generator.model.passages import Passages
from generator.model.positions import Positions
from generator.model.site import SiteConfig
from generator.model.vocabulary import Vocabulary
from generator.problems import Position, Problem
from generator.read_text import read_text
from generator.strict_yaml import read_yaml

FORMS: tuple[tuple[str, type[Record]], ...] = (
    ("data/site.yml", SiteConfig),
    ("data/vocabulary.yml", Vocabulary),
    ("data/corrections.yml", Corrections),
    ("data/positions.yml", Positions),
    ("data/agents/*.yml", Agent),
    ("data/places/*.yml", Place),
    ("data/events/*/*.yml", Event),
    ("data/topics/*.yml", Event),
    ("data/sources/*.yml", CitedSource),
    ("data/passages/*.yml", Passages),
    ("seeds/*.md", ArchivedText),
)


@dataclass(frozen=True)
class Formed:
    """A file as it is and as it should be; `path` is relative to the root, with slashes.

    `written` is None where the file cannot be formatted, and `problems` say why.
    """

    path: str
    text: str
    written: str | None
    problems: tuple[Problem, ...] = ()


def form(root: Path, wanted: Iterable[Path] = ()) -> Iterator[Formed]:
    """Read the files of a chronicle (of them the `wanted`, files or folders) in canonical form."""
    chosen = [path.resolve() for path in wanted]
    for pattern, model in FORMS:
        for file in sorted(root.glob(pattern)):
            place = file.resolve()
            if not chosen or any(place.is_relative_to(path) for path in chosen):
                yield _formed(file, file.relative_to(root).as_posix(), model)


def _formed(file: Path, path: str, model: type[Record]) -> Formed:
    text, problems = read_text(file, path)
    if text is None:
        return Formed(path, "", None, tuple(problems))
    try:
        return _written(path, text, model)
    except LossError:
        message = "the canonical form of this file would lose something of it"
        problem = Problem(Position(path), message, "write the comments on lines of their own")
        return Formed(path, text, None, (problem,))


def _written(path: str, text: str, model: type[Record]) -> Formed:
    if model is not ArchivedText:
        written = canonical(text, model)
        return Formed(path, text, written, _unread(path, text, written))
    parts = split_front_matter(text)
    if parts is None:
        hint = "the front matter stands between two lines of three hyphens"
        return Formed(path, text, None, (Problem(Position(path), "no front matter", hint),))
    head = canonical(parts[0], model)
    whole = None if head is None else f"---\n{head}---\n{parts[1]}"
    return Formed(path, text, whole, _unread(path, parts[0], head, 2))


def _unread(path: str, text: str, written: str | None, line: int = 1) -> tuple[Problem, ...]:
    if written is not None:
        return ()
    message = "expected a mapping (`key: value`)"
    _, problems = read_yaml(text, path, line)
    return tuple(problems) or (Problem(Position(path, line), message),)
