"""What the page of the field reference shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import uris
from generator.check.references import all_records
from generator.load import Loaded
from generator.model.base import Record
from generator.model.vocabulary import NO_LISTS, Vocabulary
from generator.page_spec import PageSpec, page
from generator.reference.examples import Examples, add_examples
from generator.reference.words import Part, ticked, words_of
from generator.schema.documents import KINDS, within
from generator.schema.shapes import Field, RecordShape, fields_of

LOCALE = "en"
TITLE = "Field reference"
DESCRIPTION = (
    "For editors: every kind of file, every field in it, what it holds, and an example from the "
    "files of this site."
)


@dataclass(frozen=True)
class FieldRow:
    """A field: `needed` says whether it must be written, `absent` what stands where it is not."""

    key: str
    anchor: str
    needed: tuple[Part, ...]
    holds: tuple[Part, ...]
    description: tuple[Part, ...]
    absent: str
    example: str


@dataclass(frozen=True)
class Section:
    """A kind of file, or a part of a record, with its fields. Parts are in no `files`."""

    title: str
    anchor: str
    description: str
    fields: tuple[FieldRow, ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class TermList:
    """A closed list of the vocabulary: what it is for, and its terms with their labels."""

    name: str
    anchor: str
    description: str
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Reference:
    """The page: kinds of file, the parts that they are made of, the lists of the vocabulary."""

    kinds: tuple[Section, ...]
    parts: tuple[Section, ...]
    lists: tuple[TermList, ...]


def reference_page(loaded: Loaded, vocabulary: Vocabulary) -> PageSpec:
    """The page, in English, with examples from the files that were read."""
    return page(uris.REFERENCE, "reference.j2", TITLE, DESCRIPTION, reference(loaded, vocabulary))


def reference(loaded: Loaded, vocabulary: Vocabulary) -> Reference:
    """All that derives from the model, and examples of it."""
    examples = _examples(loaded)
    kinds = tuple(
        _section(kind.model, kind.title, kind.name, examples, kind.files) for kind in KINDS
    )
    whole = {kind.model for kind in KINDS}
    parts = dict.fromkeys(part for kind in KINDS for part in _parts(kind.model))
    named = sorted((part for part in parts if part not in whole), key=lambda part: part.__name__)
    return Reference(
        kinds,
        tuple(_section(part, part.__name__, anchor_of(part), examples) for part in named),
        tuple(_lists(vocabulary)),
    )


def _examples(loaded: Loaded) -> Examples:
    found: Examples = {}
    records = list(all_records(loaded))
    for kind in KINDS:
        trees = (read.tree for read in records if isinstance(read.record, kind.model))
        add_examples(found, kind.model, trees)
    return found


def _parts(model: type[Record]) -> Iterator[type[Record]]:
    for field in fields_of(model):
        for shape in within(field.shape):
            if isinstance(shape, RecordShape):
                yield shape.model
                yield from _parts(shape.model)


def _section(
    model: type[Record],
    title: str,
    anchor: str,
    examples: Examples,
    files: tuple[str, ...] = (),
) -> Section:
    rows = tuple(_row(model, field, anchor, examples) for field in fields_of(model))
    description = " ".join((model.__doc__ or "").partition("\n\n")[0].split())
    return Section(title, anchor, description, rows, files)


def _row(model: type[Record], field: Field, anchor: str, examples: Examples) -> FieldRow:
    return FieldRow(
        key=field.key,
        anchor=f"{anchor}.{field.key}",
        needed=tuple(ticked(_needed(model, field))),
        holds=tuple(words_of(field.shape)),
        description=tuple(ticked(field.description)),
        absent=field.absent,
        example=examples.get((model.__name__, field.key), ""),
    )


def _needed(model: type[Record], field: Field) -> str:
    if field.required:
        return "yes"
    others = [f"`{name}`" for name in model.one_of if name != field.key]
    if field.key in model.one_of:
        return f"this or {' or '.join(others)}"
    return "no"


def anchor_of(model: type[Record]) -> str:
    """The anchor of a part of a record."""
    return f"part.{model.__name__}"


def _lists(vocabulary: Vocabulary) -> Iterator[TermList]:
    """The closed lists, each under its name, with what the model says it is for.

    Of `terms` the names of the schemes alone: their words are the sources', not the site's.
    """
    for field in fields_of(Vocabulary):
        entries = getattr(vocabulary, field.key)
        if field.key in NO_LISTS:
            continue
        labels = (
            (id_, "" if field.key == "terms" else entry.label.get(LOCALE, ""))
            for id_, entry in entries.items()
        )
        yield TermList(field.key, f"list.{field.key}", field.description, tuple(labels))
