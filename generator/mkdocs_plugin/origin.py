"""Where the plugin gets its Site from."""

import importlib
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from generator.history import Days
from generator.site_types import Site

MakeSite = Callable[[Path, date, str, Days], Site]


def today(environment: Mapping[str, str], now: datetime) -> date:
    """Give the day of the build in UTC.

    `SOURCE_DATE_EPOCH`, where the environment has it, takes the place of `now`
    (https://reproducible-builds.org/specs/source-date-epoch/).
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    moment = now if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    return moment.astimezone(UTC).date()


def find(entry: str) -> MakeSite:
    """Import the function that `entry` names as "module:function"."""
    module, _, function = entry.partition(":")
    found: MakeSite = getattr(importlib.import_module(module), function)
    return found


def find_anew(entry: str) -> MakeSite:
    """Import it as its files are now, so that a preview follows changes of the code.

    The plugin's own modules stay: MkDocs holds on to the plugin.
    """
    module, _, _ = entry.partition(":")
    package = module.partition(".")[0]
    for name in list(sys.modules):
        of_package = name == package or name.startswith(f"{package}.")
        if of_package and not _kept(name):
            del sys.modules[name]
    importlib.invalidate_caches()
    return find(entry)


def _kept(name: str) -> bool:
    return name == "generator" or name.startswith("generator.mkdocs_plugin")
