"""Links from one page to what the chronicle knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import uris
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase, isolated
from generator.model.evidence import Unnamed
from generator.model.source import Basis
from generator.normalised import Passage
from generator.text_fragments import fragment


@dataclass(frozen=True)
class Link:
    """A text that leads somewhere, or nowhere where `href` is empty."""

    label: Phrase
    href: str = ""


@dataclass(frozen=True)
class Links:
    """Makes the links of the page at `at` (its source address below the locale's folder)."""

    localizer: Localizer
    at: str

    def to(self, uri: str, label: str, anchor: str = "") -> Link:
        """A link with a label in the reader's language."""
        return Link(self.localizer.own(label), uris.href(self.at, uri, anchor))

    def event(self, id_: str, anchor: str = "") -> Link:
        """A link to an event's page, labelled with its title."""
        chronicle = self.localizer.chronicle
        title = self.localizer.title(chronicle.events[id_])
        return Link(title, uris.href(self.at, uris.event_uri(chronicle, id_), anchor))

    def agent(self, id_: str) -> Link:
        """A link to the entry of an agent in the list of people and organisations."""
        return Link(self.localizer.agent(id_), uris.href(self.at, uris.PEOPLE, id_))

    def place(self, id_: str) -> Link:
        """A link to the entry of a place in the list of places."""
        return Link(self.localizer.place(id_), uris.href(self.at, uris.PLACES, id_))

    def voice(self, voice: str | Unnamed) -> Link:
        """Who speaks: a link for an agent, the plain description of somebody unnamed."""
        if isinstance(voice, Unnamed):
            return Link(self.localizer.voice(voice))
        return self.agent(voice)

    def source(self, id_: str) -> Link:
        """A link to the page of a source, labelled as `source_label` says."""
        label = source_label(self.localizer, id_)
        return Link(label, uris.href(self.at, uris.source_uri(id_)))

    def passages(self, source: str, passages: Sequence[Passage]) -> str:
        """The address of the first of some passages on its source's page, with the words of all."""
        anchor = uris.passage_anchor(passages[0])
        words = self.words(source, passages)
        return uris.href(self.at, uris.source_uri(source), anchor) + words

    def words(self, source: str, passages: Sequence[Passage]) -> str:
        """What goes at the end of an address, so that a browser finds the words of passages."""
        return fragment(self.localizer.chronicle.searched[source], passages)


def source_label(localizer: Localizer, id_: str) -> Phrase:
    """What a source is called in a list: its carriers, else its voice, and its date.

    Titles of sources hold verdicts; the site's own lists name who published what and when.
    """
    source = localizer.chronicle.sources[id_]
    c = localizer.catalogue
    names = [isolated(localizer.agent(agent).text, localizer.locale) for agent in source.carried_by]
    who = " / ".join(names) or localizer.voice(source.voice).text
    if not source.published:
        return localizer.own(who)
    when = localizer.edtf(source.published.date).text
    if source.published.basis is Basis.NOT_BEFORE:
        pattern = c.pgettext("source and its date", "{source}, not before {date}")
    else:
        pattern = c.pgettext("source and its date", "{source}, {date}")
    return localizer.own(pattern.format(source=who, date=when))
