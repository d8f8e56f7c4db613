"""How a command shows problems: in which format, in colour or plain."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.problems import Problem
from generator.report import github, json_, sarif, text
from generator.report.lines import Lines, read_lines

TEXT = "text"
FOR_MACHINES: Mapping[str, Callable[[Sequence[Problem], Lines], str]] = {
    "github": github.render,
    "json": json_.render,
    "sarif": sarif.render,
}


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add `--format`: how problems are shown."""
    told = "how problems are shown: text, GitHub annotations, JSON or SARIF 2.1.0"
    choices = (TEXT, *FOR_MACHINES)
    parser.add_argument("--format", choices=choices, default=TEXT, metavar="FORMAT", help=told)


def show(problems: Sequence[Problem], root: Path, format_: str = TEXT) -> None:
    """Print problems on stdout: as text, or in one of the formats `FOR_MACHINES`."""
    lines = read_lines(root, problems)
    if format_ == TEXT:
        colour = in_colour(os.environ, terminal=sys.stdout.isatty())
        print(text.render(problems, lines, colour=colour), end="")
    else:
        print(FOR_MACHINES[format_](problems, lines), end="")


def say(words: str, format_: str = TEXT) -> None:
    """Print a line for people: on stderr where stdout holds a format for machines."""
    print(words, file=sys.stdout if format_ == TEXT else sys.stderr)


def in_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to colour: on a terminal, unless the environment says otherwise.

    NO_COLOR (no-color.org) goes before FORCE_COLOR (force-color.org), as in Python's own tools.
    """
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") != "dumb"
