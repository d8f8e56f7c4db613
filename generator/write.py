"""Writes pages to a folder: only what changed, and nothing stale stays."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.site_types import Asset, Page

# Lists what an earlier run wrote, so that a file of somebody else's is never removed.
MANIFEST = ".pages"


@dataclass(frozen=True)
class Changes:
    """What a run did to the folder, as source addresses."""

    written: tuple[str, ...]
    removed: tuple[str, ...]


def write_pages(pages: Iterable[Page | Asset], folder: Path) -> Changes:
    """Write every page below `folder`, and what goes with it, unless it is there byte for byte.

    Files that an earlier run wrote and that are no longer made are removed, with the folders that
    this leaves empty. Other files in `folder` are left alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / MANIFEST
    before = set(manifest.read_text("utf-8").split("\n")) if manifest.exists() else set()
    contents = {page.src_uri: page.content for page in pages}
    written = [uri for uri, content in contents.items() if _write(folder / uri, content)]
    removed = sorted(uri for uri in before - contents.keys() if uri and _remove(folder, uri))
    _write(manifest, "\n".join(sorted(contents)).encode())
    return Changes(tuple(written), tuple(removed))


def _write(file: Path, content: bytes) -> bool:
    """Write a file that differs. Whether it did."""
    if file.exists() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return True


def _remove(folder: Path, uri: str) -> bool:
    """Remove a file below the folder and the folders that are empty then. Whether it was there."""
    file = folder / uri
    if not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
        return False
    file.unlink()
    for parent in file.relative_to(folder).parents:
        if parent != Path() and not any((folder / parent).iterdir()):
            (folder / parent).rmdir()
    return True
