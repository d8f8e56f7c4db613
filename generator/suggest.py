"""Proposes what was probably meant."""

import difflib
from collections.abc import Collection, Iterable

MANY = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """Ask "did you mean `x`?" with the most similar of `known`, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else ""


def nearest_or_any(word: str, known: Collection[str], otherwise: str) -> str:
    """As `nearest`; else all of `known` where they are few, and what to do `otherwise`."""
    close = nearest(word, known)
    if close or not 0 < len(known) <= MANY:
        return close or otherwise
    return f"{one_of(known)}, or {otherwise}"


def one_of(known: Collection[str]) -> str:
    """Say to write one of several words."""
    words = [f"`{word}`" for word in known]
    return f"write {words[0]}" if len(words) == 1 else f"write one of {', '.join(words)}"
