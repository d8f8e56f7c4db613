"""The positions name claims that there are, and that somebody of the group answers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.load import Loaded
from generator.model.agent import Agent
from generator.model.event import Claim
from generator.model.evidence import Unnamed
from generator.model.positions import Group, Positions
from generator.perspectives import perspective_in
from generator.problems import Problem
from generator.records import Located
from generator.strict_yaml import Loc
from generator.suggest import nearest, nearest_or_any

MOST = 4


def problems(loaded: Loaded) -> Iterator[Problem]:
    """A problem for each claim that is not there, and for whatever gives groups unequal room."""
    if not loaded.positions:
        return
    record = loaded.positions.record
    for key, named in (("questions", record.questions), ("groups", record.groups)):
        yield from _twice(loaded.positions, key, [one.id for one in named])
    for i, group in enumerate(record.groups):
        yield from _group(loaded.positions, ("groups", i), group, loaded)


def _twice(located: Located[Positions], key: str, ids: Sequence[str]) -> Iterator[Problem]:
    for i, id_ in enumerate(ids):
        if id_ in ids[:i]:
            hint = "give one of them another id"
            message = f"`{id_}` stands twice in `{key}`"
            yield located.problem((key, i, "id"), message, hint, rule="position-twice")


def _group(located: Located[Positions], at: Loc, group: Group, loaded: Loaded) -> Iterator[Problem]:
    asked = [question.id for question in located.record.questions]
    for question, addresses in group.claims.items():
        cell = (*at, "claims", question)
        if question not in asked:
            message = f"`{question}` is not among the `questions`"
            hint = nearest_or_any(question, asked, "add it to `questions`")
            yield located.problem(cell, message, hint, key=True, rule="position-unasked")
        if len(addresses) > MOST:
            message = f"{len(addresses)} claims, and every group has room for {MOST}"
            hint = f"keep the {MOST} that say most, in the order of the page"
            yield located.problem(cell, message, hint, rule="position-room")
        number = Counter(addresses)
        for i, address in enumerate(addresses):
            if number[address] > 1 and address in addresses[:i]:
                message = f"a second time `{address}`"
                yield located.problem((*cell, i), message, "leave one out", rule="position-twice")
            else:
                yield from _claim(located, (*cell, i), address, group, loaded)


def _claim(
    located: Located[Positions], at: Loc, address: str, group: Group, loaded: Loaded
) -> Iterator[Problem]:
    id_, _, wanted = address.partition("#")
    if id_ not in loaded.events:
        if id_ not in loaded.failed:
            hint = nearest(id_, loaded.events) or "write its record in data/events/"
            yield located.problem(at, f"no event `{id_}`", hint, rule="unknown-reference")
        return
    claims = {claim.address: claim for claim in loaded.events[id_].record.claims}
    if wanted not in claims and not _misspelt(claims.values(), loaded):
        hint = nearest_or_any(wanted, claims, "take an address of one of its claims")
        message = f"`{id_}` has no claim `{wanted}`"
        yield located.problem(at, message, hint, rule="unknown-reference")
    elif wanted in claims and _mute(claims[wanted], group.perspectives, loaded):
        wants = " or ".join(f"`{one}`" for one in group.perspectives)
        message = f"nobody who answers `{address}` speaks from the perspective {wants}"
        hint = "take a claim that one of the group answers, or add the perspective to the group"
        yield located.problem(at, message, hint, rule="position-of-nobody")


def _misspelt(claims: Iterable[Claim], loaded: Loaded) -> bool:
    """Whether the address of a claim may be wrong because what it names is."""
    measures = loaded.vocabulary.record.measures if loaded.vocabulary else {}
    subjects = {None, *loaded.agents, *loaded.places}
    return any(claim.about not in measures or claim.of not in subjects for claim in claims)


def _mute(claim: Claim, perspectives: Iterable[str], loaded: Loaded) -> bool:
    """Whether nobody answers from any of the perspectives, as far as all is known."""
    known = loaded.vocabulary.record.perspectives if loaded.vocabulary else {}
    agents = {id_: located.record for id_, located in loaded.agents.items()}
    found: set[str | None] = set()
    for answer in claim.attested:
        source = loaded.sources.get(answer.source)
        claimant = answer.by or (source.record.voice if source else None)
        if claimant is None or (isinstance(claimant, str) and claimant not in agents):
            return False
        found.add(_perspective(claimant, agents))
    return {*found, *perspectives} <= {None, *known} and found.isdisjoint(perspectives)


def _perspective(claimant: str | Unnamed, agents: Mapping[str, Agent]) -> str | None:
    if isinstance(claimant, Unnamed):
        return claimant.perspective
    return perspective_in(agents, claimant)
