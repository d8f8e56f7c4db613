"""What the model says of the form of a value: the order of its keys, which scalars are numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Discriminator, Tag

NUMBERS = (int, float, bool)


@dataclass(frozen=True)
class Shape:
    """The form of a value as the model sees it.

    `fields` holds the shapes of the keys of a record in the model's order, `member` that of the
    members of a list or mapping, `choose` the shape of one of several by what the value is.
    `numeric` tells that a scalar may be a number or a truth value.
    """

    fields: Mapping[str, "Shape"] = field(default_factory=dict)
    member: "Shape | None" = None
    choose: "Callable[[Any], Shape] | None" = None
    numeric: bool = False
    is_list: bool = False

    def of(self, value: Any) -> "Shape":
        """The shape of this very value: of several that it may have, or of a list's one member."""
        if self.choose:
            return self.choose(value)
        if self.is_list and self.member and not isinstance(value, list):
            return self.member.of(value)
        return self

    def below(self, key: str) -> "Shape":
        """The shape of what stands under a key; of one that the model does not know, none."""
        return self.fields.get(key) or self.member or UNKNOWN

    @property
    def item(self) -> "Shape":
        """The shape of the members of a list."""
        return self.member or UNKNOWN

    def ordered(self, value: Mapping[str, Any]) -> list[str]:
        """The keys of a mapping: the model's in its order, then the others as they stand."""
        if len(value) < 2 or not self.fields:
            return list(value)
        return [
            *(key for key in self.fields if key in value),
            *(key for key in value if key not in self.fields),
        ]


UNKNOWN = Shape(numeric=True)


@cache
def shape_of(kind: Any) -> Shape:
    """The shape of values of a type of the model."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        discriminators = [part for part in arguments[1:] if isinstance(part, Discriminator)]
        if discriminators:
            return _tagged(arguments[0], discriminators[0])
        return shape_of(arguments[0])
    if origin in (Union, UnionType):
        return _either([shape_of(option) for option in arguments if option is not NoneType])
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return Shape(_fields(kind))
    if origin is Literal or not arguments:
        return Shape(numeric=kind in NUMBERS)
    is_list = isinstance(origin, type) and issubclass(origin, Sequence)
    return Shape(member=shape_of(arguments[0 if is_list else -1]), is_list=is_list)


def _fields(model: type[BaseModel]) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for name, info in model.model_fields.items():
        told = [part for part in info.metadata if isinstance(part, Discriminator)]
        if isinstance(info.discriminator, Discriminator):
            told.append(info.discriminator)
        kind: Any = info.annotation
        found[info.alias or name] = _tagged(kind, told[0]) if told else shape_of(kind)
    return found


def _tagged(kind: Any, discriminator: Discriminator) -> Shape:
    """The shape of a choice that the model makes by looking at the value."""
    told = discriminator.discriminator
    options = {
        part.tag: shape_of(option)
        for option in get_args(kind)
        for part in get_args(option)[1:]
        if isinstance(part, Tag)
    }

    def choose(value: Any) -> Shape:
        tag = told(value) if callable(told) else None
        return options.get(str(tag), UNKNOWN)

    return Shape(choose=choose)


def _either(options: list[Shape]) -> Shape:
    """One shape for several without a tag: the one that is no plain scalar, if any."""
    return next(
        (option for option in options if option.fields or option.member or option.choose),
        Shape(numeric=any(option.numeric for option in options)),
    )
