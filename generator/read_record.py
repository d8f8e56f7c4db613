"""Reads one record from the text of its file."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.model.agent import Agent, Place
from generator.model.base import Record
from generator.model.cited import CitedSource
from generator.model.event import Event
from generator.model.fields import fields_at
from generator.problems import Position, Problem
from generator.records import Located
from generator.strict_yaml import Tree, read_yaml
from generator.validate import R, validate

FOLDERS: Mapping[type[Record], tuple[str, str]] = {
    Agent: ("an agent", "data/agents/"),
    Place: ("a place", "data/places/"),
    Event: ("an event", "data/events/<year>/"),
    CitedSource: ("a cited source", "data/sources/"),
}


def read_record(
    text: str, path: str, model: type[R], first_line: int = 1, value: Any = None
) -> tuple[Located[R] | None, list[Problem]]:
    """The record that the `text` of the file at `path` is, and what is wrong with it.

    Its id is the file's name. `first_line` is the line of the file at which the text begins. A
    `value` that is given is what a text without mistakes says as YAML.
    """
    tree: Tree | None = Tree(value, path, first_line, text)
    problems: list[Problem] = []
    if value is None:
        tree, problems = read_yaml(text, path, first_line)
    if tree is None:
        return None, problems
    record, found = validate(tree, model)
    problems.extend(found and (_misplaced(tree, path, model) or found))
    id_ = PurePosixPath(path).stem
    return None if record is None else Located(id_, record, path, tree), problems


def _misplaced(tree: Tree, path: str, model: type[Record]) -> list[Problem]:
    """One problem where a record is none of its folder's, and a whole one of another's."""
    foreign = isinstance(tree.value, dict) and set(tree.value) - set(fields_at(model, ()))
    if model not in FOLDERS or not foreign:
        return []
    for other, (name, folder) in FOLDERS.items():
        if validate(tree, other)[0] is not None:
            message = f"this is {name}, and lies in {PurePosixPath(path).parent}/"
            hint = f"move it to {folder}"
            return [Problem(Position(path), message, hint, rule="file-misplaced")]
    return []
