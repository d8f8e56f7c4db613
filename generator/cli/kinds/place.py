"""`new place`: a place that a source names."""

import argparse

from generator.cli.kinds.named import POINT, Named, add_names, write_named
from generator.cli.kinds.saved import locales, readable
from generator.cli.status import PROBLEMS
from generator.load import load
from generator.model.agent import Place
from generator.scaffold.answers import Question, named, one_of

HELP = "a place that a source names"
KIND = Named(
    "a place", Place, "data/places", "name it in a claim `where` and under `places` of an event"
)


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
    words = "the larger place that it lies in"
    within = Question("within", words, one_of(places, "place"), False, "", places)
    taken = {*loaded.places, *loaded.failed}
    return write_named(options, loaded, taken, KIND, (within, POINT))
