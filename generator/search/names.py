"""The other spellings of the names that a text holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.search.fold import Rules, indexed

Folded = tuple[str, ...]


@dataclass(frozen=True)
class NameIndex:
    """Every spelling of every name by its first word, folded, with all spellings of that name."""

    by_first: Mapping[str, tuple[tuple[Folded, tuple[Folded, ...]], ...]]


def name_index(names: Iterable[Sequence[str]], locale: str, rules: Rules) -> NameIndex:
    """Fold the names; each comes as the spellings it is known under."""
    found: dict[str, list[tuple[Folded, tuple[Folded, ...]]]] = defaultdict(list)
    for spellings in names:
        folded = {tuple(indexed(spelling, locale, rules)) for spelling in spellings}
        group = tuple(sorted(folded - {()}))
        for one in group:
            found[one[0]].append((one, group))
    return NameIndex({first: tuple(entries) for first, entries in found.items()})


def other_spellings(words: Sequence[str], names: NameIndex) -> list[str]:
    """The words of the other spellings of the names in a folded text, as often as it has the names.

    A page that says much of somebody comes before one that names them once, however they are spelt.
    """
    found: list[str] = []
    for at, word in enumerate(words):
        for spelling, group in names.by_first.get(word, ()):
            if tuple(words[at : at + len(spelling)]) == spelling:
                found += sorted({part for other in group for part in other} - set(spelling))
    return sorted(found)
