"""The search in `mkdocs serve`, as an editor has it before them."""

import signal
import subprocess
import sys
import time
import urllib.request
from urllib.error import URLError

import pytest

from tests.fake_project import free_port, make_project, shell


@pytest.fixture(params=["", "some/path/"], ids=["at the root", "below a path"])
def preview(request, tmp_path):
    """The address of a running preview of the small project, at the root or below a path."""
    project, port = make_project(tmp_path), free_port()
    with (project / "serve.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=shell(project, f"https://chronicle.example/{request.param}"),
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}/{request.param}"
    _wait_for(f"{address}en/")
    yield address
    process.send_signal(signal.SIGINT)
    process.wait(timeout=20)


def _wait_for(address):
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - this machine
                return answer.read()
        except (URLError, TimeoutError):
            assert time.monotonic() < deadline, address
            time.sleep(0.2)


def test_a_query_is_answered(preview, browser):
    page = browser.new_page()
    for locale, query in (("en", "night"), ("az", "GECE"), ("ar", "والليلة")):
        page.goto(f"{preview}{locale}/")
        page.keyboard.press("/")
        page.keyboard.type(query)
        page.locator("[data-search-list] a[href$='/events/night/']").click()
        page.wait_for_url(f"{preview}{locale}/events/night/")
    page.close()
