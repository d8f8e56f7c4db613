"""Writes plain values as YAML in the canonical form."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.fmt.comments import BLANK, Note, Notes
from generator.fmt.scalars import literal, scalar
from generator.fmt.shape import Shape
from generator.strict_yaml import Loc

WIDTH = 100
DEPTH = 2
_NONE = Note()


def emit(value: Mapping[str, Any], shape: Shape, notes: dict[Loc, Note] | None = None) -> str:
    """Write a mapping of mappings, lists and texts in the canonical form, with `notes` around it.

    Keys stand in the order of the model. What fits into 100 characters stands on one line, unless
    it holds a comment, a list of mappings, or mappings three deep; the outermost mapping never
    does.
    """
    if notes:
        _hoist(value, shape, (), notes)
    writer = _Writer(notes or {})
    writer.lines.extend(writer.notes.get((), _NONE).before)
    writer.block(value, shape, (), 0)
    return "\n".join(_single_blanks(writer.lines)).strip("\n") + "\n"


def emit_item(value: Mapping[str, Any], shape: Shape, indent: int = 0) -> str:
    """Write a mapping as a member of a list that is indented by `indent` spaces."""
    writer = _Writer({})
    writer.item(value, shape, (), indent)
    return "\n".join(writer.lines) + "\n"


def _single_blanks(lines: list[str]) -> Iterator[str]:
    before = BLANK
    for line in lines:
        if line != BLANK or before != BLANK:
            yield line
        before = line


class _Writer:
    """Writes `lines`; knows which entries have notes, and which hold comments."""

    def __init__(self, notes: Notes) -> None:
        self.lines: list[str] = []
        self.notes = notes
        self.commented: set[Loc] = set()
        for loc, note in notes.items():
            if note.speaks:
                self.commented.update(loc[:length] for length in range(len(loc)))
            if note.end:
                self.commented.add(loc)

    def mapping(self, value: Mapping[str, Any], shape: Shape, loc: Loc, indent: int) -> None:
        """Write the entries of a mapping, each on a line or several."""
        shape = shape.of(value)
        for key in shape.ordered(value):
            at = (*loc, key)
            start = " " * indent + scalar(key) + ":"
            self.above(at, indent)
            self.entry(start, value[key], shape.below(key), at, indent)

    def sequence(self, value: list[Any], shape: Shape, loc: Loc, indent: int) -> None:
        """Write the members of a list, each on a line or several."""
        shape = shape.of(value)
        for number, item in enumerate(value):
            at = (*loc, number)
            self.above(at, indent)
            self.item(item, shape.item, at, indent)

    def item(self, value: Any, shape: Shape, loc: Loc, indent: int) -> None:
        """Write a member of a list: its first line begins with a hyphen."""
        start = " " * indent + "-"
        if isinstance(value, str) or self.whole(start, value, shape, loc) is not None:
            self.entry(start, value, shape, loc, indent)
            return
        self.lines.extend(" " * indent + each for each in self.notes.get(loc, _NONE).after[-1:])
        first = len(self.lines)
        self.block(value, shape, loc, indent + 2)
        self.lines[first] = start + self.lines[first][indent + 1 :]

    def entry(self, start: str, value: Any, shape: Shape, loc: Loc, indent: int) -> None:
        """Write what stands behind `start`, a key or a hyphen, and on the lines below it."""
        behind = self.notes.get(loc, _NONE).after[-1:]
        comment = f"  {behind[0]}" if behind else ""
        whole = self.whole(start, value, shape, loc)
        if whole is not None:
            self.lines.append(f"{start} {whole}{comment}")
        elif isinstance(value, str) and (lines := literal(value)):
            self.lines.append(f"{start} {lines[0]}{comment}")
            self.indented(lines[1:], indent + 2)
        else:
            self.lines.append(start + comment)
            self.block(value, shape, loc, indent + 2)

    def block(self, value: Any, shape: Shape, loc: Loc, indent: int) -> None:
        """Write a list or mapping in lines of its own, and what stands below its last member."""
        if isinstance(value, list):
            self.sequence(value, shape, loc, indent)
        else:
            self.mapping(value, shape, loc, indent)
        if loc in self.notes:
            self.indented(self.notes[loc].end, indent)

    def above(self, loc: Loc, indent: int) -> None:
        """Write what stands above an entry, and of several comments behind it all but the last."""
        if loc in self.notes:
            note = self.notes[loc]
            self.indented([*note.before, *note.after[:-1]], indent)

    def indented(self, lines: Iterable[str], indent: int) -> None:
        """Write lines that are made, each behind so many spaces unless it is blank."""
        self.lines.extend(" " * indent + line if line else line for line in lines)

    def whole(self, start: str, value: Any, shape: Shape, loc: Loc) -> str | None:
        """The value on the line of `start`, or None where it takes several."""
        text = self.flow(value, shape, loc, DEPTH)
        fits = text is not None and len(start) + 1 + len(text) <= WIDTH
        return text if fits or isinstance(value, str) else None

    def flow(self, value: Any, shape: Shape, loc: Loc, depth: int) -> str | None:
        """The value between brackets or braces, or None where it may not stand so."""
        shape = shape.of(value)
        if isinstance(value, str):
            return None if literal(value) else scalar(value, numeric=shape.numeric)
        if loc in self.commented:
            return None
        if isinstance(value, list):
            if any(isinstance(item, dict) for item in value):
                return None
            items = (
                self.flow(item, shape.item, (*loc, number), depth)
                for number, item in enumerate(value)
            )
            return _between("[]", items)
        if value and not depth:
            return None
        entries = (
            _keyed(key, self.flow(value[key], shape.below(key), (*loc, key), depth - 1))
            for key in shape.ordered(value)
        )
        return _between("{}", entries)


def _keyed(key: str, text: str | None) -> str | None:
    return None if text is None else f"{scalar(key)}: {text}"


def _between(brackets: str, texts: Iterable[str | None]) -> str | None:
    """The texts between brackets; None where one is None, or they are too long for a line."""
    found: list[str] = []
    length = 2
    for text in texts:
        length += len(text) + 2 if text is not None else WIDTH
        if text is None or length > WIDTH + 2:
            return None
        found.append(text)
    return brackets[0] + ", ".join(found) + brackets[1]


def _hoist(value: Any, shape: Shape, loc: Loc, notes: dict[Loc, Note]) -> None:
    """Move what stands between a hyphen and the first entry behind it above the hyphen."""
    shape = shape.of(value)
    if not value or isinstance(value, str):
        return
    if isinstance(value, list):
        below: list[tuple[Loc, Any, Shape]] = [
            ((*loc, number), item, shape.item) for number, item in enumerate(value)
        ]
    else:
        below = [((*loc, key), value[key], shape.below(key)) for key in shape.ordered(value)]
    for at, item, kind in below:
        _hoist(item, kind, at, notes)
    first = notes.get(below[0][0])
    if first and first.before and loc and isinstance(loc[-1], int):
        notes.setdefault(loc, Note()).before.extend(first.before)
        first.before = []
