"""Files that programs leave beside those that people write."""

from fnmatch import fnmatchcase

# Hidden files and locks, backups and swap files of editors, the file by which Vim tries whether it
# may write, what file managers and systems keep.
PATTERNS = (
    *(".*", "*~", "#*#", "*.swp", "*.swo", "*.bak", "*.tmp", "4913", "Thumbs.db"),
    *("desktop.ini", "*___jb_tmp___", "*___jb_old___"),
)


def is_leftover(name: str) -> bool:
    """Whether a file's name tells that nobody means it to be read."""
    return any(fnmatchcase(name, pattern) for pattern in PATTERNS)
