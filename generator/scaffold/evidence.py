"""Says of a passage what an editor has to know, and writes it as evidence ready to paste."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.citations import Citation
from generator.fmt.emit import emit_item
from generator.fmt.shape import shape_of
from generator.load import Loaded
from generator.model.event import Attestation
from generator.normalised import Normalised, Passage
from generator.quotes import Selector
from generator.scaffold.passages import Missed, Proposal
from generator.sentences import sentences

SHOWN = 100


def quote_value(proposal: Proposal) -> Any:
    """The value of `quote` for a proposal: a text, a mapping, or a list where it is in parts."""
    parts = [_part(selector) for selector in proposal.selectors]
    return parts[0] if len(parts) == 1 else parts


def block(source: str, proposal: Proposal, indent: int) -> str:
    """The evidence as a member of a list that is indented by `indent` spaces."""
    value = {"source": source, "quote": quote_value(proposal)}
    return emit_item(value, shape_of(Attestation), indent)


def told(
    loaded: Loaded, citations: Sequence[Citation], source: str, proposal: Proposal
) -> Iterator[str]:
    """Lines about a passage: where it stands, that it was found inexactly, and who quotes it."""
    located, body = loaded.texts[source], loaded.bodies[source]
    every = sentences(body.text, located.record.language, located.record.wrapped)
    for passage in proposal.passages:
        line = body.position(located.path, passage.start).line
        for number, sentence in enumerate(every, 1):
            if _meet(passage, sentence):
                text = shortened(body.text[sentence.start : sentence.end])
                yield f"{located.path}:{line}, sentence {number} of {len(every)}: {text}"
    if not proposal.exact:
        yield "not word for word what you gave: the words below are those of the text"
    for name in quoted_by(loaded, citations, source, proposal.passages):
        yield f"quoted already by {name}"


def quoted_by(
    loaded: Loaded, citations: Sequence[Citation], source: str, passages: Sequence[Passage]
) -> list[str]:
    """The claims and other records that quote any of these passages, each once, in order."""
    return list(
        dict.fromkeys(
            _name(loaded, citation)
            for citation in citations
            if citation.source == source
            and any(_meet(a, b) for a in citation.passages for b in passages)
        )
    )


def missed(source: str, found: Missed, others: Sequence[str], text: Normalised) -> Iterator[str]:
    """Lines about words that a source does not hold: what comes nearest, who else holds them."""
    yield f"`{source}` does not hold “{shortened(found.words)}”"
    if found.nearest and found.similarity > 0.5 and found.nearest in text.text:
        yield f"the nearest passage is “{found.nearest}”"
    for other in others:
        yield f"`{other}` holds it"


def shortened(text: str) -> str:
    """A text on one line, cut where it is long."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"


def _part(selector: Selector) -> Any:
    if not (selector.prefix or selector.suffix):
        return selector.exact
    around = {"prefix": selector.prefix, "suffix": selector.suffix}
    return {"exact": selector.exact} | {key: text for key, text in around.items() if text}


def _meet(a: Passage, b: Passage) -> bool:
    return a.start < b.end and b.start < a.end


def _name(loaded: Loaded, citation: Citation) -> str:
    first = citation.loc[0]
    if citation.owner in loaded.events and first == "claims":
        claim = loaded.events[citation.owner].record.claims[int(citation.loc[1])]
        return f"{citation.owner}#{claim.address}"
    return f"{citation.owner}, {first}"
