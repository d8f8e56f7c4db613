"""The interface's words in one language, from a gettext catalogue.

Catalogues lie at `<folder>/<locale>/LC_MESSAGES/messages.po` and are compiled in memory: there is
no .mo file to forget. English is a catalogue like the others: what it says is shown, the msgid
only names it. What a catalogue lacks is said by that of the default locale, or in English, and
marked as of that language (see `generator.localize.foreign`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from generator.localize.foreign import foreign

# The language that msgids are written in: its catalogue takes new msgids over as they stand.
SOURCE_LOCALE = "en"
OWN = Path(__file__).parents[1] / "locales"


@dataclass(frozen=True)
class Catalogue:
    """Messages in one locale. Its methods are the callables that Jinja's i18n extension takes.

    `environment.install_gettext_callables(c.gettext, c.ngettext, newstyle=True,
    pgettext=c.pgettext, npgettext=c.npgettext)`. A message that is not there comes back as what
    the `fallback` of `load_catalogue` says, marked, or as its msgid.
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


class _StandIn(NullTranslations):
    """Answers for messages that a catalogue lacks with those of another, marked as its own."""

    def __init__(self, other: Catalogue) -> None:
        super().__init__()
        self._other = other

    def gettext(self, message: str) -> str:
        return self._said(self._other.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._said(self._other.ngettext(msgid1, msgid2, n))

    def pgettext(self, context: str, message: str) -> str:
        return self._said(self._other.pgettext(context, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._said(self._other.npgettext(context, msgid1, msgid2, n))

    def _said(self, text: str) -> str:
        return foreign(text, self._other.locale)


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
    """Compile a catalogue. Fuzzy and empty messages are left out, as in every .mo file.

    Babel would put the msgid in place of a plural form that is empty: such messages are taken out.
    """
    whole = deepcopy(messages)
    for message in messages:
        if message.id and not all(texts(message.string)):
            whole.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return Catalogue(locale, GNUTranslations(compiled))


def load_catalogue(folder: Path, locale: str, fallback: Catalogue | None = None) -> Catalogue:
    """Read and compile the catalogue of a locale. Errors as in `read_messages`.

    `fallback` answers, marked, for what it lacks.
    """
    catalogue = compile_messages(read_messages(folder, locale), locale)
    if fallback:
        catalogue.translations.add_fallback(_StandIn(fallback))
    return catalogue


def catalogue_folders(root: Path) -> tuple[Path, ...]:
    """Where the catalogues of a chronicle lie: its own first, then those of the generator."""
    return (root / "locales", OWN)


def folder_of(locale: str, folders: Iterable[Path]) -> Path | None:
    """The first of some folders of catalogues that has one of the locale, or None."""
    return next((one for one in folders if catalogue_path(one, locale).is_file()), None)


def locales_in(folders: Iterable[Path]) -> frozenset[str]:
    """The locales that some folders of catalogues have one of."""
    return frozenset(
        path.parents[1].name for one in folders for path in one.glob("*/LC_MESSAGES/messages.po")
    )


def load_catalogues(
    folders: Sequence[Path], locales: Iterable[str], default: str
) -> dict[str, Catalogue]:
    """The catalogues of some locales, each from the first folder that has it.

    The one of the `default` locale stands in for what another lacks, and English, in which msgids
    are written, for what that one lacks. KeyError where no folder has a locale.
    """

    def load(locale: str, fallback: Catalogue | None) -> Catalogue:
        folder = folder_of(locale, folders)
        if folder is None:
            raise KeyError(locale)
        return load_catalogue(folder, locale, fallback)

    english = load(SOURCE_LOCALE, None)
    first = english if default == SOURCE_LOCALE else load(default, english)
    own = {SOURCE_LOCALE: english, default: first}
    return {locale: own.get(locale) or load(locale, first) for locale in locales}


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
