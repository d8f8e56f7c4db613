"""Runs the command line: `python -m generator check`."""

import sys

from generator.cli import main

sys.exit(main())
