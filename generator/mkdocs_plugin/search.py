"""One search index for each locale, so that a search stays in the reader's language."""

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

INDEX = "search/search_index.json"


def split_index(site_dir: Path, locales: Collection[str]) -> None:
    """Put the index of the whole site, as Material's plugin wrote it, into the locales' folders.

    Its places are relative to the root of the site, those of the new ones to the locale's folder.
    """
    whole = site_dir / INDEX
    index = json.loads(whole.read_text(encoding="utf-8"))
    for locale in locales:
        own = site_dir / locale / INDEX
        own.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(in_folder(index, locale), ensure_ascii=False, separators=(",", ":"))
        own.write_text(text, encoding="utf-8")
    whole.unlink()
    whole.parent.rmdir()


def in_folder(index: Mapping[str, Any], folder: str) -> dict[str, Any]:
    """Keep of an index what lies in a folder, with places relative to it."""
    docs = [
        doc | {"location": "./" + doc["location"].removeprefix(f"{folder}/")}
        for doc in index["docs"]
        if doc["location"].startswith(f"{folder}/")
    ]
    return {**index, "docs": docs}
