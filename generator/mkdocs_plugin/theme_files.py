"""Lists the files of the theme, of which Material has many thousands that no site gets."""

import os
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme


class ThemeLoader(FileSystemLoader):
    """Templates that are listed without what lies in hidden folders: MkDocs copies none of that.

    Material keeps its icons in one.
    """

    def list_templates(self) -> list[str]:
        """All templates that can be listed, by their path below their folder."""
        return sorted({path for folder in self.searchpath for path in _below(folder)})


def _below(folder: str) -> list[str]:
    found: list[str] = []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (Path(place, name).relative_to(folder).as_posix() for name in files)
    return found


def list_quickly(theme: Theme) -> None:
    """Let the environment of a theme list its files so. MkDocs asks the theme for it later."""
    make = theme.get_env

    def get_env() -> Environment:
        env = make()
        env.loader = ThemeLoader(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]
