"""An archived text is what was archived, and what its front matter says of it is in it."""

import hashlib
from collections.abc import Iterator
from datetime import date

from generator.check import dates
from generator.dates import parse_edtf
from generator.load import Loaded
from generator.problems import Problem


def problems(loaded: Loaded, today: date) -> Iterator[Problem]:
    """A problem for each body that differs from its checksum, and for each date to come."""
    for source in loaded.sources.values():
        published = source.record.published
        if published and not dates.come(parse_edtf(published.date), today):
            message = f"the date {published.date} has not come yet: today is {today}"
            hint = "correct it: only what was published is archived"
            yield source.problem(("published", "date"), message, hint, rule="date-to-come")
    for id_ in sorted(altered(loaded)):
        source = loaded.texts[id_]
        hint = (
            "restore the text; if the correction is deliberate, set `sha256: "
            f"{_checksum(loaded.bodies[id_].text)}`, say in `note` what was corrected and why, "
            "and list it in CHANGELOG.md"
        )
        message = "the body is not the text that was archived"
        yield source.problem(("sha256",), message, hint, rule="text-altered")


def altered(loaded: Loaded) -> set[str]:
    """The sources whose body is not the one that was archived: nothing can be looked up in it."""
    return {
        id_
        for id_, source in loaded.texts.items()
        if _checksum(loaded.bodies[id_].text) != source.record.sha256
    }


def _checksum(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()
