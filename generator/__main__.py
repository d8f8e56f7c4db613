"""Runs the command line: `python -m generator check`."""

import gc
import os
import sys


def run() -> int:
    """Run the command line where its libraries are, and end quietly where nobody reads on."""
    try:
        from generator.cli import main  # noqa: PLC0415 - it may not be installed
    except ModuleNotFoundError as error:
        advice = "run `make site` once, then `.venv/bin/python -m generator …`"
        sys.stderr.write(f"{error.name} is not installed here: {advice}\n")
        return 2
    # A command is over before what it leaves behind fills the memory, and to look for it among all
    # records of a chronicle takes as long as to read them.
    gc.disable()
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # What reads the output has seen enough; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    return status


if __name__ == "__main__":
    sys.exit(run())
