"""People, organisations and places with everywhere they are mentioned."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from generator.chronicle import Chronicle
from generator.localize.collate import collation_key
from generator.localize.phrase import Phrase, phrase
from generator.model.agent import Agent, Named, OtherName, Place
from generator.model.base import Record, Ref
from generator.model.walk import marked
from generator.views.answers import perspective_view
from generator.views.events import chronological
from generator.views.links import Link, Links


@dataclass(frozen=True)
class AlsoCalled:
    """Another name of a place, the side that calls it so where that is known, and sources."""

    name: Phrase
    side: Phrase | None
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class Mention:
    """An entry of a list: a name, its spellings in other languages, and where it occurs."""

    id: str
    name: Phrase
    others: tuple[Phrase, ...]
    variants: tuple[Phrase, ...]
    also_called: tuple[AlsoCalled, ...]
    ours: bool
    part_of: Link | None
    perspective: Phrase | None
    events: tuple[Link, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class Where:
    """The ids of the events and of the sources that name somebody or a place, in order."""

    events: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class MentionGroup:
    """The entries of one kind, in the order of the reader's alphabet."""

    id: str
    label: Phrase | None
    entries: tuple[Mention, ...]

    @property
    def level(self) -> int:
        """The level of an entry's heading: below the group's, if that has one."""
        return 3 if self.label else 2


def people(links: Links) -> tuple[MentionGroup, ...]:
    """All agents by kind."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    where = _mentioned(chronicle, "agent")
    groups: list[MentionGroup] = []
    for kind, entry in chronicle.vocabulary.agent_kinds.items():
        ids = [id_ for id_, agent in chronicle.agents.items() if agent.kind == kind]
        entries = [_agent(id_, chronicle.agents[id_], where, links) for id_ in ids]
        if entries:
            groups.append(MentionGroup(kind, localizer.text(entry.label), _sorted(entries, links)))
    return tuple(groups)


def places(links: Links) -> tuple[MentionGroup, ...]:
    """All places, in one group."""
    chronicle = links.localizer.chronicle
    where = _mentioned(chronicle, "place")
    entries = [_place(id_, place, where, links) for id_, place in chronicle.places.items()]
    return (MentionGroup("places", None, _sorted(entries, links)),)


def _sorted(entries: list[Mention], links: Links) -> tuple[Mention, ...]:
    key = collation_key(links.localizer.locale)
    return tuple(sorted(entries, key=lambda entry: key(entry.name.text)))


def _agent(id_: str, agent: Agent, where: Mapping[str, Where], links: Links) -> Mention:
    entry = _entry(id_, agent, links.localizer.agent(id_), where[id_], links)
    return replace(
        entry,
        part_of=links.agent(agent.part_of) if agent.part_of else None,
        perspective=perspective_view(id_, links.localizer),
    )


def _place(id_: str, place: Place, where: Mapping[str, Where], links: Links) -> Mention:
    entry = _entry(id_, place, links.localizer.place(id_), where[id_], links)
    return replace(
        entry,
        part_of=links.place(place.within) if place.within else None,
        also_called=tuple(_also_called(other, links) for other in place.also_called),
    )


def _also_called(other: OtherName, links: Links) -> AlsoCalled:
    localizer = links.localizer
    sides = localizer.chronicle.vocabulary.sides
    return AlsoCalled(
        localizer.text(other.name),
        localizer.text(sides[other.by].label) if other.by else None,
        tuple(links.source(source) for source in other.sources),
    )


def _entry(id_: str, record: Named, name: Phrase, found: Where, links: Links) -> Mention:
    localizer = links.localizer
    return Mention(
        id=id_,
        name=name,
        others=_others(record, name, localizer.locale),
        variants=tuple(phrase(v.text, v.lang) for v in record.variants),
        also_called=(),
        ours=localizer.locale in record.transliterated,
        part_of=None,
        perspective=None,
        events=tuple(links.event(id_) for id_ in found.events),
        sources=tuple(links.source(id_) for id_ in found.sources),
    )


def _others(record: Named, name: Phrase, locale: str) -> tuple[Phrase, ...]:
    """The name in other languages, each spelling once."""
    spelt = {name.text: name}
    for other, text in (record.name or {}).items():
        if other != locale:
            spelt.setdefault(text, phrase(text, other))
    return tuple(shown for shown in spelt.values() if shown is not name)


def _mentioned(chronicle: Chronicle, kind: str) -> dict[str, Where]:
    """Which events, in chronological order, and which sources name each agent or place."""
    order = chronological(chronicle)
    order += [id_ for id_ in sorted(chronicle.events) if id_ not in order]
    known = chronicle.agents if kind == "agent" else chronicle.places
    events = [(id_, _named_in(chronicle.events[id_], kind, known)) for id_ in order]
    sources = [(id_, _named_in(s, kind, known)) for id_, s in sorted(chronicle.sources.items())]
    return {
        id_: Where(
            tuple(event for event, names in events if id_ in names),
            tuple(source for source, names in sources if id_ in names),
        )
        for id_ in known
    }


def _named_in(record: Record, kind: str, known: Collection[str]) -> set[str]:
    """The agents or places that a record refers to."""
    return {
        value
        for _, ref, value in marked(record, Ref)
        if ref.to == kind or (ref.to == "subject" and value in known)
    }
