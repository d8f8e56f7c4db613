"""`build`: writes the pages as Markdown."""

import argparse
from pathlib import Path

from generator.cli.problems import show
from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.history import read_days
from generator.site import make_site
from generator.write import write_pages

HELP = "write the pages as Markdown"
SOURCES = ("data", "docs", "generator", "seeds", "tests")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add where to write to, and where the site will stand."""
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    where = "where the site will stand; without it no page says how it is cited"
    parser.add_argument("--site-url", default="", metavar="URL", help=where)


def run(options: argparse.Namespace) -> int:
    """Write what changed, remove what is no more, and print how many pages that were."""
    out, root = options.out.resolve(), options.root.resolve()
    if out == root or any(out.is_relative_to(root / name) for name in SOURCES):
        print(f"{options.out}: holds what the pages are made from: name another folder")
        return USAGE
    site = make_site(options.root, options.today, options.site_url, read_days(options.root))
    show(site.problems, options.root)
    if site.problems:
        return PROBLEMS
    try:
        changes = write_pages((*site.pages, *site.assets), options.out)
    except OSError as error:
        print(f"{options.out}: cannot be written to: {error.strerror}")
        return USAGE
    made = f"{len(site.pages)} pages and {len(site.assets)} other files"
    did = f"{len(changes.written)} written, {len(changes.removed)} removed"
    print(f"{made} in {options.out}: {did}")
    return FINE
