"""`new source`: a source that is cited and not kept."""

import argparse

from generator.cli.dialogue import Dialogue, Stopped, stopped
from generator.cli.kinds.cited_fields import add_fields, ask_fields
from generator.cli.kinds.named import id_of
from generator.cli.kinds.saved import finish, locales, readable, save
from generator.cli.status import PROBLEMS, USAGE
from generator.load import load
from generator.scaffold.cited import called, cited_text
from generator.scaffold.ids import proposed

HELP = "a source that is cited and not kept: what it is, and how its passages were read"
STEPS = (
    "let a claim rest on it: `- source: {0}`, a `quote` only of words that matter and were read",
    "once words are quoted from it, run `python -m generator passages {0}` and translate them",
    "run `python -m generator check`",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add an option for each field."""
    add_fields(parser)
    words = "the file's name; one is proposed from the voice and the year"
    parser.add_argument("--id", metavar="ID", help=words)


def run(options: argparse.Namespace) -> int:
    """Ask for what a cited source needs, write data/sources/<id>.yml, say what to do next."""
    loaded = load(options.root)
    if not readable(loaded):
        return PROBLEMS
    dialogue, spoken = Dialogue(options), locales(loaded)
    try:
        record = ask_fields(dialogue, loaded, spoken)
        taken = {*loaded.sources, *loaded.bodies, *loaded.failed}
        proposal = proposed(called(record, spoken[0]), taken)
        id_ = id_of(dialogue, proposal, taken, "a source")
        dialogue.finish()
    except Stopped:
        return stopped()
    path = f"data/sources/{id_}.yml"
    if not save(options.root, path, cited_text(record)):
        return USAGE
    left = [locale for locale in spoken if locale not in (record["described"] or spoken)]
    translate = [f"describe it in {', '.join(left)}"] if left else []
    return finish(options.root, path, options.today, [*translate, *(s.format(id_) for s in STEPS)])
