"""The list of topics."""

from generator.views.claims import Comparisons
from generator.views.events import EventCard, event_card
from generator.views.links import Links


def topic_cards(comparisons: Comparisons, links: Links) -> tuple[EventCard, ...]:
    """All topics, by id."""
    chronicle = links.localizer.chronicle
    topics = [id_ for id_, event in sorted(chronicle.events.items()) if chronicle.is_topic(event)]
    return tuple(event_card(id_, comparisons, links) for id_ in topics)
