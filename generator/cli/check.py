"""`check`: says what is wrong with seeds/ and data/."""

import argparse

from generator.check.run import check
from generator.cli.problems import add_format, say, show
from generator.cli.status import FINE, PROBLEMS
from generator.load import load
from generator.problems import Severity
from generator.schema.files import refresh

HELP = "say what is wrong with seeds/ and data/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add how problems are shown."""
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print all problems, then, in the format for people, how many in how many records."""
    loaded = load(options.root)
    refresh(options.root, loaded)
    _, problems = check(loaded, options.today)
    show(problems, options.root, options.format)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    counts = (
        f"{len(loaded.events)} events and topics, {len(loaded.sources)} sources, "
        f"{len(loaded.agents)} agents, {len(loaded.places)} places"
    )
    found = {0: "No problem", 1: "1 problem"}.get(errors, f"{errors} problems")
    say(f"{found} in {counts}", options.format)
    return PROBLEMS if errors else FINE
