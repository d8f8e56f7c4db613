"""`mkdocs serve` outlives every mistake, shows it, and follows every file."""

import re
import socket
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fake_project import free_port, make_project
from tests.running_preview import Preview

PAGE = "en/events/day/"
GOOD = "Second &amp; last"
PROBLEMS = "__problems"


@pytest.fixture
def preview(tmp_path):
    project = make_project(tmp_path)
    (project / "data/problem.txt").write_text("wrong from the <start>", encoding="utf-8")
    running = Preview(project)
    yield project, running
    running.close()


def test_a_preview_outlives_every_mistake(preview):
    project, running = preview
    problem, crash = project / "data/problem.txt", project / "data/crash.txt"
    # A first build that fails: a page of problems at every address, which goes when all is well.
    for path in ("", PAGE):
        running.waits_for(path, "wrong from the &lt;start&gt;")
    problem.unlink()
    running.waits_for(PAGE, GOOD, PROBLEMS)
    # Problems in the data, and a program that fails: the last good site stays below them.
    problem.write_text("wrong again", encoding="utf-8")
    assert GOOD in running.waits_for(PAGE, "wrong again")
    problem.unlink()
    crash.write_text("the code is wrong", encoding="utf-8")
    assert GOOD in running.waits_for(PAGE, "RuntimeError: the code is wrong", "wrong again")
    crash.unlink()
    running.waits_for(PAGE, GOOD, PROBLEMS)
    _follows_hand_written_pages(project, running)
    _survives_configuration_and_code(project, running)
    log = running.log.read_text(encoding="utf-8")
    assert "data/problem.txt:3:7: wrong again" in log
    assert "showing the site as it was before" in log


def _follows_hand_written_pages(project, running):
    about = project / "docs/en/about.md"
    about.write_bytes(b"# About \xff")
    assert "night" in running.waits_for("en/about/", "byte 0xff is not UTF-8")
    about.write_text("---\ntitle: [\n---\n# A\n", encoding="utf-8")
    running.waits_for("en/about/", "docs/en/about.md:3:1")
    about.write_text("# Rewritten\n\n[x](nowhere.md)\n", encoding="utf-8")
    running.waits_for("en/about/", "docs/en/about.md:3:5")
    about.write_text("# Rewritten\n", encoding="utf-8")
    running.waits_for("en/about/", "Rewritten", PROBLEMS)
    about.rename(project / "docs/en/other.md")
    running.waits_for("en/other/", "Rewritten", PROBLEMS)
    running.waits_for("en/about/", "not-found.title (en)")
    (project / "docs/en/other.md").rename(about)
    running.waits_for("en/about/", "Rewritten", PROBLEMS)


def _survives_configuration_and_code(project, running):
    configuration = project / "mkdocs.yml"
    whole = configuration.read_text(encoding="utf-8")
    configuration.write_text(whole + "\nwatch: [\n", encoding="utf-8")
    assert GOOD in running.waits_for(PAGE, "mkdocs.yml:")
    configuration.write_text(whole.replace("  - footnotes", "  - no_such"), encoding="utf-8")
    assert GOOD in running.waits_for(PAGE, "no_such")
    configuration.write_text(whole, encoding="utf-8")
    running.waits_for(PAGE, GOOD, PROBLEMS)
    code = project / "generator/new.py"
    code.write_text("", encoding="utf-8")
    assert GOOD in running.waits_for(PAGE, "this Python module has changed")
    code.unlink()
    running.waits_for(PAGE, GOOD, PROBLEMS)


def test_who_looks_at_a_page_sees_it_before_the_others_are_made(tmp_path):
    project = make_project(tmp_path)
    running = Preview(project)
    try:
        epoch = re.search(r"livereload\((\d+), ", running.waits_for(PAGE, GOOD))[1]
        root = running.address.rstrip("/")
        poll = urllib.request.Request(  # noqa: S310
            f"{root}/livereload/{epoch}/1", headers={"Referer": running.address + PAGE}
        )
        with ThreadPoolExecutor() as browser:
            told = browser.submit(lambda: urllib.request.urlopen(poll, timeout=40).read())  # noqa: S310
            running.waits_for_log("Browser connected")
            (project / "data/word.txt").write_text("brought up to date", encoding="utf-8")
            assert int(told.result()) > int(epoch)
        assert "brought up to date" in running.read(PAGE)
        # Another waits until it is made as well.
        assert "brought up to date" in running.read("az/events/day/")
        log = running.log.read_text(encoding="utf-8")
        assert log.index("the open page took") < log.rindex("the preview took")
    finally:
        running.close()


def test_a_taken_port_is_said_in_plain_words(tmp_path):
    project, port = make_project(tmp_path), free_port()
    with socket.create_server(("127.0.0.1", port)):
        running = Preview(project, port=port)
        assert running.process.wait(timeout=60) == 1
    log = running.log.read_text(encoding="utf-8")
    assert f"127.0.0.1:{port} cannot be served: something listens there already" in log
    assert "Traceback" not in log
