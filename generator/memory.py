"""What a preview remembers from one rendering to the next."""

import hashlib
import pickle
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.check.findings import Findings
from generator.history import KnownLog
from generator.localize.catalogue import Catalogue
from generator.page_spec import PageSpec
from generator.remembered import Remembered
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
    """Rendered pages, each with all that it was rendered from, and what else takes time.

    `files` are the records read, `checks` what was found in each, `comparisons` those of answers.
    """

    def __init__(self) -> None:
        self.templates = CompiledTemplates()
        self.log = KnownLog()
        self.files = Remembered()
        self.checks = Findings()
        self.comparisons = Remembered()
        self._catalogues = Remembered()
        self._pages = Remembered()

    def catalogues(
        self, made_from: bytes, make: Callable[[], Mapping[str, Catalogue]]
    ) -> Mapping[str, Catalogue]:
        """Give the catalogues that were made from the same, or make them."""
        return self._catalogues.give("catalogues", made_from, make)

    def page(self, src_uri: str, spec: PageSpec, state: bytes, make: Callable[[], Page]) -> Page:
        """Give the page that was rendered from an equal spec in an equal `state`, or make it.

        Specs are compared as pickled: values that Python calls equal may print differently.
        """
        made_from = hashlib.sha256(state + pickle.dumps(spec)).digest()
        return self._pages.give(src_uri, made_from, make)

    def forget_all_but(self, src_uris: Iterable[str]) -> None:
        """Drop the pages that are no more."""
        self._pages.forget_all_but(src_uris)


def state_of(files: Iterable[Path]) -> bytes:
    """Tell apart states of some files: a digest of their names and contents, in any order."""
    digest = hashlib.sha256()
    for file in sorted(files):
        content = file.read_bytes()
        digest.update(f"{file}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.digest()
