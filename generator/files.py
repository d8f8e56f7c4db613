"""Finds the files of a chronicle, and those that links lead out of it to."""

import os
from collections.abc import Mapping
from pathlib import Path

from generator.leftovers import is_leftover


def files_of(root: Path, folder: str, pattern: str) -> Mapping[Path, bool]:
    """The files in a folder below the root that a pattern fits, in order.

    Of each is told whether it lies outside of the root, by a link. What editors left is left out.
    """
    fitting = (file for file in (root / folder).glob(pattern) if not is_leftover(file.name))
    # Of a file that is no link itself its folder tells, and a folder is asked once.
    places = {file: file if file.is_symlink() else file.parent for file in fitting}
    outside = {place for place in set(places.values()) if leads_out(root, place)}
    return {file: places[file] in outside for file in sorted(places, key=lambda file: file.parts)}


def leads_out(root: Path, place: Path) -> bool:
    """Whether a file or folder lies outside of the root, whose own path has no link in it."""
    # Not Path.resolve: it raises for a link that leads to itself.
    return not Path(os.path.realpath(place)).is_relative_to(root)


def path_of(root: Path, file: Path) -> str:
    """The path of a file below the root, with slashes."""
    return "/".join(file.parts[len(root.parts) :])
