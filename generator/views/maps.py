"""Where the events of a collection were, or who acted, on a map of the world."""

from dataclasses import dataclass
from math import dist

from generator.charts.ground import HEIGHT, WIDTH, Ground, Point, on_map
from generator.charts.spread import spread
from generator.model.agent import Agent, Named, Place
from generator.model.event import Event
from generator.views.links import Link, Links

APART = 21.0
# A badge that stands this near its point needs no line to it.
NEAR = 4.0


@dataclass(frozen=True)
class MapMark:
    """A numbered badge: what it stands for, the rows it belongs to, and where it is drawn.

    `at` is the point itself and `badge` where the badge stands, joined by a line where `led`.
    `area` says that it stands for a country or part of one, somewhere within which the point lies.
    """

    number: int
    subject: Link
    events: tuple[Link, ...]
    at: Point
    badge: Point
    led: bool
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
    """A map: the shape of the land, the marks in the order of the table, and who has none."""

    width: float
    height: float
    land: str
    marks: tuple[MapMark, ...]
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
    badges = spread(list(placed.values()), APART)
    marks = tuple(
        MapMark(
            number=number,
            subject=_link(drawn_by, id_, links),
            events=tuple(_row(event, links) for event in subjects[id_]),
            at=(round(at[0], 1), round(at[1], 1)),
            badge=badge,
            led=dist(at, badge) > NEAR,
            area=_is_area(records[id_]),
        )
        for number, ((id_, at), badge) in enumerate(zip(placed.items(), badges, strict=True), 1)
    )
    if not marks:
        return None
    unplaced = tuple(_link(drawn_by, id_, links) for id_ in subjects if id_ not in placed)
    return MapView(WIDTH, HEIGHT, ground.land, marks, unplaced)


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
