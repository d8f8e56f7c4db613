"""Problems as GitHub Actions reads them from a log and shows them beside the lines of a change.

The format is that of workflow commands: `::error file=…,line=…::message`.
"""

from collections.abc import Iterable

from generator.problems import Problem, Severity
from generator.report.lines import Lines

LEVELS = {Severity.ERROR: "error", Severity.NOTE: "notice"}


def render(problems: Iterable[Problem], lines: Lines) -> str:
    """A command a problem; paths are as the positions give them, relative to the repository."""
    del lines
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    at = problem.position
    properties = {"file": at.path, "line": str(at.line), "col": str(at.column)}
    if at.end:
        properties["endLine"] = str(at.end[0])
        # Columns of an annotation count only where it is of one line.
        if at.end[0] == at.line:
            properties["endColumn"] = str(at.end[1])
    properties["title"] = problem.rule
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return f"::{LEVELS[problem.severity]} {told}::{_data(text)}"


def _data(text: str) -> str:
    """Escape a message as the toolkit of GitHub Actions does (`escapeData`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property as the toolkit of GitHub Actions does (`escapeProperty`)."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
