"""Reads the numbers that a text gives in digits."""

import re

DIGITS = re.compile(r"\d+")
# A separator of thousands; what stands before it is looked at where one is found.
SEPARATOR = re.compile(r"[,.\u00a0\u202f٬](?<=\d.)(?=\d{3}(?!\d))")
GROUPED = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")


def figures_in(text: str) -> set[int]:
    """Every number written in digits of any script; separators of thousands are passed over.

    Groups of three that spaces part may be one number or several: both count.
    """
    if not DIGITS.search(text):
        return set()
    grouped = SEPARATOR.sub("", text)
    joined = GROUPED.findall(grouped)
    return {int(digits.replace(" ", "")) for digits in [*DIGITS.findall(grouped), *joined]}
