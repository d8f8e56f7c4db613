"""The answers to a question that asks for a number, drawn on one scale."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.charts.marks import OPEN_ENDED, Extent, Form, Mark, mark
from generator.charts.scale import Scale, scale_for
from generator.cldr import is_rtl
from generator.localize.catalogue import Catalogue
from generator.localize.localizer import Localizer
from generator.localize.numbers import format_number
from generator.model.event import Claim
from generator.model.evidence import Stance
from generator.model.values import Bound, CountValue
from generator.model.vocabulary import Quantity
from generator.views.answers import AnswerView
from generator.views.values import count_text

# Fewer show nothing that the table does not.
FEWEST = 2
NOT_DRAWN = frozenset({Stance.DENIES, Stance.DECLINES})
FORMS = {
    Bound.EXACT: Form.EXACT,
    Bound.ABOUT: Form.ABOUT,
    Bound.AT_LEAST: Form.AT_LEAST,
    Bound.MORE_THAN: Form.MORE_THAN,
    Bound.AT_MOST: Form.AT_MOST,
}


@dataclass(frozen=True)
class Tick:
    """A number on the scale, and where it stands in percent of the width from the left."""

    at: float
    label: str


@dataclass(frozen=True)
class Row:
    """One answer: who gives it, where, the number in words, and what is drawn for it."""

    answer: AnswerView
    value: str
    mark: Mark


@dataclass(frozen=True)
class Key:
    """A line of the legend: a mark as it is drawn, and what it means."""

    mark: Mark
    label: str


@dataclass(frozen=True)
class Chart:
    """All answers that can be drawn, in the order of the table; `left_out` counts the others."""

    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    legend: tuple[Key, ...]
    left_out: int


def chart(claim: Claim, answers: tuple[AnswerView, ...], localizer: Localizer) -> Chart | None:
    """The chart of a claim, or None where fewer than two of its answers give a number."""
    quantities = localizer.chronicle.vocabulary.quantities
    shown = [
        (view, answer.value, extent_of(answer.value, quantities))
        for answer, view in zip(claim.attested, answers, strict=True)
        if isinstance(answer.value, CountValue) and answer.stance not in NOT_DRAWN
    ]
    if len(shown) < FEWEST:
        return None
    extents = [extent for _, _, extent in shown]
    forms = {extent.form for extent in extents}
    scale = scale_for((e.high for e in extents), open_ended=bool(forms & OPEN_ENDED))
    rtl = is_rtl(localizer.locale)
    return Chart(
        ticks=tuple(_ticks(scale, localizer.locale)),
        rows=tuple(
            Row(view, count_text(value, localizer), mark(extent, scale, rtl=rtl))
            for view, value, extent in shown
        ),
        legend=tuple(_legend(forms, localizer.catalogue, rtl=rtl)),
        left_out=len(answers) - len(shown),
    )


def extent_of(value: CountValue, quantities: Mapping[str, Quantity]) -> Extent:
    """What is drawn for a value: a word such as "dozens" begins where it can begin to be true."""
    if value.quantity:
        least = quantities[value.quantity].at_least
        return Extent(Form.QUANTITY, least, least)
    if value.range:
        return Extent(Form.RANGE, *value.range)
    number = value.number or 0
    return Extent(FORMS[value.bound], number, number)


def _ticks(scale: Scale, locale: str) -> list[Tick]:
    rtl = is_rtl(locale)
    shares = [scale.share(count) for count in scale.ticks]
    return [
        Tick(round(100 - share, 2) if rtl else share, format_number(count, locale))
        for share, count in zip(shares, scale.ticks, strict=True)
    ]


def _legend(forms: set[Form], c: Catalogue, *, rtl: bool) -> list[Key]:
    """What each shape in the chart means, on a small scale of its own."""
    labels = {
        Form.EXACT: c.pgettext("chart", "the number given"),
        Form.ABOUT: c.pgettext("chart", "about this number"),
        Form.AT_LEAST: c.pgettext("chart", "at least this number"),
        Form.MORE_THAN: c.pgettext("chart", "more than this number"),
        Form.AT_MOST: c.pgettext("chart", "at most this number"),
        Form.RANGE: c.pgettext("chart", "from one number to another"),
        Form.QUANTITY: c.pgettext("chart", "a word in place of a number"),
    }
    small = Scale((0, 100))
    samples = {
        Form.RANGE: (15, 85),
        Form.EXACT: (50, 50),
        Form.ABOUT: (50, 50),
        Form.AT_MOST: (80, 80),
    }
    return [
        Key(mark(Extent(form, *samples.get(form, (20, 20))), small, rtl=rtl), label)
        for form, label in labels.items()
        if form in forms
    ]
