"""Where the archived texts differ, and what the cited sources answer to the same questions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator import uris
from generator.compare.archived import Apart, set_apart
from generator.compare.near import near_claims
from generator.localize.labels import relation_labels
from generator.localize.phrase import Phrase
from generator.model.event import Event
from generator.model.vocabulary import MeasureType
from generator.views.answers import AnswerView, answer_view
from generator.views.claims import Badge, Comparisons
from generator.views.links import Link, Links


@dataclass(frozen=True)
class AnswerRow:
    """A source and its answer, None where it gives none. An answer without a value says `said`.

    `differs` marks a cited answer that does not go together with one of an archived text.
    """

    source: Link
    answer: AnswerView | None
    said: str = ""
    differs: bool = False


@dataclass(frozen=True)
class AnswerRows:
    """Answers that stand together: whose they are, and to what other question, if to another."""

    label: str
    measure: Link | None
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True)
class Difference:
    """A question, and the answers of the archived texts, of the cited sources, and to others."""

    anchor: str
    event: Link
    claim: Link
    subject: Phrase | None
    statement: Phrase | None
    badges: tuple[Badge, ...]
    parts: tuple[AnswerRows, ...]

    @property
    def lines(self) -> int:
        """About how many lines it takes on a phone, rather more than it does."""
        return 8 + sum(4 + 11 * len(part.rows) for part in self.parts)


@dataclass(frozen=True)
class MeasureDifferences:
    """The differences on one measure."""

    anchor: str
    label: Phrase
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class DifferencesPage:
    """Questions on which the archived texts differ, and others on which a cited source does.

    `texts` is how many archived texts there are.
    """

    texts: int
    apart: tuple[MeasureDifferences, ...]
    against: tuple[MeasureDifferences, ...]
    figures: Link


def differences_page(comparisons: Comparisons, links: Links) -> DifferencesPage:
    """Everything that the page shows, in the order of the vocabulary's measures."""
    chronicle = links.localizer.chronicle
    apart: dict[str, list[Difference]] = {}
    against: dict[str, list[Difference]] = {}
    for id_, event in sorted(chronicle.events.items()):
        for i, claim in enumerate(event.claims):
            told = set_apart(claim, comparisons[id_, claim.address], chronicle)
            if told.among.differs or told.against:
                found = apart if told.among.differs else against
                made = _difference(id_, i, told, links)
                found.setdefault(claim.about, []).append(made)
    title = links.localizer.catalogue.pgettext("page", "Figures and differences")
    return DifferencesPage(
        texts=len(chronicle.texts),
        apart=tuple(_by_measure("apart", apart, links)),
        against=tuple(_by_measure("against", against, links)),
        figures=links.to(uris.FIGURES, title),
    )


def _by_measure(
    section: str, found: dict[str, list[Difference]], links: Links
) -> Iterator[MeasureDifferences]:
    for id_, measure in links.localizer.chronicle.vocabulary.measures.items():
        if id_ in found:
            label = links.localizer.text(measure.label)
            yield MeasureDifferences(f"{section}-{id_}", label, tuple(found[id_]))


def _difference(id_: str, index: int, told: Apart, links: Links) -> Difference:
    localizer = links.localizer
    chronicle, c = localizer.chronicle, localizer.catalogue
    event = chronicle.events[id_]
    claim = event.claims[index]
    measure = chronicle.vocabulary.measures[claim.about]
    labels = relation_labels(c, counted=measure.type is MeasureType.COUNT)
    shown = told.among.relations if told.among.differs else ()
    parts = (
        AnswerRows(
            c.pgettext("differences", "Archived texts"),
            None,
            tuple(_by_text(_rows(id_, index, told.archived, links), event, index, links)),
        ),
        _cited(_rows(id_, index, told.cited, links, told.against), None, links),
        *_nearby(id_, index, links),
    )
    question = c.pgettext("figures", "this question on its page")
    return Difference(
        anchor=f"{id_}.{claim.address}",
        event=links.event(id_),
        claim=Link(localizer.own(question), links.event(id_, claim.address).href),
        subject=localizer.subject(claim.of) if claim.of else None,
        statement=localizer.filled(claim.statement, event) if claim.statement else None,
        badges=tuple(Badge(relation.value, labels[relation]) for relation in shown),
        parts=tuple(part for part in parts if part.rows),
    )


def _cited(rows: Iterable[AnswerRow], measure: Link | None, links: Links) -> AnswerRows:
    label = links.localizer.catalogue.pgettext("differences", "Cited sources")
    return AnswerRows(label, measure, tuple(rows))


def _nearby(id_: str, index: int, links: Links) -> Iterator[AnswerRows]:
    """What cited sources answer to questions of the event that ask for something similar."""
    chronicle = links.localizer.chronicle
    event, measures = chronicle.events[id_], chronicle.vocabulary.measures
    for other in near_claims(event, event.claims[index], measures):
        claim = event.claims[other]
        cited = [i for i, one in enumerate(claim.attested) if one.source in chronicle.cited]
        label = links.localizer.text(measures[claim.about].label)
        asked = Link(label, links.event(id_, claim.address).href)
        yield _cited(_rows(id_, other, cited, links), asked, links)


def _rows(
    id_: str, index: int, positions: Iterable[int], links: Links, against: Iterable[int] = ()
) -> tuple[AnswerRow, ...]:
    """A row for each answer; a source that lets the same voice say the same again has one."""
    chronicle = links.localizer.chronicle
    claim = chronicle.events[id_].claims[index]
    measure = chronicle.vocabulary.measures[claim.about]
    found: dict[object, AnswerRow] = {}
    for i in positions:
        loc = ("claims", index, "attested", i)
        shown = answer_view(claim.attested[i], measure, id_, loc, f"{claim.address}-{i + 1}", links)
        row = AnswerRow(shown.source, shown, _said(shown, measure.type, links), i in against)
        key = (claim.attested[i].source, *_told(shown, measure.type))
        first = found.setdefault(key, row)
        found[key] = replace(first, differs=first.differs or row.differs)
    return tuple(found.values())


def _told(answer: AnswerView, asked: MeasureType) -> tuple[object, ...]:
    """What must be the same for two answers of a source to be told as one."""
    words = answer.quote.parts if asked is MeasureType.QUOTATION else ()
    who = (answer.claimant, answer.via, answer.stance)
    return (*who, answer.value, answer.word, words, answer.reading, answer.note)


def _said(answer: AnswerView, asked: MeasureType, links: Links) -> str:
    """What an answer without a value comes to: its words say it, or its claimant's stance."""
    if asked is not MeasureType.PROPOSITION or answer.value:
        return ""
    return answer.stance or links.localizer.catalogue.pgettext("differences", "says so")


def _by_text(
    rows: Iterable[AnswerRow], event: Event, index: int, links: Links
) -> Iterator[AnswerRow]:
    """The rows of each archived text in turn, or one that says that it gives no answer."""
    answering = {answer.source for answer in event.claims[index].attested}
    given = list(rows)
    for source in links.localizer.chronicle.texts:
        link = links.source(source)
        if source in answering:
            yield from (row for row in given if row.source == link)
        else:
            yield AnswerRow(link, None)
