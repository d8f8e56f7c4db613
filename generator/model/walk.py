"""Finds every field of a record that is marked in the model, wherever it lies."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.strict_yaml import Loc

M = TypeVar("M")


def marked(record: BaseModel, mark: type[M]) -> Iterator[tuple[Loc, M, Any]]:
    """Every value below `record` whose type is annotated with a `mark` (`Ref`, `Prose` …).

    Yields the path to the value as it is written in the file, the mark, and the value.
    """
    yield from _model(record, mark, ())


def _model(record: BaseModel, mark: type[M], loc: Loc) -> Iterator[tuple[Loc, M, Any]]:
    for name, alias, kind in _fields(type(record), cast("type", mark)):
        yield from _value(getattr(record, name), kind, mark, (*loc, alias))


@lru_cache(maxsize=1024)
def _fields(model: type[BaseModel], mark: type) -> tuple[tuple[str, str, Any], ...]:
    """Name, key and type of each field of a model in or below which something is marked."""
    fields = ((name, i.alias or name, _kind(i)) for name, i in model.model_fields.items())
    return tuple(field for field in fields if _holds(field[2], mark, frozenset({model})))


def _kind(info: FieldInfo) -> Any:
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _holds(kind: Any, mark: type, above: frozenset[type]) -> bool:
    """Whether a type has a mark anywhere; `above` are the models that it stands in."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        within = above | {kind}
        fields = kind.model_fields.values()
        return kind in above or any(_holds(_kind(i), mark, within) for i in fields)
    return isinstance(kind, mark) or any(_holds(part, mark, above) for part in get_args(kind))


def _value(value: Any, kind: Any, mark: type[M], loc: Loc) -> Iterator[tuple[Loc, M, Any]]:
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from _model(value, mark, loc)
        return
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        found = [item for item in arguments[1:] if isinstance(item, mark)]
        if found:
            yield loc, found[0], value
        else:
            yield from _value(value, arguments[0], mark, loc)
    elif origin in (Union, UnionType):
        for option in arguments:
            if _may_be(value, option):
                yield from _value(value, option, mark, loc)
    elif isinstance(value, tuple | Mapping):
        yield from _items(value, arguments, mark, loc)


def _items(
    value: tuple[Any, ...] | Mapping[str, Any], kinds: tuple[Any, ...], mark: type[M], loc: Loc
) -> Iterator[tuple[Loc, M, Any]]:
    """The members of a list, or the keys and values of a mapping, whose types are `kinds`."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _value(key, kinds[0], mark, (*loc, key))
            yield from _value(item, kinds[1], mark, (*loc, key))
    else:
        same = kinds[1:] in ((), (...,))
        for i, item in enumerate(value):
            yield from _value(item, kinds[0] if same else kinds[i], mark, (*loc, i))


def _may_be(value: Any, kind: Any) -> bool:
    """Whether a plain value can be of a type; records are told apart by themselves."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        return any(_may_be(value, option) for option in get_args(kind))
    plain = get_origin(kind) or kind
    return isinstance(plain, type) and isinstance(value, plain)
