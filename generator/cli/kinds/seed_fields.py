"""Asks for the front matter of an archived text."""

import argparse
from typing import Any

from generator.cli.dialogue import Dialogue, add_options
from generator.cli.kinds.origin import ORIGIN, ask_people, ask_place, ask_published, ask_voice
from generator.load import Loaded
from generator.model.scalars import Language
from generator.model.source import Basis
from generator.normalised import normalise
from generator.scaffold.answers import Check, Checked, Question, labelled, one_of, passage, typed
from generator.scaffold.passages import Missed, propose
from generator.scaffold.texts import is_wrapped, language_of

YES = {"true": "yes", "false": "no"}


def add_fields(parser: argparse.ArgumentParser) -> None:
    """Add the options for the fields."""
    own = {
        "language": ("CODE", "the language of the text; found out by itself"),
        "title": ("WORDS", "its title, as it stands in the text"),
        "wrapped": ("true|false", "whether its lines are broken at a fixed width; found out"),
        "basis": ("BASIS", "how the date is known: " + ", ".join(Basis)),
        "from": ("WORDS", "the passage that shows the date"),
        "rights": ("ID", "what may be done with it: one of the vocabulary's `rights`"),
    }
    add_options(parser, own | ORIGIN)


def ask_fields(dialogue: Dialogue, loaded: Loaded, body: str, spoken: list[str]) -> dict[str, Any]:
    """The front matter but for the name and checksum of the file; what is None stays out."""
    if not loaded.vocabulary:
        return {}
    locale = spoken[0]
    record: dict[str, Any] = {
        "title": dialogue.ask(Question("title", "its title in the text", _title(body), False)),
        "language": _language(dialogue, body),
        "wrapped": _wrapped(dialogue, body),
        "voice": ask_voice(dialogue, loaded, spoken),
    }
    record |= ask_people(dialogue, loaded, locale)
    record["published"] = ask_published(dialogue, spoken, Basis, passage(body, "the text"))
    record |= ask_place(dialogue, loaded, locale)
    rights = labelled(loaded.vocabulary.record.rights, locale)
    check = one_of(rights, "entry of `rights`")
    words = "what may be done with it"
    record["rights"] = dialogue.ask(Question("rights", words, check, choices=rights))
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
