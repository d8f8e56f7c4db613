"""Problems as JSON (RFC 8259), for programs of one's own.

One document: `{"version": 1, "errors": 2, "notes": 0, "problems": […]}`. Each problem is
`{"path", "line", "column", "end": {"line", "column"} | null, "severity": "error" | "note",
"rule", "message", "hint", "text"}`. Lines and columns count from 1, columns in code points; `end`
is right behind the place, and null where no line is to blame. `text` is the line, or null.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.problems import Problem, Severity
from generator.report.lines import Lines

VERSION = 1


def render(problems: Iterable[Problem], lines: Lines) -> str:
    """The document, in the order of the problems."""
    shown = tuple(problems)
    document = {
        "version": VERSION,
        "errors": sum(problem.severity is Severity.ERROR for problem in shown),
        "notes": sum(problem.severity is Severity.NOTE for problem in shown),
        "problems": [as_mapping(problem, lines) for problem in shown],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def as_mapping(problem: Problem, lines: Lines) -> Mapping[str, Any]:
    """One problem in the shape that the module describes."""
    at = problem.position
    of_file = lines.get(at.path, ())
    shown = at.end is not None and at.line <= len(of_file)
    return {
        "path": at.path,
        "line": at.line,
        "column": at.column,
        "end": {"line": at.end[0], "column": at.end[1]} if at.end else None,
        "severity": str(problem.severity),
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint,
        "text": of_file[at.line - 1] if shown else None,
    }
