"""Asks for the record of a source that is cited and not kept."""

import argparse
from typing import Any

from generator.cli.dialogue import Dialogue, add_options
from generator.cli.kinds.origin import ORIGIN, ask_people, ask_place, ask_published, ask_voice
from generator.load import Loaded
from generator.model.cited import How
from generator.model.scalars import Isbn, Language
from generator.model.source import Basis
from generator.model.vocabulary import Vocabulary
from generator.scaffold.answers import Question, labelled, one_of, text, typed
from generator.scaffold.locator import WORDS, locator

# A header stands in front of a text that is kept.
BASES = tuple(basis for basis in Basis if basis is not Basis.HEADER)
# Which options go with which way of reading it.
ONLY_WITH = {"of": How.RELAY, "side": How.RELAY, "source": How.CITED_BY}


def add_fields(parser: argparse.ArgumentParser) -> None:
    """Add the options for the fields."""
    own = {
        "title": ("WORDS", "its title, in its own language, as printed"),
        "described": ("LOCALE=TEXT", "what it is, in neutral words, where no title was seen"),
        "kind": ("ID", "what kind of text it is: one of the vocabulary's `source_kinds`"),
        "language": ("CODE", "the language of the original, such as en"),
        "container": ("WORDS", "the newspaper, collection or series that it stands in"),
        "publisher": ("WORDS", "who published it, as printed"),
        "publisher-place": ("WORDS", "where it was published, as printed"),
        "number": ("WORDS", "the number of the document or the application"),
        "isbn": ("ISBN", "its International Standard Book Number"),
        "basis": ("BASIS", "how the date is known: " + ", ".join(BASES)),
        "access": ("HOW", "how its passages were read: " + ", ".join(How)),
        "of": ("WORDS", "of a relay: the page that reproduces it, by its name"),
        "side": ("ID", "of a relay: from which side that page speaks"),
        "source": ("ID", "with cited-by: the source that quotes it"),
        "read-in": ("CODE", "the language in which it was read, where not its own"),
        "locator": ("WHERE", WORDS),
    }
    add_options(parser, own | ORIGIN)


def ask_fields(dialogue: Dialogue, loaded: Loaded, spoken: list[str]) -> dict[str, Any]:
    """The record of the source; what is None stays out."""
    if not loaded.vocabulary:
        return {}
    lists, locale = loaded.vocabulary.record, spoken[0]
    record = _named(dialogue, spoken)
    kinds = labelled(lists.source_kinds, locale)
    kind = one_of(kinds, "kind of source")
    record["kind"] = dialogue.ask(Question("kind", "what kind of text it is", kind, choices=kinds))
    words = "the language of the original, such as en"
    record["language"] = dialogue.ask(Question("language", words, typed(Language)))
    record["voice"] = ask_voice(dialogue, loaded, spoken)
    record |= ask_people(dialogue, loaded, locale)
    record |= _printed(dialogue)
    record["published"] = ask_published(dialogue, spoken, BASES)
    record["access"] = _access(dialogue, loaded, lists, locale)
    return record | ask_place(dialogue, loaded, locale)


def _named(dialogue: Dialogue, spoken: list[str]) -> dict[str, Any]:
    """A title, or what it is; both where both are given."""
    words = "its title as printed, where it was seen"
    title = dialogue.ask(Question("title", words, text, needed=False))
    described = None
    if title is None or dialogue.options.described:
        words = "what it is, in neutral words (needed without `--title`)"
        described = dialogue.ask_texts("described", words, spoken)
    return {"title": title, "described": described}


def _printed(dialogue: Dialogue) -> dict[str, Any]:
    """What is printed on it or about it."""
    found = {}
    for option, words, check in (
        ("container", "the newspaper, collection or series that it stands in", text),
        ("publisher", "who published it, as printed", text),
        ("publisher-place", "where it was published, as printed", text),
        ("number", "the number of the document or the application", text),
        ("isbn", "its ISBN", typed(Isbn)),
    ):
        answer = dialogue.ask(Question(option, words, check, needed=False))
        found[option.replace("-", "_")] = answer
    return found


def _access(dialogue: Dialogue, loaded: Loaded, lists: Vocabulary, locale: str) -> dict[str, Any]:
    ways = {str(how): getattr(how, "meaning", str(how)) for how in How}
    words = "how its passages were read"
    how = dialogue.ask(Question("access", words, one_of(ways, "way of reading"), choices=ways))
    for option, only in ONLY_WITH.items():
        if how not in (None, only) and getattr(dialogue.options, option) is not None:
            dialogue.refused.append(f"--{option}: it goes with `--access {only}`, not with `{how}`")
    found = {"how": how}
    if how == How.RELAY:
        sides = labelled(lists.perspectives, locale)
        words = "from which side that page speaks"
        side = Question("side", words, one_of(sides, "perspective"), choices=sides)
        of = Question("of", "the page that reproduces it, by its name", text)
        found |= {"of": dialogue.ask(of), "side": dialogue.ask(side)}
    elif how == How.CITED_BY:
        sources = {id_: each.record.title or id_ for id_, each in loaded.sources.items()}
        check = one_of(sources, "source")
        words = "the source that quotes it"
        found["source"] = dialogue.ask(Question("source", words, check, choices=sources))
    words = "the language in which it was read, where that is not its own"
    language = dialogue.ask(Question("read-in", words, typed(Language), needed=False))
    found["language"] = language
    found["locator"] = dialogue.ask(Question("locator", WORDS, locator))
    return {key: value for key, value in found.items() if value is not None}
