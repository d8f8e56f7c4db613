"""A name of a place stands in its record once: as its own, as another, or as a spelling."""

from collections.abc import Iterator

from generator.load import Loaded
from generator.model.agent import Place
from generator.problems import Problem
from generator.records import Located


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each name in `also_called` that the record has elsewhere too."""
    for place in loaded.places.values():
        yield from _place(place)


def _place(place: Located[Place]) -> Iterator[Problem]:
    record = place.record
    known = dict.fromkeys((record.name or {}).values(), "the place's own name")
    known |= {variant.text: "one of its `variants`" for variant in record.variants}
    for i, other in enumerate(record.also_called):
        for locale, text in other.name.items():
            if text in known:
                message = f"“{text}” is {known[text]} too"
                loc = ("also_called", i, "name", locale)
                hint = "leave one out: the search finds the place by each"
                yield place.problem(loc, message, hint, rule="name-twice")
        known |= dict.fromkeys(other.name.values(), "another of these names")
