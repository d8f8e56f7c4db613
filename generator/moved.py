"""The pages at the former addresses of events, which lead to where they are now."""

from collections.abc import Iterator

from jinja2 import Environment

from generator import uris
from generator.localize.foreign import marked_up
from generator.localize.localizer import Localizer
from generator.publication import Publication


def moved_pages(
    localizer: Localizer, templates: Environment, publication: Publication
) -> Iterator[tuple[str, str]]:
    """For each former address the path of a file below the locale's folder, and its HTML.

    A browser goes on by itself: without scripts to the page, with them to the place on it that the
    address names. Each is a whole file and no page of Markdown, so that no site map, no search and
    no navigation has it, and `build --out` writes it like any other file: each builder has a front
    matter of its own for a redirect, but all copy a file of HTML to where it lies, and the links
    of all pages presume addresses of this form.

    https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh
    """
    chronicle = localizer.chronicle
    for id_, event in chronicle.events.items():
        uri = uris.event_uri(chronicle, id_)
        for former in event.formerly:
            page = templates.get_template("moved.j2").render(
                title=localizer.title(event),
                href=uris.href(f"{former}.md", uri),
                canonical=publication.address(localizer.locale, uri),
            )
            yield f"{former}/index.html", marked_up(page)
