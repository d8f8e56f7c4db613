"""Numbers as a text gives them, in digits or in words, and what they come to."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.digits import figures_in
from generator.numerals import NumberWords, Numeral, numerals

ONE, TEN, HUNDRED, THOUSAND = Decimal(1), 10, 100, 1000
# Between words of one number: "twenty-five", "one hundred and two".
WITHIN = re.compile(r"[\s\-]+(?:(?:and|və)\s+)?")
# "One" alone counts nothing, and goes unseen; it counts behind a ten, in Arabic before it.
ONE_MORE = re.compile(r"(?<=ty)-(?:one|first)\b|(?<=[a-zəıöüçşğ]) (?:bir|birinci)\b(?!-)")
ONE_BEFORE = re.compile(r"(?:واحد|واحدة|أحد|إحدى|الحادي|الحادية) $")
GROUP = re.compile(r"\d{3}")
LEADING = re.compile(r"\d{1,3}")
DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})")


@dataclass(frozen=True)
class Amount:
    """A number that a text gives: numerals that follow each other, and what they come to.

    `parts` holds the numbers of each, none of a word for what nobody counted (`dozens`); `whole` is
    None where they come to no one number, as those of a date. `words` are such words.
    """

    text: str
    parts: tuple[frozenset[int], ...]
    whole: int | None
    words: frozenset[str]
    digits: bool

    def within(self, numbers: Collection[int], words: Collection[str]) -> bool:
        """Whether some numbers hold it, and `words` what nobody counted.

        Digits in groups may be one number or several: it does that the numbers hold each.
        """
        if self.whole is not None and (self.whole in numbers or not self.digits):
            return self.whole in numbers
        return all(n in numbers for part in self.parts for n in part) and self.words <= set(words)


def amounts(text: str, known: NumberWords) -> Iterator[Amount]:
    """Every number in a text of the language of `known`, in order."""
    found = sorted(numerals(text, known), key=lambda numeral: numeral.passage)
    run: list[Numeral] = []
    for numeral in found:
        if run and not _joined(text, run[-1], numeral):
            yield _amount(text, run)
            run = []
        run.append(numeral)
    if run:
        yield _amount(text, run)


def _joined(text: str, one: Numeral, other: Numeral) -> bool:
    """Whether a numeral goes on with the number that another began."""
    between = text[one.passage.end : other.passage.start]
    if one.digits and other.digits:
        grouped = LEADING.fullmatch(one.form) and GROUP.fullmatch(other.form)
        return bool(grouped) and len(between) == 1 and between.isspace()
    if one.digits:
        return between.isspace() and (other.value or 0) >= THOUSAND
    return not other.digits and WITHIN.fullmatch(between) is not None


def _amount(text: str, run: Sequence[Numeral]) -> Amount:
    start, end = run[0].passage.start, run[-1].passage.end
    parts = tuple(map(_part, run))
    whole = _whole(run, parts)
    ones = ONE_MORE.match(text, end) or ONE_BEFORE.search(text[:start])
    if whole is not None and whole % TEN == 0 and ones:
        parts, whole = (frozenset({whole + 1}),), whole + 1
    uncounted = frozenset(n.form for n in run if n.value is None and not n.digits)
    digits = any(numeral.digits for numeral in run)
    return Amount(text[start:end], parts, whole, uncounted, digits)


def _part(numeral: Numeral) -> frozenset[int]:
    if numeral.digits:
        return frozenset(figures_in(numeral.form))
    return frozenset(() if numeral.value is None else (numeral.value,))


def _whole(run: Sequence[Numeral], parts: Sequence[frozenset[int]]) -> int | None:
    """What numerals come to together: hundreds and thousands count what stands before them."""
    total, current = Decimal(0), Decimal(0)
    for numeral, part in zip(run, parts, strict=True):
        decimal = DECIMAL.fullmatch(numeral.form)
        if numeral.digits and decimal:
            current = Decimal(f"{int(decimal[1])}.{decimal[2]}")
        elif len(part) != 1:
            return None
        elif numeral.digits:
            current = current * THOUSAND + max(part)
        elif max(part) >= THOUSAND:
            total, current = total + (current or ONE) * max(part), Decimal(0)
        else:
            current = (current or ONE) * HUNDRED if max(part) == HUNDRED else current + max(part)
    whole = total + current
    return int(whole) if whole == whole.to_integral_value() else None
