"""An event as a card in a list, and as a page of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator import uris
from generator.chronicle import Chronicle
from generator.compare.voices import claimant_of
from generator.dates import parse_edtf, sort_key
from generator.localize.phrase import Phrase
from generator.model.event import Event, Participant
from generator.views.claims import ClaimView, Comparisons, MeasureView, claim_view, measure_views
from generator.views.evidence import QuoteView, quote_view
from generator.views.links import Link, Links


@dataclass(frozen=True)
class EventCard:
    """An event in a list. `date` is None where no source dates it.

    `facets` are the ids by which it can be chosen, where the list can be filtered.
    """

    id: str
    title: Phrase
    href: str
    kind: Phrase
    kind_id: str
    date: Phrase | None
    datetime: str
    places: tuple[Link, ...]
    summary: Phrase
    sources: int
    differs: int
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class ParticipantView:
    """Somebody who took part, with role and office, and the passage that says so."""

    who: Link
    role: Phrase
    office: Phrase | None
    source: Link
    claimant: Link
    note: Phrase | None
    quote: QuoteView
    anchor: str


@dataclass(frozen=True)
class PlaceName:
    """A place under its name in the reader's language, and under those that others call it by."""

    link: Link
    also_called: tuple[Phrase, ...]


@dataclass(frozen=True)
class EventPage:
    """The page of an event or topic."""

    card: EventCard
    places: tuple[PlaceName, ...]
    topic: bool
    participants: tuple[ParticipantView, ...]
    measures: tuple[MeasureView, ...]
    also: tuple[ClaimView, ...]
    related: tuple[Link, ...]
    marks: Link | None
    anniversary: str
    previous: Link | None
    next: Link | None


def chronological(chronicle: Chronicle) -> list[str]:
    """The ids of all dated events in order of time, then of those that no source dates."""
    dated = [id_ for id_, event in chronicle.events.items() if event.date]
    undated = [
        id_
        for id_, event in sorted(chronicle.events.items())
        if not event.date and not chronicle.is_topic(event)
    ]
    return [*sorted(dated, key=lambda id_: _key(chronicle.events[id_], id_)), *undated]


def _key(event: Event, id_: str) -> tuple[object, str]:
    date = event.date
    return (sort_key(parse_edtf(date.edtf), date.sense) if date else (), id_)


def event_card(id_: str, comparisons: Comparisons, links: Links) -> EventCard:
    """An event for a list on the page that `links` stands for."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    event = chronicle.events[id_]
    sources = {a.source for claim in event.claims for a in claim.attested}
    return EventCard(
        id=id_,
        title=localizer.title(event),
        href=uris.href(links.at, uris.event_uri(chronicle, id_)),
        kind=localizer.text(chronicle.vocabulary.kinds[event.kind].label),
        kind_id=event.kind,
        date=localizer.when(event.date) if event.date else None,
        datetime=_datetime(event),
        places=tuple(links.place(place) for place in event.places),
        summary=localizer.filled(event.summary, event),
        sources=len(sources),
        differs=sum(comparisons[id_, claim.address].differs for claim in event.claims),
    )


def _datetime(event: Event) -> str:
    """The date for HTML's `<time datetime>`, which takes single days, months and years only."""
    span = parse_edtf(event.date.edtf) if event.date else None
    if not span or len(span.points) != 1 or span.points[0].qualified or "X" in span.text:
        return ""
    return span.text if span.points[0].season is None else ""


def event_page(id_: str, comparisons: Comparisons, links: Links) -> EventPage:
    """Everything that the page of an event shows."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    event = chronicle.events[id_]
    number = localizer.anniversary(event)
    before, after = _neighbours(id_, chronicle)
    return EventPage(
        card=event_card(id_, comparisons, links),
        places=tuple(_place_name(place, links) for place in event.places),
        topic=chronicle.is_topic(event),
        participants=tuple(
            _participant(id_, i, participant, links)
            for i, participant in enumerate(event.participants)
        ),
        measures=measure_views(id_, event, comparisons, links),
        also=tuple(_also(id_, comparisons, links)),
        related=tuple(_related(id_, links)),
        marks=links.event(event.marks) if event.marks else None,
        anniversary=localizer.anniversary_phrase(number) if number else "",
        previous=links.event(before) if before else None,
        next=links.event(after) if after else None,
    )


def _place_name(id_: str, links: Links) -> PlaceName:
    localizer = links.localizer
    others = localizer.chronicle.places[id_].also_called
    return PlaceName(links.place(id_), tuple(localizer.text(other.name) for other in others))


def _neighbours(id_: str, chronicle: Chronicle) -> tuple[str | None, str | None]:
    """The events before and after, topics among topics."""
    if chronicle.is_topic(chronicle.events[id_]):
        order = sorted(i for i, e in chronicle.events.items() if chronicle.is_topic(e))
    else:
        order = chronological(chronicle)
    place = order.index(id_)
    before = order[place - 1] if place else None
    return before, order[place + 1] if place + 1 < len(order) else None


def _participant(id_: str, index: int, participant: Participant, links: Links) -> ParticipantView:
    localizer = links.localizer
    lists = localizer.chronicle.vocabulary
    who = (
        links.agent(participant.agent)
        if participant.agent
        else Link(localizer.text(participant.group or {}))
    )
    office = lists.offices[participant.office].label if participant.office else None
    return ParticipantView(
        who=who,
        role=localizer.text(lists.roles[participant.role].label),
        office=localizer.text(office) if office else None,
        source=links.source(participant.source),
        claimant=links.voice(claimant_of(participant, localizer.chronicle)),
        note=localizer.text(participant.note) if participant.note else None,
        quote=quote_view(participant, id_, ("participants", index), links),
        anchor=f"participant-{index + 1}",
    )


def _also(id_: str, comparisons: Comparisons, links: Links) -> list[ClaimView]:
    """Claims of other events that are shown here as well."""
    return [
        claim_view(other, event, i, comparisons, links)
        for other, event in links.localizer.chronicle.events.items()
        for i, claim in enumerate(event.claims)
        if id_ in claim.also_on
    ]


def _related(id_: str, links: Links) -> list[Link]:
    """Events that are to be mentioned on this page, and anniversaries of it, in order."""
    chronicle = links.localizer.chronicle
    order = chronological(chronicle)
    order += [other for other in sorted(chronicle.events) if other not in order]
    return [
        links.event(other)
        for other in order
        if id_ in chronicle.events[other].also_on or chronicle.events[other].marks == id_
    ]
