"""Remembers which texts are in the canonical form, so that `check` need not format them again.

What is remembered lies in the working copy's `.git`, where nobody sees or commits it; elsewhere
nothing is. A text is known by its checksum, for as long as the form is made by the same code.
"""

import hashlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from generator.model.base import Record

PLACE = Path(".git/generator/canonical")
MADE_BY = ("fmt", "model")


def checksum(text: str, model: type[Record]) -> str:
    """What a text that is read as a `model` is known by."""
    return hashlib.blake2b(f"{model.__name__}\n{text}".encode(), digest_size=16).hexdigest()


def read_known(root: Path) -> set[str]:
    """The checksums that are remembered for a chronicle; none where the code has changed since."""
    try:
        version, *known = (root / PLACE).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return set()
    return set(known) if version == _version() else set()


def write_known(root: Path, known: Collection[str]) -> None:
    """Remember these checksums and no others, where there is a place to."""
    if (root / ".git").is_dir():
        with suppress(OSError):
            (root / PLACE).parent.mkdir(exist_ok=True)
            (root / PLACE).write_text("\n".join([_version(), *sorted(known)]), encoding="ascii")


def _version() -> str:
    """A checksum of the code that the form follows from."""
    made_by = hashlib.blake2b(digest_size=16)
    package = Path(__file__).parents[1]
    for file in sorted(file for name in MADE_BY for file in (package / name).glob("*.py")):
        made_by.update(file.read_bytes())
    return made_by.hexdigest()
