"""The value of an answer in words."""

from generator.localize.dates import format_duration, format_recurring
from generator.localize.inflect import ordinal
from generator.localize.localizer import Localizer
from generator.localize.numbers import format_count, format_list, format_number, with_bound
from generator.localize.phrase import Phrase, phrase
from generator.model.event import Attestation
from generator.model.values import (
    AgentValue,
    Bound,
    CountValue,
    DatesValue,
    DateValue,
    DurationValue,
    OrdinalValue,
    PlaceValue,
    TermValue,
    Value,
    WordsValue,
)
from generator.model.vocabulary import Measure


def value_text(answer: Attestation, measure: Measure, localizer: Localizer) -> Phrase | None:
    """What an answer says, in the reader's language; None where its passage is the answer."""
    value = answer.value
    if value is None:
        return None
    if isinstance(value, WordsValue):
        return phrase(value.words, localizer.chronicle.sources[answer.source].read_in)
    return _own(value, measure, localizer)


def _own(value: Value, measure: Measure, localizer: Localizer) -> Phrase:
    """A value that is said in the reader's language."""
    c, locale = localizer.catalogue, localizer.locale
    match value:
        case CountValue():
            shown = localizer.own(_count(value, localizer))
        case DateValue():
            shown = _date(value, localizer)
        case DatesValue():
            dates = [localizer.edtf(text).text for text in value.dates]
            shown = localizer.own(format_list(dates, locale))
        case DurationValue():
            length = format_duration(value.duration, c, locale)
            shown = localizer.own(with_bound(length, _bound(value.bound), locale, c))
        case OrdinalValue():
            shown = localizer.own(ordinal(value.ordinal, locale))
        case TermValue():
            scheme = localizer.chronicle.vocabulary.terms[measure.scheme or ""]
            shown = localizer.text(scheme[value.term].label)
        case AgentValue():
            shown = localizer.agent(value.agent)
        case PlaceValue():
            shown = localizer.place(value.place)
        case WordsValue():
            shown = localizer.own(value.words)
    return shown


def _bound(bound: Bound) -> str | None:
    return None if bound is Bound.EXACT else bound.value


def count_text(value: CountValue, localizer: Localizer) -> str:
    """A count without what is said of its parts."""
    if value.quantity:
        quantities = localizer.chronicle.vocabulary.quantities
        return localizer.text(quantities[value.quantity].label).text
    amount = value.range or value.number or 0
    return format_count(amount, _bound(value.bound), localizer.locale, localizer.catalogue)


def _count(value: CountValue, localizer: Localizer) -> str:
    c, locale = localizer.catalogue, localizer.locale
    text = count_text(value, localizer)
    if value.of_whom:
        pattern = c.pgettext("count and its groups", "{number} (of whom {groups})")
        text = pattern.format(number=text, groups=_groups(value, localizer))
    if value.out_of:
        pattern = c.pgettext("part of a count", "{number}, out of {whole}")
        text = pattern.format(number=text, whole=format_number(value.out_of.number, locale))
    return text


def _groups(value: CountValue, localizer: Localizer) -> str:
    """Say "women: 106; children: 63", in the order of the vocabulary; "some" is the bare label."""
    c, locale = localizer.catalogue, localizer.locale
    groups = localizer.chronicle.vocabulary.groups
    said: list[str] = []
    for id_, entry in groups.items():
        if id_ in value.of_whom:
            label = localizer.text(entry.label).text
            number = value.of_whom[id_]
            if number is None:
                said.append(label)
            else:
                pattern = c.pgettext("group and its number", "{group}: {number}")
                said.append(pattern.format(number=format_number(number, locale), group=label))
    return c.pgettext("between groups", "; ").join(said)


def _date(value: DateValue, localizer: Localizer) -> Phrase:
    c = localizer.catalogue
    if value.recurs:
        day = format_recurring(value.recurs, c, localizer.locale)
        pattern = c.pgettext("date", "{day} of every year")
        return localizer.own(pattern.format(day=day))
    shown = localizer.edtf(value.date or "", value.sense)
    if not value.year:
        return shown
    pattern = c.pgettext("date", "{date} (the year is that of the source)")
    return localizer.own(pattern.format(date=shown.text))
