"""What `mkdocs serve` knows from one build to the next."""

import gc
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Timer

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from generator.load import load
from generator.memory import Memory
from generator.mkdocs_plugin.preview.clock import Clock
from generator.mkdocs_plugin.preview.code import changed_code, read_code
from generator.mkdocs_plugin.preview.first import First
from generator.mkdocs_plugin.preview.guard import SEARCH, End, GaveWay, Guard
from generator.mkdocs_plugin.preview.indexer import LATER, Indexer
from generator.mkdocs_plugin.preview.kept import Kept
from generator.mkdocs_plugin.preview.overlay import overlay
from generator.mkdocs_plugin.preview.port import insist_on_port
from generator.mkdocs_plugin.preview.server import PreviewServer
from generator.mkdocs_plugin.preview.trouble import Logged, problem_of, warned
from generator.problems import Problem, Severity
from generator.schema.files import refresh
from generator.site_types import Site

log = logging.getLogger("mkdocs.plugins.chronicle")


class Preview:
    """The last good site stays until there is a better one; what is wrong is shown over it."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.indexer = Indexer()
        self.clock = Clock()
        self._logged = Logged()
        self.kept = Kept(self._logged)
        self.first = First()
        self._guard = Guard(self)
        self._server: PreviewServer | None = None
        self._root = Path.cwd()
        self._code: dict[Path, bytes] | None = None
        self._folders: tuple[Path, ...] = ()
        self._refused: tuple[Problem, ...] = ()
        self._shown: list[Problem] = []
        # What was shown with the page that was shown first, if one was.
        self._said: list[Problem] | None = None
        self._end = End.HOLDS

    def start(self) -> None:
        """Stand before MkDocs's builds from now on."""
        logging.getLogger("mkdocs").addHandler(self._logged)
        self._logged.begin()
        self._guard.install()

    def stop(self) -> None:
        """Leave MkDocs as it was, and leave nothing running."""
        self._guard.remove()
        logging.getLogger("mkdocs").removeHandler(self._logged)
        self.indexer.wait()

    def serve(self, server: LiveReloadServer) -> LiveReloadServer:
        """Give the server that shows the problems."""
        self._server = PreviewServer(server, self.rebuild, lambda: overlay(self._shown))
        return self._server

    def rebuild(self, build: Callable[[], None]) -> End:
        """Let MkDocs read its configuration and build, whatever comes of it."""
        self.clock.start()
        self.indexer.rest()
        self.first.begin()
        self._logged.begin()
        self._refused, self._said = (), None
        # To look for cyclic garbage takes a fifth of the time, and can wait.
        gc.disable()
        try:
            build()
        except (Exception, SystemExit) as error:  # noqa: BLE001
            self.failed(error)
        finally:
            gc.enable()
            self.indexer.go_on()
        if self._end is End.HOLDS and self._said not in (None, self._shown):
            return End.DIFFERS
        return self._end

    def show_first(self, site: Site, files: Files, frame: bytes) -> None:
        """Show the page that is open before the others are made."""
        server, said = self._server, len(self._logged.messages)
        address = server.viewer.open if server else ""
        if server and self.first.show(address, site, files, frame):
            self.clock.note("open page")
            log.info("the open page took %s", self.clock)
            self._said = self._shown = [p for p in self._shown if p.severity is Severity.NOTE]
            server.show_first(address)
            self.clock.note("loading")
        # What MkDocs warns of it warns of again.
        del self._logged.messages[said:]

    def give_way(self) -> None:
        """End the build that runs where another is to begin, once the open page has been shown.

        GaveWay ends it.
        """
        if self._server and self._server.wanted and self._said is not None:
            raise GaveWay

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Take note of the problems for which the build that runs will end."""
        self._refused = tuple(problems)

    def begin(self, config: MkDocsConfig) -> None:
        """Begin a build."""
        self._root = Path(config.config_file_path).parent
        self._folders = tuple(Path(folder) for folder in config.watch)
        if self._code is None:
            insist_on_port(*config.dev_addr)
            self._code = read_code(self._folders)

    def failed(self, error: BaseException) -> None:
        """Note why a build ended: the problems that it was refused for, or else the error."""
        self._end = End.HOLDS if self.first.failed() else End.DIFFERS
        problems = list(self._refused)
        if not problems:
            problems = [problem_of(error, self._root, self._logged.messages)]
            if not isinstance(error, SystemExit):
                log.error("the site could not be built", exc_info=error)
        for problem in problems:
            log.error(str(problem))
        log.warning("showing the site as it was before")
        self._shown = problems + self._outdated()

    def succeeded(self, site: Path) -> None:
        """Note that the site is up to date, and let it be indexed."""
        self._end = End.HOLDS if self.first.succeeded() else End.DIFFERS
        self.clock.note("files")
        log.info("the preview took %s", self.clock)
        warnings = [warned(message, self._root) for message in self._logged.messages]
        self._shown = warnings + self._outdated()
        self.indexer.start(site / SEARCH)
        later = Timer(LATER, _refresh, (self._root,))
        later.daemon = True
        later.start()

    def gave_way(self) -> None:
        """Note that the next build begins."""
        self._end = End.GAVE_WAY
        log.info("a file has been saved: the pages are made anew")

    def _outdated(self) -> list[Problem]:
        found = changed_code(self._code or {}, read_code(self._folders), self._root)
        for problem in found:
            log.warning(str(problem))
        return found


def _refresh(root: Path) -> None:
    """Bring what editors choose from up to date; it lies where nothing is watched."""
    refresh(root, load(root))
