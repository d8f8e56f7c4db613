"""Runs every rule over what was loaded."""

from datetime import date

from generator.check import events, references, sentences, sources, texts, values, vocabulary
from generator.citations import Citation, cite
from generator.load import Loaded
from generator.problems import Problem

RULES = (references, texts, vocabulary, values, sources)


def check(loaded: Loaded, today: date) -> tuple[list[Citation], list[Problem]]:
    """Every quote at its place, and every problem of the run in the order of the files.

    Sentences are accounted for only where the records that quote them could all be read: a
    sentence is not left over because a broken file would have quoted it.
    """
    citations, unfound = cite(loaded)
    found = [*loaded.problems, *unfound]
    for rule in RULES:
        found.extend(rule.problems(loaded))
    found.extend(events.problems(loaded, today))
    if not loaded.failed and not unfound:
        found.extend(sentences.problems(loaded, citations))
    return citations, sorted(set(found))
