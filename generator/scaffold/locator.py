"""Reads where in a text something stands, as an editor writes it in one line."""

import re

from generator.model.locator import Numbered, Unnumbered
from generator.scaffold.answers import Checked
from generator.validate import nearest

WORDS = "where in it: such as `page 19–24; note 28`, or `unseen`, or `unpaged`"
_KINDS = tuple(Numbered.model_fields)
# Whatever stands there neither begins nor ends with what joins two places.
_WHERE = re.compile(r"[^\s,–-](?:.*[^\s,–-])?")


def locator(answer: str) -> Checked:
    """`unseen`, `unpaged`, or what stands where, parted by semicolons: `page 3; note 28`."""
    if answer in tuple(Unnumbered):
        return Checked(answer)
    found: dict[str, str] = {}
    for part in answer.split(";"):
        kind, _, number = part.strip().partition(" ")
        kind = kind.rstrip(":").lower()
        if kind in tuple(Unnumbered):
            return Checked(refusal=f"`{kind}` stands alone: leave out what else is said")
        if kind not in _KINDS:
            there_are = f"there are {', '.join((*_KINDS, *Unnumbered))}"
            hint = nearest(kind, (*_KINDS, *Unnumbered)) or there_are
            return Checked(refusal=f"`{part.strip()}` does not say where: {hint}")
        if not number.strip() or kind in found:
            fault = "is there twice" if kind in found else "has no number"
            return Checked(refusal=f"`{kind}` {fault}: write it as in `{kind} 3` or `{kind} 3, 7`")
        if not _WHERE.fullmatch(number.strip()):
            example = f"write it as in `{kind} 3` or `{kind} 19–24`"
            return Checked(refusal=f"`{number.strip()}` is no place: {example}")
        found[kind] = number.strip()
    return Checked(found)
