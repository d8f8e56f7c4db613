"""Asks where a text comes from: who speaks in it, who carried it, and since when it is there."""

from collections.abc import Iterable
from typing import Any

from generator.cli.dialogue import Dialogue
from generator.load import Loaded
from generator.model.scalars import Address
from generator.model.source import Basis
from generator.scaffold.answers import (
    Check,
    Question,
    day,
    labelled,
    named,
    one_of,
    several_of,
    titled,
    typed,
)

# The options that answer what is asked here.
ORIGIN = {
    "voice": ("ID", "the agent who speaks where the text names nobody"),
    "unnamed": ("LOCALE=TEXT", "who speaks, where no agent is known: in neutral words"),
    "perspective": ("ID", "whose voice that is"),
    "author": ("ID", "the agent who wrote it"),
    "carried-by": ("ID,ID", "who published or relayed it, in order"),
    "published": ("EDTF", "when it was published, where that is known"),
    "how": ("LOCALE=TEXT", "how the date was worked out, where it was"),
    "address": ("URL", "where it stands on the web: the publisher's own page, or an archive's"),
    "reports": ("ID,ID", "the events that it reports on"),
}


def ask_voice(dialogue: Dialogue, loaded: Loaded, spoken: list[str]) -> Any:
    """An agent, or where none is known a description and whose voice it is."""
    agents, options = named(loaded.agents, spoken[0]), dialogue.options
    described = options.unnamed is not None
    words = "who speaks where the text names nobody (an agent)"
    needed = not (described or dialogue.terminal)
    question = Question("voice", words, one_of(agents, "agent"), needed, "", agents)
    voice = None if described and options.voice is None else dialogue.ask(question)
    if voice is not None or (not described and not dialogue.terminal):
        return voice
    unnamed = dialogue.ask_texts("unnamed", "then who speaks, in neutral words", spoken)
    lists = loaded.vocabulary
    perspectives = labelled(lists.record.perspectives, spoken[0]) if lists else {}
    check = one_of(perspectives, "perspective")
    whose = Question("perspective", "whose voice that is", check, choices=perspectives)
    return {"unnamed": unnamed, "perspective": dialogue.ask(whose)}


def ask_people(dialogue: Dialogue, loaded: Loaded, locale: str) -> dict[str, Any]:
    """The fields `author` and `carried_by`."""
    agents = named(loaded.agents, locale)
    one, several = one_of(agents, "agent"), several_of(agents, "agent")
    words = "who published or relayed it, in order, with commas between"
    return {
        "author": dialogue.ask(Question("author", "who wrote it", one, False, "", agents)),
        "carried_by": dialogue.ask(Question("carried-by", words, several, False, "", agents)),
    }


def ask_published(
    dialogue: Dialogue, spoken: list[str], bases: Iterable[Basis], shown: Check | None = None
) -> dict[str, Any] | None:
    """The field `published`, by one of the `bases`; where the text is kept, with what shows it."""
    words = "when it was published, where that is known (EDTF, such as 2026-02-26)"
    today = day(dialogue.options.today)
    published = dialogue.ask(Question("published", words, today, needed=False))
    if published is None:
        return None
    known = {str(basis): getattr(basis, "meaning", str(basis)) for basis in bases}
    words = "how that is known"
    basis = dialogue.ask(Question("basis", words, one_of(known, "basis"), choices=known))
    found = {"date": published, "basis": basis}
    if shown:
        passage = Question("from", "words of the passage that shows it", shown)
        found["from"] = dialogue.ask(passage)
    if basis == Basis.DERIVED or dialogue.options.how:
        found["how"] = dialogue.ask_texts("how", "how it was worked out", spoken)
    return found


def ask_place(dialogue: Dialogue, loaded: Loaded, locale: str) -> dict[str, Any]:
    """The fields `address` and `reports`."""
    web = Question("address", ORIGIN["address"][1], typed(Address), needed=False)
    events = titled(loaded, locale)
    words = "the events that it reports on, with commas between"
    about = Question("reports", words, several_of(events, "event"), False, "", events)
    return {"address": dialogue.ask(web), "reports": dialogue.ask(about)}
