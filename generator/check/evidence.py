"""What is kept is quoted; what is only cited says where it stands."""

from collections.abc import Iterator

from generator.citations import evidence_of
from generator.load import Loaded
from generator.model.event import Attestation, Event
from generator.model.vocabulary import MeasureType
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each archived passage that is not quoted, and for a place named needlessly.

    A source that is cited says in its own record where its passages stand, or that the page was
    not seen: the model sees to that. Only where the words themselves are the answer must they be
    quoted from it too.
    """
    for event in loaded.events.values():
        for loc, evidence in evidence_of(event.record):
            if evidence.source in loaded.texts:
                if not evidence.quote:
                    message = f"no quote, and `{evidence.source}` is archived"
                    hint = "quote the passage: add `quote:` with its words"
                    yield event.problem(loc, message, hint, rule="quote-missing")
                if evidence.locator is not None:
                    message = "a `locator` with a quote from an archived text"
                    hint = "leave it out: the quote is found by its words"
                    yield event.problem((*loc, "locator"), message, hint, rule="locator-needless")
            elif not evidence.quote and _words_alone(event, loc, loaded):
                message = "no quote, and the words are the answer"
                hint = "add `quote:` with the words that were read"
                yield event.problem(loc, message, hint, rule="quote-missing")


def _words_alone(event: Located[Event], loc: Loc, loaded: Loaded) -> bool:
    """Whether an answer is nothing but the words of its passage."""
    if loc[0] != "claims" or not loaded.vocabulary:
        return False
    claim = event.record.claims[int(loc[1])]
    measure = loaded.vocabulary.record.measures.get(claim.about)
    answer: Attestation = claim.attested[int(loc[3])]
    return measure is not None and measure.type is MeasureType.QUOTATION and answer.value is None
