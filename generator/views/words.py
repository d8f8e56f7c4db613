"""Who uses which word of what, in which language, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator import uris
from generator.chronicle import Chronicle
from generator.compare.voices import claimant_of, side_of, voices
from generator.dates import parse_edtf
from generator.localize.phrase import Phrase, phrase
from generator.model.event import Attestation
from generator.model.values import NAMING, TermValue
from generator.strict_yaml import Loc
from generator.views.answers import AnswerView, answer_view
from generator.views.links import Link, Links

# An answer to a question for names: whose event, where in it, and the answer.
Naming = tuple[str, Loc, Attestation]


@dataclass(frozen=True)
class Used:
    """A word as it stands, None where only its meaning is told, and its language's name."""

    word: Phrase | None
    language: str


@dataclass(frozen=True)
class Use:
    """One claimant's use of a word in one source: as it stands there, of what, and the answer.

    `who` is the first of the answers, `of` has a link to each, labelled with its event.
    """

    who: AnswerView
    words: tuple[Used, ...]
    of: tuple[Link, ...]


@dataclass(frozen=True)
class SideUses:
    """The uses on one side, and how many voices those are; who denies or reports is none."""

    side: Phrase | None
    voices: int
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class TermUses:
    """A term and who uses it. The `heading` quotes it: it is no word of the site's own."""

    id: str
    heading: Phrase
    sides: tuple[SideUses, ...]

    @property
    def lines(self) -> int:
        """About how many lines it takes on a phone, rather more than it does."""
        return 4 + sum(4 + 13 * len(side.uses) for side in self.sides)


@dataclass(frozen=True)
class WordsPage:
    """All terms of names that somebody uses, in the order of the vocabulary."""

    terms: tuple[TermUses, ...]
    terminology: Link | None


def words_page(links: Links, written: Iterable[str]) -> WordsPage:
    """Every answer to a question for names, by term and side; `written` are hand-written pages."""
    localizer = links.localizer
    pattern = localizer.catalogue.pgettext("quoted word", "“{word}”")
    by_term: dict[str, list[Naming]] = {}
    for one in sorted(_namings(links), key=partial(_day, localizer.chronicle)):
        if isinstance(one[2].value, TermValue):
            by_term.setdefault(one[2].value.term, []).append(one)
    found: list[TermUses] = []
    for id_, term in localizer.chronicle.vocabulary.terms.get(NAMING, {}).items():
        if id_ in by_term:
            label = localizer.text(term.label)
            text = pattern.format(word=label.text)
            heading = phrase(text, label.lang, missing=label.missing)
            found.append(TermUses(id_, heading, tuple(_by_side(by_term[id_], links))))
    title = localizer.catalogue.pgettext("page", "Terminology")
    there = uris.TERMINOLOGY in written
    return WordsPage(tuple(found), links.to(uris.TERMINOLOGY, title) if there else None)


def _namings(links: Links) -> Iterator[Naming]:
    """Every answer to a question for names, event by event."""
    chronicle = links.localizer.chronicle
    for id_, event in sorted(chronicle.events.items()):
        for i, claim in enumerate(event.claims):
            if chronicle.vocabulary.measures[claim.about].scheme == NAMING:
                for j, answer in enumerate(claim.attested):
                    yield id_, ("claims", i, "attested", j), answer


def _day(chronicle: Chronicle, naming: Naming) -> date:
    """When a word was used, as far as its source is dated: what is not dated comes last."""
    published = chronicle.sources[naming[2].source].published
    return parse_edtf(published.date).filed if published else date.max


def _by_side(namings: list[Naming], links: Links) -> Iterator[SideUses]:
    """The uses of a term, side by side in the vocabulary's order; those of no side last."""
    chronicle = links.localizer.chronicle
    sides = chronicle.vocabulary.sides
    on: dict[str | None, list[Naming]] = {side: [] for side in (*sides, None)}
    for one in namings:
        on[side_of(claimant_of(one[2], chronicle), chronicle)].append(one)
    for side, found in on.items():
        if found:
            label = links.localizer.text(sides[side].label) if side else None
            number = len(voices((answer for *_, answer in found), chronicle).named)
            yield SideUses(label, number, tuple(_uses(found, links)))


def _uses(namings: list[Naming], links: Links) -> Iterator[Use]:
    """A row for each claimant, source and stance, however often the word stands there.

    The earliest comes first.
    """
    rows: dict[object, list[tuple[Naming, AnswerView]]] = {}
    for one in namings:
        shown = _shown(one, links)
        key = (shown.claimant, shown.via, one[2].source, shown.stance)
        rows.setdefault(key, []).append((one, shown))
    for row in rows.values():
        words = dict.fromkeys(_used(one, links) for one, _ in row)
        of: dict[str, Link] = {}
        for (id_, _, _), shown in row:
            of.setdefault(id_, links.event(id_, shown.anchor))
        yield Use(row[0][1], tuple(words), tuple(of.values()))


def _shown(naming: Naming, links: Links) -> AnswerView:
    id_, loc, answer = naming
    chronicle = links.localizer.chronicle
    claim = chronicle.events[id_].claims[int(loc[1])]
    measure = chronicle.vocabulary.measures[claim.about]
    return answer_view(answer, measure, id_, loc, f"{claim.address}-{int(loc[3]) + 1}", links)


def _used(naming: Naming, links: Links) -> Used:
    """The word as it stands in the source; one that was told by its meaning has no language."""
    _, _, answer = naming
    exact = answer.value.exact if isinstance(answer.value, TermValue) else None
    if exact is None:
        return Used(None, "")
    language = links.localizer.chronicle.sources[answer.source].read_in
    return Used(phrase(exact, language), links.localizer.language(language))
