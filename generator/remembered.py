"""Keeps what took time to make, for as long as it would be made from the same."""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar

V = TypeVar("V")


class Remembered:
    """Values by name, each with what it was made from."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[object, Any]] = {}

    def give(self, name: Hashable, made_from: object, make: Callable[[], V]) -> V:
        """Give what was made under this name from an equal value, or make it.

        `make` may make it of nothing else. What is the same object is equal, without a look.
        """
        known = self._known.get(name)
        # In tuples, for what is the same object in both is not compared.
        if known is None or (known[0],) != (made_from,):
            known = self._known[name] = (made_from, make())
        made: V = known[1]
        return made

    def forget_all_but(self, names: Iterable[Hashable]) -> None:
        """Drop what has another name."""
        self._known = {name: self._known[name] for name in names if name in self._known}
