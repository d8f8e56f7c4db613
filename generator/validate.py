"""Turns a tree of plain values into a record, or into what is wrong with it."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.explain import Mistake, explain
from generator.model.base import Record
from generator.model.fields import fields_at
from generator.problems import Problem
from generator.strict_yaml import Loc, Tree
from generator.suggest import nearest

__all__ = ["R", "nearest", "validate"]

R = TypeVar("R", bound=Record)

# Pydantic puts this behind the key of a mapping where the key itself is wrong.
KEY = "[key]"


def validate(tree: Tree, model: type[R]) -> tuple[R | None, list[Problem]]:
    """Read `tree` as a `model`: the record, or one problem a mistake."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        return None, list(_problems(tree, model, error))


def _problems(tree: Tree, model: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    mistakes = [_mistake(tree, item) for item in error.errors(include_url=False)]
    seen: set[Any] = set()
    for mistake in mistakes:
        of_key = mistake.kind == "extra_forbidden" or mistake.loc[-1:] == (KEY,)
        place = mistake.loc[:-1] if mistake.kind == "missing" else mistake.loc
        position = tree.where(place, key=of_key)
        which = (position, mistake.name if mistake.kind == "missing" else "")
        if which not in seen and not _follows(mistake, mistakes, model):
            seen.add(which)
            told = explain(mistake, model)
            yield Problem(position, told.message, told.hint, rule=told.rule)


def _mistake(tree: Tree, item: Any) -> Mistake:
    loc: Loc = item["loc"]
    known = loc[-1:] if item["type"] == "missing" else tree.known(loc)
    name = next((part for part in reversed(known) if isinstance(part, str)), "")
    return Mistake(item["type"], loc, item["msg"], item["input"], item.get("ctx", {}), name)


def _follows(mistake: Mistake, mistakes: list[Mistake], model: type[BaseModel]) -> bool:
    """Whether a mistake is but the consequence of another.

    A list counts as too short when members of it are wrong, and a key is missing when it is
    misspelt.
    """
    loc = mistake.loc
    if mistake.kind == "too_short":
        return any(other.loc[: len(loc)] == loc != other.loc for other in mistakes)
    if mistake.kind == "missing":
        return any(
            other.kind == "extra_forbidden"
            and other.loc[:-1] == loc[:-1]
            and nearest(other.name, fields_at(model, loc[:-1])) == f"did you mean `{loc[-1]}`?"
            for other in mistakes
        )
    return False
