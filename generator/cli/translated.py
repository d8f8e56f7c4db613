"""`translated`: records what a translation was made from, and whether it is reviewed."""

import argparse
from collections.abc import Container, Sequence
from pathlib import PurePath

from generator.check.references import all_records
from generator.cli.status import FINE, PROBLEMS, USAGE
from generator.edit_translations import with_translation
from generator.load import Loaded, load, split_front_matter
from generator.model.base import Record
from generator.model.site import SiteConfig
from generator.records import Located
from generator.translation import fingerprint, progress, texts_of
from generator.validate import nearest

HELP = "record what a translation was made from, and that it is reviewed"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the locale, the records and how far the translation has come."""
    parser.add_argument("locale", help="the language of the translation, such as az")
    name = "an id, or a file such as data/places/<id>.yml"
    parser.add_argument("records", nargs="*", metavar="record", help=name)
    every = "all records whose translation does not say yet what it was made from"
    parser.add_argument("--unrecorded", action="store_true", help=every)
    status = "reviewed by a native speaker, or a draft; without it as it was, at first a draft"
    parser.add_argument("--status", choices=("draft", "reviewed"), help=status)


def run(options: argparse.Namespace) -> int:
    """Write each record's status and fingerprint into its file, and print which changed."""
    loaded = load(options.root)
    if not loaded.site:
        print("data/site.yml cannot be read: run `python -m generator check`")
        return PROBLEMS
    site = loaded.site.record
    others = [locale for locale in site.locales if locale != site.default_locale]
    if options.locale not in others:
        print(f"`{options.locale}` is no language to translate into: {', '.join(others) or 'none'}")
        return USAGE
    if bool(options.records) == options.unrecorded:
        print("name records, or give --unrecorded" + (": not both" if options.records else ""))
        return USAGE
    chosen, wrong = _chosen(loaded, site, options)
    for message in wrong:
        print(message)
    if wrong:
        return USAGE
    if not chosen:
        print(f"every translation into `{options.locale}` says what it was made from")
    return _write(chosen, site, options)


def _chosen(
    loaded: Loaded, site: SiteConfig, options: argparse.Namespace
) -> tuple[list[Located[Record]], list[str]]:
    """The records that are meant, and what is wrong with how they are named."""
    everything = list(all_records(loaded))
    if options.unrecorded:
        found = [
            located
            for located in everything
            if not progress(located.record, options.locale, site.default_locale).recorded
        ]
        return found, []
    chosen: list[Located[Record]] = []
    wrong = []
    for name in options.records:
        named = [one for one in everything if name in (one.id, one.path)]
        if len(named) == 1:
            chosen += named
        else:
            ids = [one.id for one in everything]
            wrong.append(_explained(name, [one.path for one in named], ids, loaded.failed))
    return chosen, wrong


def _explained(name: str, paths: Sequence[str], ids: Sequence[str], failed: Container[str]) -> str:
    if paths:
        return f"`{name}` is more than one record: name a file, {' or '.join(paths)}"
    if PurePath(name).stem in failed:
        return f"`{name}` cannot be read: run `python -m generator check`"
    hint = nearest(name, ids) or "give an id, or a file below data/ or seeds/"
    return f"no record `{name}`: {hint}"


def _write(chosen: list[Located[Record]], site: SiteConfig, options: argparse.Namespace) -> int:
    status = FINE
    for located in chosen:
        texts = texts_of(located.record)
        come = progress(located.record, options.locale, site.default_locale)
        if come.missing == come.texts:
            print(f"{located.path}: has no text in `{options.locale}`: translate it first")
            status = PROBLEMS
            continue
        before = getattr(located.record, "translations", {}).get(options.locale)
        told = options.status or (before.status if before else "draft")
        file = options.root / located.path
        old = file.read_bytes().decode()
        made_from = fingerprint(texts, site.default_locale)
        new = _edited(old, options.locale, told, made_from)
        if new != old:
            file.write_bytes(new.encode())
        missing = f"; {come.missing} of {come.texts} texts are missing" if come.missing else ""
        print(f"{located.path}: `{options.locale}` {told}, of {made_from}{missing}")
    return status


def _edited(text: str, locale: str, status: str, made_from: str) -> str:
    """Edit a file of data/, or the front matter of an archived text; its body stays as it is."""
    parts = split_front_matter(text)
    if parts is None:
        return with_translation(text, locale, status, made_from)
    head = with_translation(parts[0], locale, status, made_from)
    return f"---\n{head}---\n{parts[1]}"
