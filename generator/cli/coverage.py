"""`coverage`: accounts for every sentence of every archived text."""

import argparse

from generator.accounting import account
from generator.check.run import check
from generator.cli.problems import add_format, say, show
from generator.cli.status import FINE, PROBLEMS
from generator.coverage import Status
from generator.load import load
from generator.problems import Severity

HELP = "account for every sentence of every archived text"
STATUSES: tuple[Status, ...] = ("quoted", "unused", "unaccounted")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add how problems are shown."""
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print a line for each text, then every problem."""
    loaded = load(options.root)
    citations, problems = check(loaded, options.today)
    left = 0
    for id_, coverage in account(loaded, citations).items():
        left += len(coverage.unaccounted)
        counts = ", ".join(f"{coverage.count(status)} {status}" for status in STATUSES)
        told = f"{id_}: {counts}; {coverage.share_quoted:.0%} of the text quoted"
        say(told, options.format)
    show(problems, options.root, options.format)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return PROBLEMS if left or errors else FINE
