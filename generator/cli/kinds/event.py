"""`new event`: an event, or a topic, with the passages that its first claims rest on."""

import argparse
from typing import Any

from generator.cli.dialogue import Dialogue, Stopped, stopped
from generator.cli.kinds.event_claims import Asked, add_claims, ask_claims
from generator.cli.kinds.named import id_of
from generator.cli.kinds.saved import finish, locales, readable, save
from generator.cli.status import PROBLEMS, USAGE
from generator.load import Loaded, load
from generator.scaffold.answers import Question, labelled, one_of, titled
from generator.scaffold.event import event_text, folder
from generator.scaffold.ids import proposed

HELP = "an event or a topic, with the passages that its date and place rest on"
STEPS = (
    "add further claims; `python -m generator quote SOURCE WORDS` finds words of a text kept here",
    "run `python -m generator check`",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add an option for each answer."""
    text = "in a locale; without `LOCALE=` in the default one; may be given again"
    parser.add_argument("--kind", metavar="KIND", help="one of the vocabulary's `kinds`")
    add_claims(parser)
    for name in ("title", "summary"):
        words = f"the {name} {text}"
        parser.add_argument(f"--{name}", action="append", metavar="LOCALE=TEXT", help=words)
    marks = "the event of which this is an anniversary"
    parser.add_argument("--marks", metavar="ID", help=marks)
    parser.add_argument("--id", metavar="ID", help="the file's name; one is proposed")


def run(options: argparse.Namespace) -> int:
    """Ask for what an event needs, write its file, and say what to do next."""
    loaded = load(options.root)
    if not readable(loaded):
        return PROBLEMS
    if not loaded.sources:
        print("no source yet to rest on: run `python -m generator new seed FILE`, or `new source`")
        return PROBLEMS
    spoken = locales(loaded)
    dialogue = Dialogue(options)
    try:
        asked, record = _ask(dialogue, loaded, spoken)
        taken = {*loaded.events, *loaded.failed}
        id_ = id_of(dialogue, _proposal(asked, record, spoken[0], taken), taken, "an event")
        dialogue.finish()
    except Stopped:
        return stopped()
    path = f"{folder(asked.date, dated=asked.dated)}{id_}.yml"
    if not save(options.root, path, event_text(record)):
        return USAGE
    left = [locale for locale in spoken if locale not in record["title"]]
    translate = [f"translate the texts into {', '.join(left)}"] if left else []
    return finish(options.root, path, options.today, [*translate, *STEPS])


def _ask(dialogue: Dialogue, loaded: Loaded, spoken: list[str]) -> tuple[Asked, dict[str, Any]]:
    """What is to know of the event, and its record without the fields that nobody filled."""
    kinds = labelled(loaded.vocabulary.record.kinds, spoken[0]) if loaded.vocabulary else {}
    kind = dialogue.ask(
        Question("kind", "what kind of event it is", one_of(kinds, "kind"), choices=kinds)
    )
    asked = ask_claims(dialogue, loaded, kind, spoken[0])
    title = dialogue.ask_texts("title", "the title: place, {date} and deed, no verdict", spoken)
    words = "the summary: neutral, nothing that its claims do not say"
    summary = dialogue.ask_texts("summary", words, spoken)
    events = titled(loaded, spoken[0])
    words = "the event of which this is an anniversary"
    marks = Question("marks", words, one_of(events, "event"), False, "", events)
    record = {
        "kind": kind,
        "date": asked.when,
        "places": [asked.place] if asked.place else None,
        "marks": dialogue.ask(marks) if asked.dated else None,
        "title": title,
        "summary": summary,
        "claims": asked.claims,
    }
    return asked, {key: value for key, value in record.items() if value is not None}


def _proposal(asked: Asked, record: dict[str, Any], locale: str, taken: set[str]) -> str:
    """An id of place, kind and year, as others have; without a place one made of the title."""
    year = folder(asked.date, dated=asked.dated).split("/")[-2] if asked.date else ""
    title = (record.get("title") or {}).get(locale, "")
    parts = (asked.place, record.get("kind"), year) if asked.place else (title, year)
    return proposed(" ".join(part for part in parts if part), taken) if title else ""
