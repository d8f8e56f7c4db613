"""The files that MkDocs builds: hand-written ones and those of the Site."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.load import split_front_matter
from generator.mkdocs_plugin.locales import locale_of
from generator.problems import Position, Problem
from generator.read_text import read_text
from generator.site_types import Site
from generator.strict_yaml import read_yaml


def add_pages(
    files: Files, site: Site, config: MkDocsConfig, pause: Callable[[], None] = lambda: None
) -> None:
    """Add the Site's pages. MkDocs makes no navigation of any page: each locale has its own.

    `pause` is called between one page and the next.
    """
    for page in site.pages:
        pause()
        files.append(File.generated(config, page.src_uri, content=page.markdown))
    for asset in site.assets:
        files.append(File.generated(config, asset.src_uri, content=asset.content))
    for file in files.documentation_pages():
        file.inclusion = InclusionLevel.NOT_IN_NAV


def unreadable(files: Files) -> tuple[Problem, ...]:
    """Find what is wrong with hand-written pages as text and with their front matter."""
    problems: list[Problem] = []
    for file in files.documentation_pages():
        if file.abs_src_path is None:
            continue
        path = f"docs/{file.src_uri}"
        text, found = read_text(Path(file.abs_src_path), path)
        problems += found
        parts = split_front_matter(text or "")
        if parts:
            problems += read_yaml(parts[0], path, 2)[1]
    return tuple(problems)


def clashes(files: Files, site: Site) -> tuple[Problem, ...]:
    """Find hand-written pages that stand where a generated page or no locale is."""
    locales = {locale.locale for locale in site.locales}
    assets = {asset.src_uri for asset in site.assets}
    problems = []
    for file in files.documentation_pages():
        position = Position(f"docs/{file.src_uri}")
        if locale_of(file.src_uri, locales) is None:
            folders = ", ".join(f"docs/{locale}/" for locale in sorted(locales))
            problems.append(
                Problem(position, "a page outside every locale", f"move it into one of {folders}")
            )
        elif file.src_uri in site.src_uris or file.dest_uri in assets:
            problems.append(
                Problem(position, "a generated page has the same address", "rename the file")
            )
    return tuple(problems)
