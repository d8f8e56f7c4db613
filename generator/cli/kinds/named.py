"""What `new agent` and `new place` have in common: a name, or the code of a country."""

import argparse
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

from generator.cldr import country_name
from generator.cli.dialogue import Dialogue, Stopped, stopped
from generator.cli.kinds.saved import finish, locales, save
from generator.cli.status import USAGE
from generator.load import Loaded
from generator.model.base import Record
from generator.model.scalars import Point, Territory
from generator.scaffold.answers import Question, typed
from generator.scaffold.draft import draft
from generator.scaffold.ids import free, proposed


@dataclass(frozen=True)
class Named:
    """What one is called in a sentence, its model, its folder, and what to do with a new one."""

    noun: str
    model: type[Record]
    folder: str
    use: str


TRANSLATE = "add the name in {}: `python -m generator check` lists what is missing"


def add_names(parser: argparse.ArgumentParser) -> None:
    """Add the options for a name and an id."""
    name = "the name in a locale; without `LOCALE=` in the default one; may be given again"
    parser.add_argument("--name", action="append", metavar="LOCALE=TEXT", help=name)
    territory = "for a country in place of a name: its code in ISO 3166-1, such as FR"
    parser.add_argument("--territory", metavar="CODE", help=territory)
    parser.add_argument("--id", metavar="ID", help="the file's name; proposed from the name")


def ask_names(dialogue: Dialogue, locales: list[str]) -> dict[str, Any]:
    """The fields `name` or `territory`: a country is asked for first, since it needs no more."""
    given = getattr(dialogue.options, "name", None)
    if dialogue.options.territory is not None or (dialogue.terminal and not given):
        words = "a country? then its code in ISO 3166-1, such as FR"
        territory = dialogue.ask(Question("territory", words, typed(Territory), needed=False))
        if territory or not dialogue.terminal:
            return {"territory": territory}
    return {"name": dialogue.ask_texts("name", "the name", locales)}


def write_named(
    options: argparse.Namespace,
    loaded: Loaded,
    taken: Container[str],
    kind: Named,
    questions: Iterable[Question],
) -> int:
    """Ask for names, for the rest and for an id, write the file, and say what to do next."""
    spoken, dialogue = locales(loaded), Dialogue(options)
    try:
        record = ask_names(dialogue, spoken)
        record |= {q.option.replace("-", "_"): dialogue.ask(q) for q in questions}
        id_ = ask_id(dialogue, record, spoken[0], taken, kind.noun)
        dialogue.finish()
    except Stopped:
        return stopped()
    written = {key: value for key, value in record.items() if value is not None}
    path = f"{kind.folder}/{id_}.yml"
    if not save(options.root, path, draft(written, kind.model)):
        return USAGE
    return finish(options.root, path, options.today, [*missing_names(record, spoken), kind.use])


def ask_id(
    dialogue: Dialogue, record: dict[str, Any], locale: str, taken: Container[str], noun: str
) -> str:
    """An id that is free; one made of the name is proposed."""
    name = (record.get("name") or {}).get(locale, "")
    if record.get("territory"):
        name = country_name(record["territory"], "en")
    proposal = proposed(name, taken)
    return id_of(dialogue, proposal, taken, noun)


def id_of(dialogue: Dialogue, proposal: str, taken: Container[str], noun: str) -> str:
    """The id of the options, or one that is asked for; where neither is, the one proposed."""
    given = dialogue.options.id is not None
    if not (given or proposal or dialogue.terminal) and dialogue.missing:
        # What the id would be made of is missing, and that is told.
        return ""
    question = Question("id", "the id, for good", free(taken, noun), proposal=proposal)
    return str(dialogue.ask(question))


def point(answer: str) -> list[str]:
    """What a file would hold of `40.1, 46.8`."""
    return [part.strip() for part in answer.strip("[]").split(",")]


POINT = Question(
    "point",
    "where a map shows it, in degrees north and east to a tenth, such as 40.1, 46.8",
    typed(Point, point),
    needed=False,
)


def missing_names(record: dict[str, Any], locales: list[str]) -> list[str]:
    """What to do about locales that have no name yet."""
    left = [locale for locale in locales if locale not in (record.get("name") or locales)]
    return [TRANSLATE.format(", ".join(left))] if left and record.get("name") else []
