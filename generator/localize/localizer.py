"""A chronicle as one reader sees it: texts, names, dates and numbers in their language."""

import re
from dataclasses import dataclass

from generator.chronicle import Chronicle
from generator.cldr import language_name
from generator.dates import Sense, anniversary, parse_edtf
from generator.localize.anniversaries import anniversary_phrase
from generator.localize.catalogue import Catalogue
from generator.localize.dates import format_when
from generator.localize.foreign import foreign, is_marked
from generator.localize.phrase import Phrase, phrase
from generator.model.base import Record, Text, When
from generator.model.event import Event
from generator.model.evidence import Unnamed
from generator.names import name_in
from generator.translation import Progress, progress

PLACEHOLDER = re.compile(r"\{(date|anniversary)(?::([a-z]+))?\}")


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

    def come(self, *records: Record) -> list[Progress]:
        """How far the translation of each record has come; of none in the default locale."""
        default = self.chronicle.site.default_locale
        if self.locale == default:
            return []
        return [progress(record, self.locale, default) for record in records]

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
        """A date in its sense, in words: all of them of one language."""
        said = format_when(date.edtf, date.sense, self.catalogue, self.locale)
        return self.default.when(date) if is_marked(said) and self.default else self.own(said)

    def language(self, code: str) -> str:
        """The name of a language; where CLDR has none, in the default locale, marked as of it."""
        default = self.chronicle.site.default_locale
        try:
            return language_name(code, self.locale)
        except KeyError:
            return foreign(self.default.language(code), default) if self.default else code

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
