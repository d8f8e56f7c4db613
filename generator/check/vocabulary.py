"""The closed lists refer to each other only by names that they have."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator import uris
from generator.load import Loaded
from generator.model.vocabulary import PLAIN_COLUMNS, MeasureType, Vocabulary
from generator.problems import Problem
from generator.records import Located
from generator.suggest import nearest, nearest_or_any

if TYPE_CHECKING:
    from generator.strict_yaml import Loc

COLUMNS = (
    f"write {', '.join(f'`{column}`' for column in PLAIN_COLUMNS)}, "
    "`role:` and a role, or `measure:` and a measure"
)
UNKNOWN = "unknown-term"
WITH_SCHEME = (MeasureType.TERM, MeasureType.WORDS)


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Schemes and groups that are not there, columns that mean nothing."""
    if not loaded.vocabulary:
        return
    yield from _measures(loaded.vocabulary)
    yield from _terms(loaded.vocabulary)
    yield from _collections(loaded.vocabulary)


def _measures(located: Located[Vocabulary]) -> Iterator[Problem]:
    lists = located.record
    for id_, measure in lists.measures.items():
        if measure.type is MeasureType.TERM and measure.scheme is None:
            hint = f"add `scheme:` with one of the lists in `terms`: {', '.join(lists.terms)}"
            message = f"the measure `{id_}` is of a term, and has no scheme"
            yield located.problem(("measures", id_), message, hint, rule="scheme-missing")
        if measure.scheme and measure.scheme not in lists.terms:
            hint = nearest_or_any(measure.scheme, lists.terms, "add it to `terms`")
            at = ("measures", id_, "scheme")
            message = f"no list `{measure.scheme}` in `terms`"
            yield located.problem(at, message, hint, rule=UNKNOWN)
        for i, group in enumerate(measure.groups):
            if group not in lists.groups:
                hint = nearest_or_any(group, lists.groups, "add it to `groups`")
                message = f"no group `{group}` in `groups`"
                yield located.problem(("measures", id_, "groups", i), message, hint, rule=UNKNOWN)


def _terms(located: Located[Vocabulary]) -> Iterator[Problem]:
    for scheme, terms in located.record.terms.items():
        for id_, term in terms.items():
            if term.broader and term.broader not in terms:
                at = ("terms", scheme, id_, "broader")
                hint = nearest_or_any(term.broader, terms, f"add it to `terms.{scheme}`")
                message = f"no term `{term.broader}` in `terms.{scheme}`"
                yield located.problem(at, message, hint, rule=UNKNOWN)


def _collections(located: Located[Vocabulary]) -> Iterator[Problem]:
    lists = located.record
    known = lists.columns
    taken = dict.fromkeys(uris.RESERVED, "another page")
    for id_, kind in lists.kinds.items():
        if not kind.collection:
            continue
        at = ("kinds", id_, "collection")
        slug = kind.collection.slug
        if slug in taken:
            hint = "choose another: the page would stand at the address of that one"
            message = f"`{slug}` is the address of {taken[slug]}"
            yield located.problem((*at, "slug"), message, hint, rule="address-taken")
        taken.setdefault(slug, f"the collection of `{id_}`")
        named: list[tuple[Loc, str]] = [((*at, "group_by"), kind.collection.group_by)]
        named += [((*at, "columns", i), c) for i, c in enumerate(kind.collection.columns)]
        for loc, column in named:
            if column not in known:
                hint = nearest(column, known) or COLUMNS
                yield located.problem(loc, f"no column `{column}`", hint, rule="unknown-column")
        yield from _map(located, (*at, "map_by"), kind.collection.map_by)


def _map(located: Located[Vocabulary], at: "Loc", drawn: str | None) -> Iterator[Problem]:
    known = located.record.drawable
    if drawn is not None and drawn not in known:
        hint = nearest(drawn, known) or "expected `place` or `role:` and a role"
        message = f"nothing to draw by `{drawn}`"
        yield located.problem(at, message, hint, rule="unknown-column")
