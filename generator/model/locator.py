"""Where in a text that is not kept here a passage stands."""

from typing import Annotated

from pydantic import Discriminator, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.choice import Choice
from generator.model.base import Record
from generator.model.scalars import NonEmpty


class Unnumbered(Choice):
    """Why no page or paragraph is named."""

    UNSEEN = "unseen", "the page or paragraph was not seen"
    UNPAGED = "unpaged", "the text is one page without numbers"


class Numbered(Record):
    """Page, paragraph and the like: at least one of them, as CSL's locators name them."""

    some_of = ("page", "paragraph", "chapter", "section", "note")

    page: NonEmpty | None = None
    """The page or pages."""
    paragraph: NonEmpty | None = None
    """The numbered paragraph or paragraphs."""
    chapter: NonEmpty | None = None
    """The chapter."""
    section: NonEmpty | None = None
    """The section or part."""
    note: NonEmpty | None = None
    """The note."""

    @model_validator(mode="after")
    def _some(self) -> "Numbered":
        if not self.model_fields_set:
            message = "nothing says where, write a page, a paragraph or the like, or `unseen`"
            raise PydanticCustomError("locator", message)
        return self


def _tag(value: object) -> str:
    return "numbered" if isinstance(value, dict | Numbered) else "unnumbered"


Locator = Annotated[
    Annotated[Unnumbered, Tag("unnumbered")] | Annotated[Numbered, Tag("numbered")],
    Discriminator(_tag),
]
