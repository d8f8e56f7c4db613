"""Words that are chosen from a short list of the model."""

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """A list of words; each member is a word and what it means."""

    meaning: str

    def __new__(cls, word: str, meaning: str = "") -> Self:
        """Make the member that is written `word` in a file and stands for `meaning`."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member
