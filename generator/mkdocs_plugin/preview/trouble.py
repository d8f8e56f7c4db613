"""Turns whatever ends or disturbs a build into problems with a place."""

import logging
import re
import threading
import traceback
from pathlib import Path

import jinja2
import yaml
from babel.messages.pofile import PoFileError

from generator.problems import Position, Problem, Severity

CONFIGURATION = "mkdocs.yml"
# What stands behind the path of a damaged catalogue.
CATALOGUE = " is no gettext catalogue"
PACKAGES = "site-packages"
# How MkDocs names a page, and a link on it, in what it logs.
PAGE = re.compile(r"(?:Doc file|page) '([^']+)'")
LINK = re.compile(r"(?:link|reference) '([^']+)'")


class Logged(logging.Handler):
    """Collects what MkDocs warns of while it builds, in the thread that builds."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._thread = 0

    def begin(self) -> None:
        """Forget what was said before, and listen to this thread."""
        self.messages = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message, unless it is our own or about a request."""
        ours = record.name.startswith(("mkdocs.plugins.", "mkdocs.livereload"))
        if record.thread == self._thread and not ours:
            self.messages.append(record.getMessage())


def warned(message: str, root: Path) -> Problem:
    """A problem that MkDocs warns of and that ends no preview, but a strict build."""
    page, link = PAGE.search(message), LINK.search(message)
    at = Position(CONFIGURATION)
    if page:
        at = _place(root, f"docs/{page[1]}", link[1] if link else "")
    return Problem(at, message, "`make site` stops at this", Severity.NOTE)


def _place(root: Path, path: str, text: str) -> Position:
    """Where a file has a text first, or its beginning."""
    file = root / path
    content = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    before, found, _ = content.partition(text)
    if not (text and found):
        return Position(path)
    return Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def problem_of(error: BaseException, root: Path, logged: list[str]) -> Problem:
    """The problem that ended a build with an error that is no list of problems.

    `logged` is what MkDocs said before it ended.
    """
    cause = error.__cause__ or error.__context__
    if isinstance(cause, PoFileError | UnicodeDecodeError) and CATALOGUE in str(error):
        path, line = Path(str(error).partition(CATALOGUE)[0]), getattr(cause, "lineno", 0) + 1
        return Problem(Position(_below(path, root), line), str(cause), "mend the catalogue")
    if isinstance(cause, yaml.MarkedYAMLError) and cause.problem_mark:
        mark = cause.problem_mark
        at = Position(CONFIGURATION, mark.line + 1, mark.column + 1)
        return Problem(at, f"no valid YAML: {cause.problem}", "mend the configuration")
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        path = Path(error.filename)
        return Problem(Position(_below(path, root), error.lineno), str(error.message), "mend it")
    if isinstance(error, SystemExit):
        message = "; ".join(logged) or str(error)
        return Problem(Position(CONFIGURATION), message, "mend the configuration")
    message = f"{type(error).__name__}: {error}"
    return Problem(_raised_at(error, root), message, "the server's log says how it came to this")


def _raised_at(error: BaseException, root: Path) -> Position:
    """The last line of the project's own files that was run, templates included."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(root) and PACKAGES not in path.parts:
            return Position(_below(path, root), frame.lineno or 1)
    return Position(CONFIGURATION)


def _below(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
