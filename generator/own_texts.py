"""Reads what the site says itself outside of records: hand-written pages, interface strings."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.checksum import checksum
from generator.files import files_of, path_of
from generator.localize.catalogue import catalogue_folders


@dataclass(frozen=True)
class OwnText:
    """A file in the site's own words: its path below the root, its locale, what is in it."""

    path: str
    locale: str
    text: str

    @cached_property
    def checksum(self) -> str:
        """What the file as it is written is known by."""
        return checksum(self.text)


def hand_written(root: Path) -> Iterator[OwnText]:
    """The pages of every locale in `docs/`, but those that links lead out of the root to."""
    for file, outside in files_of(root, "docs", "*/**/*.md").items():
        if not outside:
            yield _read(root, file, file.relative_to(root / "docs").parts[0])


def interface(root: Path) -> Iterator[OwnText]:
    """The catalogues below the root, in gettext's PO format: a chronicle's, and a generator's."""
    for folder in catalogue_folders(root):
        own = Path(os.path.realpath(folder))
        if own.is_relative_to(root):
            below = path_of(root, own)
            for file in files_of(root, below, "*/LC_MESSAGES/messages.po"):
                yield _read(root, file, file.parts[-3])


def _read(root: Path, file: Path, locale: str) -> OwnText:
    # That a page is no UTF-8 the build says.
    text = file.read_bytes().decode("utf-8", "replace")
    return OwnText(path_of(root, file), locale, text)
