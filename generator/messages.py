"""Collects the messages of the code and templates, and brings the catalogues up to date.

The template of all msgids (what others keep as messages.pot) is extracted when it is asked for
and never stored: a stored one would be a second truth that can lag behind.
"""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import write_po
from jinja2 import TemplateSyntaxError

from generator.localize.catalogue import SOURCE_LOCALE, catalogue_path, read_messages, texts

# A translator's hint stands in a comment that begins so, on the line above the message.
COMMENT_TAG = "i18n:"
KEPT_HEADERS = ("MIME-Version:", "Content-T", "Language:", "Plural-Forms:")


def extract(root: Path) -> Catalog:
    """All messages of `root`/generator, as a template: msgids without translations.

    `root`/generator/locales/babel.cfg says where they stand. ValueError, with file and line, where
    a template cannot be read.
    """
    with (root / "generator/locales/babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    template = Catalog(fuzzy=False)
    read: list[str] = []
    found = extract_from_dir(
        root / "generator",
        methods,
        options,
        comment_tags=[COMMENT_TAG],
        strip_comment_tags=True,
        callback=lambda name, _method, _options: read.append(name),
    )
    try:
        for name, line, message, comments, context in found:
            location = (f"generator/{name}", line)
            template.add(message, None, [location], auto_comments=comments, context=context)
    except TemplateSyntaxError as error:
        # Jinja does not know the name of what it was given.
        raise ValueError(f"generator/{read[-1]}:{error.lineno}: {error.message}") from error
    return template


def update(root: Path, locales: Sequence[str] = ()) -> list[Path]:
    """Bring the catalogues of `root`/generator/locales up to date and return those that changed.

    New msgids are added without a translation (in English: as they stand), those that are used
    no more are dropped, translations are kept. A locale named in `locales` that has no catalogue
    gets one. Never guesses a translation from a similar msgid.
    """
    return update_folder(root / "generator/locales", extract(root), locales)


def update_folder(folder: Path, template: Catalog, locales: Sequence[str] = ()) -> list[Path]:
    """As `update`, for the catalogues of one folder."""
    present = {path.parents[1].name for path in folder.glob("*/LC_MESSAGES/messages.po")}
    return [
        catalogue_path(folder, locale)
        for locale in sorted(present | set(locales))
        if _update_one(folder, locale, template, known=locale in present)
    ]


def _update_one(folder: Path, locale: str, template: Catalog, known: bool) -> bool:
    """Rewrite one catalogue where it differs from what it should be, and say whether it did."""
    path = catalogue_path(folder, locale)
    before = path.read_bytes() if known else b""
    fresh = Catalog(locale.replace("-", "_"), fuzzy=False)
    messages = read_messages(folder, locale) if known else fresh
    after = render(merge(messages, template, locale))
    if after == before:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(after)
    return True


def merge(messages: Catalog, template: Catalog, locale: str) -> Catalog:
    """Give `messages`, in place, the msgids of the template and no others."""
    messages.update(template, no_fuzzy_matching=True)
    if locale == SOURCE_LOCALE:
        for message in messages:
            if message.id and not all(texts(message.string)):
                message.string = message.id
    return messages


def render(messages: Catalog) -> bytes:
    """Return a catalogue as the bytes of a .po file: the same for the same messages.

    Sorted by msgid, without line numbers, dates and names: moving code changes no catalogue.
    """
    raw = BytesIO()
    write_po(raw, messages, sort_output=True, ignore_obsolete=True, include_lineno=False)
    whole = raw.getvalue().decode("utf-8")
    header, blank, rest = whole[whole.index("msgid") :].partition("\n\n")
    kept = [
        line
        for line in header.splitlines()
        if not re.match(r'"[A-Z][\w-]+: ', line) or line[1:].startswith(KEPT_HEADERS)
    ]
    return ("\n".join(kept) + blank + rest).encode("utf-8")
