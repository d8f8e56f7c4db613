"""The chronicle built for the address at which it is served, by a server as hosts of sites are."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.timeline import CompressingHandler
from tests.browser.conftest import served
from tests.fake_project import ROOT, mkdocs


@dataclass(frozen=True)
class Host:
    """A built site: its folder, and the address of its root, which it takes for its own."""

    folder: Path
    address: str


class HostHandler(CompressingHandler):
    """Serves text compressed, keeps connections open and says what may be kept."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let the browser keep what has an address of its own for each state."""
        kept = "max-age=31536000" if "/assets/" in self.path else "no-cache"
        self.send_header("Cache-Control", kept)
        super().end_headers()


@contextmanager
def chronicle() -> Iterator[Host]:
    """Build the chronicle of today and serve it while the audits last."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with served(folder, handler=HostHandler) as address:
            run = mkdocs(
                ROOT,
                "build",
                "--strict",
                "--site-dir",
                name,
                site_url=address,
                epoch=int(time.time()),
            )
            if run.returncode:
                raise SystemExit(f"{run.stdout}{run.stderr}")
            yield Host(folder, address)
