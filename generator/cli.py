"""The command line: the only place that prints and sets an exit status."""

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from generator.accounting import account
from generator.check.run import check
from generator.coverage import Status
from generator.history import read_days
from generator.load import load
from generator.problems import Severity
from generator.site import make_site
from generator.write import write_pages

STATUSES: tuple[Status, ...] = ("quoted", "unused", "unaccounted")
FINE, PROBLEMS, USAGE = 0, 1, 2
ABOUT = "Checks archived texts and facts, and makes the pages of the chronicle from them."
SOURCES = ("data", "docs", "generator", "seeds", "tests")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when fine, 1 for problems in the input, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    if not (options.root / "data").is_dir():
        print(f"{options.root}: no chronicle here: expected a folder data/ in it")
        return USAGE
    command: int = options.run(options)
    return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m generator", description=ABOUT)
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, (run, help_) in COMMANDS.items():
        command = commands.add_parser(name, help=help_, description=help_)
        command.add_argument("--root", type=Path, default=Path(), help="the chronicle's folder")
        command.set_defaults(run=run)
        if run is _build:
            command.add_argument("--out", type=Path, required=True, help="the folder to write to")
            where = "where the site will stand; without it no page says how it is cited"
            command.add_argument("--site-url", default="", metavar="URL", help=where)
    return parser


def _today() -> date:
    return datetime.now(UTC).date()


def _check(options: argparse.Namespace) -> int:
    loaded = load(options.root)
    _, problems = check(loaded, _today())
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


def _coverage(options: argparse.Namespace) -> int:
    loaded = load(options.root)
    citations, problems = check(loaded, _today())
    left = 0
    for id_, coverage in account(loaded, citations).items():
        left += len(coverage.unaccounted)
        counts = ", ".join(f"{coverage.count(status)} {status}" for status in STATUSES)
        print(f"{id_}: {counts}; {coverage.share_quoted:.0%} of the text quoted")
    for problem in problems:
        print(problem)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return PROBLEMS if left or errors else FINE


def _build(options: argparse.Namespace) -> int:
    out, root = options.out.resolve(), options.root.resolve()
    if out == root or any(out.is_relative_to(root / name) for name in SOURCES):
        print(f"{options.out}: holds what the pages are made from: name another folder")
        return USAGE
    site = make_site(options.root, _today(), options.site_url, read_days(options.root))
    for problem in site.problems:
        print(problem)
    if site.problems:
        return PROBLEMS
    try:
        changes = write_pages((*site.pages, *site.assets), options.out)
    except OSError as error:
        print(f"{options.out}: cannot be written to: {error.strerror}")
        return USAGE
    print(
        f"{len(site.pages)} pages in {options.out}: {len(changes.written)} written, "
        f"{len(changes.removed)} removed"
    )
    return FINE


COMMANDS = {
    "check": (_check, "say what is wrong with seeds/ and data/"),
    "coverage": (_coverage, "account for every sentence of every archived text"),
    "build": (_build, "write the pages as Markdown"),
}
