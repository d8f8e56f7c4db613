"""How many voices attest something, and from how many sides, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.compare.voices import Voices, voices
from generator.localize.localizer import Localizer
from generator.model.event import Attestation


@dataclass(frozen=True)
class VoicesView:
    """What is said of the voices; `one_side` is empty where several sides attest it, or none."""

    text: str
    one_side: str


def voices_view(answers: Iterable[Attestation], localizer: Localizer) -> VoicesView:
    """The voices of some answers in the reader's language."""
    found = voices(answers, localizer.chronicle)
    alone = ""
    if found.one_side:
        label = localizer.text(localizer.chronicle.vocabulary.sides[found.one_side].label)
        pattern = localizer.catalogue.pgettext("voices", "one side only: {side}")
        alone = pattern.format(side=label.text)
    return VoicesView(_text(found, localizer), alone)


def _text(found: Voices, localizer: Localizer) -> str:
    c = localizer.catalogue
    number = len(found.named)
    if not number:
        return c.pgettext("voices", "an unsigned text alone") if found.unsigned else ""
    parts = [c.ngettext("%(num)d voice", "%(num)d voices", number) % {"num": number}]
    sides = len(found.sides)
    if sides:
        told = c.ngettext("%(num)d side", "%(num)d sides", sides) % {"num": sides}
        parts.append(told if sides == 1 else _listed(told, found.sides, localizer))
    if found.sideless and localizer.chronicle.vocabulary.sides:
        parts.append(c.pgettext("voices", "a voice whose side is not stated"))
    if found.unsigned:
        parts.append(c.pgettext("voices", "an unsigned text besides"))
    return " · ".join(parts)


def _listed(told: str, sides: Mapping[str, int], localizer: Localizer) -> str:
    """Say of each of several sides how many voices it has."""
    c = localizer.catalogue
    one = c.pgettext("voices", "{side} {number}")
    labels = localizer.chronicle.vocabulary.sides
    each = [
        one.format(side=localizer.text(labels[side].label).text, number=number)
        for side, number in sides.items()
    ]
    return c.pgettext("voices", "{sides}: {each}").format(sides=told, each=" · ".join(each))
