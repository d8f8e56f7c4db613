"""Asks for what a new record needs: on a terminal one question after the other, else by options."""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from generator.cli.status import USAGE
from generator.scaffold.answers import Question, text

STOPPED = "nothing was written"
_LISTED = 12


def add_options(parser: argparse.ArgumentParser, options: Mapping[str, tuple[str, str]]) -> None:
    """Add options by name, each with what stands for its value and its help.

    What may be given in several locales may be given again.
    """
    for name, (metavar, words) in options.items():
        action = "append" if metavar.startswith("LOCALE") else "store"
        parser.add_argument(f"--{name}", metavar=metavar, help=words, action=action)


class Stopped(Exception):  # noqa: N818 - the end of a dialogue is no error
    """The editor went away, or gave options that cannot be taken."""


class Dialogue:
    """Takes the answers that the options hold, and asks for the others where somebody is there."""

    def __init__(self, options: argparse.Namespace, *, terminal: bool | None = None) -> None:
        self.options = options
        self.terminal = sys.stdin.isatty() if terminal is None else terminal
        self.missing: list[str] = []
        self.refused: list[str] = []
        self._asked_for: set[str] = set()
        if self.terminal:
            # Lines can then be edited, and choices completed with the tabulator.
            with suppress(ImportError):
                import readline  # noqa: PLC0415 - not on every system

                readline.parse_and_bind("tab: complete")
                readline.set_completer_delims(",")
                self.readline = readline

    def ask(self, question: Question) -> Any:
        """The answer, checked; None where there is none or (without a terminal) a wrong one."""
        given = self._given(question.option)
        if given is not None:
            checked = question.check(str(given))
            if not checked.refusal:
                return checked.value
            refusal = f"{question.called}: {checked.refusal}"
            if not self.terminal:
                self.refused.append(refusal)
                return None
            print(refusal)
        if self.terminal:
            return self._asked(question)
        if question.proposal:
            return question.check(question.proposal).value
        if question.needed:
            self.missing.append(f"{question.called}: {question.words}")
        return None

    def ask_texts(self, option: str, words: str, locales: list[str]) -> dict[str, str] | None:
        """A text in the first of the `locales`, and in others where it is given."""
        given = self._given_texts(option, locales)
        if given is None:
            return None
        if not self.terminal:
            if locales[0] not in given:
                self.missing.append(f"--{option} {locales[0]}=…: {words} (`{locales[0]}`)")
            return given
        for locale in locales:
            if locale not in given:
                needed = locale == locales[0]
                asked = self._asked(_text_in(option, words, locale, needed=needed))
                given |= {locale: asked} if asked else {}
        return {locale: given[locale] for locale in locales if locale in given}

    def finish(self, *, complete: bool = True) -> None:
        """Print everything that is missing or wrong in the options and stop, if anything is.

        Once everything is asked (`complete`), what nobody asked for is wrong too.
        """
        left_over = list(self._left_over()) if complete else []
        if self.terminal:
            # Nobody is to answer everything once more for an option too many.
            for line in left_over:
                print(line)
        elif not (self.refused or self.missing):
            self.refused += left_over
        for line in self.refused:
            print(line)
        if self.missing:
            print("missing, since there is no terminal to ask on:")
        for line in self.missing:
            print(f"  {line}")
        if self.refused or self.missing:
            print(STOPPED)
            raise Stopped

    def _given(self, option: str) -> Any:
        name = option.replace("-", "_")
        self._asked_for.add(name)
        return getattr(self.options, name, None)

    def _left_over(self) -> Iterator[str]:
        """A refusal of each option, as text or a list of texts, that no question was about."""
        for name, value in vars(self.options).items():
            if isinstance(value, str | list) and value and name not in self._asked_for:
                yield f"--{name.replace('_', '-')}: it does not go with the other options"

    def _given_texts(self, option: str, locales: list[str]) -> dict[str, str] | None:
        """The texts of the options by locale: `LOCALE=TEXT`, or a text in the first locale."""
        found: dict[str, str] = {}
        for given in self._given(option) or ():
            locale, equals, words = given.partition("=")
            if not equals or not locale.replace("-", "").isalnum() or len(locale) > 11:
                locale, words = locales[0], given
            if locale not in locales:
                known = ", ".join(locales)
                self.refused.append(f"--{option}: `{locale}` is no locale of the site: {known}")
                if self.terminal:
                    self.finish(complete=False)
                return None
            found[locale] = words
        return found

    def _asked(self, question: Question) -> Any:
        _introduce(question.choices)
        while True:
            answer = self._line(question)
            if not answer and question.proposal:
                answer = question.proposal
            if not answer and not question.needed:
                return None
            checked = question.check(answer)
            if not checked.refusal:
                return checked.value
            print(f"  {checked.refusal}")

    def _line(self, question: Question) -> str:
        hint = f" [{question.proposal}]" if question.proposal else ""
        hint = hint or ("" if question.needed else " (Enter to leave it out)")
        if hasattr(self, "readline"):
            matching = _completer(question.choices)
            self.readline.set_completer(matching)
        try:
            return input(f"{question.words}{hint}: ").strip()
        except (EOFError, KeyboardInterrupt):
            print(f"\n{STOPPED}")
            raise Stopped from None


def stopped() -> int:
    """The status of a dialogue that did not come to its end."""
    return USAGE


def _introduce(choices: Mapping[str, str]) -> None:
    if 0 < len(choices) <= _LISTED:
        for id_, name in choices.items():
            print(f"  {id_}" + (f"  {name}" if name != id_ else ""))


def _completer(choices: Mapping[str, str]) -> Any:
    def matching(text: str, state: int) -> str | None:
        found = [id_ for id_ in choices if id_.startswith(text.strip())]
        return found[state] if state < len(found) else None

    return matching


def _text_in(option: str, words: str, locale: str, *, needed: bool) -> Question:
    return Question(option, f"{words} ({locale})", text, needed=needed)
