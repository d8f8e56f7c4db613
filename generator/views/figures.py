"""Every figure with all the answers to it, and where answers to other questions differ."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.localize.phrase import Phrase
from generator.model.event import Claim
from generator.views.charts import Chart, chart
from generator.views.claims import ClaimView, Comparisons, claim_view
from generator.views.links import Link, Links


@dataclass(frozen=True)
class FigureView:
    """One measure of one event: its claim, drawn, and the measures that count something similar.

    `event_named` says that the heading needs the event to be told from another of that name.
    """

    anchor: str
    event_named: bool
    event: Link
    claim: ClaimView
    chart: Chart | None
    near: tuple[Link, ...]

    @property
    def lines(self) -> int:
        """About how many lines it takes on a phone, rather more than it does."""
        drawn = 8 + 3 * len(self.claim.answers) if self.chart else 0
        return 4 + self.claim.lines * 7 // 6 + drawn


@dataclass(frozen=True)
class OtherQuestion:
    """A question that asks for no figure, and the events on which the answers to it differ."""

    anchor: str
    measure: Phrase
    claims: tuple[Link, ...]


@dataclass(frozen=True)
class FiguresPage:
    """The figures on which answers differ, those on which they do not, and the other questions."""

    differing: tuple[FigureView, ...]
    agreeing: tuple[FigureView, ...]
    others: tuple[OtherQuestion, ...]


def figures(comparisons: Comparisons, links: Links) -> FiguresPage:
    """All figures, and the questions of other kinds on which answers differ, in vocabulary order.

    Measures that count something similar follow each other where the vocabulary lists them so.
    """
    chronicle = links.localizer.chronicle
    measures = chronicle.vocabulary.measures
    ranks = {id_: rank for rank, id_ in enumerate(measures)}
    found = [
        _figure(id_, i, comparisons, links)
        for id_, event in sorted(chronicle.events.items())
        for i, claim in enumerate(event.claims)
        if measures[claim.about].figure
    ]
    found.sort(key=lambda figure: (ranks[figure.claim.measure_id], figure.anchor))
    shown = _told_apart(_with_near(found))
    return FiguresPage(
        tuple(figure for figure in shown if figure.claim.differs),
        tuple(figure for figure in shown if not figure.claim.differs),
        tuple(_others(comparisons, links)),
    )


def _others(comparisons: Comparisons, links: Links) -> Iterator[OtherQuestion]:
    localizer = links.localizer
    chronicle = localizer.chronicle
    for id_, measure in chronicle.vocabulary.measures.items():
        differing = tuple(
            _claim_link(event, claim, links)
            for event, record in sorted(chronicle.events.items())
            for claim in record.claims
            if claim.about == id_ and not measure.figure
            if comparisons[event, claim.address].differs
        )
        if differing:
            yield OtherQuestion(f"other-{id_}", localizer.text(measure.label), differing)


def _claim_link(event: str, claim: Claim, links: Links) -> Link:
    """A link to a claim: the event, and what is asserted where the event has several such."""
    localizer = links.localizer
    link = links.event(event, claim.address)
    said = claim.statement
    if not said:
        return link
    filled = localizer.filled(said, localizer.chronicle.events[event])
    pattern = localizer.catalogue.pgettext("figures", "{event} (it is said: {statement})")
    label = pattern.format(event=link.label.text, statement=filled.text)
    return Link(localizer.own(label), link.href)


def _told_apart(figures: list[FigureView]) -> list[FigureView]:
    """Name the event wherever two headings would be the same."""
    headings = Counter(_heading(figure.claim) for figure in figures)
    return [replace(figure, event_named=headings[_heading(figure.claim)] > 1) for figure in figures]


def _heading(claim: ClaimView) -> tuple[str, str]:
    return claim.measure.text, claim.subject.text if claim.subject else ""


def figure_anchor(event: str, address: str) -> str:
    """The id of a figure on the page of figures."""
    return f"{event}.{address}"


def _figure(id_: str, index: int, comparisons: Comparisons, links: Links) -> FigureView:
    event = links.localizer.chronicle.events[id_]
    claim = claim_view(id_, event, index, comparisons, links)
    anchor = figure_anchor(id_, claim.anchor)
    drawn = chart(event.claims[index], claim.answers, links.localizer)
    return FigureView(anchor, False, links.event(id_), claim, drawn, ())


def _with_near(figures: list[FigureView]) -> list[FigureView]:
    """Let the links to similar measures lead to their figures on the same page."""
    known = {figure.anchor for figure in figures}
    result: list[FigureView] = []
    for figure in figures:
        event = figure.anchor.removesuffix(figure.claim.anchor)
        near = [Link(link.label, f"#{event}{link.href[1:]}") for link in figure.claim.near]
        kept = tuple(link for link in near if link.href[1:] in known)
        result.append(replace(figure, near=kept))
    return result
