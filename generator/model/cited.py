"""A source that is cited and not kept: its record, and how its passages were read."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.choice import Choice
from generator.model.base import PerspectiveId, Record, SourceId, SourceKindId, Text, Translations
from generator.model.locator import Locator
from generator.model.scalars import Isbn, Language, NonEmpty
from generator.model.source import Source


class How(Choice):
    """How a passage was read."""

    READ = "read", "in the publisher's own text, or in an archive's copy of it"
    RELAY = "relay", "on a page of somebody else that reproduces or translates it"
    CITED_BY = "cited-by", "only as another source quotes it"


class Access(Record):
    """How the passages of a source that is not kept here were read."""

    goes_with = ("how", {"read": (), "relay": ("of", "side"), "cited-by": ("source",)})

    how: How
    """How they were read."""
    of: NonEmpty | None = None
    """Of a `relay`: the page that reproduces the text."""
    side: PerspectiveId | None = None
    """Of a `relay`: from which side that page speaks."""
    source: SourceId | None = None
    """With `cited-by`: the source that quotes it."""
    language: Language | None = None
    """The language in which it was read, where that is not its own."""
    locator: Locator
    """Where in the text the passages stand."""

    @model_validator(mode="after")
    def _fitting(self) -> "Access":
        _, others = self.goes_with
        wanted = others[self.how]
        each = {key for keys in others.values() for key in keys}
        if {key for key in each if getattr(self, key) is not None} != set(wanted):
            wants = " and ".join(f"`{key}`" for key in wanted) or "neither relay nor source"
            message = (
                "`how: {how}` goes with {wants}, write `of` and `side` of a relay, `source` of "
                "what quotes it, and nothing more of what was read itself"
            )
            raise PydanticCustomError("access", message, {"how": self.how, "wants": wants})
        return self


class CitedSource(Source):
    """A source that claims cite and that the chronicle does not keep."""

    some_of = ("title", "described")

    described: Text | None = None
    """What it is, in neutral words, where its title was not seen or does not tell."""
    kind: SourceKindId
    """What kind of text it is."""
    publisher: NonEmpty | None = None
    """Who published it, as printed."""
    publisher_place: NonEmpty | None = None
    """Where it was published, as printed."""
    container: NonEmpty | None = None
    """The newspaper, collection or series that it stands in."""
    number: NonEmpty | None = None
    """The number of the document or the application."""
    isbn: Isbn | None = None
    """The International Standard Book Number, with its hyphens."""
    access: Access
    """How its passages were read, and where in it they stand."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""

    @model_validator(mode="after")
    def _named(self) -> "CitedSource":
        if all(getattr(self, key) is None for key in self.some_of):
            raise PydanticCustomError("named", "no `title`, write it, or `described` in its place")
        return self

    @property
    def read_in(self) -> str:
        """The language of the words that were read."""
        return self.access.language or self.language
