"""`fmt`: puts files into the canonical form."""

import argparse
from pathlib import Path

from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.fmt.canonical import first_difference
from generator.fmt.files import Formed, form

HELP = "put files into the canonical form: key order, quotation marks, lines; comments stay"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add which files, and whether they are only looked at."""
    paths = "a file or folder; without one, all of data/ and seeds/"
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=paths)
    check = "change nothing, list the files that are not in the canonical form, and end with 1"
    parser.add_argument("--check", action="store_true", help=check)


def run(options: argparse.Namespace) -> int:
    """Write each file that is not as it should be, and print which those are."""
    missing = [path for path in options.paths if not path.exists()]
    if missing:
        print("\n".join(f"{path}: no such file" for path in missing))
        return USAGE
    formed = list(form(options.root, options.paths))
    if options.paths and not formed:
        names = ", ".join(map(str, options.paths))
        print(f"{names}: none of the files of data/ and seeds/ that have a canonical form")
        return USAGE
    problems = [problem for each in formed for problem in each.problems]
    for problem in problems:
        print(problem)
    changed = [each for each in formed if each.written is not None and each.written != each.text]
    for each in changed:
        print(_told(each, options))
    if not options.check:
        _write(options.root, changed)
    broken = sum(bool(each.problems) for each in formed)
    print(_summary(len(changed), len(formed), broken, check=options.check))
    return PROBLEMS if problems or (options.check and changed) else FINE


def _told(each: Formed, options: argparse.Namespace) -> str:
    if not options.check:
        return f"{each.path}: written"
    line = first_difference(each.text, each.written or "")
    return f"{each.path}:{line}:1: not in the canonical form"


def _write(root: Path, changed: list[Formed]) -> None:
    for each in changed:
        (root / each.path).write_bytes((each.written or "").encode())


def _summary(changed: int, looked_at: int, broken: int, *, check: bool) -> str:
    files = "1 file" if looked_at == 1 else f"{looked_at} files"
    unread = f"; {broken} cannot be read" if broken else ""
    if changed and check:
        return f"{changed} of {files}: run `python -m generator fmt`{unread}"
    if changed:
        return f"{changed} of {files} written{unread}"
    return f"{files}{unread}" if broken else f"{files}, all in the canonical form"
