"""What a working copy keeps from one run to the next, so that a text is looked at once.

It lies in the working copy's `.git`, where nobody sees or commits it; elsewhere nothing is kept. It
counts for as long as the code and the libraries are those that it was made by: where it is lost
nothing but time is.
"""

import hashlib
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PLACE = Path(".git/generator")
PACKAGE = Path(__file__).parent
# The rules of the search are among what a check follows, the lock among what the code does.
MADE_BY = ("**/*.py", "theme/assets/search/rules.json", "../requirements.txt")


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
            with suppress(OSError):
                self.folder.mkdir(exist_ok=True)
                text = f"{self.version}\n{json.dumps(value, ensure_ascii=False)}"
                (self.folder / name).write_text(text, encoding="utf-8")


def kept(root: Path) -> Kept:
    """What is kept for the chronicle below `root`."""
    return Kept(root / PLACE, _version())


def checksum(*texts: str) -> str:
    """What some texts, in this order, are known by."""
    digest = hashlib.blake2b(digest_size=16)
    for text in texts:
        encoded = text.encode()
        digest.update(b"%d\n" % len(encoded))
        digest.update(encoded)
    return digest.hexdigest()


def _version() -> str:
    """A checksum of the code, of its libraries and of what runs them."""
    files = sorted(file for pattern in MADE_BY for file in PACKAGE.glob(pattern))
    digest = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()
