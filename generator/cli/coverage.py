"""`coverage`: says what is done and what is left."""

import argparse
import json
from collections.abc import Iterator

from generator.accounting import account
from generator.balance import Balance, SideShare, balance_of
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

HELP = "account for translations, sentences of the archived texts, questions, and who is heard"
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
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    balance = balance_of(chronicle) if chronicle and not errors else Balance()
    told = report(loaded, accounts, comparisons, messages, balance)
    if options.format == JSON:
        document = json.loads(json_.render(problems, read_lines(options.root, problems)))
        document["coverage"] = as_json(told)
        print(json.dumps(document, ensure_ascii=False, indent=1))
    else:
        for line in _lines(told):
            say(line, options.format)
        show(problems, options.root, options.format)
    left = any(one.unaccounted for one in told.sources)
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
    yield from _passages(told)
    yield from _balance(told.balance)
    yield from _named("answered by one source alone", told.single, told.claims)
    yield from _named("on which answers differ", told.differing, told.claims)


def _passages(told: Report) -> Iterator[str]:
    for locale in told.passages:
        counts = f"{locale.reviewed} reviewed, {locale.draft} draft, {locale.missing} missing"
        yield f"{locale.locale}: quoted passages: {counts}"
        for left in locale.left:
            yield f"  {left.path}: {left.missing} of {left.quoted} missing"


def _balance(told: Balance) -> Iterator[str]:
    """Who is heard: in all, and the pages on which one side alone is."""
    for access in told.access:
        yield f"{access.how}: {access.answers} answers from {access.sources} sources"
    words = sum(side.heard.words for side in told.sides) or 1
    for side in told.sides:
        yield from _heard(side, words)
    alone = [page for page in told.pages if page.one_side]
    yield f"{len(alone)} of {len(told.pages)} pages rest on one side alone"
    for page in alone:
        voices = sum(side.voices for side in page.sides)
        yield f"  {page.event}: {page.one_side}, {page.claims} questions, {voices} voices"


def _heard(side: SideShare, words: int) -> Iterator[str]:
    shares = [(side.side or "no side", side.heard)]
    shares += [
        (f"  {each.perspective or 'not recorded'}", each.heard) for each in side.perspectives
    ]
    for name, heard in shares:
        counts = f"{heard.claims} claims, {heard.excerpts} passages, {heard.words} words"
        yield f"{name}: {counts} ({heard.words / words:.0%})"


def _named(which: str, found: tuple[Question, ...], claims: int) -> Iterator[str]:
    yield f"{len(found)} of {claims} questions {which}"
    for one in found:
        yield f"  {one.event}#{one.claim}"
