"""How two answers to one question can stand to each other."""

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


def weightiest_first(relations: set[Relation]) -> tuple[Relation, ...]:
    """The relations in order of weight; `same` is left out beside anything weightier."""
    ordered = sorted(relations, key=WEIGHT.__getitem__)
    return tuple(r for r in ordered if r is not Relation.SAME) or tuple(ordered)


def of_sets(a: set[str], b: set[str]) -> Relation:
    """Same, one within the other, overlapping or apart."""
    if a == b:
        return Relation.SAME
    if a < b or b < a:
        return Relation.FINER
    return Relation.OVERLAPPING if a & b else Relation.DIFFERENT
