"""How long `check` takes at any number of events, as from a shell.

    python -m tests.bench.check [EVENTS …]

Without numbers, 1,000 and 10,000; the chronicle itself is measured first. The invented chronicles
lie on disk as real ones do, in their canonical form: records in three languages, archived texts in
which every quote is found and every sentence quoted, so that nothing ends a check early. The
elapsed time says how long somebody waits, the processor's what of it is no other program's doing.
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.invented_files import write_chronicle
from tests.fake_project import ROOT

RUNS = 3
UNCOMPILED = "PYTHONDONTWRITEBYTECODE"


def measure(root: Path) -> tuple[float, float, str]:
    """Elapsed and processor seconds of one check, and the last line that it prints."""
    # As most people's Python, which keeps what it has compiled.
    environment = {name: os.environ[name] for name in os.environ if name != UNCOMPILED}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--root", str(root)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    elapsed = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr
    return elapsed, spent, run.stdout.splitlines()[-1]


def report(name: str, root: Path) -> None:
    """Print the first run; the least of some more, nothing changed; and of some after an edit each.

    The first looks at every file, the others at what differs from the run before. Of several the
    least counts: what disturbs a run only ever makes it longer.
    """
    # As in a working copy, where what was looked at is kept.
    (root / ".git").mkdir()
    event = min((root / "data/events").glob("*/*.yml"))
    first, again, edited = measure(root), [measure(root) for _ in range(RUNS)], []
    for number in range(RUNS):
        with event.open("a", encoding="utf-8") as file:
            file.write(f"# Looked at {number}.\n")
        edited.append(measure(root))
    for when, runs in (("first", [first]), ("again", again), ("after an edit", edited)):
        elapsed, spent = (min(run[i] for run in runs) for i in (0, 1))
        print(f"{name}, {when}: {elapsed:.2f} s elapsed, {spent:.2f} s of processor time")
    print(f"  {first[2]}")


def main(numbers: list[int]) -> None:
    """Measure a copy of the chronicle itself, and invented ones with so many events."""
    with TemporaryDirectory() as folder:
        for part in ("data", "seeds", "docs", "schema"):
            shutil.copytree(ROOT / part, Path(folder) / part)
        report("the chronicle", Path(folder))
    for number in numbers:
        with TemporaryDirectory() as folder:
            write_chronicle(Path(folder), number)
            report(f"{number:,} events", Path(folder))


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or [1_000, 10_000])
