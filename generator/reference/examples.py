"""Finds how each field is written in files of this chronicle."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from generator.fmt.emit import emit
from generator.fmt.shape import shape_of as form_of
from generator.model.base import Record
from generator.schema.shapes import (
    TEXT,
    EitherShape,
    Field,
    ListShape,
    MappingShape,
    RecordShape,
    ScalarShape,
    Shape,
    TupleShape,
    fields_of,
)
from generator.strict_yaml import Tree

# A field and the model it belongs to, and how it is written somewhere.
Examples = dict[tuple[str, str], str]
# A longer example helps nobody, and one that is cut would not be true.
LENGTH = 240
# Where there are more files, the first of them show what there is to be seen.
FILES = 500
TRIES = 5
# An example shows how something is written, and repeats nothing that somebody said.
LEFT_OUT = "…"


def add_examples(found: Examples, model: type[Record], trees: Iterable[Tree]) -> None:
    """Note for each field below `model` the first short example of it in `trees`.

    Texts are left out, and so are the terms by which the vocabulary sorts what is said.
    """
    long: Counter[tuple[str, str]] = Counter()
    for tree in islice(trees, FILES):
        for owner, field, value in _written(model, tree.value):
            key = (owner.__name__, field.key)
            if key not in found and long[key] < TRIES:
                shown = _without_texts(field.shape, value)
                text = emit({field.key: shown}, form_of(owner)).rstrip()
                if len(text) <= LENGTH:
                    found[key] = text
                else:
                    long[key] += 1


def _without_texts(shape: Shape, value: Any) -> Any:
    match shape:
        case ScalarShape(scalar=scalar, offered=offered):
            said = offered.startswith("term") if offered else scalar.words == TEXT.scalar.words
            return LEFT_OUT if said else value
        case RecordShape(model=model):
            shapes = {field.key: field.shape for field in fields_of(model)}
            return {key: _without_texts(shapes[key], part) for key, part in value.items()}
        case EitherShape(options=options):
            fitting = [option for option in options if _may_be(option, value)]
            return _without_texts(fitting[0], value) if fitting else value
        case MappingShape(of=of):
            return {key: _without_texts(of, part) for key, part in value.items()}
        case ListShape(of=of):
            return [_without_texts(of, part) for part in value]
    return value


def _written(model: type[Record], value: Any) -> Iterator[tuple[type[Record], Field, Any]]:
    """Every field that is written in a mapping and below it, with the model it belongs to."""
    if not isinstance(value, Mapping):
        return
    for field in fields_of(model):
        if field.key in value:
            yield model, field, value[field.key]
            yield from _within(field.shape, value[field.key])


def _within(shape: Shape, value: Any) -> Iterator[tuple[type[Record], Field, Any]]:
    """The fields of the records that a value is made of."""
    if isinstance(shape, RecordShape):
        yield from _written(shape.model, value)
        return
    for part, below in _members(shape, value):
        yield from _within(part, below)


def _members(shape: Shape, value: Any) -> Iterable[tuple[Shape, Any]]:
    """What a value that is no record is made of, each with its shape."""
    match shape:
        case EitherShape(options=options):
            return [(option, value) for option in options if _may_be(option, value)]
        case MappingShape(of=of) if isinstance(value, Mapping):
            return [(of, part) for part in value.values()]
        case ListShape(of=of) if isinstance(value, list):
            return [(of, part) for part in value]
        case TupleShape(of=several) if isinstance(value, list):
            return zip(several, value, strict=True)
    return ()


def _may_be(shape: Shape, value: Any) -> bool:
    """Whether a value may be of a shape: a mapping has the fields that a record must have."""
    if not isinstance(shape, RecordShape):
        return isinstance(value, list) == isinstance(shape, ListShape) and not isinstance(
            value, Mapping
        )
    keys = {field.key for field in fields_of(shape.model)}
    return isinstance(value, Mapping) and set(value) <= keys
