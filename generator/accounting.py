"""Accounts for every sentence of the archived texts: what is quoted, what is not, and why."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator.checksum import checksum
from generator.citations import Citation
from generator.coverage import Coverage, Unused, coverage
from generator.load import Loaded
from generator.names import spellings
from generator.normalised import Passage


@dataclass(frozen=True)
class Account:
    """All that the coverage of an archived text follows from (see `generator.coverage`)."""

    body: str
    language: str
    wrapped: bool
    quoted: tuple[Passage, ...]
    unused: tuple[Unused, ...]
    names: tuple[str, ...]

    @cached_property
    def checksum(self) -> str:
        """What it is known by."""
        others = repr((self.language, self.wrapped, self.quoted, self.unused))
        return checksum(self.body, others, *self.names)

    def coverage(self) -> Coverage:
        """What became of each sentence."""
        return coverage(
            self.body, self.language, self.wrapped, self.quoted, self.unused, self.names
        )


def account(loaded: Loaded, citations: list[Citation]) -> dict[str, Coverage]:
    """The coverage of each archived text by its id."""
    found = accounts(loaded, citations)
    return {id_: each.coverage() for id_, each in found.items()}


def accounts(loaded: Loaded, citations: list[Citation]) -> dict[str, Account]:
    """The account of each archived text by its id. Quotes of every event and participant count."""
    named = [located.record for located in (*loaded.agents.values(), *loaded.places.values())]
    of_source: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        of_source[citation.source].append(citation)
    languages = {located.record.language for located in loaded.texts.values()}
    names = {language: tuple(spellings(named, language)) for language in languages}
    return {
        id_: Account(
            loaded.bodies[id_].text,
            located.record.language,
            located.record.wrapped,
            tuple(_quoted(of_source[id_])),
            tuple(_unused(id_, of_source[id_], loaded)),
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
