"""The chronicle as a whole."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Record, Text, Translations
from generator.model.scalars import Address, Edtf, Language, NonEmpty
from generator.model.written import Offered


class SiteConfig(Record):
    """What the chronicle is called, in which locales, and which years it covers."""

    title: Text
    """The name of the site."""
    tagline: Text
    """One line below it."""
    description: Text
    """A sentence or two for search engines and cards."""
    notice: Text | None = None
    """What a reader should know of the sources before anything else."""
    locales: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The languages of the site, in the order of the language switch."""
    default_locale: Annotated[NonEmpty, Offered("locale")]
    """The one of `locales` whose text is shown where another has none."""
    covers: Edtf
    """The years in which events may lie."""
    contact: Address
    """Where corrections and requests to take a text down go."""
    translations: Translations = Field(default_factory=dict)
    """How far the translation has come, by locale."""
