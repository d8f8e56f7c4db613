"""`new place`: a place that a source names."""

import argparse

from generator.cli.dialogue import Dialogue, Stopped, stopped
from generator.cli.kinds.named import POINT, add_names, ask_id, ask_names, missing_names
from generator.cli.kinds.saved import finish, locales, not_saved, readable, save
from generator.cli.status import PROBLEMS
from generator.load import load
from generator.model.agent import Place
from generator.scaffold.answers import Question, named, one_of
from generator.scaffold.draft import draft

HELP = "a place that a source names"
_USE = "name it in a claim `where` and under `places` of an event"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add an option for each field."""
    add_names(parser)
    parser.add_argument("--within", metavar="ID", help="the larger place that it lies in")
    parser.add_argument("--point", metavar="LAT,LON", help=POINT.words)


def run(options: argparse.Namespace) -> int:
    """Ask for what a place needs, write data/places/<id>.yml, and say what to do next."""
    loaded = load(options.root)
    if not readable(loaded):
        return PROBLEMS
    spoken = locales(loaded)
    places = named(loaded.places, spoken[0])
    dialogue = Dialogue(options)
    words = "the larger place that it lies in"
    within = Question("within", words, one_of(places, "place"), False, "", places)
    try:
        record = ask_names(dialogue, spoken)
        record |= {q.option: dialogue.ask(q) for q in (within, POINT)}
        taken = {*loaded.places, *loaded.failed}
        id_ = ask_id(dialogue, record, spoken[0], taken, "a place")
        dialogue.finish()
    except Stopped:
        return stopped()
    written = {key: value for key, value in record.items() if value is not None}
    path = f"data/places/{id_}.yml"
    if not save(options.root, path, draft(written, Place)):
        return not_saved()
    return finish(options.root, path, options.today, [*missing_names(record, spoken), _USE])
