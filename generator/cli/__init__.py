"""The command line: the only place that prints and sets an exit status.

Each command is a module here with `HELP`, `arguments` and `run`.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from generator.cli.status import USAGE

ABOUT = "Checks archived texts and facts, and makes the pages of the chronicle from them."
COMMANDS = (
    "check",
    "fmt",
    "new",
    "quote",
    "passages",
    "schema",
    "coverage",
    "build",
    "translated",
    "corrections",
    "messages",
)


def main(arguments: Sequence[str] | None = None, today: date | None = None) -> int:
    """Run one command. Returns 0 when fine, 1 for problems in the input, 2 for wrong usage.

    `today` is the day that no date may lie after; without it the day it is in UTC.
    """
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given).parse_args(given)
    options.today = today or datetime.now(UTC).date()
    if not (options.root / "data").is_dir():
        print(f"{options.root}: no chronicle here: expected a folder data/ in it")
        return USAGE
    status: int = options.run(options)
    return status


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """Knows the command that is given, or all of them where none is: to load one takes a while."""
    parser = argparse.ArgumentParser(prog="python -m generator", description=ABOUT)
    commands = parser.add_subparsers(required=True, metavar="command")
    wanted = [name for name in COMMANDS if name in given[:1]] or COMMANDS
    for name in wanted:
        module = import_module(f"generator.cli.{name}")
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        command.add_argument("--root", type=Path, default=Path(), help="the chronicle's folder")
        command.set_defaults(run=module.run)
        module.arguments(command)
    return parser
