"""The chronicle as a whole."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from generator.model.base import Address, Edtf, Language, NonEmpty, Record, Text, Translation


class SiteConfig(Record):
    """What the chronicle is called, in which locales, and which years it covers.

    `notice` is what a reader should know of the sources before anything else; `contact` is where
    corrections and requests to take a text down go.
    """

    title: Text
    tagline: Text
    description: Text
    notice: Text | None = None
    locales: Annotated[tuple[Language, ...], Field(min_length=1)]
    default_locale: NonEmpty
    covers: Edtf
    contact: Address
    translations: Mapping[str, Translation] = Field(default_factory=dict)
