"""How the fields of a record are written, as plain values that need no knowledge of pydantic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from generator.choice import Choice
from generator.model.base import Prose, Record, Ref
from generator.model.written import Offered, Scalar, Written
from generator.schema.docstrings import docstrings


@dataclass(frozen=True)
class ScalarShape:
    """One text. `offered` names the choices an editor has for it, if any; see `Ref`, `Offered`."""

    scalar: Scalar
    offered: str = ""


@dataclass(frozen=True)
class WordShape:
    """One of a few words of the model, each with what it means."""

    words: Mapping[str, str]


@dataclass(frozen=True)
class ListShape:
    """A list of at least so many values of one shape."""

    of: "Shape"
    least: int = 0


@dataclass(frozen=True)
class TupleShape:
    """A list with a place for each of its values."""

    of: tuple["Shape", ...]


@dataclass(frozen=True)
class MappingShape:
    """Values of one shape, at least so many, by keys of another."""

    key: "Shape"
    of: "Shape"
    least: int = 0


@dataclass(frozen=True)
class RecordShape:
    """The fields of a model."""

    model: type[Record]


@dataclass(frozen=True)
class EitherShape:
    """One of several shapes."""

    options: tuple["Shape", ...]


Shape = ScalarShape | WordShape | ListShape | TupleShape | MappingShape | RecordShape | EitherShape
TEXT = ScalarShape(Scalar("text", {"type": "string"}))


@dataclass(frozen=True)
class Field:
    """A field of a record: its key, what it is for, its shape, and what stands where it is absent.

    `absent` is empty where the field is required, and where it simply stays out.
    """

    key: str
    description: str
    shape: Shape
    required: bool
    absent: str = ""


@cache
def fields_of(model: type[Record]) -> tuple[Field, ...]:
    """The fields of a record in the order of the model."""
    told = docstrings(model)
    return tuple(
        Field(
            key=info.alias or name,
            description=" ".join(told.get(name, "").split()),
            shape=shape_of(info.annotation, tuple(info.metadata)),
            required=info.is_required(),
            absent=_written(info.default),
        )
        for name, info in model.model_fields.items()
    )


def _written(default: Any) -> str:
    if isinstance(default, bool):
        return str(default).lower()
    return str(default) if isinstance(default, Choice) else ""


def shape_of(kind: Any, marks: Sequence[Any] = ()) -> Shape:
    """The shape of a type that carries these marks besides its own."""
    while get_origin(kind) is Annotated:
        kind, *own = get_args(kind)
        marks = (*own, *marks)
    marks = [part for mark in marks for part in _parts(mark)]
    written = _last(marks, Written)
    if written:
        return shape_of(written.kind)
    scalar = _last(marks, Scalar)
    offered = _last(marks, Ref) or _last(marks, Offered)
    if scalar or kind is str:
        found = ScalarShape(scalar) if scalar else TEXT
        return replace(found, offered=offered.to) if offered else found
    least = _last(marks, MinLen)
    # A text that is shown is given in some locale.
    return _composed(kind, least.min_length if least else int(bool(_last(marks, Prose))))


def _composed(kind: Any, least: int) -> Shape:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        options = tuple(shape_of(option) for option in arguments if option is not NoneType)
        return options[0] if len(options) == 1 else EitherShape(options)
    if origin is tuple:
        several = tuple(shape_of(argument) for argument in arguments if argument is not ...)
        return ListShape(several[0], least) if ... in arguments else TupleShape(several)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, value = arguments
        return MappingShape(shape_of(key), shape_of(value), least)
    if origin is Literal or issubclass(kind, Choice):
        return WordShape({str(word): getattr(word, "meaning", "") for word in arguments or kind})
    return RecordShape(kind)


def _parts(mark: Any) -> Sequence[Any]:
    return mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def _last(marks: Sequence[Any], kind: type[Any]) -> Any:
    return next((mark for mark in reversed(marks) if isinstance(mark, kind)), None)
