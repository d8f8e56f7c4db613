"""Files that programs leave beside those that people write."""

import re
from fnmatch import translate

# Hidden files and locks, backups and swap files of editors, the file by which Vim tries whether it
# may write, what file managers and systems keep.
PATTERNS = (
    *(".*", "*~", "#*#", "*.swp", "*.swo", "*.bak", "*.tmp", "4913", "Thumbs.db"),
    *("desktop.ini", "*___jb_tmp___", "*___jb_old___"),
)
LEFTOVER = re.compile("|".join(map(translate, PATTERNS)))


def is_leftover(name: str) -> bool:
    """Whether a file's name tells that nobody means it to be read."""
    return LEFTOVER.match(name) is not None
