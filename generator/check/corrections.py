"""The corrections log tells of what has been put right, not of what will be."""

from collections.abc import Iterator
from datetime import date

from generator.load import Loaded
from generator.problems import Problem


def problems(loaded: Loaded, today: date) -> Iterator[Problem]:
    """A problem for each day to come, and for each record that is said to be gone and is there."""
    if not loaded.corrections:
        return
    there = {*loaded.agents, *loaded.places, *loaded.events, *loaded.sources}
    for i, made in enumerate(loaded.corrections.record.corrections):
        if date.fromisoformat(made.date) > today:
            message = f"the date {made.date} has not come yet: today is {today}"
            hint = "correct it: only what has been put right is logged"
            at = ("corrections", i, "date")
            yield loaded.corrections.problem(at, message, hint, rule="date-to-come")
        if made.removed in there:
            message = f"`{made.removed}` has not been taken out: its record is there"
            at = ("corrections", i, "removed")
            hint = "write `record` in place of `removed`"
            yield loaded.corrections.problem(at, message, hint, key=True, rule="not-removed")
