"""Proposes a value of the form that is expected, for one that has another."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Mapping
from typing import Any

from generator.cldr import parse_locale

TRUE, FALSE = {"yes", "on", "1", "y", "true"}, {"no", "off", "0", "n", "false"}
LETTERS = str.maketrans({"ə": "e", "ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae"})


def _id(found: str) -> str:
    """An id in small letters, with hyphens for what may not stand in one."""
    bare = unicodedata.normalize("NFKD", found.lower().translate(LETTERS))
    ascii_ = "".join(letter for letter in bare if not unicodedata.combining(letter))
    slug = re.sub("[^a-z0-9]+", "-", ascii_).strip("-")
    return f"write `{slug}`" if slug else "write the name of the record's file, without its ending"


def _count(found: str) -> str:
    digits = re.sub(r"[\s,.'’\u066c]", "", found)
    return f"write `{digits}`" if re.fullmatch("[0-9]+", digits) else "write it in digits"


def _degrees(found: str) -> str:
    exact = re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{2,}", found)
    return f"write `{float(found):.1f}`" if exact else ""


def _flag(found: str) -> str:
    word = found.lower()
    meant = "true" if word in TRUE else "false" if word in FALSE else ""
    return f"write `{meant}`" if meant else ""


def _address(found: str) -> str:
    if re.fullmatch(r"[^\s@:/]+@[^\s@]+\.[^\s@]+", found):
        return f"write `mailto:{found}`"
    bare = re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", found)
    example = "such as `https://example.org/page` or `mailto:name@example.org`"
    return f"write `https://{found}`" if bare else f"write it in full, {example}"


def _language(found: str) -> str:
    return _code(found, dict(parse_locale("en").languages)) or "look the code up at ISO 639"


def _territory(found: str) -> str:
    known = dict(parse_locale("en").territories)
    countries = {code: name for code, name in known.items() if re.fullmatch("[A-Z]{2}", code)}
    return _code(found, countries) or "look the code up at ISO 3166-1, or write `name:`"


def _code(found: str, names: Mapping[str, str]) -> str:
    """The code that is written otherwise, or that belongs to a name."""
    for code, name in names.items():
        if found.casefold() in (code.casefold(), name.casefold()):
            return f"did you mean `{code}`?"
    return ""


def _unreadable(found: str) -> str:
    """A date that would be one if it were written otherwise, or were shorter."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", found)
    if day and 1 <= int(day[2]) <= 12 and int(day[1]):
        return f"{day[1]}-{day[2]} has {monthrange(int(day[1]), int(day[2]))[1]} days"
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", found):
        return "a year has the months 01 to 12"
    interval = re.fullmatch(r"(\d{4}(?:-\d\d-\d\d)?)\s*[-–—]\s*(\d{4}(?:-\d\d-\d\d)?)", found)
    return f"did you mean `{interval[1]}/{interval[2]}`?" if interval else ""


def _checksum(found: str) -> str:
    del found
    return "write 64 zeros: the next check says which checksum the text has"


def _range(found: Any) -> str:
    numbers = found.get("range") if isinstance(found, dict) else None
    return f"write `[{', '.join(map(str, reversed(numbers)))}]`" if numbers else ""


def _one_of(found: Any) -> str:
    del found
    return "keep one of them, or add the one that is missing"


def _of_text(suggest: Callable[[str], str]) -> Callable[[Any], str]:
    """A suggestion for texts alone: of nothing else is it known what was meant."""
    return lambda found: suggest(found) if isinstance(found, str) else ""


# By the type of error that the model raises.
SUGGESTIONS: Mapping[str, Callable[[Any], str]] = {
    "id": _of_text(_id),
    "count": _of_text(_count),
    "degrees": _of_text(_degrees),
    "flag": _of_text(_flag),
    "address": _of_text(_address),
    "language": _of_text(_language),
    "territory": _of_text(_territory),
    "unreadable": _of_text(_unreadable),
    "checksum": _of_text(_checksum),
    "range": _range,
    "one_of": _one_of,
    "text": lambda _: "write `{en: …}`, a text for each locale",
}
