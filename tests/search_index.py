"""The search index of a built site, as a browser gets it."""

import gzip
import json
from pathlib import Path

MAGIC = b"pagefind_dcd"


def fragments(site: Path, locale: str) -> list[dict]:
    """What can be found in a locale and what is shown of it, in the order of addresses."""
    files = (site / "search" / locale / "fragment").iterdir()
    found = [json.loads(gzip.decompress(f.read_bytes()).removeprefix(MAGIC)) for f in files]
    assert found
    return sorted(found, key=lambda one: one["url"])
