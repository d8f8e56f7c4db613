"""No sentence of an archived text slips through."""

from collections.abc import Collection, Iterator

from generator.accounting import account
from generator.citations import Citation
from generator.coverage import SentenceCoverage
from generator.load import Loaded
from generator.problems import Problem

SHOWN = 80
RULE = "sentence-left-over"


def problems(
    loaded: Loaded, citations: list[Citation], altered: Collection[str]
) -> Iterator[Problem]:
    """A problem for each sentence neither quoted nor named as unused, with what is loose in it.

    Sources whose body was `altered` are passed over.
    """
    for id_, coverage in account(loaded, citations).items():
        for sentence in coverage.unaccounted if id_ not in altered else ():
            yield _problem(id_, sentence, loaded)


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
