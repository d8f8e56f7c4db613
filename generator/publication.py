"""Where the site is published, and what of it changed when."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.uris import ABOUT, METHOD, TERMINOLOGY, directory_url


@dataclass(frozen=True)
class Publication:
    """The address of the site's root, empty where it has none, and the last change of each page.

    `changed` has the pages by their source address below the locale's folder, where it is known.
    `written` are the hand-written pages that there are, by the same address.
    """

    site_url: str = ""
    changed: Mapping[str, date] = field(default_factory=dict)
    written: Collection[str] = (METHOD, TERMINOLOGY, ABOUT)

    def address(self, locale: str, uri: str, anchor: str = "") -> str:
        """The absolute address of a page, or of a place on it. Empty where the site has none."""
        if not self.site_url:
            return ""
        fragment = f"#{anchor}" if anchor else ""
        return f"{self.site_url.rstrip('/')}/{locale}/{directory_url(uri)}{fragment}"
