"""What `coverage` counts: of the invented chronicle, as commands and pages tell it."""

import contextlib
import io
import json
from datetime import date

import pytest

from generator.cli import main
from generator.site import make_site
from tests.problem_case import FIXTURE

TODAY = date(2026, 3, 1)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        assert main(["coverage", "--root", str(FIXTURE), "--format", "json"], TODAY) == 0
    return json.loads(written.getvalue())["coverage"]


def test_records_and_messages_are_counted(told):
    locales = {one["locale"]: one for one in told["locales"]}
    assert list(locales) == ["az", "ar"]
    assert locales["az"]["records"]["missing"] == 1
    assert locales["ar"]["records"]["missing"] == 1
    assert sum(locales["az"]["records"].values()) == sum(locales["ar"]["records"].values())
    for one in locales.values():
        assert one["messages"]["missing"] == one["messages"]["draft"] == 0
        assert one["messages"]["translated"] > 200


def test_what_is_left_is_named(told):
    arabic = next(one for one in told["locales"] if one["locale"] == "ar")
    stamp = [one for one in arabic["left"] if one["state"] == "missing"]
    assert [(one["id"], one["missing"] > 0) for one in stamp] == [("malta-stamp-1971", True)]


def test_sentences_and_questions(told):
    sources = {one["id"]: one for one in told["sources"]}
    assert (sources["gazette-1931"]["quoted"], sources["gazette-1931"]["unused"]) == (9, 4)
    single = {(one["event"], one["claim"]) for one in told["single"]}
    differing = {(one["event"], one["claim"]) for one in told["differing"]}
    assert ("skarrey-fire", "stood") in single
    assert ("skarrey-fire", "rescued") in differing
    assert not single & {("skarrey-fire", "rescued")}
    assert len(single | differing) <= told["claims"]


def test_the_page_tells_the_same(told):
    pages = {page.src_uri: page.markdown for page in make_site(FIXTURE, TODAY).pages}
    for locale in ("en", "az", "ar"):
        text = pages[f"{locale}/coverage.md"]
        assert "data/events/1971/malta-stamp-1971.yml" in text
        assert text.count("<li>") >= len(told["single"]) + len(told["differing"])
