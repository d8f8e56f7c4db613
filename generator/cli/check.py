"""`check`: says what is wrong with seeds/ and data/."""

import argparse
from collections.abc import Mapping
from typing import Any

from generator.check.findings import Findings
from generator.check.references import all_records
from generator.check.run import check
from generator.cli.problems import add_format, say, show
from generator.cli.status import FINE, PROBLEMS
from generator.fmt import rule
from generator.kept import Kept, kept
from generator.load import Loaded, load
from generator.problems import Problem, Severity
from generator.schema.files import refresh

# Kept from run to run: what texts say as YAML, the checksums of what nothing was found in, and of
# those in the canonical form.
VALUES, NOTHING_FOUND, CANONICAL = "values", "nothing-found", "canonical"
# All values are written at once, which takes longer than to read a few texts again.
FEW = 20
HELP = "say what is wrong with seeds/ and data/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add how problems are shown."""
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print all problems, then, in the format for people, how many in how many records."""
    known = kept(options.root)
    values = known.read(VALUES) or {}
    loaded = load(options.root, values=values)
    refresh(options.root, loaded)
    findings = Findings(known.read(NOTHING_FOUND) or ())
    _, problems = check(loaded, options.today, findings)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if not errors:
        # With a mistake some rules wait, and what they found before would be lost.
        _keep(known, loaded, values, findings)
        # How files are written is told where nothing is wrong with what they say.
        problems = sorted([*problems, *_form(known, loaded)])
    show(problems, options.root, options.format)
    counts = (
        f"{len(loaded.events)} events and topics, {len(loaded.sources)} sources, "
        f"{len(loaded.agents)} agents, {len(loaded.places)} places"
    )
    found = {0: "No problem", 1: "1 problem"}.get(errors, f"{errors} problems")
    say(f"{found} in {counts}", options.format)
    return PROBLEMS if errors else FINE


def _form(known: Kept, loaded: Loaded) -> list[Problem]:
    """A note for each file that is not in the canonical form."""
    before = set(known.read(CANONICAL) or ())
    problems, canonical = rule.problems(loaded, before)
    if canonical != before:
        known.write(CANONICAL, sorted(canonical))
    return problems


def _keep(known: Kept, loaded: Loaded, values: Mapping[str, Any], findings: Findings) -> None:
    """Keep what spares the next run time, where it differs enough from what is kept."""
    texts = {located.checksum: located.tree.value for located in all_records(loaded)}
    if len(texts.keys() ^ values.keys()) > FEW:
        known.write(VALUES, texts)
    if findings.fine != findings.fine_before:
        known.write(NOTHING_FOUND, sorted(findings.fine))
