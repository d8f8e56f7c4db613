"""The command line: the only place that prints and sets an exit status.

Each command is a module here with `HELP`, `arguments` and `run`.
"""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType

from generator.cli import build, check, coverage
from generator.cli.status import USAGE

ABOUT = "Checks archived texts and facts, and makes the pages of the chronicle from them."
COMMANDS: dict[str, ModuleType] = {"check": check, "coverage": coverage, "build": build}


def main(arguments: Sequence[str] | None = None, today: date | None = None) -> int:
    """Run one command. Returns 0 when fine, 1 for problems in the input, 2 for wrong usage.

    `today` is the day that no date may lie after; without it the day it is in UTC.
    """
    options = _parser().parse_args(arguments)
    options.today = today or datetime.now(UTC).date()
    if not (options.root / "data").is_dir():
        print(f"{options.root}: no chronicle here: expected a folder data/ in it")
        return USAGE
    status: int = options.run(options)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=ABOUT)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        command.add_argument("--root", type=Path, default=Path(), help="the chronicle's folder")
        command.set_defaults(run=module.run)
        module.arguments(command)
    return parser
