"""Problems as SARIF 2.1.0 (OASIS, 2020), for code scanning and editors."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from generator.problems import Position, Problem, Severity
from generator.report.lines import Lines

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
TOOL = "generator"
LEVELS = {Severity.ERROR: "error", Severity.NOTE: "note"}


def render(problems: Iterable[Problem], lines: Lines) -> str:
    """A log with one run; its rules are those of which there is a problem.

    Paths are relative to `%SRCROOT%`, which is what code scanning calls the repository.
    """
    shown = tuple(problems)
    rules = sorted({problem.rule for problem in shown})
    run = {
        "tool": {"driver": {"name": TOOL, "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules.index(problem.rule), lines) for problem in shown],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(problem: Problem, rule: int, lines: Lines) -> Mapping[str, Any]:
    text = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(problem.position.path), "uriBaseId": "%SRCROOT%"}
    }
    region = _region(problem.position, lines)
    if region:
        location["region"] = region
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule,
        "level": LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": location}],
    }


def _region(at: Position, lines: Lines) -> Mapping[str, Any]:
    """Where in the file; nothing where it is the file as a whole."""
    if at.end is None:
        return {"startLine": at.line, "startColumn": at.column} if at.line > 1 else {}
    region: dict[str, Any] = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end[0],
        "endColumn": at.end[1],
    }
    of_file = lines.get(at.path, ())
    if at.line <= len(of_file):
        region["snippet"] = {"text": of_file[at.line - 1]}
    return region
