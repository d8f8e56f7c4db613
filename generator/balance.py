"""From whose side a chronicle is told: by perspective, by page, and how its sources were read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.chronicle import Chronicle
from generator.citations import evidence_of
from generator.compare.voices import claimant_of, perspective_of
from generator.model.cited import How
from generator.model.event import Event
from generator.model.evidence import Evidence, Unnamed
from generator.normalised import normalise_quote

ARCHIVED = "archived"
# A passage: its source, and its words.
Excerpt = tuple[str, str]


@dataclass(frozen=True)
class Heard:
    """What is heard from somewhere: claims answered, passages quoted, and the words of these.

    Each counts once, however many answers there are to it or rest on it.
    """

    claims: int
    excerpts: int
    words: int


@dataclass(frozen=True)
class PerspectiveShare:
    """What is heard from a perspective; None is for those of whom none is recorded."""

    perspective: str | None
    heard: Heard


@dataclass(frozen=True)
class SideShare:
    """What is heard from a side, and from each perspective of it; None is for those without one."""

    side: str | None
    heard: Heard
    perspectives: tuple[PerspectiveShare, ...]


@dataclass(frozen=True)
class SideOnPage:
    """How many named voices of a side are on a page, and how many words are quoted from it."""

    side: str | None
    voices: int
    words: int


@dataclass(frozen=True)
class PageBalance:
    """How many questions the page of an event or topic asks, and who is heard on it.

    `one_side` is the side from which all named voices speak: many of one are one side still, and
    an unsigned text is no further one. Where nobody is named it is that of the unsigned texts. Who
    speaks for no party to the conflict is no side to be balanced by another.
    """

    event: str
    claims: int
    one_side: str | None
    sides: tuple[SideOnPage, ...]

    @property
    def words(self) -> int:
        """All words that are quoted on the page."""
        return sum(side.words for side in self.sides)


@dataclass(frozen=True)
class Access:
    """How many answers rest on sources that are archived, or were read in one way, and on which."""

    how: str
    sources: int
    answers: int


@dataclass(frozen=True)
class Balance:
    """All of it. `pages` has those that rest on one side alone first, then the most lopsided."""

    sides: tuple[SideShare, ...] = ()
    pages: tuple[PageBalance, ...] = ()
    access: tuple[Access, ...] = ()


@dataclass
class _Tally:
    """What was heard from somewhere so far."""

    claims: set[tuple[str, str]] = field(default_factory=set)
    excerpts: set[Excerpt] = field(default_factory=set)

    def heard(self, lengths: Mapping[Excerpt, int]) -> Heard:
        words = sum(lengths[excerpt] for excerpt in self.excerpts)
        return Heard(len(self.claims), len(self.excerpts), words)


def balance_of(chronicle: Chronicle) -> Balance:
    """Count a chronicle without errors, in one pass over its evidence."""
    lengths: dict[Excerpt, int] = {}
    tallies: dict[str | None, _Tally] = defaultdict(_Tally)
    pages = []
    for id_, event in chronicle.events.items():
        page = _Page(id_, chronicle, lengths)
        for loc, evidence in evidence_of(event):
            perspective, excerpts = page.add(evidence)
            tally = tallies[perspective]
            tally.excerpts.update(excerpts)
            if loc[0] == "claims":
                tally.claims.add((id_, event.claims[int(loc[1])].address))
        pages.append(page.balance(event))
    return Balance(
        sides=tuple(_sides(tallies, lengths, chronicle)),
        pages=tuple(sorted(pages, key=_lopsided)),
        access=_access(chronicle),
    )


class _Page:
    """The page of an event, as evidence is added to it."""

    def __init__(self, id_: str, chronicle: Chronicle, lengths: dict[Excerpt, int]) -> None:
        """`lengths` are the words of each passage, and get those of this page's."""
        self._id, self._chronicle, self._lengths = id_, chronicle, lengths
        self._voices: dict[str, str | None] = {}
        self._excerpts: dict[str | None, set[Excerpt]] = defaultdict(set)

    def add(self, evidence: Evidence) -> tuple[str | None, list[Excerpt]]:
        """Add a piece of evidence; gives the perspective from which it speaks, and its passages."""
        claimant = claimant_of(evidence, self._chronicle)
        perspective = perspective_of(claimant, self._chronicle)
        side = _side(perspective, self._chronicle)
        if not isinstance(claimant, Unnamed):
            self._voices[claimant] = side
        excerpts = [(evidence.source, normalise_quote(part.exact)) for part in evidence.quote]
        for excerpt in excerpts:
            self._lengths.setdefault(excerpt, len(excerpt[1].split()))
        self._excerpts[side].update(excerpts)
        return perspective, excerpts

    def balance(self, event: Event) -> PageBalance:
        """Who is heard on the page."""
        voices = Counter(self._voices.values())
        lists = self._chronicle.vocabulary
        heard = set(voices) or set(self._excerpts)
        alone = next(iter(heard)) if len(heard) == 1 else None
        return PageBalance(
            event=self._id,
            claims=len(event.claims),
            one_side=alone if alone and lists.sides[alone].party else None,
            sides=tuple(
                SideOnPage(
                    side,
                    voices[side],
                    sum(self._lengths[excerpt] for excerpt in self._excerpts[side]),
                )
                for side in (*lists.sides, None)
                if voices[side] or side in self._excerpts
            ),
        )


def _side(perspective: str | None, chronicle: Chronicle) -> str | None:
    return chronicle.vocabulary.perspectives[perspective].side if perspective else None


def _sides(
    tallies: Mapping[str | None, _Tally], lengths: Mapping[Excerpt, int], chronicle: Chronicle
) -> Iterable[SideShare]:
    """Each side with its perspectives, in the vocabulary's order, those without a side last."""
    perspectives = [*chronicle.vocabulary.perspectives, None]
    for side in (*chronicle.vocabulary.sides, None):
        own = [p for p in perspectives if p in tallies and _side(p, chronicle) == side]
        if own:
            whole = _Tally(
                {claim for p in own for claim in tallies[p].claims},
                {excerpt for p in own for excerpt in tallies[p].excerpts},
            )
            shares = (PerspectiveShare(p, tallies[p].heard(lengths)) for p in own)
            yield SideShare(side, whole.heard(lengths), tuple(shares))


def _lopsided(page: PageBalance) -> tuple[bool, float, int, str]:
    """Sorts pages: one side alone, then the greatest part of the words from one; many claims."""
    most = max((side.words for side in page.sides), default=0)
    share = most / page.words if page.words and not page.one_side else 0.0
    return page.one_side is None, -share, -page.claims, page.event


def _access(chronicle: Chronicle) -> tuple[Access, ...]:
    """Archived first, then the ways of reading in the order of the model."""
    answers: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for event in chronicle.events.values():
        for claim in event.claims:
            for answer in claim.attested:
                how = _how(answer.source, chronicle)
                answers[how] += 1
                sources[how].add(answer.source)
    return tuple(
        Access(each, len(sources[each]), answers[each])
        for each in (ARCHIVED, *How)
        if answers[each]
    )


def _how(source: str, chronicle: Chronicle) -> str:
    cited = chronicle.cited.get(source)
    return cited.access.how if cited else ARCHIVED
