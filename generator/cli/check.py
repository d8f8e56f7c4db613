"""`check`: says what is wrong with seeds/ and data/."""

import argparse

from generator.check.run import check
from generator.cli.status import FINE, PROBLEMS
from generator.load import load
from generator.problems import Severity

HELP = "say what is wrong with seeds/ and data/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command: none besides those of all."""
    del parser


def run(options: argparse.Namespace) -> int:
    """Print each problem, then how many there are in how many records."""
    loaded = load(options.root)
    _, problems = check(loaded, options.today)
    for problem in problems:
        print(problem)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = (
        f"{len(loaded.events)} events and topics, {len(loaded.sources)} sources, "
        f"{len(loaded.agents)} agents, {len(loaded.places)} places"
    )
    found = {0: "No problem", 1: "1 problem"}.get(errors, f"{errors} problems")
    print(f"{found} in {counts}")
    return PROBLEMS if errors else FINE
