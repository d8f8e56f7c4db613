"""Asks for the first claims of an event: when, where, and one more."""

import argparse
from dataclasses import dataclass, field
from typing import Any

from generator.cli.dialogue import Dialogue, add_options
from generator.dates import Sense
from generator.load import Loaded
from generator.model.base import When
from generator.model.values import Value
from generator.model.vocabulary import Measure, MeasureType, Vocabulary
from generator.scaffold.answers import (
    Check,
    Checked,
    Question,
    day,
    labelled,
    named,
    one_of,
    passage,
    text,
    typed,
)
from generator.scaffold.event import as_value, claim, value_key, when, when_value
from generator.scaffold.locator import WORDS, locator

WHEN, WHERE = "when", "where"


@dataclass
class Asked:
    """What was answered: the date and place that the event is filed under, and its claims."""

    dated: bool = True
    date: str | None = None
    when: dict[str, str] | None = None
    place: str | None = None
    claims: list[dict[str, Any]] = field(default_factory=list)


def add_claims(parser: argparse.ArgumentParser) -> None:
    """Add the options for the claims."""
    add_options(
        parser,
        {
            "source": ("ID", "the text that it rests on, kept or cited"),
            "locator": ("WHERE", f"of a cited source, where its record does not say: {WORDS}"),
            "by": ("ID", "whose word it is, where it is not the source's own voice"),
            "date": ("EDTF", "when it was, where the source says so: 2026-02-26, 2026-02, 2026"),
            "sense": ("SENSE", "in which sense the date is meant, where it is not simply that day"),
            "quote": ("WORDS", "the passage that gives the date; a cited source needs none"),
            "place": ("ID", "where it was, where the source says so"),
            "place-quote": (
                "WORDS",
                "the passage that gives the place; without it that of the date",
            ),
            "about": ("MEASURE", "a further question that the source answers: one of `measures`"),
            "value": ("VALUE", "the answer to it, where the measure takes one"),
            "statement": ("LOCALE=TEXT", "what is asserted, where the measure takes a statement"),
            "claim-quote": ("WORDS", "the passage that answers it"),
        },
    )


def ask_claims(dialogue: Dialogue, loaded: Loaded, kind: str | None, locale: str) -> Asked:
    """Ask for the source, then for the date, the place and one more thing that it says.

    The words of a cited source cannot be looked up, and only those that matter are quoted.
    """
    vocabulary = loaded.vocabulary
    if vocabulary is None:
        return Asked()
    lists = vocabulary.record
    sources = {id_: each.record.title or id_ for id_, each in loaded.sources.items()}
    words = "the text that it rests on"
    source = dialogue.ask(Question("source", words, one_of(sources, "source"), choices=sources))
    agents = named(loaded.agents, locale)
    words = "whose word it is, where it is not the source's own voice"
    by = dialogue.ask(Question("by", words, one_of(agents, "agent"), False, "", agents))
    evidence = {"source": source} | ({"by": by} if by else {})
    quoted = _Quoted(dialogue, evidence, _passage(loaded, source))
    if source in loaded.cited:
        words = f"{WORDS}; where its record does not say"
        quoted.locator = dialogue.ask(Question("locator", words, locator, needed=False))
    elif source and dialogue.options.locator is not None:
        dialogue.refused.append(
            "--locator: it is for a cited source; a text that is kept is quoted"
        )
    known = lists.kinds.get(kind or "")
    asked = Asked(dated=known is None or known.dated)
    quote = _when(quoted, asked) if asked.dated and WHEN in lists.measures else None
    if WHERE in lists.measures:
        _where(quoted, asked, named(loaded.places, locale), quote)
    _further(quoted, asked, loaded, lists, locale)
    return asked


@dataclass
class _Quoted:
    """What the claims rest on; `passage` checks words of a text that is kept."""

    dialogue: Dialogue
    source: dict[str, Any]
    passage: Check | None
    locator: Any = None

    def evidence(self, quote: Any) -> dict[str, Any]:
        more = {"quote": quote, "locator": self.locator}
        return self.source | {key: value for key, value in more.items() if value is not None}

    def quote(self, option: str, words: str, given: Any = None) -> Any:
        """The passage; without a terminal `given` stands for one that no option names."""
        dialogue = self.dialogue
        named_ = getattr(dialogue.options, option.replace("-", "_")) is not None
        if given is not None and not named_ and not dialogue.terminal:
            return given
        return dialogue.ask(Question(option, words, self.passage or text, bool(self.passage)))


def _passage(loaded: Loaded, source: str | None) -> Check | None:
    """What checks a quote: any text while no source is known, none of a cited source."""
    if source in loaded.cited:
        return None
    return passage(loaded.bodies[source].text, source) if source else text


def _when(quoted: _Quoted, asked: Asked) -> Any:
    dialogue = quoted.dialogue
    words = "when it was (EDTF: 2026-02-26, 2026-02, 2026; a night: 2026-02-25/2026-02-26)"
    today = day(dialogue.options.today)
    asked.date = dialogue.ask(Question("date", words, today, needed=False))
    if asked.date is None:
        return None
    edtf = asked.date
    senses = {str(sense): getattr(sense, "meaning", str(sense)) for sense in Sense}
    fitting = typed(When, lambda sense: {"edtf": edtf, "sense": sense})
    known = one_of(senses, "sense")

    def check(answer: str) -> Checked:
        found = known(answer)
        return found if found.refusal else fitting(answer)

    words = "in which sense: " + ", ".join(senses)
    answer = dialogue.ask(Question("sense", words, check, proposal=str(Sense.ON)))
    sense = answer["sense"] if answer else None
    asked.when = when(edtf, sense)
    quote = quoted.quote("quote", "words of the passage that gives the date")
    asked.claims.append(claim(WHEN, quoted.evidence(quote), value=when_value(edtf, sense)))
    return quote


def _where(quoted: _Quoted, asked: Asked, places: dict[str, str], quote: Any) -> None:
    check = one_of(places, "place")
    question = Question("place", "where it was", check, False, "", places)
    asked.place = quoted.dialogue.ask(question)
    if asked.place is None:
        return
    own = quoted.quote("place-quote", "words of the passage that gives the place", quote)
    asked.claims.append(claim(WHERE, quoted.evidence(own), value={"place": asked.place}))


def _further(quoted: _Quoted, asked: Asked, loaded: Loaded, lists: Vocabulary, locale: str) -> None:
    """One more claim, which is needed where there is neither a date nor a place."""
    measures = labelled(lists.measures, locale)
    words = "a further question that the text answers (needed without `--date` and `--place`)"
    check = one_of(measures, "measure")
    about = quoted.dialogue.ask(Question("about", words, check, not asked.claims, choices=measures))
    if about is None:
        return
    measure = lists.measures[about]
    statement = None
    if measure.type is MeasureType.PROPOSITION:
        words = "what is asserted, in neutral words"
        statement = quoted.dialogue.ask_texts(
            "statement", words, [locale, *_others(loaded, locale)]
        )
    quote = quoted.quote("claim-quote", "words of the passage that answers it")
    value = _value(quoted.dialogue, measure, loaded, lists, locale)
    more = {"statement": statement, "value": value}
    asked.claims.append(claim(about, quoted.evidence(quote), **more))


def _value(
    dialogue: Dialogue, measure: Measure, loaded: Loaded, lists: Vocabulary, locale: str
) -> Any:
    if value_key(measure.type) is None:
        return None
    choices = {
        MeasureType.TERM: labelled(lists.terms.get(measure.scheme or "", {}), locale),
        MeasureType.AGENT: named(loaded.agents, locale),
        MeasureType.PLACE: named(loaded.places, locale),
    }.get(measure.type, {})
    wrap = as_value(measure.type)
    check = one_of(choices, str(measure.type)) if choices else typed(Value, wrap)
    answer = dialogue.ask(
        Question("value", f"the answer: a {measure.type}", check, choices=choices)
    )
    return wrap(answer) if isinstance(answer, str) else answer


def _others(loaded: Loaded, locale: str) -> list[str]:
    site = loaded.site
    return [other for other in site.record.locales if other != locale] if site else []
