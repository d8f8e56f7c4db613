"""What the events of the timeline can be chosen by: kind, place, agent, source, perspective."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.chronicle import Chronicle
from generator.compare.voices import claimant_of
from generator.localize.collate import collation_key
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase
from generator.model.agent import Named
from generator.model.event import Event
from generator.model.evidence import Evidence, Unnamed
from generator.model.values import AgentValue
from generator.names import spellings
from generator.views.links import source_label

Facets = Mapping[str, tuple[str, ...]]
"""The ids of an event under each name of `FACETS`."""

FACETS = ("kind", "place", "agent", "source", "perspective")
"""Also the names in the address of a filtered timeline, and of the data attributes of its cards."""


@dataclass(frozen=True)
class Choice:
    """A value that some event has; `also` are other spellings by which it can be looked for."""

    id: str
    label: Phrase
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facet:
    """All choices of one facet, in the order of the vocabulary or else of the reader's alphabet."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def facets_of(event: Event, chronicle: Chronicle) -> Facets:
    """Everything by which an event can be found.

    A place brings the larger ones it lies in. Agents are all whom the event's record names, those
    who took part and those who say something among them, and the voices of its sources where
    these speak for themselves.
    """
    evidence = tuple(_evidence(event))
    voices = [claimant_of(one, chronicle) for one in evidence]
    speaking = {voice for voice in voices if not isinstance(voice, Unnamed)}
    sides = {
        voice.perspective if isinstance(voice, Unnamed) else chronicle.perspective_of(voice)
        for voice in voices
    }
    return {
        "kind": (event.kind,),
        "place": tuple(
            sorted({id_ for place in event.places for id_ in _within(place, chronicle)})
        ),
        "agent": tuple(sorted((set(_named(event)) & chronicle.agents.keys()) | speaking)),
        "source": tuple(sorted({one.source for one in evidence})),
        "perspective": tuple(sorted(side for side in sides if side)),
    }


def _evidence(event: Event) -> Iterator[Evidence]:
    yield from (answer for claim in event.claims for answer in claim.attested)
    yield from event.participants


def _named(event: Event) -> Iterator[str]:
    """Every agent that the record names, and places among them.

    The fields are named here because `walk.marked`, which would find them, takes a millisecond an
    event; a test holds the two against each other.
    """
    for participant in event.participants:
        yield from (participant.agent or "", *participant.via)
    for claim in event.claims:
        yield claim.of or ""
        for answer in claim.attested:
            yield from answer.via
            if isinstance(answer.value, AgentValue):
                yield answer.value.agent


def _within(place: str, chronicle: Chronicle) -> list[str]:
    """A place and the larger ones around it, each once."""
    found: list[str] = []
    around: str | None = place
    while around and around not in found:
        found.append(around)
        around = chronicle.places[around].within
    return found


def choices(events: Iterable[Facets], localizer: Localizer) -> tuple[Facet, ...]:
    """Everything that the events can be chosen by, in words."""
    events = tuple(events)
    lists, locales = localizer.chronicle.vocabulary, localizer.chronicle.site.locales
    agents, places = localizer.chronicle.agents, localizer.chronicle.places
    labels = facet_labels(localizer)
    in_order = {"kind": tuple(lists.kinds), "perspective": tuple(lists.perspectives)}
    made: dict[str, Callable[[str], Choice]] = {
        "kind": lambda id_: Choice(id_, localizer.text(lists.kinds[id_].label)),
        "perspective": lambda id_: Choice(id_, localizer.text(lists.perspectives[id_].label)),
        "place": lambda id_: _choice(id_, localizer.place(id_), places[id_], locales),
        "agent": lambda id_: _choice(id_, localizer.agent(id_), agents[id_], locales),
        "source": lambda id_: Choice(id_, source_label(localizer, id_)),
    }
    found: list[Facet] = []
    for name in FACETS:
        used = {id_ for event in events for id_ in event[name]}
        ids = [id_ for id_ in in_order.get(name, sorted(used)) if id_ in used]
        options = [made[name](id_) for id_ in ids]
        if name not in in_order:
            key = collation_key(localizer.locale)
            options.sort(key=lambda choice: key(choice.label.text))
        found.append(Facet(name, labels[name], tuple(options)))
    return tuple(found)


def facet_lists(facets: Iterable[Facet]) -> Mapping[str, Any]:
    """The choices of each facet for a browser: id, label, other spellings, language, direction."""
    return {
        facet.name: [
            [choice.id, choice.label.text, choice.also, choice.label.lang, choice.label.direction]
            for choice in facet.choices
        ]
        for facet in facets
    }


def facet_labels(localizer: Localizer) -> Mapping[str, str]:
    """What each facet is called."""
    c = localizer.catalogue
    return {
        "kind": c.pgettext("filter", "Kind"),
        "place": c.pgettext("filter", "Place"),
        "agent": c.pgettext("filter", "Person or organisation"),
        "source": c.pgettext("filter", "Source"),
        "perspective": c.pgettext("filter", "Side that speaks"),
    }


def _choice(id_: str, label: Phrase, record: Named, locales: Iterable[str]) -> Choice:
    spelt = {text for locale in locales for text in spellings([record], locale)}
    return Choice(id_, label, tuple(sorted(spelt - {label.text})))
