"""All events in the form that a browser filters, where they do not stand on one page.

What takes the most room, the summaries, is a part of its own: only a search for words needs it.
Columns, and choices by their place in a list, stay small when they are compressed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.localize.catalogue import Catalogue
from generator.localize.phrase import Phrase
from generator.views.claims import Comparisons
from generator.views.events import EventCard
from generator.views.facets import Facet, choices, facet_lists
from generator.views.links import Links
from generator.views.years import Years, faceted_year


def event_index(years: Years, comparisons: Comparisons, links: Links) -> tuple[Any, Any]:
    """The index of all events and their summaries, as values that JSON can hold.

    The n-th item of every column is about the n-th event in order of time; addresses are relative
    to the page that `links` stands for.
    """
    c = links.localizer.catalogue
    shown = [faceted_year(year, years, comparisons, links) for year in years]
    cards = [card for year in shown for card in year.cards]
    facets = choices((card.facets for card in cards), links.localizer)
    undated = c.pgettext("timeline", "Date not given")
    index = {
        "facets": facet_lists(facets),
        "years": [[year.anchor, str(year.label or undated), len(year.cards)] for year in shown],
        "events": _columns(cards) | _chosen(cards, facets),
        "foreign": _foreign([card.title for card in cards], links.localizer.locale),
        "said": _said(cards, c),
    }
    summaries = [card.summary for card in cards]
    texts = {
        "summary": [summary.text for summary in summaries],
        "foreign": _foreign(summaries, links.localizer.locale),
    }
    return index, texts


def _columns(cards: Sequence[EventCard]) -> dict[str, Any]:
    return {
        "title": [card.title.text for card in cards],
        "href": [card.href for card in cards],
        "date": [card.date.text if card.date else "" for card in cards],
        "sources": [card.sources for card in cards],
        "differs": [card.differs for card in cards],
    }


def _chosen(cards: Sequence[EventCard], facets: Iterable[Facet]) -> dict[str, Any]:
    """By facet, the places of each event's choices in the list of all."""
    found: dict[str, Any] = {}
    for facet in facets:
        places = {choice.id: place for place, choice in enumerate(facet.choices)}
        found[facet.name] = [[places[id_] for id_ in card.facets[facet.name]] for card in cards]
    return found


def _foreign(texts: Sequence[Phrase], locale: str) -> Mapping[str, tuple[str, str]]:
    """Language and direction of the texts that are not in the locale's, by their places."""
    return {
        str(i): (text.lang, text.direction) for i, text in enumerate(texts) if text.lang != locale
    }


def _said(cards: Sequence[EventCard], c: Catalogue) -> Mapping[str, Mapping[str, str]]:
    """What a card says of each number of sources, and of questions on which answers differ."""
    sources = {card.sources for card in cards}
    differs = {card.differs for card in cards} - {0}
    one, many = "answers differ on %(num)d question", "answers differ on %(num)d questions"
    return {
        "sources": {
            str(n): c.ngettext("%(num)d source", "%(num)d sources", n) % {"num": n}
            for n in sorted(sources)
        },
        "differs": {str(n): c.ngettext(one, many, n) % {"num": n} for n in sorted(differs)},
    }
