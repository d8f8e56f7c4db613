"""What is done and what is left: translations, sentences of the sources, questions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog

from generator.balance import Balance
from generator.check.references import all_records
from generator.compare.claims import Comparison
from generator.coverage import Coverage
from generator.load import Loaded
from generator.localize.catalogue import SOURCE_LOCALE, folder_of, read_messages, texts
from generator.model.site import SiteConfig
from generator.passages_report import PassageProgress, passage_progress
from generator.translation import Progress, State, progress


@dataclass(frozen=True)
class Left:
    """A record whose translation is not done: its id, its file, and how far it has come."""

    id: str
    path: str
    come: Progress


@dataclass(frozen=True)
class LocaleProgress:
    """How far a locale has come.

    `records` counts records by their state, `messages` the words of the interface; of these none
    can be stale. `left` are the records that are not translated and reviewed.
    """

    locale: str
    records: Mapping[State, int]
    messages: Mapping[State, int]
    left: tuple[Left, ...]


@dataclass(frozen=True)
class SourceProgress:
    """How many sentences of an archived text are used, left out on purpose, or neither."""

    id: str
    quoted: int
    unused: int
    unaccounted: int
    share_quoted: float


@dataclass(frozen=True)
class Question:
    """A claim: the event's id, the claim's address in it, and its measure."""

    event: str
    claim: str
    measure: str


@dataclass(frozen=True)
class Report:
    """Everything that `coverage` tells. `single` rest on one source; in `differing` answers do.

    `passages` are the translations of quoted passages, `balance` says from whose side it is told.
    """

    locales: tuple[LocaleProgress, ...]
    sources: tuple[SourceProgress, ...]
    claims: int
    single: tuple[Question, ...]
    differing: tuple[Question, ...]
    passages: tuple[PassageProgress, ...]
    balance: Balance


def report(
    loaded: Loaded,
    accounts: Mapping[str, Coverage],
    comparisons: Mapping[tuple[str, str], Comparison],
    messages: Mapping[str, Mapping[State, int]],
    balance: Balance,
) -> Report:
    """Take stock of a chronicle. `messages` are those of `message_states` for each locale."""
    site = loaded.site.record if loaded.site else None
    asked = list(_questions(loaded))
    return Report(
        locales=tuple(_locales(loaded, site, messages)) if site else (),
        sources=tuple(
            SourceProgress(
                id_,
                found.count("quoted"),
                found.count("unused"),
                found.count("unaccounted"),
                found.share_quoted,
            )
            for id_, found in accounts.items()
        ),
        claims=len(asked),
        single=tuple(one for one, sources in asked if sources == 1),
        differing=tuple(
            one
            for one, _ in asked
            if (one.event, one.claim) in comparisons and comparisons[one.event, one.claim].differs
        ),
        passages=passage_progress(loaded, site) if site else (),
        balance=balance,
    )


def _questions(loaded: Loaded) -> Iterator[tuple[Question, int]]:
    """Every claim, and how many sources answer it."""
    for id_, located in loaded.events.items():
        for claim in located.record.claims:
            sources = {answer.source for answer in claim.attested}
            yield Question(id_, claim.address, claim.about), len(sources)


def _locales(
    loaded: Loaded, site: SiteConfig, messages: Mapping[str, Mapping[State, int]]
) -> Iterator[LocaleProgress]:
    for locale in site.locales:
        if locale == site.default_locale:
            continue
        found = [
            Left(one.id, one.path, progress(one.record, locale, site.default_locale))
            for one in all_records(loaded)
        ]
        found = [one for one in found if one.come.texts]
        yield LocaleProgress(
            locale,
            {state: sum(one.come.state is state for one in found) for state in State},
            messages[locale],
            tuple(one for one in found if one.come.state is not State.TRANSLATED),
        )


def message_states(folders: Sequence[Path], locales: Iterable[str]) -> dict[str, dict[State, int]]:
    """How many words of the interface each locale has: translated, fuzzy (a draft), missing."""
    source = folder_of(SOURCE_LOCALE, folders)
    wanted = read_messages(source, SOURCE_LOCALE) if source else Catalog()
    found = {}
    for locale in locales:
        folder = folder_of(locale, folders)
        have = read_messages(folder, locale) if folder else Catalog()
        states = [_state(have, message.id, message.context) for message in wanted if message.id]
        found[locale] = {state: states.count(state) for state in State}
    return found


def _state(have: Catalog, msgid: object, context: str | None) -> State:
    message = have.get(msgid, context)  # type: ignore[arg-type]
    if message is None or not all(texts(message.string)):
        return State.MISSING
    return State.DRAFT if message.fuzzy else State.TRANSLATED


def as_json(told: Report) -> dict[str, Any]:
    """The report as values of JSON, a record's state in words beside its counts."""
    values = asdict(told)
    for locale, made in zip(told.locales, values["locales"], strict=True):
        made["left"] = [
            {
                "id": left.id,
                "path": left.path,
                "state": str(left.come.state),
                "texts": left.come.texts,
                "missing": left.come.missing,
                "recorded": left.come.recorded,
            }
            for left in locale.left
        ]
    return values
