"""The files that editors leave beside those that they edit."""

import re

# Backups, swap files, locks, files that are written to be renamed, and the file by which Vim tries
# whether it may write.
NAMES = re.compile(
    r"\..*|.*~|#.*#|4913|.*\.(?:swp|swo|tmp|bak|orig|crdownload)|.*___jb_(?:tmp|old)___"
)


def is_editors(name: str) -> bool:
    """Whether a file of this name is an editor's or the system's own, and none of the project."""
    return NAMES.fullmatch(name) is not None
