"""What the site map lists."""

from collections.abc import Iterable, Mapping
from datetime import date

from mkdocs.structure.files import File

from generator.mkdocs_plugin.alternates import Alternate, alternates
from generator.site_types import Site

Entry = tuple[str, date | None, tuple[Alternate, ...]]


def entries(site: Site, files: Iterable[File], addresses: Mapping[str, str]) -> list[Entry]:
    """What may be found: address, day of the last change where it is known, versions."""
    home = f"{site.default_locale}/index.md"
    chooser = (
        addresses["index.md"],
        site.changed.get("index.md"),
        alternates(home, site, addresses),
    )
    pages = (
        (
            addresses[file.src_uri],
            site.changed.get(file.src_uri),
            alternates(file.src_uri, site, addresses),
        )
        for file in files
        if file.page and not file.page.meta.get("noindex") and file.src_uri not in site.untranslated
    )
    return [chooser, *pages]
