"""A page before it is rendered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.localize.phrase import Phrase

DESCRIPTION_LENGTH = 200


@dataclass(frozen=True)
class PageSpec:
    """What a page shows, and where.

    `uri` is its source address below the locale's folder; `heading` its first heading, in the
    page's language where it is no phrase; `flags` go into the front matter as they are, `links` as
    source addresses. `notices` are what a reader should know of the translation, by the name
    of their kind; a page that is not `translated` says all it has to say in another language.
    `origin` is the file that the page is made from, or a folder with "/".
    """

    uri: str
    template: str
    title: str
    description: str
    view: Any
    heading: Phrase | str
    extra: Mapping[str, Any] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    flags: Mapping[str, Any] = field(default_factory=dict)
    notices: Mapping[str, str] = field(default_factory=dict)
    translated: bool = True
    origin: str = ""


@dataclass(frozen=True)
class Draft:
    """A page that there will be at `uri`, and what makes it when it is wanted."""

    uri: str
    make: Callable[[], PageSpec]


def page(
    uri: str, template: str, title: Phrase | str, description: str, view: Any, **more: Any
) -> PageSpec:
    """A page whose first heading is its title, with a description cut to a line or two."""
    return PageSpec(uri, template, str(title), _shortened(description), view, title, **more)


def _shortened(text: str) -> str:
    """At most so many characters as a description shows, cut between words."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0] + "…"
