"""Who attests something, and from how many sides. Many voices of one side are one side still."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.chronicle import Chronicle
from generator.model.event import Attestation
from generator.model.evidence import Evidence, Stance, Unnamed

ATTESTING = frozenset({Stance.ASSERTS, Stance.THINKS_POSSIBLE})


@dataclass(frozen=True)
class Voices:
    """Who attests something; `one_side` does where nobody else is heard.

    `named` are the agents, each once however often and through whomever they are heard; `sides`
    how many of them each side has, in the vocabulary's order; `sideless` says that some have none.
    `unsigned` says that somebody attests it whom no text names: no origin of its own.
    """

    named: tuple[str, ...]
    sides: Mapping[str, int]
    sideless: bool
    unsigned: bool
    one_side: str | None = None


def voices(answers: Iterable[Attestation], chronicle: Chronicle) -> Voices:
    """Who attests any of some answers; who denies or merely reports one does not.

    A relay counts with what it relays: not who carried a text speaks, but who speaks in it.
    """
    lists = chronicle.vocabulary
    claimants = [claimant_of(answer, chronicle) for answer in answers if answer.stance in ATTESTING]
    named = dict.fromkeys(one for one in claimants if not isinstance(one, Unnamed))
    found = [side_of(agent, chronicle) for agent in named]
    sides = {side: found.count(side) for side in lists.sides if side in found}
    alone = [side for side in sides if lists.sides[side].party]
    return Voices(
        named=tuple(named),
        sides=sides,
        sideless=None in found,
        unsigned=any(isinstance(one, Unnamed) for one in claimants),
        one_side=alone[0] if alone and len(sides) == 1 and None not in found else None,
    )


def claimant_of(evidence: Evidence, chronicle: Chronicle) -> str | Unnamed:
    """Whose word a piece of evidence is: the one it names, or the voice of its source."""
    return evidence.by or chronicle.sources[evidence.source].voice


def perspective_of(claimant: str | Unnamed, chronicle: Chronicle) -> str | None:
    """The perspective from which somebody speaks, where that is recorded."""
    if isinstance(claimant, Unnamed):
        return claimant.perspective
    return chronicle.perspective_of(claimant)


def side_of(claimant: str | Unnamed, chronicle: Chronicle) -> str | None:
    """The side that somebody is counted with, or None for one without."""
    perspective = perspective_of(claimant, chronicle)
    return chronicle.vocabulary.perspectives[perspective].side if perspective else None
