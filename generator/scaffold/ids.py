"""Proposes ids, and says whether one is free."""

import re
from collections.abc import Container

import icu

from generator.load import RESERVED
from generator.model.scalars import Id
from generator.scaffold.answers import Check, Checked, typed

LONGEST = 48
_PLACEHOLDER = re.compile(r"\{[^}]*\}")


def slug(text: str) -> str:
    """A text as an id: in small Latin letters (by ICU), words joined by hyphens, not too long."""
    latin = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
    plain = latin.transliterate(_PLACEHOLDER.sub(" ", text)).replace("ə", "a")
    words = re.findall("[a-z0-9]+", re.sub("['’ʼʾʿ]", "", plain))
    found = ""
    for word in words:
        if found and len(found) + len(word) >= LONGEST:
            break
        found = f"{found}-{word}" if found else word[:LONGEST]
    return found


def proposed(text: str, taken: Container[str]) -> str:
    """An id for what is called so, that nothing has yet; empty where the text gives none."""
    base = slug(text)
    found, number = base, 2
    while found and (found in taken or found == RESERVED):
        found, number = f"{base}-{number}", number + 1
    return found


def free(taken: Container[str], noun: str) -> Check:
    """An id in the form of ids that no other record has."""
    well_formed = typed(Id)

    def check(answer: str) -> Checked:
        found = well_formed(answer)
        if not found.refusal and answer == RESERVED:
            return Checked(refusal=f"`{RESERVED}` is no id: it is the address of the list")
        if not found.refusal and answer in taken:
            return Checked(refusal=f"there is {noun} `{answer}` already: choose another id")
        return found

    return check
