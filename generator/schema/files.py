"""The schemas as files below a chronicle's folder."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.load import Loaded
from generator.schema.choices import choices
from generator.schema.documents import CHOICES, Json, documents

FOLDER = "schema"


def kept() -> dict[str, bytes]:
    """The schemas that the repository keeps, by path: they derive from the model alone."""
    return {f"{FOLDER}/{name}": _encoded(document) for name, document in documents().items()}


def schemas(loaded: Loaded) -> dict[str, bytes]:
    """The file of choices, by path: what the chronicle has at present.

    Nothing where the vocabulary or the site's own record cannot be read.
    """
    found = choices(loaded)
    return {} if found is None else {f"{FOLDER}/{CHOICES}": _encoded(found)}


def write_schemas(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write those of `files` that differ from what is there; gives their paths. OSError."""
    changed = tuple(path for path, content in files.items() if _differs(root / path, content))
    for path in changed:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(files[path])
    return changed


def refresh(root: Path, loaded: Loaded) -> None:
    """Bring the file of choices up to date, in a chronicle that keeps the schemas beside it.

    Where it cannot be written, editors keep the old one.
    """
    if (root / FOLDER).is_dir():
        with suppress(OSError):
            write_schemas(root, schemas(loaded))


def _differs(file: Path, content: bytes) -> bool:
    return not file.is_file() or file.read_bytes() != content


def _encoded(document: Json) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
