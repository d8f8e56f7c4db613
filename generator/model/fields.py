"""Says which keys may stand at a place in a record."""

from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from generator.strict_yaml import Loc


def fields_at(kind: Any, loc: Loc) -> list[str]:
    """The keys that a value of type `kind` may have at `loc`, in alphabetical order.

    `loc` is a path as pydantic reports it: keys and positions, and the tag of the option chosen
    where a field may be one of several models. Nothing where no model stands there.
    """
    found = _at(kind, tuple(loc))
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    return sorted(info.alias or name for name, info in found.model_fields.items())


def _at(kind: Any, loc: Loc) -> Any:
    """The type at `loc` below `kind`, or None."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _at(arguments[0], loc)
    if origin in (Union, UnionType):
        return _option(arguments, loc)
    return _at(_member(kind, str(loc[0])), loc[1:]) if loc else kind


def _member(kind: Any, key: str) -> Any:
    """The type of a field of a model, or of the members of a list or mapping; None of others."""
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        named = {info.alias or name: info.annotation for name, info in kind.model_fields.items()}
        return named.get(key)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return arguments[1]
    return arguments[0] if isinstance(origin, type) and issubclass(origin, Sequence) else None


def _option(options: tuple[Any, ...], loc: Loc) -> Any:
    """The type below the one option of a choice, or below that whose tag stands in `loc`."""
    real = [option for option in options if option is not NoneType]
    if len(real) == 1:
        return _at(real[0], loc)
    return next((_at(option, loc[1:]) for option in real if loc[:1] == (_tag(option),)), None)


def _tag(option: Any) -> str | None:
    return next((part.tag for part in get_args(option) if isinstance(part, Tag)), None)
