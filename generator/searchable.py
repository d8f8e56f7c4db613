"""What the search finds of a page, told in the page's front matter."""

from collections.abc import Mapping

from generator.page_spec import PageSpec
from generator.views.events import EventPage


def searchable(spec: PageSpec) -> Mapping[str, str | bool]:
    """The front matter's `search`: `text: false`, the class of `entries`, kind, year and date.

    Archived texts are found by their record alone: a search may show no passage of theirs. All
    other pages but lists of names repeat what the pages of events say.
    """
    if isinstance(spec.view, EventPage):
        card = spec.view.card
        year = spec.uri.split("/")[1]
        return {
            "kind": card.kind.text,
            **({"date": card.date.text} if card.date else {}),
            **({"year": year} if year.isdecimal() else {}),
        }
    if spec.template == "mentions.j2":
        return {"entries": "mention", "kind": spec.title}
    return {"text": False}
