"""What `coverage` counts: of the invented chronicle, as commands and pages tell it."""

import contextlib
import io
import json
import shutil
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


def test_who_is_heard(told):
    balance = told["balance"]
    sides = {one["side"]: one for one in balance["sides"]}
    assert list(sides) == ["shore", "island", None]
    for side in sides.values():
        assert side["heard"]["words"] >= side["heard"]["excerpts"] > 0
        # A question that two perspectives of a side answer is one question of that side.
        claims = [share["heard"]["claims"] for share in side["perspectives"]]
        assert max(claims) <= side["heard"]["claims"] <= sum(claims)
    pages = balance["pages"]
    alone = [page["event"] for page in pages if page["one_side"]]
    assert alone == [page["event"] for page in pages[: len(alone)]]
    fire = next(page for page in pages if page["event"] == "skarrey-fire")
    assert fire["one_side"] is None
    assert {side["side"] for side in fire["sides"]} == {"shore", "island", None}


def test_how_the_sources_were_read(told):
    access = {one["how"]: one for one in told["balance"]["access"]}
    assert list(access) == ["archived", "read", "relay", "cited-by"]
    assert access["read"] == {"how": "read", "sources": 1, "answers": 1}


def test_passages_in_translation(told):
    locales = {one["locale"]: one for one in told["passages"]}
    assert list(locales) == ["en", "az", "ar"]
    for one in locales.values():
        assert one["missing"] == sum(left["missing"] for left in one["left"]) > 0
        assert all(left["path"] == f"data/passages/{left['source']}.yml" for left in one["left"])
    assert locales["en"]["reviewed"] + locales["en"]["draft"] > 0
    assert "gazette-1931" not in {left["source"] for left in locales["en"]["left"]}


def test_of_what_is_wrong_nobody_is_counted(tmp_path):
    root = shutil.copytree(FIXTURE, tmp_path / "broken")
    memoir = root / "data/events/1956/memoir-1956.yml"
    memoir.write_text(memoir.read_text("utf-8").replace("memoir-1956", "memoir-1999"), "utf-8")
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        assert main(["coverage", "--root", str(root), "--format", "json"], TODAY) == 1
    assert json.loads(written.getvalue())["coverage"]["balance"]["pages"] == []


def test_the_page_tells_the_same(told):
    pages = {page.src_uri: page.markdown for page in make_site(FIXTURE, TODAY).pages}
    for locale in ("en", "az", "ar"):
        text = pages[f"{locale}/coverage.md"]
        assert "data/events/1971/malta-stamp-1971.yml" in text
        assert text.count("<li>") >= len(told["single"]) + len(told["differing"])
