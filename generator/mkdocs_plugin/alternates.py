"""The same page in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.site_types import LocaleSite, Site


@dataclass(frozen=True)
class Alternate:
    """A `hreflang` and the absolute address it stands for."""

    hreflang: str
    href: str


@dataclass(frozen=True)
class LanguageLink:
    """An entry of the language switch. `url` is relative to the root of the site."""

    locale: LocaleSite
    url: str
    current: bool


def alternates(src_uri: str, site: Site, addresses: Mapping[str, str]) -> tuple[Alternate, ...]:
    """List the versions of a page, itself included, where there are others.

    A page that is no translation is no version, and has none: see `canonical`.

    `addresses` maps the src_uri of every page to its absolute address; the chooser's is that
    of "index.md". The reader whose language we do not have (`x-default`) gets the chooser in
    place of a home page, and the default locale's version of any other.

    https://html.spec.whatwg.org/multipage/links.html#rel-alternate
    """
    untranslated = site.untranslated
    if src_uri in untranslated:
        return ()
    found = [
        Alternate(locale.locale, addresses[uri])
        for locale in site.locales
        if (uri := in_locale(src_uri, locale.locale)) in addresses and uri not in untranslated
    ]
    if len(found) == 1:
        return ()
    default = in_locale(src_uri, site.default_locale)
    if default == f"{site.default_locale}/index.md":
        default = "index.md"
    if default in addresses:
        found.append(Alternate("x-default", addresses[default]))
    return tuple(found)


def canonical(src_uri: str, site: Site, addresses: Mapping[str, str]) -> str | None:
    """Give the address of the page that one which is no translation repeats; None for others."""
    if src_uri not in site.untranslated:
        return None
    return addresses.get(in_locale(src_uri, site.default_locale))


def language_links(src_uri: str, site: Site, urls: Mapping[str, str]) -> tuple[LanguageLink, ...]:
    """List the locales with the address of this page in each, or of its home where it has none.

    `urls` maps the src_uri of every page to its address from the root of the site.
    """
    current = src_uri.partition("/")[0]
    return tuple(
        LanguageLink(
            locale,
            urls.get(in_locale(src_uri, locale.locale)) or home_url(locale, urls),
            locale.locale == current,
        )
        for locale in site.locales
    )


def home_url(locale: LocaleSite, urls: Mapping[str, str]) -> str:
    """Give the address of a locale's home from the root of the site."""
    home = locale.nav[0].src_uri if locale.nav else f"{locale.locale}/index.md"
    return urls.get(home, f"{locale.locale}/")


def in_locale(src_uri: str, locale: str) -> str:
    """Give the address of the same page in another locale."""
    _, _, rest = src_uri.partition("/")
    return f"{locale}/{rest}"
