"""Says in words what a field holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.schema.shapes import (
    EitherShape,
    ListShape,
    MappingShape,
    RecordShape,
    ScalarShape,
    Shape,
    TupleShape,
    WordShape,
)

# What the ids that a field may hold are ids of, and where on the page that is told.
OFFERED = {
    "agent": ("id of an agent", "agent"),
    "place": ("id of a place", "place"),
    "subject": ("id of an agent or a place", "agent"),
    "source": ("id of a source", "source"),
    "event": ("id of an event or topic", "event"),
    "record": ("id of a record", ""),
    "locale": ("locale of the site", "site.locales"),
    "term": ("term of the measure's scheme", "list.terms"),
    "terms.counted-as": ("term of the scheme counted-as", "list.terms"),
    "scheme": ("name of a scheme", "list.terms"),
    "column": ("name of a column", "part.Collection.columns"),
    "map": ("what a map can be drawn by", ""),
    "territory": ("", ""),
    "language": ("", ""),
}


@dataclass(frozen=True)
class Part:
    """A piece of a sentence: a word to be typed, a link to an anchor of the page, or neither."""

    text: str
    anchor: str = ""
    code: bool = False


def words_of(shape: Shape) -> Iterator[Part]:
    """What a value of a shape is, in words."""
    match shape:
        case ScalarShape(scalar=scalar, offered=offered):
            yield from _scalar(scalar.words, offered)
        case WordShape(words=words):
            yield from _joined(([Part(word, code=True)] for word in words), " or ")
            if any(words.values()):
                told = "; ".join(f"{word}: {meaning}" for word, meaning in words.items())
                yield Part(f" ({told})")
        case ListShape(of=of, least=least):
            yield Part("list, at least one of: " if least else "list of: ")
            yield from words_of(of)
        case TupleShape(of=several):
            yield Part("[")
            yield from _joined((words_of(of) for of in several), ", ")
            yield Part("]")
        case MappingShape(key=key, of=of):
            yield from words_of(key)
            yield Part(": ")
            yield from words_of(of)
        case EitherShape(options=options):
            yield from _joined((words_of(option) for option in options), " or ")
        case RecordShape(model=model):
            yield Part(model.__name__, f"part.{model.__name__}")


def _scalar(words: str, offered: str) -> Iterator[Part]:
    told, anchor = OFFERED.get(offered, (f"term of {offered}", f"list.{offered}"))
    if offered and told:
        yield Part(told, anchor)
    else:
        yield from ticked(words)


def ticked(text: str) -> Iterator[Part]:
    """A text in which words to be typed stand between backticks."""
    for i, piece in enumerate(text.split("`")):
        if piece:
            yield Part(piece, code=bool(i % 2))


def _joined(several: Iterable[Iterable[Part]], between: str) -> Iterator[Part]:
    for i, parts in enumerate(several):
        if i:
            yield Part(between)
        yield from parts
