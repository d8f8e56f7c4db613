"""A table of all events of a kind, as the vocabulary declares it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator import uris
from generator.charts.ground import Ground
from generator.chronicle import Chronicle
from generator.dates import parse_edtf
from generator.localize.collate import collation_key
from generator.localize.phrase import Phrase
from generator.model.event import Event
from generator.model.vocabulary import Collection
from generator.views.events import chronological
from generator.views.links import Link, Links, source_label
from generator.views.maps import MapView, map_view, row_anchor
from generator.views.values import value_text
from generator.views.years import year_label


@dataclass(frozen=True)
class Item:
    """A text or link in a table, and by whose account, where that is shown with it."""

    link: Link
    by: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Cell:
    """What one event has in a column: any number of items."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class TableRow:
    """An event in the table. `anchor` is empty where it stands in the table already."""

    anchor: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Group:
    """Rows under a common heading."""

    heading: Link
    anchor: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class CollectionPage:
    """A collection: title, what it is, a map, column headings and groups of rows."""

    title: Phrase
    description: Phrase
    map: MapView | None
    columns: tuple[str, ...]
    groups: tuple[Group, ...]


def collections(chronicle: Chronicle) -> list[tuple[str, Collection]]:
    """Every kind that has a collection, with it."""
    kinds = chronicle.vocabulary.kinds.items()
    return [(id_, kind.collection) for id_, kind in kinds if kind.collection]


def collection_page(
    kind: str, collection: Collection, ground: Ground, links: Links
) -> CollectionPage:
    """The table of all events of a kind, under a map where the vocabulary asks for one."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    ids = [id_ for id_ in chronological(chronicle) if chronicle.events[id_].kind == kind]
    grouped = _grouped(ids, collection, links)
    rows = list(dict.fromkeys(id_ for _, group in grouped for id_ in group))
    drawn_by = collection.map_by
    return CollectionPage(
        title=localizer.text(collection.title),
        description=localizer.text(collection.description),
        map=map_view(drawn_by, rows, ground, links) if drawn_by else None,
        columns=tuple(column_label(column, links) for column in collection.columns),
        groups=tuple(_groups(grouped, collection, links)),
    )


def column_label(column: str, links: Links) -> str:
    """The heading of a column."""
    localizer = links.localizer
    lists = localizer.chronicle.vocabulary
    kind, _, id_ = column.partition(":")
    if kind == "role":
        return localizer.text(lists.roles[id_].label).text
    if kind == "measure":
        return localizer.text(lists.measures[id_].label).text
    c = localizer.catalogue
    return {
        "date": c.pgettext("column", "Date"),
        "year": c.pgettext("column", "Year"),
        "place": c.pgettext("column", "Place"),
        "title": c.pgettext("column", "Event"),
        "anniversary": c.pgettext("column", "Anniversary"),
        "account": c.pgettext("column", "By whose account"),
    }[column]


def _grouped(ids: list[str], collection: Collection, links: Links) -> list[tuple[Link, list[str]]]:
    """Events by what they have in the column that groups them; an event may stand in several."""
    grouped: dict[Link, list[str]] = {}
    for id_ in ids:
        for item in cell(collection.group_by, id_, links).items:
            grouped.setdefault(item.link, []).append(id_)
    headings = list(grouped)
    if collection.group_by != "year":
        key = collation_key(links.localizer.locale)
        headings.sort(key=lambda heading: key(heading.label.text))
    return [(heading, grouped[heading]) for heading in headings]


def _groups(
    grouped: list[tuple[Link, list[str]]], collection: Collection, links: Links
) -> Iterator[Group]:
    """The groups with their rows; an event has one anchor, however often it stands there."""
    met: set[str] = set()
    for number, (heading, ids) in enumerate(grouped, 1):
        rows: list[TableRow] = []
        for id_ in ids:
            cells = tuple(cell(column, id_, links) for column in collection.columns)
            rows.append(TableRow("" if id_ in met else row_anchor(id_), cells))
            met.add(id_)
        yield Group(heading, f"group-{number}", tuple(rows))


def cell(column: str, id_: str, links: Links) -> Cell:
    """What an event has in a column."""
    kind, _, name = column.partition(":")
    row = Row(id_, links.localizer.chronicle.events[id_], links)
    if kind == "measure":
        items = row.measure(name)
    elif kind == "account":
        items = row.account()
    else:
        found = row.role(name) if kind == "role" else COLUMNS[kind](row)
        items = [Item(link) for link in found]
    return Cell(tuple(dict.fromkeys(items)))


@dataclass(frozen=True)
class Row:
    """An event, asked for what it has in each column."""

    id: str
    event: Event
    links: Links

    def date(self) -> list[Link]:
        """When it was."""
        return [Link(self.links.localizer.when(self.event.date))] if self.event.date else []

    def year(self) -> list[Link]:
        """The year it is filed under."""
        if not self.event.date:
            return []
        year = parse_edtf(self.event.date.edtf).filed.year
        return [self.links.to(uris.year_uri(year), year_label(year, self.links))]

    def place(self) -> list[Link]:
        """Where it was."""
        return [self.links.place(place) for place in self.event.places]

    def title(self) -> list[Link]:
        """What it is called on this site."""
        return [self.links.event(self.id)]

    def anniversary(self) -> list[Link]:
        """Which anniversary it marked."""
        localizer = self.links.localizer
        number = localizer.anniversary(self.event)
        return [Link(localizer.own(localizer.anniversary_phrase(number)))] if number else []

    def account(self) -> list[Item]:
        """In which sources, and by whom where that is not the source's own voice alone."""
        voices: dict[Link, dict[Link, None]] = {}
        for claim in self.event.claims:
            for answer in claim.attested:
                named = voices.setdefault(self.links.source(answer.source), {})
                if answer.by:
                    named[self.links.voice(answer.by)] = None
        return [Item(source, tuple(named)) for source, named in voices.items()]

    def role(self, role: str) -> list[Link]:
        """Who took part in a role."""
        taking_part = self.event.participants
        return [self.links.agent(p.agent) for p in taking_part if p.role == role and p.agent]

    def measure(self, id_: str) -> list[Item]:
        """All answers to a measure, each with a link to it and the source it stands in."""
        localizer = self.links.localizer
        measure = localizer.chronicle.vocabulary.measures[id_]
        uri = uris.event_uri(localizer.chronicle, self.id)
        found: list[Item] = []
        for claim in self.event.claims:
            for i, answer in enumerate(claim.attested, 1):
                value = value_text(answer, measure, localizer) if claim.about == id_ else None
                if value:
                    link = Link(value, uris.href(self.links.at, uri, f"{claim.address}-{i}"))
                    found.append(Item(link, (Link(source_label(localizer, answer.source)),)))
        return found


COLUMNS: Mapping[str, Callable[[Row], list[Link]]] = {
    "date": Row.date,
    "year": Row.year,
    "place": Row.place,
    "title": Row.title,
    "anniversary": Row.anniversary,
}
