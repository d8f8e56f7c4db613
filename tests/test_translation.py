"""What a translation was made from, and how far it has come."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.edit_translations import with_translation
from generator.model.agent import Place
from generator.site import make_site
from generator.strict_yaml import read_yaml
from generator.translation import State, fingerprint, progress
from generator.validate import validate
from tests.problem_case import FIXTURE

NAME = [(("name",), {"en": "Skarrey", "az": "Skarrey"})]


def place(text: str) -> Place:
    tree, _ = read_yaml(text, "data/places/skarrey.yml")
    assert tree
    record, problems = validate(tree, Place)
    assert record, problems
    return record


OF = fingerprint(NAME, "en")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ([(("name",), {"en": " Skarrey \n"})], True),
        ([(("name",), {"en": "Skarrey", "az": "Skerri"})], True),
        ([(("name",), {"en": "Scarrey"})], False),
        ([(("title",), {"en": "Skarrey"})], False),
        ([*NAME, (("title",), {"az": "Skarrey"})], True),
        ([*NAME, (("title",), {"en": "Skarrey"})], False),
    ],
)
def test_what_changes_the_fingerprint(other, same):
    assert (fingerprint(other, "en") == OF) is same


def test_the_order_of_lists_changes_no_fingerprint():
    first = [(("claims", i, "note"), {"en": text}) for i, text in enumerate("ab")]
    second = [(("claims", i, "note"), {"en": text}) for i, text in enumerate("ba")]
    assert fingerprint(first, "en") == fingerprint(second, "en")


@pytest.mark.parametrize(
    ("yaml", "state", "recorded"),
    [
        ("name: {en: Skarrey}", State.MISSING, True),
        ("name: {en: Skarrey, az: Skarrey}", State.TRANSLATED, True),
        (
            "name: {en: Skarrey, az: Skarrey}\ntranslations: {az: {status: draft}}",
            State.DRAFT,
            False,
        ),
        (
            f"name: {{en: Skarrey, az: S}}\ntranslations: {{az: {{status: draft, of: {OF}}}}}",
            State.DRAFT,
            True,
        ),
        (
            f"name: {{en: Skarrey, az: S}}\ntranslations: {{az: {{status: reviewed, of: {OF}}}}}",
            State.TRANSLATED,
            True,
        ),
        (
            f"name: {{en: Scarrey, az: S}}\ntranslations: {{az: {{status: reviewed, of: {OF}}}}}",
            State.STALE,
            True,
        ),
        (
            f"name: {{en: Scarrey}}\ntranslations: {{az: {{status: draft, of: {OF}}}}}",
            State.MISSING,
            True,
        ),
        ("territory: MT", State.TRANSLATED, True),
    ],
)
def test_how_far_a_translation_has_come(yaml, state, recorded):
    come = progress(place(yaml), "az", "en")
    assert (come.state, come.recorded) == (state, recorded)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b # c\n", "a: b # c\ntranslations: {az: {status: draft, of: 0f}}\n"),
        ("{a: b}", "{a: b, translations: {az: {status: draft, of: 0f}}}"),
        (
            "a:\n  - b\n\n# end\n",
            "a:\n  - b\ntranslations: {az: {status: draft, of: 0f}}\n\n# end\n",
        ),
        (
            "a: |\n  b\n\ntranslations: {}\n",
            "a: |\n  b\n\ntranslations: {az: {status: draft, of: 0f}}\n",
        ),
        (
            "translations: {ar: {status: reviewed}} # c\na: b",
            "translations: {ar: {status: reviewed}, az: {status: draft, of: 0f}} # c\na: b",
        ),
        (
            "translations: {az: {status: reviewed}, ar: {status: reviewed}}\n",
            "translations: {az: {status: draft, of: 0f}, ar: {status: reviewed}}\n",
        ),
        (
            'translations: {az: {of: "1e", status: "reviewed"}}\n',
            "translations: {az: {of: 0f, status: draft}}\n",
        ),
        (
            "translations:\n  az:\n    # c\n    status: reviewed # d\n\na: b\n",
            "translations:\n  az:\n    # c\n    status: draft # d\n    of: 0f\n\na: b\n",
        ),
        (
            "translations:\n  ar:\n    status: draft\n",
            "translations:\n  ar:\n    status: draft\n  az: {status: draft, of: 0f}\n",
        ),
    ],
)
def test_a_file_keeps_its_form(before, after):
    assert with_translation(before, "az", "draft", "0f") == after


@pytest.fixture
def chronicle(tmp_path) -> Path:
    return Path(shutil.copytree(FIXTURE, tmp_path / "chronicle"))


def translated(root: Path, *arguments: str) -> int:
    return main(["translated", "--root", str(root), *arguments], date(2026, 3, 1))


def test_a_review_is_recorded_and_a_change_makes_it_stale(chronicle, capsys):
    file = chronicle / "data/places/skarrey.yml"
    before = file.read_text(encoding="utf-8")
    assert translated(chronicle, "--status", "reviewed", "az", "skarrey") == 0
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert "{az: {status: reviewed, of: " in after
    file.write_text(after.replace("en: Skarrey", "en: Scarrey"), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "--root", str(chronicle)], date(2026, 3, 1)) == 0
    assert "has changed since it was translated into `az`" in capsys.readouterr().out
    assert translated(chronicle, "az", "data/places/skarrey.yml") == 0
    assert main(["check", "--root", str(chronicle)], date(2026, 3, 1)) == 0
    assert "has changed since it was translated into `az`" not in capsys.readouterr().out


def test_an_archived_text_keeps_every_byte(chronicle):
    file = chronicle / "seeds/memoir-1956.md"
    body = file.read_bytes().partition(b"\n---\n")[2]
    assert translated(chronicle, "ar", "seeds/memoir-1956.md") == 0
    assert file.read_bytes().endswith(b"\n---\n" + body)
    assert b"translations: {ar: {status: draft, of: " in file.read_bytes()
    assert main(["check", "--root", str(chronicle)], date(2026, 3, 1)) == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("az",), 2, "name records, or give --unrecorded"),
        (("en", "skarrey"), 2, "`en` is no language to translate into: az, ar"),
        (("az", "skarrey", "--unrecorded"), 2, "name records, or give --unrecorded: not both"),
        (("az", "README.md"), 2, "no record `README.md`: "),
        (("az", "skarey"), 2, "no record `skarey`: did you mean `skarrey`?"),
        (
            ("az", "malta"),
            2,
            "name a file, data/agents/malta.yml or data/places/malta.yml",
        ),
        (("ar", "data/agents/malta.yml"), 1, "has no text in `ar`: translate it first"),
    ],
)
def test_what_cannot_be_recorded(chronicle, capsys, arguments, status, said):
    assert translated(chronicle, *arguments) == status
    assert said in capsys.readouterr().out


def test_a_page_says_that_its_original_has_changed(chronicle):
    file = chronicle / "data/events/1931/skarrey-fire.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count("The lighthouse on Skarrey burnt.") == 1
    file.write_text(text.replace("on Skarrey burnt.", "of Skarrey burnt."), encoding="utf-8")
    pages = {page.src_uri: page for page in make_site(chronicle, date(2026, 3, 1)).pages}
    told = {
        locale: "notice--stale" in pages[f"{locale}/events/1931/skarrey-fire.md"].markdown
        for locale in ("en", "az", "ar")
    }
    assert told == {"en": False, "az": True, "ar": True}
    assert all(page.translated for page in pages.values())
