"""Compares terms of one scheme, in which a term may lie within a broader one."""

from generator.compare.relation import Relation
from generator.model.vocabulary import Terms


def of_terms(a: set[str], b: set[str], scheme: Terms) -> Relation:
    """Same, one within the other, overlapping or apart.

    A set of terms holds another when it says of each term the same or something broader, and no
    term of its own is left without one that it holds.
    """
    if a == b:
        return Relation.SAME
    if _holds(a, b, scheme) or _holds(b, a, scheme) or a < b or b < a:
        return Relation.FINER
    related = any(_within(x, y, scheme) or _within(y, x, scheme) for x in a for y in b)
    return Relation.OVERLAPPING if related else Relation.DIFFERENT


def _holds(broad: set[str], fine: set[str], scheme: Terms) -> bool:
    return all(any(_within(x, y, scheme) for y in broad) for x in fine) and all(
        any(_within(x, y, scheme) for x in fine) for y in broad
    )


def _within(term: str, other: str, scheme: Terms) -> bool:
    """Whether a term is another or lies within it."""
    seen: set[str] = set()
    at: str | None = term
    while at is not None and at not in seen:
        if at == other:
            return True
        seen.add(at)
        at = scheme[at].broader if at in scheme else None
    return False
