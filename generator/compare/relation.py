"""How two answers to one question can stand to each other."""

from collections.abc import Collection
from enum import StrEnum


class Relation(StrEnum):
    """From the weightiest to the lightest; a claim carries the weightiest of its pairs first.

    `beside` is for questions that have several answers by nature: nothing is compared there.
    """

    DIFFERENT = "different"
    CHANGED = "changed"
    NOT_COMPARABLE = "not-comparable"
    OVERLAPPING = "overlapping"
    FINER = "finer"
    OTHER_WORDS = "other-words"
    SAME = "same"
    BESIDE = "beside"
    SINGLE = "single"


WEIGHT = {relation: rank for rank, relation in enumerate(Relation)}
DIFFERING = frozenset({Relation.DIFFERENT, Relation.OVERLAPPING, Relation.NOT_COMPARABLE})


def weightiest_first(pairs: Collection[frozenset[Relation]]) -> tuple[Relation, ...]:
    """The relations found among pairs of answers in order of weight.

    `same` is named beside a weightier one only where it holds for every pair, as for one number
    that some give with more detail; `beside` only where there is nothing else.
    """
    found = set[Relation]().union(*pairs)
    ordered = sorted(found, key=WEIGHT.__getitem__)
    everywhere = all(Relation.SAME in pair for pair in pairs)
    named = [
        r for r in ordered if r is not Relation.BESIDE and (r is not Relation.SAME or everywhere)
    ]
    return tuple(named or ordered[:1])


def of_sets(a: set[str], b: set[str]) -> Relation:
    """Same, one within the other, overlapping or apart."""
    if a == b:
        return Relation.SAME
    if a < b or b < a:
        return Relation.FINER
    return Relation.OVERLAPPING if a & b else Relation.DIFFERENT
