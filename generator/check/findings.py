"""What rules found in records, for as long as it follows from the same."""

from collections.abc import Callable, Collection

from generator.checksum import checksum
from generator.model.base import Record
from generator.own_texts import OwnText
from generator.problems import Problem
from generator.records import Located
from generator.remembered import Remembered


class Findings:
    """The problems that each rule found in each record of a run before.

    `fine_before` and `fine` are the checksums of what nothing was found in, before and in this
    run; `tools` is what rules find with.
    """

    def __init__(self, fine_before: Collection[str] = ()) -> None:
        self.fine: set[str] = set()
        self.tools = Remembered()
        self._known = Remembered()
        self.fine_before = frozenset(fine_before)

    def give(
        self,
        rule: str,
        of: Located[Record] | OwnText,
        besides: str,
        find: Callable[[], list[Problem]],
    ) -> list[Problem]:
        """Give what a rule found in a record or page, or find it.

        It may follow from nothing else than its path, its text and what has the checksum `besides`.
        """
        made_from = checksum(rule, of.path, of.checksum, besides)
        if made_from in self.fine_before:
            found = []
        else:
            found = self._known.give((rule, of.path), made_from, find)
        if not found:
            self.fine.add(made_from)
        return found
