"""`quote`: finds a passage in an archived text and prints it as evidence ready to paste."""

import argparse
from pathlib import PurePath

from generator.check import sources
from generator.citations import cite
from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.load import Loaded, load
from generator.normalised import normalise
from generator.scaffold.evidence import block, missed, told
from generator.scaffold.passages import Missed, Proposal, elsewhere, extended, propose
from generator.sentences import sentences
from generator.validate import nearest

HELP = "find a passage in an archived text and print it as evidence, ready to paste"
# Where the answers of a claim stand in the canonical form.
INDENT = 6


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the source, the words and how the passage is printed."""
    parser.add_argument("source", metavar="SOURCE", help="the id of the text, or its file")
    words = "words of the passage; `…` or `...` between words leaves something out"
    parser.add_argument("words", nargs="+", metavar="WORDS", help=words)
    whole = "take the whole sentence that the words stand in"
    parser.add_argument("--sentence", action="store_true", help=whole)
    place = "of several places print only this one, counted from 1"
    parser.add_argument("--place", type=int, metavar="N", help=place)
    indent = f"how many spaces stand before the hyphen ({INDENT} below `attested`)"
    parser.add_argument("--indent", type=int, default=INDENT, metavar="N", help=indent)


def run(options: argparse.Namespace) -> int:
    """Print each place of the words with what is to know of it, or what comes nearest."""
    loaded = load(options.root)
    source = PurePath(options.source).stem
    if source not in loaded.texts:
        print(_no_source(loaded, source))
        return PROBLEMS if source in loaded.failed else USAGE
    texts = {id_: normalise(body.text) for id_, body in loaded.bodies.items()}
    words = " ".join(options.words)
    if not any(map(str.isalnum, words)):
        print("WORDS: give at least one word of the passage")
        return USAGE
    found = propose(texts[source], words)
    if isinstance(found, Missed):
        others = [id_ for id_ in elsewhere(texts, words) if id_ != source]
        print("\n".join(missed(source, found, others, texts[source])))
        return PROBLEMS
    if options.place is not None and not 1 <= options.place <= len(found):
        print(f"--place {options.place}: the words stand in {_places(len(found))}")
        return USAGE
    if options.sentence:
        record = loaded.texts[source].record
        every = sentences(loaded.bodies[source].text, record.language, record.wrapped)
        found = tuple(extended(texts[source], one, every) for one in found)
    _print(loaded, source, found, options)
    return FINE


def _print(
    loaded: Loaded, source: str, found: tuple[Proposal, ...], options: argparse.Namespace
) -> None:
    citations, _ = cite(loaded, sources.altered(loaded))
    margin = " " * max(options.indent, 0)
    for number, proposal in enumerate(found, 1):
        if options.place not in (None, number):
            continue
        if len(found) > 1:
            print(f"{margin}# place {number} of {len(found)}")
        for line in told(loaded, citations, source, proposal):
            print(f"{margin}# {line}")
        print(block(source, proposal, len(margin)), end="")


def _no_source(loaded: Loaded, source: str) -> str:
    if source in loaded.failed:
        return f"`{source}` cannot be read: run `python -m generator check`"
    if source in loaded.cited:
        return (
            f"`{source}` is cited and not kept, there is no text to look in: write the words as "
            "they were read, or no quote at all"
        )
    hint = nearest(source, loaded.texts) or "there are " + ", ".join(loaded.texts)
    return f"no source `{source}`: {hint}"


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count} places"
