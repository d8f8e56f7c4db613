"""`corrections`: writes the corrections log for those who read it in the repository."""

import argparse

from generator.check.run import check
from generator.cli.problems import show
from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.corrections_log import FILE, corrections_log
from generator.load import load
from generator.problems import Severity

HELP = "write CORRECTIONS.md from data/corrections.yml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add whether the file is only looked at."""
    told = "change nothing, and end with 1 where the file is not as it should be"
    parser.add_argument("--check", action="store_true", help=told)


def run(options: argparse.Namespace) -> int:
    """Write the file where it differs. With problems in the input it stays as it is."""
    loaded = load(options.root)
    _, problems = check(loaded, options.today)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        show(errors, options.root)
        return PROBLEMS
    file = options.root / FILE
    content = corrections_log(loaded).encode()
    if file.is_file() and file.read_bytes() == content:
        print(f"{FILE}: up to date")
        return FINE
    if options.check:
        print(f"{FILE}: not what data/corrections.yml says: run `python -m generator corrections`")
        return PROBLEMS
    try:
        file.write_bytes(content)
    except OSError as error:
        print(f"{file}: cannot be written to: {error.strerror}")
        return USAGE
    print(f"{FILE}: written")
    return FINE
