"""`new locale`: a further language of the site."""

import argparse
from pathlib import Path

from generator.cldr import text_direction
from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.load import load
from generator.localize.catalogue import (
    OWN,
    catalogue_folders,
    catalogue_path,
    folder_of,
    read_messages,
    texts,
)
from generator.messages import extract, render
from generator.new_locale import canonical_code, new_catalogue, with_locale

HELP = "add a language: its catalogue and its entry in data/site.yml"
SITE = "data/site.yml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the code of the language."""
    parser.add_argument("locale", help="a code of CLDR, such as fr, pt-BR or zh-Hant")


def run(options: argparse.Namespace) -> int:
    """Write both, and say what to translate."""
    try:
        locale = canonical_code(options.locale)
    except ValueError as error:
        print(error)
        return USAGE
    loaded = load(options.root)
    if not loaded.site:
        print(f"{SITE} cannot be read: run `python -m generator check`")
        return PROBLEMS
    listed = locale in loaded.site.record.locales
    if listed and locale in loaded.catalogues:
        print(f"`{locale}` is a locale of the site already")
        return USAGE
    folder = _catalogue(options.root, locale)
    file = options.root / SITE
    if not listed:
        file.write_bytes(with_locale(file.read_bytes().decode(), locale).encode())
    messages = [message for message in read_messages(folder, locale) if message.id]
    left = sum(not all(texts(message.string)) for message in messages)
    path = catalogue_path(folder, locale)
    path = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    direction = {"rtl": "right to left", "ltr": "left to right"}[text_direction(locale)]
    print(f"{SITE}: `{locale}`, written from {direction} (CLDR)")
    print(f"{path}: {left} of {len(messages)} messages to translate; then `make messages`")
    print(f"data/ and seeds/: add `{locale}:` beside the other languages of each text, then")
    print(f"  `python -m generator translated {locale} RECORD`; `… coverage` lists what is left")
    print("What is not translated is shown in the default language, and says so.")
    return FINE


def _catalogue(root: Path, locale: str) -> Path:
    """The folder of catalogues that has the locale's, which is written where none has it."""
    found = folder_of(locale, catalogue_folders(root))
    if found:
        return found
    own = (root / "generator/locales").resolve() == OWN.resolve()
    folder = OWN if own else root / "locales"
    path = catalogue_path(folder, locale)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(render(new_catalogue(extract(OWN.parents[1]), locale)))
    return folder
