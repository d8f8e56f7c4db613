"""Writes an archived text: front matter, and the body as it is."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from generator.coverage import Coverage
from generator.model.archived import ArchivedText
from generator.records import Body
from generator.scaffold.draft import draft
from generator.scaffold.evidence import shortened


def source_text(record: Mapping[str, Any], body: str) -> str:
    """The file of a source: its front matter, with the checksum of the body, then the body."""
    checksum = hashlib.sha256(body.encode()).hexdigest()
    written = {key: value for key, value in record.items() if value not in (None, [])}
    return f"---\n{draft(written | {'sha256': checksum}, ArchivedText)}---\n{body}"


def listed(coverage: Coverage, body: Body, path: str) -> Iterator[str]:
    """A line for each sentence: its number, a mark where it is not accounted for, line, words."""
    for number, sentence in enumerate(coverage.sentences, 1):
        mark = "?" if sentence.status == "unaccounted" else " "
        line = body.position(path, sentence.passage.start).line
        text = body.text[sentence.passage.start : sentence.passage.end]
        yield f"{mark} {number:3}. line {line}: {shortened(text)}"
