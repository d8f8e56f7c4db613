"""What the chronicle got wrong after it was published, and put right."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Record, RecordId, Text, Translations
from generator.model.scalars import Id, NonEmpty
from generator.model.written import Scalar

_DAY = "(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"


def _day(text: str) -> str:
    try:
        if not re.fullmatch(_DAY, text):
            raise ValueError(text)
        date.fromisoformat(text)
    except ValueError:
        message = "`{text}` is no day, write year, month and day, such as 2026-02-25"
        raise PydanticCustomError("day", message, {"text": text}) from None
    return text


Day = Annotated[
    NonEmpty,
    AfterValidator(_day),
    Scalar("day, such as 2026-02-25", {"type": "string", "pattern": f"^({_DAY})$"}),
]


class Correction(Record):
    """One mistake of the chronicle's own that was put right: when, in which record, and why."""

    one_of = ("record", "removed")

    date: Day
    """The day on which it was put right."""
    record: RecordId | None = None
    """The event, topic, source, agent or place that was corrected."""
    removed: Id | None = None
    """In place of `record`: the id of one that has been taken out."""
    reason: Text
    """What was wrong, what stands there now, and what showed the mistake, in a line."""

    @model_validator(mode="after")
    def _one(self) -> "Correction":
        if not self._has_one():
            raise PydanticCustomError(
                "one_of", "expected either `record` or `removed` (the id of what was taken out)"
            )
        return self


class Corrections(Record):
    """The corrections log: every correction of something that had been published."""

    corrections: tuple[Correction, ...] = ()
    """The corrections, in the order in which they were made."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""

    @property
    def newest(self) -> tuple[Correction, ...]:
        """The newest first; of one day, the last in the file first."""
        return tuple(sorted(self.corrections, key=lambda made: made.date))[::-1]
