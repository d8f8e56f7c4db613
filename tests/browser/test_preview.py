"""A preview, as an editor has it before them: search, problems, pages as they change."""

import pytest

from tests.fake_project import make_project
from tests.running_preview import Preview


@pytest.fixture(params=["", "some/path/"], ids=["at the root", "below a path"])
def preview(request, tmp_path):
    """The small project and a running preview of it, at the root or below a path."""
    project = make_project(tmp_path)
    running = Preview(project, f"https://chronicle.example/{request.param}")
    running.waits_for("en/", "<h1")
    yield project, running
    running.close()


def test_what_an_editor_sees(preview, browser):
    project, running = preview
    page = browser.new_page()
    for locale, query in (("en", "night"), ("az", "GECE"), ("ar", "والليلة")):
        page.goto(f"{running.address}{locale}/")
        page.keyboard.press("/")
        page.keyboard.type(query)
        page.locator("[data-search-list] a[href$='/events/night/']").click()
        page.wait_for_url(f"{running.address}{locale}/events/night/")
    _problems_come_and_go(project, page)
    page.goto(f"{running.address}en/about/")
    (project / "docs/en/about.md").write_text("# Rewritten as it is read\n", encoding="utf-8")
    page.get_by_role("heading", name="Rewritten as it is read").wait_for()
    page.close()


def _problems_come_and_go(project, page):
    """On the open page, which reads from right to left, and stays as it was below them."""
    problem, alert = project / "data/problem.txt", page.get_by_role("alert")
    problem.write_text("wrong <figure>", encoding="utf-8")
    alert.get_by_text("wrong <figure>").wait_for()
    assert alert.get_by_text("data/problem.txt:3:7").is_visible()
    assert alert.get_by_text("mend it").is_visible()
    assert alert.evaluate("box => getComputedStyle(box).direction") == "ltr"
    box, width = alert.bounding_box(), page.viewport_size["width"]
    assert box["x"] == 0
    assert box["x"] + box["width"] <= width
    assert page.locator("h1").is_visible()
    alert.get_by_role("button", name="Dismiss").click()
    assert alert.count() == 0
    problem.write_text("another", encoding="utf-8")
    alert.get_by_text("another").wait_for()
    problem.unlink()
    alert.wait_for(state="detached")
    # The page may be on its way anew.
    page.locator("h1").wait_for()
