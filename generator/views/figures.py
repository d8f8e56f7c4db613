"""Every figure with all the answers to it, those first on which the sources differ."""

from dataclasses import dataclass

from generator.views.claims import ClaimView, Comparisons, claim_view
from generator.views.links import Link, Links


@dataclass(frozen=True)
class FigureView:
    """One measure of one event: its claim, and the measures that count something similar."""

    anchor: str
    event: Link
    claim: ClaimView
    near: tuple[Link, ...]


def figures(comparisons: Comparisons, links: Links) -> tuple[tuple[FigureView, ...], ...]:
    """The figures on which sources differ, then the others; each part in vocabulary order.

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
    near = _with_near(found)
    return tuple(f for f in near if f.claim.differs), tuple(f for f in near if not f.claim.differs)


def figure_anchor(event: str, address: str) -> str:
    """The id of a figure on the page of figures."""
    return f"{event}.{address}"


def _figure(id_: str, index: int, comparisons: Comparisons, links: Links) -> FigureView:
    event = links.localizer.chronicle.events[id_]
    claim = claim_view(id_, event, index, comparisons, links)
    return FigureView(figure_anchor(id_, claim.anchor), links.event(id_), claim, ())


def _with_near(figures: list[FigureView]) -> list[FigureView]:
    """Let the links to similar measures lead to their figures on the same page."""
    known = {figure.anchor for figure in figures}
    result: list[FigureView] = []
    for figure in figures:
        event = figure.anchor.removesuffix(figure.claim.anchor)
        near = [Link(link.label, f"#{event}{link.href[1:]}") for link in figure.claim.near]
        kept = tuple(link for link in near if link.href[1:] in known)
        result.append(FigureView(figure.anchor, figure.event, figure.claim, kept))
    return result
