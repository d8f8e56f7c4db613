"""Finds claims that count something similar: shown nearby, never compared."""

from collections.abc import Iterator, Mapping

from generator.model.event import Claim, Event
from generator.model.vocabulary import Measure


def near_claims(event: Event, claim: Claim, measures: Mapping[str, Measure]) -> Iterator[int]:
    """The positions of the event's claims that count something similar, never as rivals."""
    own = measures[claim.about].near
    for i, other in enumerate(event.claims):
        if other.about != claim.about and (
            other.about == own or measures[other.about].near == claim.about
        ):
            yield i
