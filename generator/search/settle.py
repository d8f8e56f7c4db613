"""Takes out of an index what differs from run to run: the order of the values of a filter.

Pagefind's files are gzipped CBOR behind a mark, and each is named by a hash in the one above it:
the entry names the metadata, the metadata name the filters.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

MAGIC = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
# Where a list of metadata holds the filters, as pairs of a name and a hash.
FILTERS = 3


def settle(folder: Path) -> None:
    """Order and name anew the filters and the metadata of an index, in place."""
    entry_file = folder / ENTRY
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        name, _, _ = language["hash"].partition("_")
        file = folder / f"pagefind.{language['hash']}.pf_meta"
        meta = _read(file)
        meta[FILTERS] = [[key, _settled(folder, old, name)] for key, old in meta[FILTERS]]
        language["hash"] = _named(name, meta)
        file.unlink()
        _write(folder / f"pagefind.{language['hash']}.pf_meta", meta)
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry_file.write_text(text, encoding="utf-8")


def _settled(folder: Path, old: str, name: str) -> str:
    """Order the values of a filter; gives its new hash."""
    file = folder / "filter" / f"{old}.pf_filter"
    key, values = _read(file)
    content = [key, sorted(values)]
    new = _named(name, content)
    file.unlink()
    _write(folder / "filter" / f"{new}.pf_filter", content)
    return new


def _named(name: str, content: Any) -> str:
    return f"{name}_{hashlib.sha256(cbor2.dumps(content)).hexdigest()[:10]}"


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(MAGIC))


def _write(file: Path, content: Any) -> None:
    file.write_bytes(gzip.compress(MAGIC + cbor2.dumps(content), mtime=0))
