"""Marks on types: how a value is written in a file, which the type read from it does not tell.

What tells editors, machines and readers about the files (`generator.schema`) reads these.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


# Types that carry a mark are kept in sets: by identity, because a schema has no hash.
@dataclass(frozen=True, eq=False)
class Scalar:
    """Marks a value written as one text.

    `words` names it for people ("a whole number"). `schema` is what JSON Schema (draft 7) can say
    of it where scalars have YAML 1.2's types: `1992` is a number there, and a text for the loader.
    """

    words: str
    schema: Mapping[str, Any]


@dataclass(frozen=True)
class Written:
    """Marks a field that may be written in other shapes than it has: as a value of type `kind`."""

    kind: Any


@dataclass(frozen=True)
class Offered:
    """Marks a text for which an editor offers choices; rules across records say which may stand.

    `to` names them: "locale", "column", or a list in the vocabulary.
    """

    to: str


@dataclass(frozen=True)
class Dated:
    """Marks an EDTF date."""
