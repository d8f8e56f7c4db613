"""`new seed`: archives a text, word for word, with what its front matter has to say of it."""

import argparse
from pathlib import Path

from generator.accounting import account
from generator.check import sources
from generator.citations import cite
from generator.cli.dialogue import Dialogue, Stopped, stopped
from generator.cli.kinds.named import id_of
from generator.cli.kinds.saved import finish, locales, readable, save
from generator.cli.kinds.seed_fields import add_fields, ask_fields
from generator.cli.status import PROBLEMS, USAGE
from generator.load import load
from generator.scaffold.answers import Checked, Question
from generator.scaffold.ids import proposed
from generator.scaffold.source import listed, source_text
from generator.scaffold.texts import decoded, encoding_of, forbidden

HELP = "archive a text: its words as they are, in seeds/, with who says them and since when"
STEPS = (
    "quote each sentence in a claim: `python -m generator quote {} WORDS` prints the passage",
    "name under `unused` what no claim quotes, with the reason",
    "run `python -m generator check`: it tells of every sentence left",
)
SHOWN = 10


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the file and an option for each field."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="the text; it is left as it is")
    encoding = "how the file is encoded, where that is not found out by itself"
    parser.add_argument("--encoding", metavar="NAME", help=encoding)
    add_fields(parser)
    parser.add_argument("--id", metavar="ID", help="the file's name; one is proposed")


def run(options: argparse.Namespace) -> int:
    """Read the text, ask for its front matter, write seeds/<id>.md, list its sentences."""
    loaded = load(options.root)
    if not readable(loaded):
        return PROBLEMS
    dialogue = Dialogue(options)
    try:
        file = dialogue.ask(Question("file", "the file with the text", _readable, positional=True))
        dialogue.finish(complete=False)
        body = _body(dialogue, Path(file).read_bytes())
        record = ask_fields(dialogue, loaded, body, locales(loaded))
        record["original_file"] = Path(file).name
        taken = {*loaded.sources, *loaded.bodies, *loaded.failed}
        name = record.get("title") or Path(file).stem
        id_ = id_of(dialogue, proposed(str(name), taken), taken, "a source")
        dialogue.finish()
    except Stopped:
        return stopped()
    path = f"seeds/{id_}.md"
    if not save(options.root, path, source_text(record, body)):
        return USAGE
    _list(options, id_, path)
    return finish(options.root, path, options.today, [step.format(id_) for step in STEPS])


def _readable(answer: str) -> Checked:
    try:
        empty = not Path(answer).expanduser().read_bytes().strip()
    except OSError as error:
        return Checked(refusal=f"{answer}: cannot be read: {error.strerror}")
    if empty:
        return Checked(refusal=f"{answer}: the file is empty")
    return Checked(str(Path(answer).expanduser()))


def _body(dialogue: Dialogue, raw: bytes) -> str:
    """The text in the encoding that is found out, given or asked for; stops where it cannot be."""
    guess = encoding_of(raw)
    given = dialogue.options.encoding is not None

    def check(answer: str) -> Checked:
        try:
            return Checked(decoded(raw, answer))
        except (LookupError, UnicodeDecodeError) as error:
            return Checked(refusal=f"`{answer}` is not its encoding: {error}")

    if not given and guess.confidence == 1:
        body = str(check(guess.name).value)
    else:
        print(f"probably {guess.name} (sure to {guess.confidence:.0%})")
        words = f"its encoding, since it is not UTF-8 (probably {guess.name})"
        # Nobody sees whether the guess is right where there is no terminal.
        proposal = guess.name if dialogue.terminal else ""
        body = dialogue.ask(Question("encoding", words, check, proposal=proposal)) or ""
        dialogue.finish()
        print("\n".join(f"  | {line}" for line in body.splitlines()[:3]))
    odd = forbidden(body)
    if odd:
        more = f" and {len(odd) - SHOWN} more" if len(odd) > SHOWN else ""
        print(f"control characters that no archived text may hold: {', '.join(odd[:SHOWN])}{more}")
        print("archive a copy of the file without them, and say so in its `note`")
        raise Stopped
    return body


def _list(options: argparse.Namespace, id_: str, path: str) -> None:
    """Print the sentences, and how many of them are still to be accounted for."""
    loaded = load(options.root)
    if id_ not in loaded.texts:
        return
    citations, _ = cite(loaded, sources.altered(loaded))
    coverage = account(loaded, citations)[id_]
    print("\n".join(listed(coverage, loaded.bodies[id_], path)))
    left, every = len(coverage.unaccounted), len(coverage.sentences)
    print(f"{left} of {every} sentences (?) are to be quoted or named as unused")
