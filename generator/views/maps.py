"""Where the events of a collection were, or who acted, on a map of the world."""

from dataclasses import dataclass

from generator.charts.frame import Frame, crops, world
from generator.charts.ground import Ground, Point, on_map
from generator.model.agent import Agent, Named, Place
from generator.model.event import Event
from generator.views.links import Link, Links

# How wide the map is at least, in pixels: on a screen with room, and on the narrowest phones.
WIDE, NARROW = 680.0, 288.0


@dataclass(frozen=True)
class MapMark:
    """A numbered badge: what it stands for and the rows it belongs to.

    `area` says that it stands for a country or part of one, somewhere within which its point lies.
    """

    number: int
    subject: Link
    events: tuple[Link, ...]
    area: bool

    @property
    def anchor(self) -> str:
        """The id of the line of the key that names the mark."""
        return f"mark-{self.number}"

    @property
    def href(self) -> str:
        """The row of the only event, or the line of the key that leads to each."""
        return self.events[0].href if len(self.events) == 1 else f"#{self.anchor}"


@dataclass(frozen=True)
class MapView:
    """A map: the shape of the land, the marks in the order of the table, and who has none.

    It is drawn twice, of which a page shows one: the world where there is room, and for a phone
    the part or the two parts that hold the marks. Both have a badge for each mark.
    """

    land: str
    marks: tuple[MapMark, ...]
    wide: Frame
    narrow: tuple[Frame, ...]
    unplaced: tuple[Link, ...]

    @property
    def forms(self) -> tuple[bool, ...]:
        """Which kinds of mark there are, for the legend: places first, then areas."""
        return tuple(sorted({mark.area for mark in self.marks}))


def row_anchor(event: str) -> str:
    """The id of an event's row in a table."""
    return f"row-{event}"


def map_view(drawn_by: str, rows: list[str], ground: Ground, links: Links) -> MapView | None:
    """The map of the events in `rows`, by `place` or `role:<role>`; None without any mark."""
    subjects = _subjects(drawn_by, rows, links)
    records = {id_: _record(drawn_by, id_, links) for id_ in subjects}
    points = {id_: _point(record, ground) for id_, record in records.items()}
    placed = {id_: on_map(*point) for id_, point in points.items() if point}
    if not placed:
        return None
    marks = tuple(
        MapMark(
            number=number,
            subject=_link(drawn_by, id_, links),
            events=tuple(_row(event, links) for event in subjects[id_]),
            area=_is_area(records[id_]),
        )
        for number, id_ in enumerate(placed, 1)
    )
    at = list(placed.values())
    unplaced = tuple(_link(drawn_by, id_, links) for id_ in subjects if id_ not in placed)
    return MapView(ground.land, marks, world(at, WIDE), crops(at, NARROW), unplaced)


def _subjects(drawn_by: str, rows: list[str], links: Links) -> dict[str, list[str]]:
    """Who or what is drawn, in the order of the table, with the events of each."""
    found: dict[str, list[str]] = {}
    for id_ in rows:
        for subject in _of(drawn_by, links.localizer.chronicle.events[id_]):
            events = found.setdefault(subject, [])
            if id_ not in events:
                events.append(id_)
    return found


def _of(drawn_by: str, event: Event) -> list[str]:
    if drawn_by == "place":
        return list(event.places)
    role = drawn_by.partition(":")[2]
    return [p.agent for p in event.participants if p.role == role and p.agent]


def _record(drawn_by: str, id_: str, links: Links) -> Agent | Place:
    chronicle = links.localizer.chronicle
    return chronicle.places[id_] if drawn_by == "place" else chronicle.agents[id_]


def _point(record: Named, ground: Ground) -> Point | None:
    return record.point or ground.countries.get(record.territory or "")


def _is_area(record: Agent | Place) -> bool:
    """States act and countries are places; a point in them is no place that a source names."""
    return isinstance(record, Agent) or record.territory is not None


def _link(drawn_by: str, id_: str, links: Links) -> Link:
    return links.place(id_) if drawn_by == "place" else links.agent(id_)


def _row(id_: str, links: Links) -> Link:
    localizer = links.localizer
    event = localizer.chronicle.events[id_]
    label = localizer.when(event.date) if event.date else localizer.title(event)
    return Link(label, f"#{row_anchor(id_)}")
