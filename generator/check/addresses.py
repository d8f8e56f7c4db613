"""The address of a page is for good: no other page may stand there."""

from collections.abc import Iterator

from generator.load import Loaded
from generator.model.event import Event
from generator.problems import Problem
from generator.records import Located


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each former address at which a page is, or which leads elsewhere already."""
    pages = {_address(event): event.path for event in loaded.events.values()}
    leading: dict[str, str] = {}
    for event in loaded.events.values():
        for i, former in enumerate(event.record.formerly):
            loc = ("formerly", i)
            if former in pages:
                message = f"`{former}` is the address of {pages[former]}"
                hint = "leave it out: what is there now stays there"
                yield event.problem(loc, message, hint, rule="address-taken")
            elif former in leading:
                message = f"`{former}` leads to {leading[former]} already"
                yield event.problem(loc, message, "leave one out", rule="address-twice")
            leading.setdefault(former, event.path)


def _address(event: Located[Event]) -> str:
    """The address of an event's page, if it is filed where it belongs."""
    return event.path.removeprefix("data/").removesuffix(".yml")
