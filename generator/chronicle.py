"""The whole chronicle, checked: what every page is made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.citations import Citation, evidence_of
from generator.load import Loaded
from generator.model.agent import Agent, Place
from generator.model.archived import ABUSE, ArchivedText
from generator.model.cited import CitedSource
from generator.model.corrections import Corrections
from generator.model.event import Event
from generator.model.evidence import Evidence
from generator.model.positions import Positions
from generator.model.site import SiteConfig
from generator.model.source import Source
from generator.model.vocabulary import Vocabulary
from generator.normalised import Passage
from generator.perspectives import perspective_in
from generator.strict_yaml import Loc
from generator.text_fragments import SearchedText, searched_text
from generator.translated_passages import Translations, translations_of

NONE_MADE = Corrections()


@dataclass(frozen=True)
class Chronicle:
    """All records by id, the archived texts, and where each quote stands in them.

    `passages` maps the owner of a quote (an event's id, or a source's for its own errata and
    unused passages) and the path to it in the owner's record to offsets in the source's body.
    `translations` are those of quoted passages. `searched` are the bodies as a browser looks
    through them on the pages of their sources.
    """

    site: SiteConfig
    vocabulary: Vocabulary
    agents: Mapping[str, Agent]
    places: Mapping[str, Place]
    events: Mapping[str, Event]
    texts: Mapping[str, ArchivedText]
    cited: Mapping[str, CitedSource]
    bodies: Mapping[str, str]
    passages: Mapping[tuple[str, Loc], tuple[Passage, ...]]
    searched: Mapping[str, SearchedText]
    corrections: Corrections = NONE_MADE
    translations: Translations = field(default_factory=dict)
    positions: Positions | None = None

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources, the archived `texts` before those that are only `cited`."""
        return {**self.texts, **self.cited}

    @cached_property
    def resting(self) -> Mapping[str, tuple[tuple[str, Loc, Evidence], ...]]:
        """What rests on each source: the event's id, the path in it, and the evidence there."""
        found: dict[str, list[tuple[str, Loc, Evidence]]] = {id_: [] for id_ in self.sources}
        for id_, event in self.events.items():
            for loc, evidence in evidence_of(event):
                found[evidence.source].append((id_, loc, evidence))
        return {source: tuple(all_) for source, all_ in found.items()}

    def is_topic(self, event: Event) -> bool:
        """Whether the event is of a kind that has no date."""
        return not self.vocabulary.kinds[event.kind].dated

    def perspective_of(self, agent: str | None) -> str | None:
        """The side on which an agent speaks: its own, or that of what it is part of."""
        return perspective_in(self.agents, agent)


def assemble(loaded: Loaded, citations: list[Citation]) -> Chronicle | None:
    """The chronicle of everything loaded, or None where site or vocabulary could not be read.

    Expects input without errors: the rules of `check` hold.
    """
    if not loaded.site or not loaded.vocabulary:
        return None
    return Chronicle(
        site=loaded.site.record,
        vocabulary=loaded.vocabulary.record,
        agents={id_: located.record for id_, located in loaded.agents.items()},
        places={id_: located.record for id_, located in loaded.places.items()},
        events={id_: located.record for id_, located in loaded.events.items()},
        texts={id_: located.record for id_, located in loaded.texts.items()},
        cited={id_: located.record for id_, located in loaded.cited.items()},
        bodies={id_: body.text for id_, body in loaded.bodies.items()},
        passages={(c.owner, c.loc): c.passages for c in citations},
        searched={
            id_: _searched(id_, loaded.bodies[id_].text, source.record, citations)
            for id_, source in loaded.texts.items()
            if id_ in loaded.bodies
        },
        translations=translations_of({id_: one.record for id_, one in loaded.passages.items()}),
        corrections=loaded.corrections.record if loaded.corrections else NONE_MADE,
        positions=loaded.positions.record if loaded.positions else None,
    )


def _searched(id_: str, body: str, source: ArchivedText, citations: list[Citation]) -> SearchedText:
    """A body as a browser looks through it; what disparages people is in no address."""
    own = {c.loc: c.passages for c in citations if c.source == c.owner == id_}
    withheld = [
        passage
        for i, unused in enumerate(source.unused)
        if unused.reason == ABUSE
        for passage in own.get(("unused", i), ())
    ]
    return searched_text(body, source.wrapped, _record_texts(source), withheld)


def _record_texts(source: ArchivedText) -> Iterator[str]:
    """What the page of a source shows before the archived text: its own words, and words on it."""
    if source.title:
        yield source.title
    if source.published:
        yield from (quote.exact for quote in source.published.evidence)
        yield from (source.published.how or {}).values()
    yield from (source.note or {}).values()
