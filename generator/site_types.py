"""What the core hands to whatever builds the site: pages, and what each locale calls itself.

Nothing here knows of MkDocs.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from generator.problems import Problem

Direction = Literal["ltr", "rtl"]

# The strings that the theme shows, besides those it brings itself. Every locale has them all in
# `LocaleSite.messages`; a further key there replaces Material's own string of that key.
THEME_MESSAGES = (
    "palette.light",  # the button that switches to the light colours
    "palette.dark",  # the button that switches to the dark colours
    "notice.draft",  # on a page whose front matter says `translation: draft`
    "notice.missing",  # on a page that stands in for one that is not translated
    "footer.coverage",  # the link to the page of that name
    "footer.corrections",  # "Corrections and takedown"
    "page.contents",  # heads the table of contents where there is no room beside the text
    "chooser.title",  # "Choose a language"
    "chooser.enter",  # "Read in English"
    "not-found.title",  # "Page not found"
    "not-found.text",  # one sentence
    "not-found.home",  # "Go to the start page"
    "browse",  # names the menu of lists that stands in place of the search box without scripts
    "search.initial",  # says what to do while nothing is searched
    "search.count",  # "Results: #", with the number in place of "#"
    "search.none",  # one sentence
    "search.failed",  # one sentence
    "search.more",  # the button that shows more results
    "search.kind",  # "Kind"
    "search.year",  # "Year"
    "search.all",  # any kind, any year
)


@dataclass(frozen=True)
class Page:
    """One localized page.

    `src_uri` is its address as a source file below docs/: "en/events/1931/fire.md".

    `markdown` is YAML front matter and a body of Markdown and HTML. The front matter's keys are
    `title` and `description` (plain text), and optionally `noindex: true`, `section` (the src_uri
    of the navigation item that the page belongs to, where that is not the nearest index above it),
    `previous` and `next` (src_uris), `script` (the folder of assets/ whose main.js the page comes
    with), `origin` (the file or, with "/" at its end, the folder that the page is made from, below
    the root), `passages` (the ids of passages that may be cut in pieces: each piece has them as
    its classes), `search` (what of the page can be found: see
    `generator.mkdocs_plugin.search`), and Material's own (`hide`).

    A page that is not `translated` stands in for the one in its locale: it says what it has to say
    in the default locale's language, and is no version of that page.
    """

    src_uri: str
    markdown: str
    translated: bool = True

    @property
    def content(self) -> bytes:
        """What the file holds."""
        return self.markdown.encode()


class MadePages(Collection[Page]):
    """Pages in order, each made when it is first asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], Page]], made: Iterable[Page] = ()) -> None:
        """`makers` has what makes each page, by its src_uri; `made` are there already."""
        self._makers = makers
        self._made = {page.src_uri: page for page in made}
        self._uris = (*makers, *self._made)

    @property
    def src_uris(self) -> frozenset[str]:
        """The src_uris of all pages, none of which need be made for that."""
        return frozenset(self._uris)

    def at(self, src_uri: str) -> Page:
        """Give the page of a src_uri. KeyError where there is none."""
        if src_uri not in self._made:
            self._made[src_uri] = self._makers[src_uri]()
        return self._made[src_uri]

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._uris)

    def __iter__(self) -> Iterator[Page]:
        """Make every page."""
        return map(self.at, self._uris)

    def __contains__(self, page: object) -> bool:
        """Whether a page is one of these."""
        return any(page == one for one in self)

    def __eq__(self, other: object) -> bool:
        """Whether all pages are the same."""
        return isinstance(other, MadePages) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Equal pages have equal addresses."""
        return hash(self._uris)


@dataclass(frozen=True)
class Asset:
    """A file that goes with the pages as it is. `src_uri` is its address below docs/."""

    src_uri: str
    content: bytes


@dataclass(frozen=True)
class NavItem:
    """An entry of a locale's navigation: a short title and the page it leads to."""

    title: str
    src_uri: str


@dataclass(frozen=True)
class LocaleSite:
    """The site in one locale.

    `locale` is the first segment of its addresses and the value of `lang` (BCP 47); `name` is what
    the language calls itself. `nav` lists section indexes only; the first is the locale's home.
    `reference` is the page that tells editors of every field; it is in English.
    """

    locale: str
    name: str
    direction: Direction
    title: str
    description: str
    nav: tuple[NavItem, ...]
    messages: Mapping[str, str]
    contact: str = ""
    reference: NavItem | None = None


@dataclass(frozen=True)
class Site:
    """Everything to be built, or the problems for which it cannot be.

    `names` are those of people, organisations and places, each with all its spellings. `changed`
    has the day on which each page last changed, where that is known, by its src_uri; hand-written
    pages and the chooser ("index.md") are among them.
    """

    default_locale: str
    locales: tuple[LocaleSite, ...]
    pages: Collection[Page]
    problems: tuple[Problem, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    assets: tuple[Asset, ...] = ()
    changed: Mapping[str, date] = field(default_factory=dict)

    @cached_property
    def src_uris(self) -> frozenset[str]:
        """The src_uris of all pages."""
        if isinstance(self.pages, MadePages):
            return self.pages.src_uris
        return frozenset(page.src_uri for page in self.pages)

    def page(self, src_uri: str) -> Page:
        """Give one page. KeyError where there is none."""
        if isinstance(self.pages, MadePages):
            return self.pages.at(src_uri)
        return {page.src_uri: page for page in self.pages}[src_uri]

    @cached_property
    def untranslated(self) -> frozenset[str]:
        """The src_uris of the pages that stand in for a translation."""
        return frozenset(page.src_uri for page in self.pages if not page.translated)
