"""How a page looks where somebody shares it: Open Graph's properties and the card picture.

https://ogp.me/
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path
from typing import Literal

from markupsafe import Markup
from mkdocs.structure.pages import Page

from generator.cards.card import SIZE, Card
from generator.cards.colours import Colours, read_colours
from generator.cards.icons import favicon, touch_icon
from generator.cards.picture import draw_cards
from generator.cldr import language_and_territory
from generator.localize.foreign import unmarked
from generator.mkdocs_plugin.alternates import Alternate
from generator.mkdocs_plugin.markup import with_whole_dates
from generator.site_types import LocaleSite, Site

THEME = Path(__file__).parents[1] / "theme/assets"
# Folders whose pages are about one thing each, indexes aside.
ARTICLES = frozenset({"events", "topics", "sources"})


@dataclass(frozen=True)
class Share:
    """What Open Graph says of a page; `image` is an absolute address."""

    type: Literal["article", "website"]
    title: str
    description: str
    site_name: str
    url: str
    locale: str
    alternates: tuple[str, ...]
    image: str
    image_alt: str
    width: int = SIZE[0]
    height: int = SIZE[1]

    @property
    def running_title(self) -> Markup:
        """The title as a string of CSS, for the head of every printed page.

        All but letters and digits is escaped (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
        """
        escaped = (c if c.isalnum() else f"\\{ord(c):06x}" for c in self.title)
        return Markup('"{}"'.format("".join(escaped)))  # noqa: S704


def card_of(page: Page, locale: LocaleSite) -> Card:
    """The card of a page: its title, and below what kind of thing it is and of which day."""
    title = title_of(page, locale)
    told: Mapping[str, str] = page.meta.get("search", {}) if _is_article(page) else {}
    facts = [told.get("kind", ""), told.get("date", "")]
    note = " · ".join(fact for fact in facts if fact and fact not in title)
    name = "" if title == locale.title else locale.title
    shown = with_whole_dates(title)
    return Card(name, shown, note, locale.direction, locale.locale)


def title_of(page: Page, locale: LocaleSite) -> str:
    """The title of a page as text; a home page is called what the site is."""
    if locale.nav and page.file.src_uri == locale.nav[0].src_uri:
        return locale.title
    return unescape(str(page.meta.get("title") or page.title))


@dataclass
class Shares:
    """The cards of the pages built so far, by address from the `root` of the site (absolute).

    Without `own_cards`, as in a preview, all pages of a locale show the card of its home.
    """

    root: str
    own_cards: bool = True
    cards: dict[str, Card] = field(default_factory=dict)

    def add(self, page: Page, locale: LocaleSite, versions: Iterable[Alternate]) -> Share:
        """Note the card of a page that exists in `versions`; gives what to say of the page."""
        locale = _plain(locale)
        card = card_of(page, locale)
        home = f"{locale.locale}/"
        image = card_url(page.url if self.own_cards else home)
        if self.own_cards or page.url == home:
            self.cards[image] = card
        others = [other.hreflang for other in versions if other.hreflang != "x-default"]
        return Share(
            type="article" if _is_article(page) else "website",
            title=title_of(page, locale),
            description=unescape(str(page.meta.get("description") or "")) or locale.description,
            site_name=locale.title,
            url=page.canonical_url or "",
            locale=language_and_territory(locale.locale),
            alternates=_in_form(others, locale.locale),
            image=f"{self.root}{image}",
            image_alt=card.said,
        )

    def write(self, folder: Path) -> None:
        """Draw the cards and the icons below the folder of the built site."""
        light = colours()["default"]
        svg = (THEME / "favicon.svg").read_text(encoding="utf-8")
        (folder / "favicon.ico").write_bytes(favicon(svg))
        (folder / "apple-touch-icon.png").write_bytes(touch_icon(svg, light["accent"]))
        for url, picture in zip(self.cards, draw_cards(self.cards.values(), light), strict=True):
            (folder / url).write_bytes(picture)


def of_chooser(site: Site, addresses: Mapping[str, str]) -> Share:
    """What to say of the language chooser: what the default locale's home says, there."""
    default = _plain(next(loc for loc in site.locales if loc.locale == site.default_locale))
    root = addresses["index.md"]
    return Share(
        type="website",
        title=default.title,
        description=default.description,
        site_name=default.title,
        url=root,
        locale=language_and_territory(default.locale),
        alternates=_in_form([other.locale for other in site.locales], default.locale),
        image=f"{root}{card_url(f'{default.locale}/')}",
        image_alt=default.title,
    )


def card_url(page_url: str) -> str:
    """Where the card of a page is, both from the root of the site."""
    return f"{page_url}card.png"


def colours() -> Mapping[str, Colours]:
    """The colours of the site by scheme."""
    return read_colours((THEME / "styles/base.css").read_text(encoding="utf-8"))


def _plain(locale: LocaleSite) -> LocaleSite:
    """The locale with its texts as they are said where no mark-up can stand."""
    title, description = unmarked(locale.title), unmarked(locale.description)
    return replace(locale, title=title, description=description)


def _in_form(locales: Iterable[str], own: str) -> tuple[str, ...]:
    """The other locales in the form of Open Graph."""
    return tuple(language_and_territory(locale) for locale in locales if locale != own)


def _is_article(page: Page) -> bool:
    parts = page.file.src_uri.split("/")
    return len(parts) > 2 and parts[1] in ARTICLES and parts[-1] != "index.md"
