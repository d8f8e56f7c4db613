"""Chronicles in a folder of their own, with languages added by data alone."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from lxml import html

from generator.cli import main
from generator.localize.catalogue import catalogue_path, read_messages
from generator.messages import render
from tests.fake_project import ROOT, mkdocs


def configuration() -> str:
    """The project's mkdocs.yml for another folder: with its theme, and its generator unwatched."""
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("generator/theme", str(ROOT / "generator/theme"))
    return config.replace("  - generator\n", "")


def add_locales(root: Path, locales: Iterable[str], today: date) -> None:
    """Add languages as an editor does."""
    for locale in locales:
        assert main(["new", "--root", str(root), "locale", locale], today) == 0


def translate(
    root: Path, locale: str, words: Mapping[tuple[str | None, str], str | tuple[str, ...]]
) -> None:
    """Translate some words of the interface, by context and msgid."""
    messages = read_messages(root / "locales", locale)
    for (context, msgid), text in words.items():
        messages.get(msgid, context).string = text
    catalogue_path(root / "locales", locale).write_bytes(render(messages))


def build(root: Path) -> Path:
    """Build without a warning; gives where the site is."""
    run = mkdocs(root, "build", "--strict", epoch=1_770_000_000)
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    return root / "site"


def parsed(site: Path, path: str) -> html.HtmlElement:
    """A built page, by its address below the root."""
    return html.document_fromstring((site / path / "index.html").read_bytes())
