"""A mistake in the invented chronicle: what an editor did to its files."""

import hashlib
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FIXTURE = Path(__file__).parent / "fixtures" / "chronicle"
Change = Callable[[Path], None]


@dataclass(frozen=True)
class Case:
    """Changes to the chronicle, and how many errors they must give: one, unless said otherwise."""

    name: str
    changes: tuple[Change, ...]
    errors: int = 1

    def make(self, root: Path) -> Path:
        """Copy the chronicle to `root` and make the changes there."""
        shutil.copytree(FIXTURE, root, symlinks=True)
        for change in self.changes:
            change(root)
        return root


def case(name: str, *changes: Change, errors: int = 1) -> Case:
    return Case(name, changes, errors)


def edit(path: str, old: str, new: str) -> Change:
    """Replace a text that stands in the file once."""

    def change(root: Path) -> None:
        file = root / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path}: {old!r} stands there {text.count(old)} times"
        file.write_bytes(text.replace(old, new).encode())

    return change


def write(path: str, content: str | bytes) -> Change:
    def change(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    return change


def append(path: str, content: str | bytes) -> Change:
    def change(root: Path) -> None:
        more = content if isinstance(content, bytes) else content.encode()
        (root / path).write_bytes((root / path).read_bytes() + more)

    return change


def prepend(path: str, content: bytes) -> Change:
    def change(root: Path) -> None:
        (root / path).write_bytes(content + (root / path).read_bytes())

    return change


def remove(path: str) -> Change:
    return lambda root: (root / path).unlink()


def move(path: str, to: str) -> Change:
    def change(root: Path) -> None:
        (root / to).parent.mkdir(parents=True, exist_ok=True)
        (root / path).rename(root / to)

    return change


def link(path: str, to: str) -> Change:
    """Put a symbolic link in place of a file."""

    def change(root: Path) -> None:
        (root / path).unlink(missing_ok=True)
        (root / path).symlink_to(to)

    return change


def folder(path: str) -> Change:
    return lambda root: (root / path).mkdir(parents=True)


def seal(path: str) -> Change:
    """Set the checksum of an archived text to that of its body, as after a deliberate change."""

    def change(root: Path) -> None:
        head, body = (root / path).read_bytes().split(b"\n---\n", 1)
        found = hashlib.sha256(body).hexdigest().encode()
        head = re.sub(rb"sha256: [0-9a-f]{64}", b"sha256: " + found, head)
        (root / path).write_bytes(head + b"\n---\n" + body)

    return change
