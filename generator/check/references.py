"""Every id that a record names must exist."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from generator.citations import evidence_of
from generator.load import Loaded
from generator.model.base import Record, Ref
from generator.model.walk import marked
from generator.problems import Position, Problem
from generator.records import Located
from generator.suggest import nearest, nearest_or_any

WORDS = {
    "agent": "agent",
    "place": "place",
    "source": "source",
    "text": "archived text",
    "event": "event",
    "subject": "agent or place",
    "record": "record",
}
FOLDERS = {
    "agent": "data/agents/",
    "place": "data/places/",
    "source": "seeds/ or data/sources/",
    "text": "seeds/",
    "event": "data/events/ or data/topics/",
    "subject": "data/agents/ or data/places/",
    "record": "data/ or seeds/",
}


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each reference to nothing, with the nearest existing name.

    References to a record that is there but could not be read are passed over. Where there is
    none of a kind at all, one problem stands for all references to it.
    """
    known = _known(loaded)
    absent: Counter[str] = Counter()
    for located in all_records(loaded):
        for loc, ref, value in marked(located.record, Ref):
            if ref.to not in known or value in known[ref.to] or value in loaded.failed:
                continue
            if ref.to == "source" and not loaded.texts:
                absent["text"] += 1
            elif ref.to in FOLDERS and not known[ref.to]:
                absent[ref.to] += 1
            else:
                yield _unknown(located, loc, ref, value, known[ref.to])
        own = getattr(located.record, "id", None)
        if own is not None and own != located.id:
            message = f"the id `{own}` differs from the file's name, `{located.id}`"
            hint = "leave `id` out: the file's name is the id"
            yield located.problem(("id",), message, hint, rule="id-differs")
    for kind, number in absent.items():
        yield _none_at_all(kind, number)


def _none_at_all(kind: str, number: int) -> Problem:
    folder = FOLDERS[kind].split(" or ")[0]
    message = f"there is no {WORDS[kind]} at all, and records name one {number} times"
    hint = f"put the records back into {FOLDERS[kind]}: the folder is missing, or empty"
    return Problem(Position(folder), message, hint, rule="unknown-reference")


def sourceless(loaded: Loaded) -> bool:
    """Whether something is quoted from a source that is not there."""
    return any(
        evidence.source not in loaded.bodies and evidence.source not in loaded.cited
        for event in loaded.events.values()
        for _, evidence in evidence_of(event.record)
    )


def all_records(loaded: Loaded) -> Iterator[Located[Record]]:
    """Every record that was read, in the order of reading."""
    if loaded.site:
        yield loaded.site
    if loaded.vocabulary:
        yield loaded.vocabulary
    if loaded.corrections:
        yield loaded.corrections
    if loaded.positions:
        yield loaded.positions
    for records in (
        loaded.agents,
        loaded.places,
        loaded.events,
        loaded.sources,
        loaded.passages,
    ):
        yield from records.values()


def _known(loaded: Loaded) -> dict[str, Mapping[str, Any]]:
    known: dict[str, Mapping[str, Any]] = {
        "agent": loaded.agents,
        "place": loaded.places,
        "source": loaded.sources,
        "event": loaded.events,
        "subject": {**loaded.agents, **loaded.places},
        "record": {**loaded.agents, **loaded.places, **loaded.events, **loaded.sources},
    }
    if loaded.vocabulary:
        lists = loaded.vocabulary.record
        known.update({name: getattr(lists, name) for name in type(lists).model_fields})
    return known


def _unknown(
    located: Located[Record], loc: Any, ref: Ref, value: str, known: Mapping[str, Any]
) -> Problem:
    if ref.to in WORDS:
        message = f"no {WORDS[ref.to]} `{value}`"
        hint = nearest(value, known) or f"write its record in {FOLDERS[ref.to]}"
        return located.problem(loc, message, hint, rule="unknown-reference")
    message = f"`{value}` is not in the vocabulary's `{ref.to}`"
    hint = nearest_or_any(value, known, f"add it to `{ref.to}` in data/vocabulary.yml")
    return located.problem(loc, message, hint, rule="unknown-term")
