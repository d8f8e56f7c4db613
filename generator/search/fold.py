"""Brings the spellings of a word to one form, as `theme/assets/search/fold.js` does in a browser.

Both follow `theme/assets/search/rules.json`: what letters fold to and which endings and attached
words a form may lose. An indexed word loses what is attached in front; a word of a query loses its
endings too, and finds every indexed word that begins with what is left. So an ending need not be
recognised in the index, and one that is cut off too much still finds its word.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

RULES = Path(__file__).parents[1] / "theme/assets/search/rules.json"
# Letters and digits with the marks upon them: [\p{L}\p{N}] in a browser.
WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0670])+")


@dataclass(frozen=True)
class Affixes:
    """What words of a script may lose, the longest first; at least `least` letters remain."""

    script: re.Pattern[str]
    locale: str | None
    least: int
    affixes: tuple[str, ...]

    def apply_to(self, word: str, locale: str) -> bool:
        """Whether the rule is about this word in this locale."""
        return self.locale in (None, locale) and self.script.fullmatch(word) is not None


@dataclass(frozen=True)
class Rules:
    """How words fold."""

    letters: Mapping[int, str]
    prefixes: tuple[Affixes, ...]
    suffixes: tuple[Affixes, ...]


def parse_rules(text: str) -> Rules:
    """Read the rules from the JSON of rules.json."""
    found: dict[str, Any] = json.loads(text)

    def affixes(key: str) -> tuple[Affixes, ...]:
        return tuple(
            Affixes(
                re.compile(f"[{found['scripts'][rule['script']]}]+"),
                rule.get("locale"),
                rule["least"],
                tuple(sorted(rule["affixes"], key=len, reverse=True)),
            )
            for rule in found[key]
        )

    return Rules(str.maketrans(found["letters"]), affixes("prefixes"), affixes("suffixes"))


def pieces(text: str) -> list[str]:
    """Part a text before each word but the first; the pieces together are the text."""
    starts = [match.start() for match in WORD.finditer(text)]
    bounds = [0, *starts[1:], len(text)]
    return [text[a:b] for a, b in pairwise(bounds)] if starts else []


def fold(word: str, rules: Rules) -> str:
    """Fold the letters of a word: "Işıq" and "isiq" are one, "الإنارة" and "الانارة"."""
    bare = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", word)))
    return "".join(filter(str.isalnum, bare.lower().translate(rules.letters))) or "0"


def indexed(text: str, locale: str, rules: Rules) -> list[str]:
    """The words of a text as the index holds them, one for each of its `pieces`."""
    return [
        _without(fold(w, rules), locale, rules.prefixes, front=True) for w in WORD.findall(text)
    ]


def queried(text: str, locale: str, rules: Rules) -> list[str]:
    """The words of a query as they are looked up."""
    return [_without(w, locale, rules.suffixes, front=False) for w in indexed(text, locale, rules)]


def _without(word: str, locale: str, rules: Iterable[Affixes], *, front: bool) -> str:
    """Cut off affixes until none is left to cut."""
    for rule in rules:
        while rule.apply_to(word, locale):
            cut = next((a for a in rule.affixes if _ends(word, a, rule.least, front=front)), None)
            if cut is None:
                break
            word = word.removeprefix(cut) if front else word.removesuffix(cut)
    return word


def _ends(word: str, affix: str, least: int, *, front: bool) -> bool:
    at_end = word.startswith(affix) if front else word.endswith(affix)
    return at_end and len(word) - len(affix) >= least
