"""Every passage that a record rests on, found in its source."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.load import Loaded
from generator.model.archived import ArchivedText
from generator.model.event import Event
from generator.model.evidence import Evidence, Selector
from generator.normalised import Normalised, Passage, normalise
from generator.problems import Problem
from generator.quotes import Ambiguous, Found, NotFound, locate
from generator.quotes import Selector as TextQuote
from generator.records import Located
from generator.strict_yaml import Loc

RULES = {
    "absent": "quote-not-found",
    "context": "quote-out-of-context",
    "out-of-order": "quote-out-of-order",
}
# Below it the nearest passage of a text has little to do with what was looked for.
ALIKE = 0.6


@dataclass(frozen=True)
class Citation:
    """A quote at its place: which record quotes which stretches of which source.

    `owner` is the id of the event (or of the source, for its errata and unused passages), `loc`
    the field of the owner, `passages` the parts of the quote as offsets in the source's body.
    """

    source: str
    owner: str
    loc: Loc
    passages: tuple[Passage, ...]


def evidence_of(event: Event) -> Iterator[tuple[Loc, Evidence]]:
    """Every attestation and participant of an event with the path to it."""
    for i, claim in enumerate(event.claims):
        for j, attestation in enumerate(claim.attested):
            yield ("claims", i, "attested", j), attestation
    for i, participant in enumerate(event.participants):
        yield ("participants", i), participant


def own_passages(source: ArchivedText) -> Iterator[tuple[Loc, tuple[Selector, ...]]]:
    """Every passage that a source's front matter names in its own body."""
    if source.published:
        yield ("published", "from"), source.published.evidence
    if source.title:
        yield ("title",), (Selector(exact=source.title),)
    for i, erratum in enumerate(source.errata):
        yield ("errata", i), (erratum,)
    for i, unused in enumerate(source.unused):
        yield ("unused", i), (unused,)


def cite(loaded: Loaded, altered: Collection[str]) -> tuple[list[Citation], list[Problem]]:
    """Find every quote of every record in its source.

    That a quote is not in a source whose body was `altered` is no problem of the quote.
    """
    texts = {id_: normalise(body.text) for id_, body in loaded.bodies.items()}
    # Several claims often rest on one passage.
    located: dict[tuple[str, ...], Found | NotFound | Ambiguous] = {}
    citations: list[Citation] = []
    problems: list[Problem] = []
    for owner, loc, source, quote in _quotes(loaded):
        if source not in texts:
            continue
        wanted = (source, *(text for q in quote for text in (q.exact, q.prefix, q.suffix)))
        result = located.get(wanted)
        if result is None:
            parts = [TextQuote(q.exact, q.prefix, q.suffix) for q in quote]
            result = located[wanted] = locate(texts[source], parts)
        if isinstance(result, Found):
            citations.append(Citation(source, owner.id, loc, result.passages))
        elif source not in altered and (loc != ("title",) or isinstance(result, NotFound)):
            problems.append(_problem(owner, loc, source, quote, result, texts))
    return citations, problems


def _quotes(
    loaded: Loaded,
) -> Iterator[tuple[Located[Event] | Located[ArchivedText], Loc, str, tuple[Selector, ...]]]:
    for event in loaded.events.values():
        for loc, evidence in evidence_of(event.record):
            yield event, loc, evidence.source, evidence.quote
    for source in loaded.texts.values():
        for loc, selectors in own_passages(source.record):
            yield source, loc, source.id, selectors


def _problem(
    owner: Located[Event] | Located[ArchivedText],
    loc: Loc,
    source: str,
    quote: tuple[Selector, ...],
    result: NotFound | Ambiguous,
    texts: Mapping[str, Normalised],
) -> Problem:
    index = result.part_index
    at = _field(loc, index)
    exact = quote[index].exact
    if isinstance(result, Ambiguous):
        places = "; ".join(f"“{context}”" for context in result.contexts[:2])
        hint = f"add `prefix` or `suffix`, or quote more: {places}"
        message = f"the quote fits {result.count} places of `{source}`"
        return owner.problem(at, message, hint, rule="quote-ambiguous")
    message, hint = _absent(exact, source, result), _mend(exact, source, result, texts)
    return owner.problem(at, message, hint, rule=RULES[result.reason])


def _field(loc: Loc, index: int) -> Loc:
    """Where the words of a part of a quote stand in its owner."""
    if loc[0] in ("errata", "unused"):
        return (*loc, "exact")
    return (*loc, index) if loc[0] == "published" else (*loc, "quote", index)


def _absent(exact: str, source: str, result: NotFound) -> str:
    if result.reason == "out-of-order":
        return f"this part of the quote stands before the part above it in `{source}`"
    if result.reason == "context":
        return f"the quote is in `{source}`, but not between this prefix and suffix"
    shown = exact if len(exact) <= 60 else exact[:57] + "…"
    return f"the quote “{shown}” is not in `{source}`"


def _mend(exact: str, source: str, result: NotFound, texts: Mapping[str, Normalised]) -> str:
    if result.reason == "out-of-order":
        return "put the parts in the order of the text"
    elsewhere = [
        other
        for other, text in texts.items()
        if other != source and isinstance(locate(text, [TextQuote(exact)]), Found | Ambiguous)
    ]
    if elsewhere:
        return f"it is in `{elsewhere[0]}`: name that as the `source`"
    if result.similarity >= ALIKE:
        return f"the nearest passage is “{result.nearest}”: copy it letter for letter"
    return f"nothing in it is like that: copy the passage letter for letter from seeds/{source}.md"
