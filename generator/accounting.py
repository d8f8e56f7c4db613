"""Accounts for every sentence of the archived texts: what is quoted, what is not, and why."""

from collections import defaultdict

from generator.citations import Citation
from generator.coverage import Coverage, Unused, coverage
from generator.load import Loaded
from generator.names import spellings
from generator.quotes import Passage


def account(loaded: Loaded, citations: list[Citation]) -> dict[str, Coverage]:
    """The coverage of each source by its id. Quotes count from every event and participant."""
    named = [located.record for located in (*loaded.agents.values(), *loaded.places.values())]
    of_source: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        of_source[citation.source].append(citation)
    languages = {located.record.language for located in loaded.texts.values()}
    names = {language: spellings(named, language) for language in languages}
    return {
        id_: coverage(
            loaded.bodies[id_].text,
            located.record.language,
            located.record.wrapped,
            _quoted(of_source[id_]),
            _unused(id_, of_source[id_], loaded),
            names[located.record.language],
        )
        for id_, located in loaded.texts.items()
    }


def _quoted(citations: list[Citation]) -> list[Passage]:
    """What claims and participants quote, the title and the passages of the date included."""
    return [
        passage
        for citation in citations
        if citation.loc[0] not in ("errata", "unused")
        for passage in citation.passages
    ]


def _unused(source: str, citations: list[Citation], loaded: Loaded) -> list[Unused]:
    passages = loaded.texts[source].record.unused
    return [
        Unused(passage, passages[int(citation.loc[1])].reason)
        for citation in citations
        if citation.owner == source and citation.loc[0] == "unused"
        for passage in citation.passages
    ]
