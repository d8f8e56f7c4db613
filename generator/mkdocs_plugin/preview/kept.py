"""Pages that are converted and put into the theme again only when what they are made from changed.

MkDocs's hooks cannot spare a page that work: a page of a class of its own, and templates of a class
of their own (which Jinja provides for), can.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from generator.memory import CompiledTemplates
from generator.mkdocs_plugin.preview.trouble import Logged
from generator.search.index import Record

# The name under which a template's context has the output that it would give.
KEPT = "kept"


@dataclass(frozen=True)
class Converted:
    """What became of a page's Markdown. `asked` says whether it depends on what else there is."""

    markdown: str
    asked: tuple[str, ...] | None
    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]


@dataclass(frozen=True)
class Built:
    """A page as it was written, what can be found of it, and all that it was made from."""

    made_from: Any
    records: tuple[Record, ...]
    output: str


@dataclass
class Kept:
    """The pages of the builds so far, by their src_uri."""

    logged: Logged
    converted: dict[str, Converted] = field(default_factory=dict)
    built: dict[str, Built] = field(default_factory=dict)
    templates: CompiledTemplates = field(default_factory=CompiledTemplates)

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Make the page of every file, before MkDocs does, and forget the pages of no file."""
        pages = files.documentation_pages()
        for file in pages:
            KeptPage(file, config, self)
        self._forget_all_but({file.src_uri for file in pages})

    def find(self, page: Page, made_from: Any) -> Built | None:
        """Give what became of a page that was made from the same."""
        found = self.built.get(page.file.src_uri)
        return found if found and found.made_from == made_from else None

    def use_for(self, env: jinja2.Environment) -> None:
        """Let an environment compile no template twice, and render none for a kept page."""
        env.bytecode_cache = self.templates
        env.template_class = KeptTemplate

    def _forget_all_but(self, src_uris: Iterable[str]) -> None:
        known = set(src_uris)
        for store in (self.converted, self.built):
            for uri in store.keys() - known:
                del store[uri]


class KeptTemplate(jinja2.Template):
    """A template that leaves a page as it is."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Render the context, unless it brings the output."""
        kept: Built | None = dict(*args, **kwargs).get(KEPT)
        return kept.output if kept else super().render(*args, **kwargs)


class Asked:
    """The files, and whether anything was asked of them: only then the answer may matter."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.asked = False

    def __getattr__(self, name: str) -> Any:
        """Ask."""
        self.asked = True
        return getattr(self._files, name)


class KeptPage(Page):
    """A page that remembers what became of its Markdown."""

    def __init__(self, file: File, config: MkDocsConfig, kept: Kept) -> None:
        super().__init__(None, file, config)
        self._kept = kept

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, or take what it was converted to before."""
        uris = tuple(sorted(file.src_uri for file in files))
        known = self._kept.converted.get(self.file.src_uri)
        if known and known.markdown == self.markdown and known.asked in (None, uris):
            self._take(known, files)
            return
        warnings = len(self._kept.logged.messages)
        asked = Asked(files)
        super().render(config, asked)  # type: ignore[arg-type]
        self._kept.converted.pop(self.file.src_uri, None)
        # What MkDocs warns of is to be warned of again.
        if warnings == len(self._kept.logged.messages):
            self._kept.converted[self.file.src_uri] = self._made(uris if asked.asked else None)

    def _made(self, asked: tuple[str, ...] | None) -> Converted:
        links = self.links_to_anchors or {}
        return Converted(
            markdown=self.markdown or "",
            asked=asked,
            content=self.content,
            toc=self.toc,
            title=self._title_from_render,
            anchors=self.present_anchor_ids or set(),
            links={file.src_uri: found for file, found in links.items()},
        )

    def _take(self, known: Converted, files: Files) -> None:
        self.content, self.toc = known.content, known.toc
        self._title_from_render = known.title
        self.present_anchor_ids = known.anchors
        self.links_to_anchors = {
            file: found
            for uri, found in known.links.items()
            if (file := files.get_file_from_path(uri)) is not None
        }
