"""Finds every field of a record that is marked in the model, wherever it lies."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from generator.strict_yaml import Loc

M = TypeVar("M")
Found = list[tuple[Loc, Any, Any]]
# Appends what is marked in a value at a path.
Walk = Callable[[Any, Loc, Found], None]


def marked(record: BaseModel, mark: type[M]) -> Iterator[tuple[Loc, M, Any]]:
    """Every value below `record` whose type is annotated with a `mark` (`Ref`, `Prose` …).

    Yields the path to the value as it is written in the file, the mark, and the value.
    """
    found: Found = []
    _model(record, (), found, mark)
    yield from found


def _model(record: BaseModel, loc: Loc, found: Found, mark: type) -> None:
    for name, key, walk in _fields(type(record), mark):
        value = getattr(record, name)
        if value is not None:
            walk(value, (*loc, key), found)


@cache
def _fields(model: type[BaseModel], mark: type) -> tuple[tuple[str, str, Walk], ...]:
    """The fields of a model in which there may be something marked: name, key, how to walk it."""
    fields = []
    for name, info in model.model_fields.items():
        kind: Any = info.annotation
        if info.metadata:
            kind = Annotated[(kind, *info.metadata)]
        walk = _walk(kind, mark)
        if walk:
            fields.append((name, info.alias or name, walk))
    return tuple(fields)


def _walk(kind: Any, mark: type) -> Walk | None:
    """How to walk a value of a type, or None where nothing in it can be marked."""
    origin, arguments = get_origin(kind), get_args(kind)
    walk: Walk | None = None
    if origin is Annotated:
        told = next((item for item in arguments[1:] if isinstance(item, mark)), None)
        walk = _walk(arguments[0], mark) if told is None else _mark(told)
    elif origin in (Union, UnionType):
        walk = _choice(arguments, mark)
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        walk = _mapping(_walk(arguments[0], mark), _walk(arguments[1], mark))
    elif origin is tuple:
        walk = _list(arguments, mark)
    elif isinstance(kind, type) and issubclass(kind, BaseModel) and _fields(kind, mark):
        walk = partial(_model, mark=mark)
    return walk


def _mark(told: Any) -> Walk:
    return lambda value, loc, found: found.append((loc, told, value))


def _choice(options: tuple[Any, ...], mark: type) -> Walk | None:
    """How to walk a value of one of several types; records are told apart by themselves."""
    walks = [(_plain(option), inner) for option in options if (inner := _walk(option, mark))]
    if not walks:
        return None

    def walk(value: Any, loc: Loc, found: Found) -> None:
        if isinstance(value, BaseModel):
            _model(value, loc, found, mark)
            return
        for classes, inner in walks:
            if isinstance(value, classes):
                inner(value, loc, found)

    return walk


def _mapping(of_keys: Walk | None, of_values: Walk | None) -> Walk | None:
    if not (of_keys or of_values):
        return None

    def walk(value: Any, loc: Loc, found: Found) -> None:
        for key, item in value.items():
            if of_keys:
                of_keys(key, (*loc, key), found)
            if of_values and item is not None:
                of_values(item, (*loc, key), found)

    return walk


def _list(kinds: tuple[Any, ...], mark: type) -> Walk | None:
    """How to walk a list whose members are all of one type, or each of its own."""
    if kinds[1:] == (...,):
        of_each = _walk(kinds[0], mark)
        walks: tuple[Walk | None, ...] = (of_each,)
    else:
        walks = tuple(_walk(kind, mark) for kind in kinds)
    if not any(walks):
        return None

    def walk(value: Any, loc: Loc, found: Found) -> None:
        for i, item in enumerate(value):
            inner = walks[i % len(walks)]
            if inner and item is not None:
                inner(item, (*loc, i), found)

    return walk


def _plain(kind: Any) -> tuple[type, ...]:
    """The classes that a plain value of a type may be of."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        return tuple(each for option in get_args(kind) for each in _plain(option))
    plain = get_origin(kind) or kind
    return (plain,) if isinstance(plain, type) else ()
