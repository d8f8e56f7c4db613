"""Checks an answer that an editor gives, with the same rules as `check`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.check.dates import come
from generator.dates import parse_edtf
from generator.load import Loaded
from generator.model.scalars import Edtf
from generator.names import name_in
from generator.normalised import normalise
from generator.scaffold.evidence import quote_value
from generator.scaffold.passages import Missed, propose
from generator.validate import nearest
from generator.yaml_problems import REFUSED

SHOWN = 24


@dataclass(frozen=True)
class Checked:
    """An answer as it will be written, or why it is none (then `value` means nothing)."""

    value: Any = None
    refusal: str = ""


Check = Callable[[str], Checked]


@dataclass(frozen=True)
class Question:
    """Something to ask for: the option that answers it, the words that ask, and what may be said.

    An answer that is not `needed` may stay out. `proposal` is taken where nothing is answered.
    `choices` are the answers there are, with what each means. What is `positional` has no option.
    """

    option: str
    words: str
    check: Check
    needed: bool = True
    proposal: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    positional: bool = False

    @property
    def called(self) -> str:
        """How the answer is given on a command line."""
        return self.option.upper() if self.positional else f"--{self.option}"


def text(answer: str) -> Checked:
    """Any text of one line that is not empty."""
    if not answer.strip():
        return Checked(refusal="expected a text")
    if REFUSED.search(answer) or len(answer.splitlines()) > 1:
        return Checked(refusal="expected one line without control characters")
    return Checked(answer)


def typed(kind: Any, wrap: Callable[[str], Any] = lambda answer: answer) -> Check:
    """What the model accepts as a `kind`; `wrap` makes of the answer what a file would hold."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def check(answer: str) -> Checked:
        value = wrap(answer)
        try:
            adapter.validate_python(value)
        except ValidationError as error:
            return Checked(refusal=error.errors(include_url=False)[0]["msg"])
        return Checked(value)

    return check


def day(today: date) -> Check:
    """An EDTF date that has come."""
    readable = typed(Edtf)

    def check(answer: str) -> Checked:
        found = readable(answer)
        if not found.refusal and not come(parse_edtf(answer), today):
            return Checked(refusal=f"the date {answer} has not come yet")
        return found

    return check


def one_of(choices: Mapping[str, str], noun: str) -> Check:
    """An id among `choices`, or its name in any case; of another the nearest is told."""
    by_name = {name.casefold(): id_ for id_, name in choices.items()}

    def check(answer: str) -> Checked:
        found = answer if answer in choices else by_name.get(answer.casefold())
        if found is not None:
            return Checked(found)
        hint = nearest(answer, choices) or _by_name(answer, by_name) or _all(choices)
        return Checked(refusal=f"no {noun} `{answer}`: {hint}")

    return check


def several_of(choices: Mapping[str, str], noun: str) -> Check:
    """Ids among `choices`, between commas."""
    each = one_of(choices, noun)

    def check(answer: str) -> Checked:
        found = [each(part.strip()) for part in answer.split(",") if part.strip()]
        refused = next((one for one in found if one.refusal), None)
        return refused or Checked([one.value for one in found])

    return check


def passage(body: str, source: str) -> Check:
    """Words of a text; the answer is the value of `quote` that fits their place alone."""
    normalised = normalise(body)

    def check(answer: str) -> Checked:
        found = propose(normalised, answer)
        if isinstance(found, Missed):
            near = f": the nearest passage is “{found.nearest}”" if found.nearest else ""
            return Checked(refusal=f"`{source}` does not hold “{found.words}”{near}")
        if len(found) > 1:
            return Checked(refusal=f"this fits {len(found)} places of `{source}`: give more words")
        return Checked(quote_value(found[0]))

    return check


def named(records: Mapping[str, Any], locale: str) -> dict[str, str]:
    """The ids of agents or places with their names."""
    return {id_: name_in(located.record, locale) or id_ for id_, located in records.items()}


def labelled(entries: Mapping[str, Any], locale: str) -> dict[str, str]:
    """The ids of a list of the vocabulary with their labels."""
    return {id_: entry.label.get(locale, id_) for id_, entry in entries.items()}


def titled(loaded: Loaded, locale: str) -> dict[str, str]:
    """The ids of events with their titles."""
    return {id_: event.record.title.get(locale, id_) for id_, event in loaded.events.items()}


def _by_name(answer: str, by_name: Mapping[str, str]) -> str:
    near = nearest(answer.casefold(), by_name)
    return f"did you mean `{by_name[near.split('`')[1]]}`?" if near else ""


def _all(choices: Iterable[str]) -> str:
    every = list(choices)
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return "there are " + ", ".join(every[:SHOWN]) + more if every else "there are none yet"
