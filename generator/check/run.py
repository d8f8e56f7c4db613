"""Runs every rule over what was loaded."""

from datetime import date

from generator.check import (
    addresses,
    corrections,
    events,
    evidence,
    figures,
    names,
    passages,
    positions,
    references,
    sentences,
    sources,
    summaries,
    texts,
    values,
    verdicts,
    vocabulary,
)
from generator.check.findings import Findings
from generator.citations import Citation, cite
from generator.load import Loaded
from generator.problems import Problem

RULES = (
    references,
    addresses,
    names,
    vocabulary,
    evidence,
    values,
    positions,
)
# These take longest, and most of what they find in a record depends on little besides it.
REMEMBERED_RULES = (texts, verdicts, summaries)
DATED_RULES = (sources, events, corrections)


def check(
    loaded: Loaded, today: date, findings: Findings | None = None
) -> tuple[list[Citation], list[Problem]]:
    """Every quote at its place, and every problem of the run in the order of the files.

    The `findings` of a run before spare some rules the records that have not changed since.

    Sentences are accounted for only where the records that quote them could all be read, and
    their quotes looked up: a sentence is not left over because a broken file would have quoted it,
    nor a passage translated in vain.
    """
    altered = sources.altered(loaded)
    citations, unfound = cite(loaded, altered)
    found = [*loaded.problems, *unfound]
    for rule in RULES:
        found.extend(rule.problems(loaded))
    findings = findings or Findings()
    for long_rule in REMEMBERED_RULES:
        found.extend(long_rule.problems(loaded, findings))
    for dated_rule in DATED_RULES:
        found.extend(dated_rule.problems(loaded, today))
    # A date that is wrong in itself is not also looked for in its quote.
    judged = {problem.position for problem in found}
    figured = figures.problems(loaded, citations)
    found.extend(problem for problem in figured if problem.position not in judged)
    if not (loaded.failed or unfound or references.sourceless(loaded)):
        found.extend(sentences.problems(loaded, citations, altered, findings))
        found.extend(passages.problems(loaded, findings))
    return citations, sorted(set(found))
