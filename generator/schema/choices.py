"""What this chronicle has at present, for editors to choose from: ids and terms with their names.

The schemas kept in schema/ refer to it as choices.json; without it they hold, but offer no ids.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from babel.localedata import locale_identifiers

from generator.cldr import country_name, language_name, parse_locale
from generator.load import Loaded
from generator.model.agent import Named
from generator.model.event import Event
from generator.model.evidence import COUNTED_AS
from generator.model.source import Source
from generator.model.values import KEYS
from generator.model.vocabulary import (
    NO_LISTS,
    WITHOUT_VALUE,
    Entry,
    Measure,
    MeasureType,
    Vocabulary,
)
from generator.schema.documents import DRAFT, Json, described

COMMENT = "Written by `check` and by a preview; git does not keep it."
UNREAD = "its file has problems"
ENGLISH = "en"


def choices(loaded: Loaded) -> Json | None:
    """A JSON Schema document of definitions alone, one for each name that the schemas refer to.

    None where the vocabulary or the site's own record cannot be read: what was known stays.
    """
    if loaded.site is None or loaded.vocabulary is None:
        return None
    locales, lists = loaded.site.record.locales, loaded.vocabulary.record
    agents = _named({id_: found.record for id_, found in loaded.agents.items()}, locales)
    places = _named({id_: found.record for id_, found in loaded.places.items()}, locales)
    unread = dict.fromkeys(sorted(loaded.failed), UNREAD)
    sources = {id_: _source(found.record) for id_, found in loaded.sources.items()}
    events = {id_: _event(found.record, locales) for id_, found in loaded.events.items()}
    offered = {
        "agent": {**unread, **agents},
        "place": {**unread, **places},
        "subject": {**unread, **agents, **places},
        "source": {**unread, **sources},
        "event": {**unread, **events},
        "record": {**unread, **agents, **places, **sources, **events},
        "locale": {locale: language_name(locale, ENGLISH) for locale in locales},
        "territory": _territories(),
        "column": dict.fromkeys(lists.columns, ""),
        "map": dict.fromkeys(lists.drawable, ""),
        "scheme": dict.fromkeys(lists.terms, ""),
        f"terms.{COUNTED_AS}": _labels(lists.terms.get(COUNTED_AS, {}), locales),
        **{name: _labels(entries, locales) for name, entries in _lists(lists)},
    }
    definitions = {name: _choice(words) for name, words in offered.items()}
    definitions["language"] = {"anyOf": [described(_languages()), {"pattern": "-"}]}
    definitions["claim"] = {"allOf": list(_claims(lists, locales))}
    return {"$schema": DRAFT, "$comment": COMMENT, "definitions": definitions}


def _choice(words: Mapping[str, str]) -> Json:
    return described(words) if words else {"not": {}}


def _named(records: Mapping[str, Named], locales: Iterable[str]) -> dict[str, str]:
    return {id_: _together(_names(record, locales)) for id_, record in records.items()}


def _names(record: Named, locales: Iterable[str]) -> Iterator[str]:
    for locale in locales:
        if record.territory:
            yield country_name(record.territory, locale)
        else:
            yield (record.name or {}).get(locale, "")


def _event(event: Event, locales: Iterable[str]) -> str:
    day = event.date.edtf if event.date else ""
    titles = _together(event.title.get(locale, "") for locale in locales)
    return titles.replace("{date}", day)


def _source(source: Source) -> str:
    day = source.published.date if source.published else ""
    return _together([source.title or "", day, source.language])


def _labels(entries: Mapping[str, Entry], locales: Iterable[str]) -> dict[str, str]:
    return {
        id_: _together(entry.label.get(locale, "") for locale in locales)
        for id_, entry in entries.items()
    }


def _lists(lists: Vocabulary) -> Iterator[tuple[str, Mapping[str, Entry]]]:
    """The lists of the vocabulary whose members are entries."""
    for name in type(lists).model_fields:
        if name not in ("terms", *NO_LISTS):
            yield name, getattr(lists, name)


def _together(names: Iterable[str]) -> str:
    """Different names in one line."""
    return " · ".join(dict.fromkeys(name for name in names if name))


def _territories() -> dict[str, str]:
    codes = parse_locale(ENGLISH).territories
    return {code: codes[code] for code in sorted(codes) if len(code) == 2 and code.isalpha()}


def _languages() -> dict[str, str]:
    """The languages that CLDR has data of, by their codes without further subtags."""
    names = parse_locale(ENGLISH).languages
    known = {code for code in locale_identifiers() if code in names and "_" not in code}
    return {code: names[code] for code in sorted(known)}


def _claims(lists: Vocabulary, locales: Iterable[str]) -> Iterator[Json]:
    """What a claim about a measure must have and may not have, and the terms of its scheme."""
    named = sorted(lists.measures.items(), key=lambda item: _sort_of(item[1]))
    for _, same in groupby(named, key=lambda item: _sort_of(item[1])):
        measures = dict(same)
        measure = next(iter(measures.values()))
        claim: Json = {"properties": {"attested": {"items": _answer(measure, lists, locales)}}}
        if measure.type is MeasureType.PROPOSITION:
            claim["required"] = ["statement"]
        about = {"required": ["about"], "properties": {"about": {"enum": sorted(measures)}}}
        yield {"if": about, "then": claim}


def _sort_of(measure: Measure) -> tuple[str, str, tuple[str, ...]]:
    return measure.type, measure.scheme or "", measure.groups


def _answer(measure: Measure, lists: Vocabulary, locales: Iterable[str]) -> Json:
    forbidden = {} if measure.type is MeasureType.COUNT else {"counted_as": False}
    if measure.type in WITHOUT_VALUE:
        return {"properties": {**forbidden, "value": False}}
    others = {key: False for key, kind in KEYS.items() if kind != measure.type}
    value = others | _terms(measure, lists, locales)
    return {"required": ["value"], "properties": {**forbidden, "value": {"properties": value}}}


def _terms(measure: Measure, lists: Vocabulary, locales: Iterable[str]) -> Json:
    """The terms that stand in an answer to a measure."""
    scheme = _choice(_labels(lists.terms.get(measure.scheme or "", {}), locales))
    groups = {id_: entry for id_, entry in lists.groups.items() if id_ in measure.groups}
    of_type: Mapping[MeasureType, Json] = {
        MeasureType.TERM: {"term": scheme},
        MeasureType.WORDS: {"party": {"items": scheme} if measure.scheme else False},
        MeasureType.COUNT: {"of_whom": {"propertyNames": _choice(_labels(groups, locales))}},
    }
    return of_type.get(measure.type, {})
