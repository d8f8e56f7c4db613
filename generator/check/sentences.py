"""No sentence of an archived text slips through."""

from collections.abc import Collection, Iterator
from functools import partial

from generator.accounting import Account, accounts
from generator.check.findings import Findings
from generator.citations import Citation
from generator.coverage import SentenceCoverage
from generator.load import Loaded
from generator.problems import Problem

SHOWN = 80
RULE = "sentence-left-over"


def problems(
    loaded: Loaded, citations: list[Citation], altered: Collection[str], findings: Findings
) -> Iterator[Problem]:
    """A problem for each sentence neither quoted nor named as unused, with what is loose in it.

    Sources whose body was `altered` are passed over. The `findings` of a text hold as long as
    neither it nor what is quoted of it nor any name has changed.
    """
    for id_, account in accounts(loaded, citations).items():
        if id_ not in altered:
            find = partial(_left_over, id_, account, loaded)
            yield from findings.give(RULE, loaded.texts[id_], account.checksum, find)


def _left_over(source: str, account: Account, loaded: Loaded) -> list[Problem]:
    return [_problem(source, sentence, loaded) for sentence in account.coverage().unaccounted]


def _problem(source: str, sentence: SentenceCoverage, loaded: Loaded) -> Problem:
    body = loaded.bodies[source]
    text = " ".join(body.text[sentence.passage.start : sentence.passage.end].split())
    shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    span = (sentence.passage.start, sentence.passage.end)
    position = body.position(loaded.texts[source].path, *span)
    if not sentence.touched:
        message = f"no claim quotes the sentence “{shown}”"
        hint = "quote it in a claim, or name it under `unused` with a reason"
        return Problem(position, message, hint, rule=RULE)
    loose = ", ".join(f"“{token.text}”" for token in sentence.loose)
    message = f"of the sentence “{shown}” no claim quotes {loose}"
    hint = "quote a passage that holds it, or name one under `unused` with a reason"
    return Problem(position, message, hint, rule=RULE)
