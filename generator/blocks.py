"""Finds the paragraphs of a plain text."""

import re

from generator.normalised import Passage

# The line terminators that str.splitlines and Unicode Standard Annex 14 have in common.
LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")

_SENTENCE_END = re.compile(r"[.!?…؟۔][\"'”’»)\]]*$")
_SHORT = 0.75


def blocks(body: str, wrapped: bool) -> tuple[Passage, ...]:
    """Return the paragraphs of `body` in order, without outer white space.

    Each line is a paragraph, unless the lines are `wrapped`, broken where the paper ended: then
    lines make one paragraph up to a blank line, or up to a line that was not broken by the width.
    That is one after which the next word would have had room, and which ends a sentence or fills
    less than three quarters of the width.
    """
    lines = _lines(body)
    width = max((line.end - line.start for line in lines), default=0)
    found: list[Passage] = []
    for line in lines:
        if line.start == line.end:
            continue
        if wrapped and found and _goes_on(body, found[-1], line, width):
            found[-1] = Passage(found[-1].start, line.end)
        else:
            found.append(line)
    return tuple(found)


def _lines(body: str) -> list[Passage]:
    """Return the lines of `body` without outer white space; blank ones are empty passages."""
    lines: list[Passage] = []
    start = 0
    for end, after in [*(match.span() for match in LINE_BREAK.finditer(body)), (len(body),) * 2]:
        line = body[start:end]
        first = start + len(line) - len(line.lstrip())
        lines.append(Passage(first, first + len(line.strip())))
        start = after
    return lines


def _goes_on(body: str, paragraph: Passage, line: Passage, width: int) -> bool:
    gap = body[paragraph.end : line.start]
    if len(LINE_BREAK.findall(gap)) > 1:
        return False
    previous = LINE_BREAK.split(body[paragraph.start : paragraph.end])[-1].strip()
    word = body[line.start : line.end].split(maxsplit=1)[0]
    needed = len(previous) + 1 + len(word)
    ends = _SENTENCE_END.search(previous) is not None
    return needed > width or (not ends and needed >= _SHORT * width)
