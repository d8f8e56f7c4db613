"""An archived text is what was archived, and what its front matter says of it is in it."""

import hashlib
from collections.abc import Iterator

from generator.load import Loaded
from generator.problems import Problem


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each body that differs from its checksum."""
    for source in loaded.sources.values():
        body = loaded.bodies[source.id]
        found = hashlib.sha256(body.text.encode()).hexdigest()
        if found != source.record.sha256:
            hint = (
                "restore the text; if the correction is deliberate, set `sha256: "
                f"{found}`, say in `note` what was corrected and why, and list it in CHANGELOG.md"
            )
            yield source.problem(("sha256",), "the body is not the text that was archived", hint)
