"""`python -m tests.audit [nu axe editor lighthouse]`: the audits that take their time.

Prints what each measured and everything that is to be mended; the exit status is 1 if anything is.
"""

import sys
import time
from collections.abc import Callable, Mapping, Sequence

from tests.audit import axe, editor, lighthouse, nu
from tests.audit.findings import Outcome
from tests.audit.host import Host, chronicle
from tests.audit.tools import missing

AUDITS: Mapping[str, Callable[[Host], Outcome]] = {
    "nu": lambda host: nu.audit(host.folder),
    "axe": lambda host: axe.audit(host.address),
    "editor": lambda _: editor.audit(),
    # Last and by itself: it measures time.
    "lighthouse": lambda host: lighthouse.audit(host.address),
}


def main(names: Sequence[str]) -> int:
    """Run the audits of these names, or all; gives the exit status."""
    if unknown := set(names) - set(AUDITS):
        print(f"There is no audit named {', '.join(unknown)}; there are {', '.join(AUDITS)}")
        return 2
    if absent := missing():
        print(f"Missing: {', '.join(absent)}; `make audit` installs what the audits need")
        return 1
    findings = 0
    with chronicle() as host:
        for name in names or AUDITS:
            start = time.monotonic()
            outcome = AUDITS[name](host)
            findings += len(outcome.findings)
            print(*outcome.lines(), f"  {time.monotonic() - start:.0f} s", "", sep="\n", flush=True)
    print(f"{findings} finding(s)")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
