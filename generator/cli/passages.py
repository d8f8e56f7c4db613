"""`passages`: writes down what is quoted from a source, to be translated."""

import argparse
from pathlib import Path

from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.load import Loaded, load
from generator.model.passages import Passages
from generator.scaffold.passages_file import passages_text
from generator.suggest import nearest
from generator.translated_passages import quoted_parts

HELP = "list the passages quoted from a source in data/passages/, to be translated"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the sources; without any it is all that are quoted from."""
    parser.add_argument("source", nargs="*", metavar="SOURCE", help="the id of a source")


def run(options: argparse.Namespace) -> int:
    """Add to each file what is newly quoted; what is there stays, what is quoted no more goes."""
    loaded = load(options.root)
    if loaded.problems or not loaded.site:
        print("there are problems in the data: `python -m generator check` tells which")
        return PROBLEMS
    quoted = {
        source: parts
        for source, parts in quoted_parts(one.record for one in loaded.events.values()).items()
        if parts and source in loaded.sources
    }
    for source in options.source:
        if source not in quoted:
            hint = nearest(source, quoted) or "nothing is quoted from a source of that name"
            print(f"{source}: {hint}")
            return USAGE
    for source in options.source or quoted:
        _write(options.root, source, quoted[source], loaded)
    return FINE


def _write(root: Path, source: str, parts: list[str], loaded: Loaded) -> None:
    known = loaded.passages[source].record if source in loaded.passages else Passages()
    language = loaded.sources[source].record.read_in
    locales = loaded.site.record.locales if loaded.site else ()
    body = loaded.bodies[source].text if source in loaded.bodies else ""
    text = passages_text(known, parts, body, [each for each in locales if each != language])
    file = root / "data/passages" / f"{source}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    if text != before:
        file.write_text(text, encoding="utf-8")
    same = ", as before" if text == before else ""
    print(f"data/passages/{source}.yml: {len(parts)} passages{same}")
