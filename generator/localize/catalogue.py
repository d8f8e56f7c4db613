"""The interface's words in one language, from a gettext catalogue.

Catalogues lie at `<folder>/<locale>/LC_MESSAGES/messages.po` and are compiled in memory: there is
no .mo file to forget. English is a catalogue like the others: what it says is shown, the msgid
only names it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po


@dataclass(frozen=True)
class Catalogue:
    """Messages in one locale. Its methods are the callables that Jinja's i18n extension takes.

    `environment.install_gettext_callables(c.gettext, c.ngettext, newstyle=True,
    pgettext=c.pgettext, npgettext=c.npgettext)`. A message that is not there comes back as its
    msgid; `gaps` finds those beforehand.
    """

    locale: str
    translations: GNUTranslations

    def gettext(self, message: str) -> str:
        """Return the text of a message."""
        return self.translations.gettext(message)

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """Return the text of a message in the plural form that `n` takes in this language."""
        return self.translations.ngettext(singular, plural, n)

    def pgettext(self, context: str, message: str) -> str:
        """Return the text of a message in a context (gettext's msgctxt)."""
        return self.translations.pgettext(context, message)

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """Return the text of a message in a context, in the plural form that `n` takes."""
        return self.translations.npgettext(context, singular, plural, n)


@dataclass(frozen=True, order=True)
class Gap:
    """A message that a catalogue does not have, or not in a state to be shown."""

    context: str
    msgid: str
    reason: str

    def __str__(self) -> str:
        """Return the message and what is wrong with it, on one line."""
        return f"{self.context + ': ' if self.context else ''}{self.msgid!r} {self.reason}"


def catalogue_path(folder: Path, locale: str) -> Path:
    """Where the catalogue of a locale lies under the folder of all catalogues."""
    return folder / locale / "LC_MESSAGES" / "messages.po"


def read_messages(folder: Path, locale: str) -> Catalog:
    """Read a catalogue's source. OSError where there is none, ValueError where it is damaged."""
    path = catalogue_path(folder, locale)
    with path.open("rb") as file:
        try:
            return read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)
        except (PoFileError, UnicodeDecodeError) as error:
            raise ValueError(f"{path} is no gettext catalogue: {error}") from error


def compile_messages(messages: Catalog, locale: str) -> Catalogue:
    """Compile a catalogue. Fuzzy and empty messages are left out, as in every .mo file."""
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Catalogue(locale, GNUTranslations(compiled))


def load_catalogue(folder: Path, locale: str) -> Catalogue:
    """Read and compile the catalogue of a locale. Errors as in `read_messages`."""
    return compile_messages(read_messages(folder, locale), locale)


def gaps(template: Catalog, messages: Catalog) -> list[Gap]:
    """List what is missing, fuzzy or broken in a catalogue, measured against the template."""
    return sorted(
        Gap(wanted.context or "", _singular(wanted), reason)
        for wanted in template
        if wanted.id
        for reason in _reasons(messages, messages.get(wanted.id, wanted.context))
    )


def _reasons(messages: Catalog, found: Message | None) -> Iterator[str]:
    """Say what keeps a message from being shown."""
    if found is None or not all(texts(found.string)):
        yield "is missing"
        return
    if found.fuzzy:
        yield "is fuzzy"
    yield from (str(error) for error in found.check(messages))
    alien = _fields(texts(found.string)) - _fields(texts(found.id))
    if alien:
        yield f"has fields that the message does not: {', '.join(sorted(alien))}"


def _singular(message: Message) -> str:
    """Return the msgid, of a plural message the first."""
    return next(iter(texts(message.id)))


def texts(value: object) -> tuple[str, ...]:
    """Return the texts of a msgid or msgstr: one, or one for each plural form."""
    return tuple(value) if isinstance(value, tuple | list) else (str(value or ""),)


def _fields(strings: Iterable[str]) -> set[str]:
    """Return the names in `{name}`, `{name:form}` and `%(name)s` of all the texts."""
    names: set[str] = set()
    for text in strings:
        names.update(re.findall(r"%\((\w+)\)", text))
        if "%(" not in text:
            names.update(name for _, name, _, _ in Formatter().parse(text) if name)
    return names
