"""Puts names into the order of a language.

ICU's collator, through PyICU in the wheels `pyicu-wheels`: it carries CLDR's rules for every
language (Azerbaijani x after h, q after k; Arabic script first in Arabic), needs neither compiler
nor system package, and exists for CPython 3.10 to 3.14. Weighed against it: icu4py has no collator,
pyuca stands at a table of 2017 and knows no language, Babel carries no collation rules, and the
order of the C library depends on the locales of the machine.
"""

from collections.abc import Callable

import icu


def collation_key(locale: str) -> Callable[[str], tuple[bytes, str]]:
    """Return a key for `sorted`: `sorted(names, key=collation_key("az"))`.

    Names that the language orders alike are told apart by their characters, so that the order is
    the same in every build.
    """
    collator = icu.Collator.createInstance(icu.Locale(locale))

    def key(name: str) -> tuple[bytes, str]:
        return bytes(collator.getSortKey(name)), name

    return key
