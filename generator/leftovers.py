"""Files that programs leave beside those that people write."""

from fnmatch import fnmatchcase

# Hidden files and locks, backups and swap files of editors, what file managers and systems keep.
PATTERNS = (".*", "*~", "#*#", "*.swp", "*.swo", "*.bak", "*.tmp", "Thumbs.db", "desktop.ini")


def is_leftover(name: str) -> bool:
    """Whether a file's name tells that nobody means it to be read."""
    return any(fnmatchcase(name, pattern) for pattern in PATTERNS)
