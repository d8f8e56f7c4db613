"""What a working copy keeps from one run to the next, so that a text is looked at once.

It lies in the working copy's `.git`, where nobody sees or commits it; elsewhere nothing is kept. It
counts for as long as nothing that it was made by has changed, the code or what is installed beside
it: where it is lost nothing but time is.
"""

import hashlib
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pydantic

PLACE = Path(".git/generator")
PACKAGE = Path(__file__).parent
# The rules of the search are data that a check follows.
MADE_BY = ("**/*.py", "theme/assets/search/rules.json")
LIBRARIES = Path(pydantic.__file__).parents[1]


@dataclass(frozen=True)
class Kept:
    """JSON values by name, all made by the `version` of the code that is running."""

    folder: Path
    version: str

    def read(self, name: str) -> Any:
        """Give what is kept under a name; None where nothing is, or another code made it."""
        try:
            version, value = (self.folder / name).read_text(encoding="utf-8").split("\n", 1)
            return json.loads(value) if version == self.version else None
        except (OSError, ValueError):
            return None

    def write(self, name: str, value: Any) -> None:
        """Keep a value under a name, where there is a place to."""
        if self.folder.parent.is_dir():
            with suppress(OSError, ValueError):
                self.folder.mkdir(exist_ok=True)
                # Under a name of its own first: of two runs at once neither reads half of a file.
                new = self.folder / f"{name}.{os.getpid()}"
                text = f"{self.version}\n{json.dumps(value, ensure_ascii=False)}"
                new.write_text(text, encoding="utf-8")
                new.replace(self.folder / name)


def kept(root: Path) -> Kept:
    """What is kept for the chronicle below `root`."""
    return Kept(root / PLACE, _version())


def _version() -> str:
    """A checksum of the code, of what runs it, and of when a library last came or went."""
    libraries = LIBRARIES.stat().st_mtime_ns
    digest = hashlib.blake2b(f"{sys.version}\n{libraries}".encode(), digest_size=16)
    for file in sorted(file for pattern in MADE_BY for file in PACKAGE.glob(pattern)):
        digest.update(file.read_bytes())
    return digest.hexdigest()
