"""`new agent`: a person, an organisation or a state."""

import argparse

from generator.cli.kinds.named import POINT, Named, add_names, write_named
from generator.cli.kinds.saved import locales, readable
from generator.cli.status import PROBLEMS
from generator.load import load
from generator.model.agent import Agent
from generator.model.scalars import Address
from generator.scaffold.answers import Question, labelled, named, one_of, typed

HELP = "a person, an organisation or a state that speaks, acts or takes part"
KIND = Named(
    "an agent",
    Agent,
    "data/agents",
    "name it where it speaks: `by`, `via`, `agent`, or a source's `voice`",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add an option for each field."""
    add_names(parser)
    parser.add_argument("--kind", metavar="KIND", help="one of the vocabulary's `agent_kinds`")
    parser.add_argument("--part-of", metavar="ID", help="the agent that it belongs to")
    parser.add_argument("--perspective", metavar="ID", help="whose voice it is")
    parser.add_argument("--point", metavar="LAT,LON", help=POINT.words)
    parser.add_argument("--address", metavar="URL", help="its own address on the web")


def run(options: argparse.Namespace) -> int:
    """Ask for what an agent needs, write data/agents/<id>.yml, and say what to do next."""
    loaded = load(options.root)
    if not readable(loaded) or not loaded.vocabulary:
        return PROBLEMS
    spoken, lists = locales(loaded), loaded.vocabulary.record
    kinds = labelled(lists.agent_kinds, spoken[0])
    agents = named(loaded.agents, spoken[0])
    perspectives = labelled(lists.perspectives, spoken[0])
    questions = (
        Question("kind", "what it is", one_of(kinds, "kind of agent"), choices=kinds),
        Question("part-of", "the agent it belongs to", one_of(agents, "agent"), False, "", agents),
        Question(
            "perspective",
            "whose voice it is",
            one_of(perspectives, "perspective"),
            needed=False,
            choices=perspectives,
        ),
        POINT,
        Question("address", "its address on the web", typed(Address), needed=False),
    )
    taken = {*loaded.agents, *loaded.failed}
    return write_named(options, loaded, taken, KIND, questions)
