"""Where the plugin gets its Site from."""

import importlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from generator.history import Days
from generator.memory import Memory
from generator.site_types import Site

MakeSite = Callable[[Path, date, str, Days, Memory], Site]


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
