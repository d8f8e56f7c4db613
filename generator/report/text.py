"""Problems as a person reads them, on a terminal or in a pipe."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.problems import Problem, Severity
from generator.report.cells import visible
from generator.report.excerpt import excerpt
from generator.report.lines import Lines

WIDTH = 100
# Select Graphic Rendition (ECMA-48, section 8.3.117).
BOLD, FAINT, RED, CYAN, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;36m", "\x1b[0m"
TINTS = {Severity.ERROR: RED, Severity.NOTE: CYAN}


@dataclass(frozen=True)
class Style:
    """Whether to colour. Without colour the text is the same, less the colours."""

    colour: bool = False

    def paint(self, tint: str, text: str) -> str:
        """`text` in a tint."""
        return f"{tint}{text}{PLAIN}" if self.colour and text else text


def render(problems: Iterable[Problem], lines: Lines, *, colour: bool = False) -> str:
    """All problems below the names of their files, in the order given within a file.

    `path:line:column:` stands at the start of a line, where editors and grep look for it; then
    come the line of the file with carets under the place, and how to mend it.
    """
    style = Style(colour)
    by_file = sorted(problems, key=lambda problem: problem.position.path)
    blocks: list[str] = []
    for path, of_file in groupby(by_file, key=lambda problem: problem.position.path):
        first, *others = ("\n".join(_block(problem, lines, style)) for problem in of_file)
        blocks += [f"{style.paint(BOLD, visible(path))}\n{first}", *others]
    return "".join(f"{block}\n\n" for block in blocks)


def _block(problem: Problem, lines: Lines, style: Style) -> Iterator[str]:
    at = problem.position
    # What a message quotes from a file may have several lines.
    message, hint = (visible(" ".join(text.split())) for text in (problem.message, problem.hint))
    tint = TINTS[problem.severity]
    where = style.paint(BOLD, f"{visible(at.path)}:{at.line}:{at.column}:")
    rule = style.paint(FAINT, f"[{problem.rule}]")
    yield f"{where} {style.paint(tint, f'{problem.severity}:')} {message} {rule}"
    margin = " " * len(str(at.line))
    of_file = lines.get(at.path, ())
    if at.end and at.line <= len(of_file):
        line = of_file[at.line - 1]
        end = at.end[1] if at.end[0] == at.line else len(line) + 1
        found = excerpt(line, at.column, end, WIDTH)
        yield f"{style.paint(FAINT, f'{at.line} |')} {found.line}".rstrip()
        yield f"{style.paint(FAINT, f'{margin} |')} {style.paint(tint, found.below)}"
    if hint:
        yield f"{margin} = {hint}"
