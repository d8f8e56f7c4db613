"""The page that says what is done and what is left."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.cldr import line_start
from generator.localize.phrase import Phrase
from generator.passages_report import LeftPassages, PassageProgress
from generator.progress_report import LocaleProgress, Question, Report, SourceProgress
from generator.translation import State
from generator.views.balance import BalanceView, balance_view
from generator.views.links import Link, Links


@dataclass(frozen=True)
class Row:
    """A kind of text in a locale: how many, and which part in percent, are in each `State`."""

    label: str
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class LocaleView:
    """A locale, by its name in that of the page. `left` are the records not done, by ids."""

    id: str
    name: Phrase
    rows: tuple[Row, ...]
    left: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PassageRow:
    """The quoted passages that a locale has; `left` are the sources of which some are missing."""

    name: Phrase
    told: PassageProgress
    left: tuple[tuple[Link, LeftPassages], ...]


@dataclass(frozen=True)
class SourceRow:
    """An archived text and its sentences."""

    link: Link
    told: SourceProgress
    percent: int


@dataclass(frozen=True)
class CoveragePage:
    """Everything that the page shows. `states` head the columns of `locales`."""

    states: tuple[str, ...]
    locales: tuple[LocaleView, ...]
    sources: tuple[SourceRow, ...]
    claims: int
    single: tuple[tuple[Link, Phrase], ...]
    differing: tuple[tuple[Link, Phrase], ...]
    passages: tuple[PassageRow, ...]
    balance: BalanceView


def coverage_page(report: Report, links: Links) -> CoveragePage:
    """Show a report, with links to what it names."""
    c = links.localizer.catalogue
    words = {
        State.TRANSLATED: c.pgettext("translation", "translated"),
        State.DRAFT: c.pgettext("translation", "draft"),
        State.STALE: c.pgettext("translation", "older than its original"),
        State.MISSING: c.pgettext("translation", "missing"),
    }
    return CoveragePage(
        states=tuple(words[state] for state in State),
        locales=tuple(_locale(one, words, links) for one in report.locales),
        sources=tuple(
            SourceRow(links.source(one.id), one, round(100 * one.share_quoted))
            for one in report.sources
        ),
        claims=report.claims,
        single=tuple(_question(one, links) for one in report.single),
        differing=tuple(_question(one, links) for one in report.differing),
        passages=tuple(
            PassageRow(
                _name(one.locale, links),
                one,
                tuple((links.source(left.source), left) for left in one.left),
            )
            for one in report.passages
        ),
        balance=balance_view(report.balance, links),
    )


def _locale(told: LocaleProgress, words: dict[State, str], links: Links) -> LocaleView:
    c = links.localizer.catalogue
    return LocaleView(
        told.locale,
        _name(told.locale, links),
        (
            _row(c.pgettext("translation", "Records"), told.records),
            _row(c.pgettext("translation", "Words of the interface"), told.messages),
        ),
        tuple((one.path, words[one.come.state]) for one in told.left),
    )


def _name(locale: str, links: Links) -> Phrase:
    return links.localizer.own(line_start(links.localizer.language(locale)))


def _row(label: str, counts: Mapping[State, int]) -> Row:
    whole = sum(counts.values()) or 1
    return Row(label, tuple((counts[state], round(100 * counts[state] / whole)) for state in State))


def _question(one: Question, links: Links) -> tuple[Link, Phrase]:
    localizer = links.localizer
    measure = localizer.chronicle.vocabulary.measures[one.measure]
    event = links.event(one.event, one.claim)
    return Link(localizer.text(measure.label), event.href), event.label
