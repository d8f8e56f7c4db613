"""`new`: writes a record, a text or a locale where it belongs, and says what to do next.

Each kind is a module with `HELP`, `arguments` and `run`, as the commands are.
"""

import argparse
from pathlib import Path
from types import ModuleType

from generator.cli import new_locale
from generator.cli.kinds import agent, event, place, seed, source
from generator.cli.status import USAGE

HELP = "add an event, a text that is kept, a source that is cited, an agent, a place or a locale"
KINDS: dict[str, ModuleType] = {
    "event": event,
    "seed": seed,
    "source": source,
    "agent": agent,
    "place": place,
    "locale": new_locale,
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add a sub-command for each kind."""
    kinds = parser.add_subparsers(required=True, metavar="kind")
    for name, module in KINDS.items():
        kind = kinds.add_parser(name, help=module.HELP, description=module.HELP)
        # Options stand behind the last command; without it here the one above has its say.
        where = "the chronicle's folder"
        kind.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=where)
        kind.set_defaults(run_kind=module.run)
        module.arguments(kind)


def run(options: argparse.Namespace) -> int:
    """Run the kind that was asked for. Who interrupts it, stops it wherever it is."""
    try:
        status: int = options.run_kind(options)
    except KeyboardInterrupt:
        print("\nstopped")
        return USAGE
    return status
