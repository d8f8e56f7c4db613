"""The corrections log as a file of the repository, for those who read it there."""

from collections.abc import Iterator

from generator.escape import markdown
from generator.load import CORRECTIONS, Loaded
from generator.model.corrections import Correction

FILE = "CORRECTIONS.md"
HEAD = f"""\
# Corrections

Every mistake that stood on the published site and has been put right, the newest first: the day,
the record, the reason. The site shows the same list in each of its languages. Both are made from
[{CORRECTIONS}]({CORRECTIONS}); `python -m generator corrections` writes this file.

"""
NONE_MADE = "No correction so far.\n"


def corrections_log(loaded: Loaded) -> str:
    """The whole file, with the reasons in the default locale.

    Expects input without errors: the rules of `check` hold.
    """
    if not loaded.site or not loaded.corrections:
        return HEAD + NONE_MADE
    newest, default = loaded.corrections.record.newest, loaded.site.record.default_locale
    lines = [f"- {one.date}, {_record(one, loaded)}: {_reason(one, default)}\n" for one in newest]
    return HEAD + ("".join(lines) or NONE_MADE)


def _reason(made: Correction, locale: str) -> str:
    return str(markdown(made.reason[locale]))


def _record(made: Correction, loaded: Loaded) -> str:
    """The id of what was corrected, with a link to its file where it is there."""
    path = next(_paths(made.record, loaded), None) if made.record else None
    return f"[`{made.record}`]({path})" if path else f"`{made.removed or made.record}`"


def _paths(id_: str, loaded: Loaded) -> Iterator[str]:
    """The files of an id, in the order in which the site's page looks for it."""
    for records in (loaded.events, loaded.sources, loaded.agents, loaded.places):
        if id_ in records:
            yield records[id_].path
