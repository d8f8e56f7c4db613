"""From which perspective an agent speaks."""

from collections.abc import Mapping

from generator.model.agent import Agent


def perspective_in(agents: Mapping[str, Agent], agent: str | None) -> str | None:
    """The agent's own perspective, or that of what it is part of; None where none is recorded."""
    seen: set[str] = set()
    while agent is not None and agent in agents and agent not in seen:
        seen.add(agent)
        if agents[agent].perspective:
            return agents[agent].perspective
        agent = agents[agent].part_of
    return None
