"""A chronicle as one reader sees it: texts, names, dates and numbers in their language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from generator.chronicle import Chronicle
from generator.dates import Sense, anniversary, parse_edtf
from generator.localize.anniversaries import anniversary_phrase
from generator.localize.catalogue import Catalogue
from generator.localize.dates import format_when
from generator.localize.phrase import Phrase, phrase
from generator.model.base import Text, Translation, When
from generator.model.event import Event
from generator.model.evidence import Unnamed
from generator.names import name_in

PLACEHOLDER = re.compile(r"\{(date|anniversary)(?::([a-z]+))?\}")


class Translated(Protocol):
    """A record that says how far its translations have come."""

    @property
    def translations(self) -> Mapping[str, Translation]:
        """The status by locale."""


@dataclass(frozen=True)
class Localizer:
    """Answers in one locale. Where a text is missing there, that of the default locale stands in.

    `default` is the localizer of the default locale, None where this is it.
    """

    chronicle: Chronicle
    locale: str
    catalogue: Catalogue
    default: "Localizer | None" = None

    def text(self, texts: Text) -> Phrase:
        """A text of the data in this locale."""
        default = self.chronicle.site.default_locale
        if self.locale in texts:
            return phrase(texts[self.locale], self.locale)
        return phrase(texts[default], default, missing=True)

    def is_draft(self, *records: Translated) -> bool:
        """Whether the text of any of the records is an unreviewed translation in this locale."""
        statuses = (record.translations.get(self.locale) for record in records)
        return any(status is not None and status.status == "draft" for status in statuses)

    def own(self, text: str) -> Phrase:
        """A text that is in this locale already."""
        return phrase(text, self.locale)

    def agent(self, id_: str) -> Phrase:
        """The name of an agent."""
        return self._name(name_in(self.chronicle.agents[id_], self.locale), id_, agent=True)

    def place(self, id_: str) -> Phrase:
        """The name of a place."""
        return self._name(name_in(self.chronicle.places[id_], self.locale), id_, agent=False)

    def subject(self, id_: str) -> Phrase:
        """The name of an agent or, where there is none of that id, of a place."""
        return self.agent(id_) if id_ in self.chronicle.agents else self.place(id_)

    def voice(self, voice: str | Unnamed) -> Phrase:
        """The name of who speaks, or how the data describes somebody unnamed."""
        return self.text(voice.unnamed) if isinstance(voice, Unnamed) else self.agent(voice)

    def when(self, date: When) -> Phrase:
        """A date in its sense, in words."""
        return self.own(format_when(date.edtf, date.sense, self.catalogue, self.locale))

    def edtf(self, text: str, sense: Sense = Sense.ON) -> Phrase:
        """An EDTF date in words."""
        return self.when(When(edtf=text, sense=sense))

    def title(self, event: Event) -> Phrase:
        """The title of an event with its date and anniversary filled in."""
        return self.filled(event.title, event)

    def filled(self, texts: Text, event: Event) -> Phrase:
        """A text of an event; `{date}` and `{anniversary:form}` in it are said in its language.

        Every other brace is a brace.
        """
        shown = self.text(texts)
        said = self.default if shown.missing and self.default else self

        def fill(match: re.Match[str]) -> str:
            name, form = match.groups()
            if name == "date":
                return said.when(event.date).text if event.date and not form else match[0]
            number = self.anniversary(event)
            return said.anniversary_phrase(number, form or "nom") if number else match[0]

        return phrase(PLACEHOLDER.sub(fill, shown.text), shown.lang, missing=shown.missing)

    def anniversary(self, event: Event) -> int | None:
        """Which anniversary of the event it marks an event is, or None where it marks none."""
        marked = self.chronicle.events[event.marks].date if event.marks else None
        if not marked or not event.date:
            return None
        return anniversary(parse_edtf(marked.edtf), parse_edtf(event.date.edtf))

    def anniversary_phrase(self, number: int, form: str = "nom") -> str:
        """Say "34th anniversary" in a grammatical form of the locale."""
        return anniversary_phrase(number, form, self.locale, self.catalogue)

    def _name(self, name: str | None, id_: str, *, agent: bool) -> Phrase:
        if name:
            return self.own(name)
        default = self.chronicle.site.default_locale
        records = self.chronicle.agents if agent else self.chronicle.places
        return phrase(name_in(records[id_], default) or id_, default, missing=True)
