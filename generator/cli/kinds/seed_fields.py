"""Asks for the front matter of an archived text."""

import argparse
from typing import Any

from generator.cli.dialogue import Dialogue, add_options
from generator.load import Loaded
from generator.model.scalars import Address, Language
from generator.model.source import Basis
from generator.quotes import normalise
from generator.scaffold.answers import (
    Check,
    Checked,
    Question,
    day,
    labelled,
    named,
    one_of,
    passage,
    several_of,
    titled,
    typed,
)
from generator.scaffold.passages import Missed, propose
from generator.scaffold.texts import is_wrapped, language_of

YES = {"true": "yes", "false": "no"}


def add_fields(parser: argparse.ArgumentParser) -> None:
    """Add the options for the fields."""
    add_options(
        parser,
        {
            "language": ("CODE", "the language of the text; found out by itself"),
            "title": ("WORDS", "its title, as it stands in the text"),
            "wrapped": ("true|false", "whether its lines are broken at a fixed width; found out"),
            "voice": ("ID", "the agent who speaks where the text names nobody"),
            "unnamed": ("LOCALE=TEXT", "who speaks, where no agent is known: in neutral words"),
            "perspective": ("ID", "whose voice that is"),
            "author": ("ID", "the agent who wrote it"),
            "carried-by": ("ID,ID", "who published or relayed it, in order"),
            "published": ("EDTF", "when it was published, where the text shows it"),
            "basis": ("BASIS", "how that is known: " + ", ".join(Basis)),
            "from": ("WORDS", "the passage that shows it"),
            "how": ("LOCALE=TEXT", "how the date was worked out, where it was"),
            "address": ("URL", "where it stands on the web"),
            "reports": ("ID,ID", "the events that it reports on"),
            "rights": ("ID", "what may be done with it: one of the vocabulary's `rights`"),
        },
    )


def ask_fields(dialogue: Dialogue, loaded: Loaded, body: str, spoken: list[str]) -> dict[str, Any]:
    """The front matter but for the name and checksum of the file; what is None stays out."""
    if not loaded.vocabulary:
        return {}
    lists, locale = loaded.vocabulary.record, spoken[0]
    agents = named(loaded.agents, locale)
    record: dict[str, Any] = {
        "title": dialogue.ask(Question("title", "its title in the text", _title(body), False)),
        "language": _language(dialogue, body),
        "wrapped": _wrapped(dialogue, body),
        "voice": _voice(dialogue, agents, labelled(lists.perspectives, locale), spoken),
    }
    agent, agents_ = one_of(agents, "agent"), several_of(agents, "agent")
    words = "who published or relayed it, in order, with commas between"
    record["author"] = dialogue.ask(Question("author", "who wrote it", agent, False, "", agents))
    record["carried_by"] = dialogue.ask(Question("carried-by", words, agents_, False, "", agents))
    record["published"] = _published(dialogue, body, spoken)
    web = Question("address", "where it stands on the web", typed(Address), needed=False)
    record["address"] = dialogue.ask(web)
    events = titled(loaded, locale)
    words = "the events that it reports on, with commas between"
    about = Question("reports", words, several_of(events, "event"), False, "", events)
    record["reports"] = dialogue.ask(about)
    rights = labelled(lists.rights, locale)
    words = "what may be done with it"
    record["rights"] = dialogue.ask(
        Question("rights", words, one_of(rights, "entry of `rights`"), choices=rights)
    )
    return record


def _title(body: str) -> Check:
    """A title is quoted from the text; it may stand there more than once."""
    source = normalise(body)

    def check(answer: str) -> Checked:
        found = propose(source, answer)
        if isinstance(found, Missed):
            return Checked(refusal=f"the text does not hold “{found.words}”")
        if len(found[0].selectors) > 1:
            return Checked(refusal="a title is one passage")
        return Checked(found[0].selectors[0].exact)

    return check


def _language(dialogue: Dialogue, body: str) -> str | None:
    proposal = ""
    if dialogue.options.language is None:
        guess = language_of(body)
        print(f"probably in the language `{guess.name}` (sure to {guess.confidence:.0%})")
        proposal = guess.name
    question = Question("language", "its language", typed(Language), proposal=proposal)
    found: str | None = dialogue.ask(question)
    return found


def _wrapped(dialogue: Dialogue, body: str) -> str | None:
    words = "are its lines broken at a fixed width, so that a line's end means nothing"
    proposal = "true" if is_wrapped(body) else "false"
    answer = dialogue.ask(
        Question("wrapped", words, one_of(YES, "answer"), proposal=proposal, choices=YES)
    )
    return "true" if answer == "true" else None


def _voice(
    dialogue: Dialogue, agents: dict[str, str], perspectives: dict[str, str], spoken: list[str]
) -> Any:
    """An agent, or where none is known a description and whose voice it is."""
    options = dialogue.options
    described = options.unnamed is not None
    words = "who speaks where the text names nobody (an agent)"
    needed = not (described or dialogue.terminal)
    question = Question("voice", words, one_of(agents, "agent"), needed, "", agents)
    voice = None if described and options.voice is None else dialogue.ask(question)
    if voice is not None or (not described and not dialogue.terminal):
        return voice
    unnamed = dialogue.ask_texts("unnamed", "then who speaks, in neutral words", spoken)
    check = one_of(perspectives, "perspective")
    whose = Question("perspective", "whose voice that is", check, choices=perspectives)
    return {"unnamed": unnamed, "perspective": dialogue.ask(whose)}


def _published(dialogue: Dialogue, body: str, spoken: list[str]) -> dict[str, Any] | None:
    words = "when it was published, where the text shows it (EDTF, such as 2026-02-26)"
    today = day(dialogue.options.today)
    published = dialogue.ask(Question("published", words, today, needed=False))
    if published is None:
        return None
    bases = {str(basis): getattr(basis, "meaning", str(basis)) for basis in Basis}
    basis = dialogue.ask(
        Question("basis", "how that is known", one_of(bases, "basis"), choices=bases)
    )
    shown = passage(body, "the text")
    evidence = dialogue.ask(Question("from", "words of the passage that shows it", shown))
    found = {"date": published, "basis": basis, "from": evidence}
    if basis == Basis.DERIVED or dialogue.options.how:
        found["how"] = dialogue.ask_texts("how", "how it was worked out", spoken)
    return found
