"""What the time of a build goes into."""

from time import monotonic


class Clock:
    """Names what was done since it was last asked."""

    def __init__(self) -> None:
        self._last = monotonic()
        self._spent: dict[str, float] = {}

    def start(self) -> None:
        """Begin anew."""
        self._last, self._spent = monotonic(), {}

    def note(self, what: str) -> None:
        """Say what the time since the last note, or the start, went into."""
        now = monotonic()
        self._spent[what] = now - self._last
        self._last = now

    def __str__(self) -> str:
        """The whole time and its parts, in seconds: "1.20 s (theme 0.70, files 0.50)"."""
        parts = ", ".join(f"{what} {seconds:.2f}" for what, seconds in self._spent.items())
        return f"{sum(self._spent.values()):.2f} s ({parts})"
