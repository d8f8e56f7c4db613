"""Compares numbers, ranges and quantity words."""

from collections.abc import Mapping
from math import inf

from generator.compare.relation import Relation
from generator.durations import parse_duration
from generator.model.values import Bound, CountValue, DurationValue
from generator.model.vocabulary import Quantity

Interval = tuple[float, float]

# How far "about" reaches to either side. Sources round to two figures at most.
ABOUT = 0.1
DAYS = (365.25, 30.44, 7, 1)


def interval(value: CountValue, quantities: Mapping[str, Quantity]) -> Interval:
    """The smallest and the largest number that the value leaves possible."""
    if value.range:
        return value.range
    if value.quantity:
        return quantities[value.quantity].at_least, inf
    return bounded(value.number or 0, value.bound)


def bounded(number: float, bound: Bound) -> Interval:
    """The numbers that a number with its bound leaves possible."""
    match bound:
        case Bound.ABOUT:
            return number * (1 - ABOUT), number * (1 + ABOUT)
        case Bound.AT_LEAST:
            return number, inf
        case Bound.MORE_THAN:
            return number + 1, inf
        case Bound.AT_MOST:
            return 0, number
        case _:
            return number, number


def of_intervals(a: Interval, b: Interval) -> Relation:
    """Same, one within the other, overlapping or apart."""
    if a == b:
        return Relation.SAME
    if a[1] < b[0] or b[1] < a[0]:
        return Relation.DIFFERENT
    within = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    return Relation.FINER if within else Relation.OVERLAPPING


def compare_counts(
    a: CountValue, b: CountValue, quantities: Mapping[str, Quantity]
) -> set[Relation]:
    """How two counts stand to each other, the groups named in both included."""
    relations = {of_intervals(interval(a, quantities), interval(b, quantities))}
    if Relation.DIFFERENT not in relations:
        relations |= _groups(a, b)
    return relations


def _groups(a: CountValue, b: CountValue) -> set[Relation]:
    """A group counted here and not there makes the answer finer; "some" leaves the number open."""
    relations: set[Relation] = set()
    for group in {*a.of_whom, *b.of_whom}:
        known = [value.of_whom.get(group) for value in (a, b)]
        if None not in known:
            relations.add(Relation.SAME if known[0] == known[1] else Relation.DIFFERENT)
        elif known[0] != known[1] or (group in a.of_whom) != (group in b.of_whom):
            relations.add(Relation.FINER)
    if (a.out_of is None) != (b.out_of is None):
        relations.add(Relation.FINER)
    return relations


def compare_durations(a: DurationValue, b: DurationValue) -> set[Relation]:
    """How two lengths of time stand to each other."""
    first, second = (bounded(_days(value), value.bound) for value in (a, b))
    return {of_intervals(first, second)}


def _days(value: DurationValue) -> float:
    length = parse_duration(value.duration)
    units = (length.years, length.months, length.weeks, length.days)
    return sum(unit * days for unit, days in zip(units, DAYS, strict=True))
