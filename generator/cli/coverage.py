"""`coverage`: says what is done and what is left."""

import argparse
import json
from collections.abc import Iterator

from generator.accounting import account
from generator.check.run import check
from generator.chronicle import assemble
from generator.cli.problems import add_format, say, show
from generator.cli.status import FINE, PROBLEMS
from generator.compare.claims import compare_all
from generator.load import load
from generator.localize.catalogue import catalogue_folders
from generator.problems import Severity
from generator.progress_report import Question, Report, as_json, message_states, report
from generator.report import json_
from generator.report.lines import read_lines
from generator.translation import State

HELP = "account for translations, sentences of the archived texts, and questions"
JSON = "json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add how problems are shown."""
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Print what is done and left, then every problem; as JSON both in one document."""
    loaded = load(options.root)
    citations, problems = check(loaded, options.today)
    chronicle = assemble(loaded, citations)
    accounts = account(loaded, citations)
    comparisons = compare_all(chronicle) if chronicle else {}
    locales = loaded.site.record.locales if loaded.site else ()
    messages = message_states(catalogue_folders(options.root), locales)
    told = report(loaded, accounts, comparisons, messages)
    if options.format == JSON:
        document = json.loads(json_.render(problems, read_lines(options.root, problems)))
        document["coverage"] = as_json(told)
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for line in _lines(told):
            say(line, options.format)
        show(problems, options.root, options.format)
    left = any(one.unaccounted for one in told.sources)
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return PROBLEMS if left or errors else FINE


def _lines(told: Report) -> Iterator[str]:
    for source in told.sources:
        counts = f"{source.quoted} quoted, {source.unused} unused, {source.unaccounted} unaccounted"
        yield f"{source.id}: {counts}; {source.share_quoted:.0%} of the text quoted"
    for locale in told.locales:
        for name, counted in (("records", locale.records), ("messages", locale.messages)):
            counts = ", ".join(f"{counted[state]} {state}" for state in State)
            yield f"{locale.locale}: {name}: {counts}"
        for left in locale.left:
            if left.come.state is not State.DRAFT:
                missing = f" ({left.come.missing} of {left.come.texts} texts)"
                more = missing if left.come.missing else ""
                yield f"  {left.path}: {left.come.state}{more}"
    yield from _named("answered by one source alone", told.single, told.claims)
    yield from _named("on which answers differ", told.differing, told.claims)


def _named(which: str, found: tuple[Question, ...], claims: int) -> Iterator[str]:
    yield f"{len(found)} of {claims} questions {which}"
    for one in found:
        yield f"  {one.event}#{one.claim}"
