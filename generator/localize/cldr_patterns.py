"""What CLDR knows of how a language writes its dates, as messages of a catalogue.

A new catalogue begins with it: only words are left to translate. The order of day, month and year,
the points and words between them and the case of the month are CLDR's.
"""

from collections.abc import Mapping

from babel.dates import get_month_names, tokenize_pattern

from generator.cldr import parse_locale

DAY_AND_MONTH, MONTH_AND_YEAR, WHOLE = "{day} {month}", "{months} {year}", "{days} {year}"


def date_patterns(locale: str) -> Mapping[str, str]:
    """The messages of the context "date" that CLDR has, by msgid.

    None for a language that writes months as figures: their names are not to be put there.
    """
    known = parse_locale(locale)
    skeletons = known.datetime_skeletons
    day = _message(str(skeletons.get("MMMMd", "")), locale, "month")
    month = _message(str(skeletons.get("yMMMM", "")), locale, "months")
    whole = _message(str(known.date_formats["long"].pattern), locale, "month")
    found = {}
    if {"{day}", "{month"} <= _names(day) and day in whole:
        found[DAY_AND_MONTH] = day
        found[WHOLE] = whole.replace(day, "{days}")
    if {"{year}", "{months"} <= _names(month):
        found[MONTH_AND_YEAR] = month
    return found


def _message(pattern: str, locale: str, month: str) -> str:
    """A date pattern of CLDR with the fields of our messages; empty where it has others."""
    made = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            made.append(str(value).replace("{", "{{").replace("}", "}}"))
            continue
        letter, length = str(value[0]), int(value[1])
        field = {"d": "{day}", "y": "{year}"}.get(letter)
        if letter in "ML" and length == 4:
            alone = letter == "L" and _stands_alone(locale)
            field = f"{{{month}:nom}}" if alone else f"{{{month}}}"
        if field is None:
            return ""
        made.append(field)
    return "".join(made)


def _stands_alone(locale: str) -> bool:
    """Whether months are called otherwise where they stand without a day."""
    known = parse_locale(locale)
    return dict(get_month_names("wide", "stand-alone", known)) != dict(
        get_month_names("wide", "format", known)
    )


def _names(message: str) -> set[str]:
    """Which of the fields a message has; months with or without their form."""
    return {name for name in ("{day}", "{year}", "{month", "{months") if name in message}
