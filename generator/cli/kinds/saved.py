"""Saves what a scaffold wrote, and says how it stands with it."""

from datetime import date
from pathlib import Path

from generator.check.run import check
from generator.cli.problems import show
from generator.cli.status import FINE
from generator.load import Loaded, load
from generator.problems import Severity

UNREADABLE = "data/site.yml or data/vocabulary.yml cannot be read: run `python -m generator check`"


def readable(loaded: Loaded) -> bool:
    """Whether there is what every scaffold needs; says so where there is not."""
    if loaded.site and loaded.vocabulary:
        return True
    print(UNREADABLE)
    return False


def locales(loaded: Loaded) -> list[str]:
    """The locales of the site, the default one first."""
    if not loaded.site:
        return []
    site = loaded.site.record
    return sorted(site.locales, key=lambda locale: locale != site.default_locale)


def save(root: Path, path: str, content: str) -> bool:
    """Write a file that is not there yet; says so where that cannot be."""
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="") as opened:
            opened.write(content)
    except FileExistsError:
        print(f"{path}: there is such a file already; nothing was written")
    except OSError as error:
        print(f"{path}: cannot be written: {error.strerror}")
    else:
        print(f"{path}: written")
        return True
    return False


def finish(root: Path, path: str, today: date, steps: list[str]) -> int:
    """Print what `check` says of the new file, and what to do next."""
    _, problems = check(load(root), today)
    errors = [
        problem
        for problem in problems
        if problem.position.path == path and problem.severity is Severity.ERROR
    ]
    show(errors, root)
    print("Next:")
    first = ["mend what is said above"] if errors else []
    for step in [*first, *steps]:
        print(f"  - {step}")
    return FINE
