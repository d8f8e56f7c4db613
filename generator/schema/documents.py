"""The JSON Schemas of all kinds of file, draft 7: what editors complete and check by.

https://json-schema.org/draft-07, with `enumDescriptions` as VS Code and yaml-language-server have
it. Scalars have YAML 1.2's types there, whereas the loader takes each as the text that it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.base import Record
from generator.model.cited import CitedSource
from generator.model.corrections import Corrections
from generator.model.event import Claim, Event
from generator.model.passages import Passages
from generator.model.positions import Positions
from generator.model.site import SiteConfig
from generator.model.vocabulary import Vocabulary
from generator.schema.shapes import (
    EitherShape,
    Field,
    ListShape,
    MappingShape,
    RecordShape,
    ScalarShape,
    Shape,
    TupleShape,
    WordShape,
    fields_of,
)

Json = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
COMMENT = "Written by `python -m generator schema` from generator/model/; not to be edited."
CHOICES = "choices.json"
# What may stand there depends on the measure or scheme around it: `choices` adds it to the record.
DEPENDENT = frozenset({"term"})


@dataclass(frozen=True)
class Kind:
    """A kind of file: what one is called, its model, and where the files are (globs)."""

    name: str
    title: str
    model: type[Record]
    files: tuple[str, ...]


KINDS = (
    Kind("event", "An event or topic", Event, ("data/events/*/*.yml", "data/topics/*.yml")),
    Kind("agent", "An agent", Agent, ("data/agents/*.yml",)),
    Kind("place", "A place", Place, ("data/places/*.yml",)),
    Kind("source", "A source that is cited", CitedSource, ("data/sources/*.yml",)),
    Kind(
        "passages",
        "The quoted passages of a source, translated",
        Passages,
        ("data/passages/*.yml",),
    ),
    Kind("text", "The front matter of an archived text", ArchivedText, ("seeds/*.md",)),
    Kind("vocabulary", "The vocabulary", Vocabulary, ("data/vocabulary.yml",)),
    Kind("positions", "The positions", Positions, ("data/positions.yml",)),
    Kind("corrections", "The corrections log", Corrections, ("data/corrections.yml",)),
    Kind("site", "The chronicle as a whole", SiteConfig, ("data/site.yml",)),
)


def documents() -> dict[str, Json]:
    """The schema of each kind of file, by its name in schema/."""
    return {f"{kind.name}.schema.json": _document(kind) for kind in KINDS}


def _document(kind: Kind) -> Json:
    used = dict.fromkeys(_models(kind.model))
    return {
        "$schema": DRAFT,
        "$comment": COMMENT,
        "title": kind.title,
        **_record(kind.model),
        "definitions": {
            model.__name__: _record(model)
            for model in sorted(used, key=lambda model: model.__name__)
            if model is not kind.model
        },
    }


def _models(model: type[Record]) -> Iterator[type[Record]]:
    """A model and all that its fields lead to."""
    yield model
    for field in fields_of(model):
        for shape in within(field.shape):
            if isinstance(shape, RecordShape):
                yield from _models(shape.model)


def within(shape: Shape) -> Iterator[Shape]:
    """A shape and every shape that it is made of, models not opened."""
    yield shape
    parts: tuple[Shape, ...] = ()
    match shape:
        case ListShape(of=of):
            parts = (of,)
        case TupleShape(of=several) | EitherShape(options=several):
            parts = several
        case MappingShape(key=key, of=of):
            parts = (key, of)
    for part in parts:
        yield from within(part)


def _record(model: type[Record]) -> Json:
    fields = list(fields_of(model))
    made: Json = {
        "description": " ".join((model.__doc__ or "").partition("\n\n")[0].split()),
        "type": "object",
        "additionalProperties": False,
        "properties": {field.key: _property(field) for field in fields},
    }
    required = [field.key for field in fields if field.required]
    if required:
        made["required"] = required
    if model.one_of:
        made["oneOf"] = [{"required": [key]} for key in model.one_of]
    if model.some_of:
        made["anyOf"] = [{"required": [key]} for key in model.some_of]
    if model.goes_with:
        made["oneOf"] = _together(*model.goes_with)
    if model is Claim:
        made["allOf"] = [_choices("claim")]
    return made


def _together(key: str, others: Mapping[str, tuple[str, ...]]) -> list[Json]:
    """What stands with each value of a field, and nothing of what stands with another."""
    each = sorted({other for keys in others.values() for other in keys})
    return [
        {
            "properties": {key: {"const": value}, **{k: False for k in each if k not in wanted}},
            "required": [key, *wanted],
        }
        for value, wanted in others.items()
    ]


def _property(field: Field) -> Json:
    made = {"description": field.description, **_schema(field.shape)}
    if field.absent:
        made["default"] = {"true": True, "false": False}.get(field.absent, field.absent)
    return made


def _schema(shape: Shape) -> Json:
    match shape:
        case ScalarShape(scalar=scalar, offered=offered):
            own = dict(scalar.schema)
            made = own if offered in {"", *DEPENDENT} else {**own, "allOf": [_choices(offered)]}
        case WordShape(words=words):
            made = described(words)
        case ListShape(of=of, least=least):
            made = {"type": "array", "items": _schema(of)} | _least("minItems", least)
        case TupleShape(of=of):
            size = {"minItems": len(of), "maxItems": len(of)}
            made = {"type": "array", "items": [_schema(part) for part in of], **size}
        case MappingShape(key=key, of=of, least=least):
            made = {"type": "object", "propertyNames": _schema(key)}
            made |= {"additionalProperties": _schema(of)} | _least("minProperties", least)
        case EitherShape(options=options):
            made = {"anyOf": [_schema(option) for option in options]}
        case RecordShape(model=model):
            made = {"$ref": f"#/definitions/{model.__name__}"}
    return made


def described(words: Mapping[str, str]) -> Json:
    """The words that may stand at a place, each with what it means."""
    made: Json = {"enum": list(words)}
    if any(words.values()):
        made["enumDescriptions"] = list(words.values())
    return made


def _choices(name: str) -> Json:
    return {"$ref": f"{CHOICES}#/definitions/{name}"}


def _least(keyword: str, least: int) -> Json:
    return {keyword: least} if least else {}
