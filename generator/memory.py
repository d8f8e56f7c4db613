"""What a preview remembers from one rendering to the next."""

import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.history import KnownLog
from generator.localize.catalogue import Catalogue
from generator.page_spec import PageSpec
from generator.site_types import Page


class CompiledTemplates(BytecodeCache):
    """Compiled templates in memory, each for the text that it was compiled from."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket what was compiled; Jinja compares its checksum."""
        if bucket.key in self._codes:
            bucket.bytecode_from_string(self._codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key] = bucket.bytecode_to_string()


class Memory:
    """Rendered pages, each with all that it was rendered from, and what else takes time."""

    def __init__(self) -> None:
        self.templates = CompiledTemplates()
        self.log = KnownLog()
        self._catalogues: tuple[bytes, Mapping[str, Catalogue]] | None = None
        self._pages: dict[str, tuple[bytes, Page]] = {}

    def catalogues(
        self, made_from: bytes, make: Callable[[], Mapping[str, Catalogue]]
    ) -> Mapping[str, Catalogue]:
        """Give the catalogues that were made from the same, or make them."""
        if self._catalogues is None or self._catalogues[0] != made_from:
            self._catalogues = (made_from, make())
        return self._catalogues[1]

    def page(self, src_uri: str, spec: PageSpec, state: bytes, make: Callable[[], Page]) -> Page:
        """Give the page that was rendered from an equal spec in an equal `state`, or make it.

        Specs are compared as pickled: values that Python calls equal may print differently.
        """
        made_from = hashlib.sha256(state + pickle.dumps(spec)).digest()
        known = self._pages.get(src_uri)
        if known is None or known[0] != made_from:
            known = self._pages[src_uri] = (made_from, make())
        return known[1]

    def forget_all_but(self, src_uris: Iterable[str]) -> None:
        """Drop the pages that are no more."""
        self._pages = {uri: self._pages[uri] for uri in src_uris if uri in self._pages}


def state_of(files: Iterable[Path]) -> bytes:
    """Tell apart states of some files: a digest of their names and contents, in any order."""
    digest = hashlib.sha256()
    for file in sorted(files):
        content = file.read_bytes()
        digest.update(f"{file}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()
