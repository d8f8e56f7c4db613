"""`messages`: brings the catalogues of the interface up to date, and says what they lack."""

import argparse
from pathlib import Path

from generator.cli.status import FINE, PROBLEMS
from generator.localize.catalogue import (
    OWN,
    Gap,
    catalogue_folders,
    catalogue_path,
    gaps,
    load_catalogue,
    locales_in,
    read_messages,
)
from generator.messages import extract, update_folder

HELP = "extract the words of the interface, update the catalogues and check that they compile"
UNDONE = ("is missing", "is fuzzy")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command: none besides those of all."""
    del parser


def run(options: argparse.Namespace) -> int:
    """Print which catalogues changed, then what each lacks. Wrong messages end with status 1.

    What a catalogue lacks is shown in the default language: that is work, and no mistake.
    """
    try:
        template = extract(OWN.parents[1])
        folders = [folder for folder in catalogue_folders(options.root) if folder.is_dir()]
        for path in (path for folder in folders for path in update_folder(folder, template)):
            print(f"{path}: brought up to date")
        found = [
            (folder, locale, gaps(template, read_messages(folder, locale)))
            for folder in folders
            for locale in sorted(locales_in([folder]))
        ]
        for folder, locale, _ in found:
            load_catalogue(folder, locale)
    except ValueError as error:
        print(error)
        return PROBLEMS
    total = sum(1 for message in template if message.id)
    wrong = [_told(catalogue_path(folder, locale), left, total) for folder, locale, left in found]
    return PROBLEMS if any(wrong) else FINE


def _told(path: Path, left: list[Gap], total: int) -> bool:
    """Print how far a catalogue has come; whether a message of it is wrong."""
    undone = [gap for gap in left if gap.reason in UNDONE]
    wrong = [gap for gap in left if gap.reason not in UNDONE]
    print(f"{path}: {total - len(undone)} of {total} messages translated")
    for gap in wrong:
        print(f"  {gap}")
    return bool(wrong)
