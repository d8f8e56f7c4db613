"""An answer to a question: who gives it, what it says, and the passage it stands in."""

from dataclasses import dataclass

from generator.compare.answers import comparable
from generator.compare.voices import claimant_of
from generator.localize.labels import reading_labels, stance_labels
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase, phrase
from generator.model.event import Attestation
from generator.model.evidence import Unnamed
from generator.model.values import WordsValue
from generator.model.vocabulary import Measure
from generator.strict_yaml import Loc
from generator.views.evidence import QuoteView, quote_view
from generator.views.links import Link, Links
from generator.views.values import value_text


@dataclass(frozen=True)
class AnswerView:
    """One answer. `said` is when its source was published, `word` the word for what is counted.

    `value` is empty where the passage itself is the answer, and `quoted` where it is the source's
    own words.
    """

    anchor: str
    claimant: Link
    perspective: Phrase | None
    via: tuple[Link, ...]
    source: Link
    value: Phrase | None
    quoted: bool
    word: Phrase | None
    word_label: Phrase | None
    stance: str
    reading: str
    note: Phrase | None
    quote: QuoteView
    compared: bool

    @property
    def lines(self) -> int:
        """About how many lines it takes on a phone, rather more than it does."""
        said = [len(part.text) for part in (*self.quote.parts, *self.quote.translation)]
        told = [len(words.text) for words in (self.value, self.note) if words]
        return 9 + sum(said) // 24 + sum(told) // 24


def perspective_view(voice: str | Unnamed, localizer: Localizer) -> Phrase | None:
    """From which side somebody speaks, where that is recorded."""
    chronicle = localizer.chronicle
    side = voice.perspective if isinstance(voice, Unnamed) else chronicle.perspective_of(voice)
    return localizer.text(chronicle.vocabulary.perspectives[side].label) if side else None


def answer_view(
    answer: Attestation, measure: Measure, owner: str, loc: Loc, anchor: str, links: Links
) -> AnswerView:
    """Everything that a page shows of one answer."""
    localizer = links.localizer
    claimant = claimant_of(answer, localizer.chronicle)
    language = localizer.chronicle.sources[answer.source].read_in
    counted = answer.counted_as
    terms = localizer.chronicle.vocabulary.terms.get("counted-as", {})
    return AnswerView(
        anchor=anchor,
        claimant=links.voice(claimant),
        perspective=perspective_view(claimant, localizer),
        via=tuple(links.agent(agent) for agent in answer.via),
        source=links.source(answer.source),
        value=value_text(answer, measure, localizer),
        quoted=isinstance(answer.value, WordsValue),
        word=phrase(counted.exact, language) if counted else None,
        word_label=localizer.text(terms[counted.term].label) if counted else None,
        stance=stance_labels(localizer.catalogue)[answer.stance],
        reading=reading_labels(localizer.catalogue)[answer.reading] if answer.reading else "",
        note=localizer.text(answer.note) if answer.note else None,
        quote=quote_view(answer, owner, loc, links),
        compared=comparable(answer),
    )
