"""On which day each file last changed, as git knows it."""

import subprocess
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

Days = Mapping[str, date]
"""The day (UTC) of the newest commit that changed a file, by its path below the root.

A file is not in it where that day is not known.
"""

# What pages are made from.
FOLDERS = ("data", "docs", "seeds")
# Each commit as the seconds since 1970 at which it was made, then its files. Those of a merge are
# listed where the merge itself changed them (-c).
LOG = (
    *("-c", "log.showSignature=false"),
    *("log", "-c", "--name-only", "--no-renames", "-z", "--format=%ct"),
)
STATUS = ("status", "--porcelain=v1", "--untracked-files=all", "--no-renames", "-z")


@dataclass
class KnownLog:
    """The log up to the commit that was asked for last: what is committed stays as it is."""

    root: Path | None = None
    commit: str = ""
    log: str | None = None


def read_days(root: Path, known: KnownLog | None = None) -> Days:
    """Ask git for the files below `root`.

    Nothing is known without git, outside a repository, and in a shallow one: there the oldest
    commit at hand seems to have changed every file. Nor of a file that differs from what was
    committed. The log is read again only where it is not the `known` one, which is kept.
    """
    place = _git(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
    if place is None:
        return {}
    shallow, _, rest = place.removesuffix("\n").partition("\n")
    prefix, _, commit = rest.rpartition("\n")
    known = known or KnownLog()
    if (known.root, known.commit) != (root, commit) or known.log is None:
        known.root, known.commit = root, commit
        known.log = _git(root, *LOG, commit, "--", *FOLDERS)
    status = _git(root, "--no-optional-locks", *STATUS, "--", *FOLDERS)
    if shallow != "false" or known.log is None or status is None:
        return {}
    return parse_days(known.log, changed_since(status), prefix)


def parse_days(log: str, uncommitted: Set[str], prefix: str = "") -> dict[str, date]:
    """The output of `git log` as LOG calls it. `prefix` is where the root lies in the repository.

    https://git-scm.com/docs/git-log#_commit_formatting
    """
    seconds: dict[str, int] = {}
    moment = 0
    for entry in filter(None, log.split("\0")):
        name = entry.removeprefix("\n")
        if "/" not in name:
            moment = int(name)
        elif name.startswith(prefix):
            seconds[name] = max(moment, seconds.get(name, 0))
    return {
        name.removeprefix(prefix): datetime.fromtimestamp(latest, UTC).date()
        for name, latest in seconds.items()
        if name not in uncommitted
    }


def changed_since(status: str) -> frozenset[str]:
    """The files that differ from the last commit, by the output of `git status` as STATUS calls it.

    https://git-scm.com/docs/git-status#_porcelain_format_version_1
    """
    return frozenset(entry[3:] for entry in status.split("\0") if entry)


def _git(root: Path, *arguments: str) -> str | None:
    """What git answers, or None where it is not there or knows no answer."""
    try:
        run = subprocess.run(  # noqa: S603 - nothing of it comes from the data
            ["git", *arguments],  # noqa: S607
            cwd=root,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return run.stdout.decode("utf-8", "surrogateescape") if run.returncode == 0 else None
