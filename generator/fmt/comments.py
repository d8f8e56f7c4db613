"""Finds the comments and blank lines of a YAML document, and what each belongs to."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.strict_yaml import Loader, Loc

BLANK = ""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_BREAK = re.compile("[\n\x85\u2028\u2029]")
_SCHEMA = re.compile(r"#\s*yaml-language-server:")


@dataclass
class Note:
    """What stands around an entry: lines above it (a blank one is empty), and behind it.

    `end` are the lines below the last member of a list or mapping that still belong to it.
    """

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    end: list[str] = field(default_factory=list)

    @property
    def speaks(self) -> bool:
        """Whether there is a comment, and not blank lines alone."""
        return any((*self.before, *self.after, *self.end))


Notes = Mapping[Loc, Note]


@dataclass
class _Open:
    """A list or mapping that is being read; `key` is the entry of a mapping that is."""

    loc: Loc
    column: int
    is_list: bool
    is_flow: bool
    size: int = 0
    key: Loc | None = None


def read_notes(text: str) -> dict[Loc, Note]:
    """Find the notes of a document that `strict_yaml` can read, by the entry they belong to.

    A comment line belongs to the entry below it, or, where it is indented deeper than that, to
    the end of the list or mapping above; the comment behind an entry to that entry. Those at the
    top of the file, up to a blank line or a line for the editor, are noted under `()`.
    """
    reader = _Reader(text)
    for event in yaml.parse(text, Loader=Loader):
        reader.take(event)
    return reader.notes


class _Reader:
    """Goes through the events of a document and looks into the gaps between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.notes: dict[Loc, Note] = defaultdict(Note)
        self.open: list[_Open] = []
        self.closed: list[_Open] = []
        self.at = 0
        self.last: Loc | None = None
        self.begun: tuple[Loc, int] | None = None

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self.start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stop(event)
        elif isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.StreamEndEvent):
            self.begun = ((), -1)
            self.gap(len(self.text), ())

    def scalar(self, event: Any) -> None:
        loc = self.enter(event)
        self.gap(event.start_mark.index, loc)
        self.at, self.last = self.end_of(event, loc), loc

    def enter(self, event: Any) -> Loc:
        """The entry that a node is, or is the value of; notes where a new one begins."""
        if not self.open:
            return ()
        inside = self.open[-1]
        if inside.is_list:
            loc: Loc = (*inside.loc, inside.size)
        elif inside.key is None:
            loc = inside.key = (*inside.loc, event.value)
        else:
            loc, inside.key = inside.key, None
            return loc
        inside.size += 1
        if self.begun is None:
            column = inside.column if inside.is_list else event.start_mark.column
            self.begun = (loc, column)
        return loc

    def start(self, event: Any) -> None:
        loc = self.enter(event)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        column = event.start_mark.column if self.open else 0
        opened = _Open(loc, column, is_list, bool(event.flow_style))
        if event.flow_style:
            self.gap(event.start_mark.index, loc)
            self.at, self.last = event.end_mark.index, None
        self.open.append(opened)

    def stop(self, event: Any) -> None:
        closed = self.open.pop()
        if not closed.is_flow:
            self.closed.append(closed)
            return
        lines = self.gap_lines(event.start_mark.index, in_flow=True)
        note = self.notes[closed.loc]
        (note.end if closed.size else note.before).extend(line for line, _ in lines)
        self.begun = None
        self.at, self.last = event.end_mark.index, closed.loc

    def end_of(self, event: Any, loc: Loc) -> int:
        """Where a scalar ends; the comment behind the mark of a text in lines is noted."""
        end: int = event.end_mark.index
        if event.style in ("|", ">"):
            written = self.text[event.start_mark.index : end]
            comment = _COMMENT.search(written.splitlines()[0])
            if comment:
                self.notes[loc].after.append(comment[0].rstrip())
            end = event.start_mark.index + len(written.rstrip())
            # What follows begins on a line of its own, whatever the text ends with.
            end = self.text.find("\n", end) + 1 or len(self.text)
        return end

    def gap(self, end: int, owner: Loc) -> None:
        """Give each comment before the next node its place; `owner` is the entry that node is."""
        in_flow = bool(self.open) and self.open[-1].is_flow
        at_top = not self.at
        lines = self.gap_lines(end, in_flow=in_flow)
        loc, column = self.begun or (owner, 10**6)
        left = self.belonging(lines, column)
        if loc and at_top:
            left = self.header(left)
        note = self.notes[loc]
        (note.before if loc else note.end).extend(left)
        self.begun, self.closed = None, []

    def gap_lines(self, end: int, *, in_flow: bool) -> list[tuple[str, int]]:
        """The comments (with their columns) and blank lines from here to `end`.

        A comment on the line of the last entry is noted with that entry.
        """
        lines = _BREAK.split(self.text[self.at : end])
        found: list[tuple[str, int]] = []
        behind = self.at > 0 and self.text[self.at - 1] != "\n"
        last = len(lines) - 1
        for number, line in enumerate(lines):
            comment = _COMMENT.search(line)
            if comment and number == 0 and behind and self.last is not None:
                self.notes[self.last].after.append(comment[0].rstrip())
            elif comment:
                found.append((comment[0].rstrip(), comment.start()))
            elif not (line.strip() or in_flow or (number == 0 and behind) or number == last):
                found.append((BLANK, -1))
        return found

    def belonging(self, lines: list[tuple[str, int]], column: int) -> list[str]:
        """Note what belongs to the end of something above; return the lines that are left."""
        closed, blank = list(self.closed), False
        for number, (line, at) in enumerate(lines):
            if line == BLANK:
                blank = True
                continue
            while closed and closed[0].column > at:
                closed.pop(0)
            if not closed or at <= column:
                kept = [line for line, _ in lines[number:]]
                return [BLANK, *kept] if blank else kept
            self.notes[closed[0].loc].end += [BLANK, line] if blank else [line]
            blank = False
        return [BLANK] if blank else []

    def header(self, lines: list[str]) -> list[str]:
        """Note the lines at the top of the file; return those that belong to its first entry."""
        last = max(
            (n for n, line in enumerate(lines) if line == BLANK or _SCHEMA.match(line)), default=-1
        )
        self.notes[()].before.extend(lines[: last + 1])
        return lines[last + 1 :]
