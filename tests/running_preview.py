"""`mkdocs serve` in a project, as from a shell."""

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.fake_project import SITE_URL, free_port, shell

PATIENCE = 40.0


class Preview:
    """A running server; `address` is that of the site's root."""

    def __init__(
        self, project: Path, site_url: str = SITE_URL, *, port: int | None = None, **more: int
    ) -> None:
        self.port = port or free_port()
        path = site_url.partition("://")[2].partition("/")[2]
        self.address = f"http://127.0.0.1:{self.port}/{path}"
        self.log = project / "serve.log"
        with self.log.open("w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
                cwd=project,
                env=shell(project, site_url, **more),
                stdout=log,
                stderr=log,
            )

    def read(self, path: str) -> str:
        """What stands at a path, or why nothing does."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:  # noqa: S310
                return answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except (urllib.error.URLError, TimeoutError) as error:
            return str(error)

    def waits_for(self, path: str, wanted: str, *unwanted: str, patience: float = PATIENCE) -> str:
        """Read a page until it has what is wanted and nothing unwanted; gives the page."""
        deadline = time.monotonic() + patience
        page = ""
        while time.monotonic() < deadline and self.process.poll() is None:
            page = self.read(path)
            if wanted in page and not any(text in page for text in unwanted):
                return page
            time.sleep(0.1)
        pytest.fail(f"no {wanted!r} at {path}:\n{page[-500:]}\n{self.log.read_text()}")

    def waits_for_log(self, wanted: str) -> None:
        """Read the log until it has what is wanted."""
        deadline = time.monotonic() + PATIENCE
        while wanted not in (log := self.log.read_text(encoding="utf-8")):
            assert time.monotonic() < deadline, log
            time.sleep(0.1)

    def close(self) -> None:
        """End as by Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=60)
