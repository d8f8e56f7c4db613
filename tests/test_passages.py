"""Quoted passages in translation: what is written down, and what a page shows of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.passages import other_figures
from generator.cli import main
from generator.load import load
from generator.model.passages import Passages
from generator.normalised import normalise_quote
from generator.scaffold.passages_file import passages_text
from generator.strict_yaml import read_yaml
from generator.translated_passages import quoted_parts, translations_of, untranslated
from generator.validate import validate
from tests.problem_case import FIXTURE, case, edit, remove
from tests.test_golden_pages import TODAY

FILE = "data/passages/consulate-2001.yml"
C2001 = "data/events/2001/ceremony-2001.yml"


def read(text):
    tree, problems = read_yaml(text, "")
    assert problems == []
    record, problems = validate(tree, Passages)
    assert problems == []
    return record


@pytest.mark.parametrize(
    ("exact", "text", "alone"),
    [
        ("14 people", "14 nəfər", ""),
        ("14 people", "on dörd nəfər", "14"),
        ("fourteen people", "on dörd nəfər", ""),
        ("fourteen people", "14 nəfər", "14"),
        ("2,500 residents", "2500 sakin", ""),
        ("2,500 residents", "2 500 sakin", "2, 500"),
        # A century is written in Roman numerals in one language and in digits in another.
        ("XX əsrin sonlarında", "at the end of the 20th century", ""),
        ("the 20th century", "XX əsr", ""),
        ("the 20th century", "XIX əsr", "20"),
        ("في 26 فبراير 1992", "on 26 February 1992", ""),
        ("في ٢٦ فبراير", "on 26 February", ""),
        ("on 25–26 February", "в ночь на 26 февраля", "25"),
    ],
)
def test_both_sides_have_the_same_figures(exact, text, alone):
    assert other_figures(exact, text) == alone


def test_new_passages_are_added_and_those_quoted_no_more_go(tmp_path, capsys):
    root = case(
        "changed", edit(C2001, "quote: الذكرى السبعين, value", 'quote: "السبعين", value')
    ).make(tmp_path / "c")
    assert main(["passages", "--root", str(root), "consulate-2001"], TODAY) == 0
    assert "data/passages/consulate-2001.yml: 9 passages\n" in capsys.readouterr().out
    found = {
        passage.exact: passage.translation for passage in read((root / FILE).read_text()).passages
    }
    assert found["السبعين"] == {}
    assert "الذكرى السبعين" not in found
    assert found["و40 مصباح"]["en"] == "and 40 lamp"
    again = (root / FILE).read_bytes()
    assert main(["passages", "--root", str(root), "consulate-2001"], TODAY) == 0
    assert "as before" in capsys.readouterr().out
    assert (root / FILE).read_bytes() == again


def test_without_a_source_all_that_are_quoted_get_a_file(tmp_path, capsys):
    root = case("none", remove(FILE)).make(tmp_path / "c")
    assert main(["passages", "--root", str(root)], TODAY) == 0
    written = {file.stem for file in (root / "data/passages").iterdir()}
    # Of the book and the letter no words are quoted.
    texts = {"bulletin-1981", "consulate-2001", "gazette-1931", "memoir-1956"}
    assert written == {*texts, "bulletin-page"}
    capsys.readouterr()
    assert main(["check", "--root", str(root)], TODAY) == 0


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("gazette-1913", "did you mean `gazette-1931`?"),
        ("lights-of-the-north", "nothing is quoted"),
    ],
)
def test_a_source_of_which_nothing_is_quoted(source, said, capsys):
    assert main(["passages", "--root", str(FIXTURE), source], TODAY) == 2
    assert said in capsys.readouterr().out


def test_a_chronicle_with_problems_is_left_alone(tmp_path, capsys):
    root = case("broken", edit(FILE, "passages:", "pasages:")).make(tmp_path / "c")
    assert main(["passages", "--root", str(root)], TODAY) == 1
    assert "python -m generator check" in capsys.readouterr().out


WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), min_size=1
).filter(lambda text: text.strip() != "" and normalise_quote(text) == text)


@given(st.dictionaries(WORDS, st.dictionaries(st.sampled_from(["az", "ar"]), WORDS)), st.text())
def test_the_file_keeps_every_translation(known, body):
    old = Passages.model_validate(
        {"passages": [{"exact": exact, "translation": told} for exact, told in known.items()]}
    )
    text = passages_text(old, list(known), body, ["az", "ar"])
    found = read(text)
    assert {passage.exact: dict(passage.translation) for passage in found.passages} == known
    assert dict(found.status) == {"az": "draft", "ar": "draft"}


def test_what_is_left_to_translate():
    told = Passages.model_validate(
        {
            "status": {"az": "reviewed"},
            "passages": [{"exact": "the  light", "translation": {"az": "mayak"}}],
        }
    )
    known = translations_of({"a": told})
    assert known["a"]["the light"]["az"].status == "reviewed"
    parts = {"a": ["the light", "the fire"], "b": ["yanğın"]}
    languages = {"a": "en", "b": "az"}
    assert list(untranslated(parts, known, languages, "az")) == [("a", "the fire")]
    assert list(untranslated(parts, known, languages, "en")) == [("b", "yanğın")]
    assert len(list(untranslated(parts, known, languages, "ar"))) == 3


def test_every_part_of_a_quote_is_a_passage():
    parts = quoted_parts(event.record for event in load(FIXTURE).events.values())
    assert {"The board of lights says", "It puts the fire down to the storm."} <= set(
        parts["gazette-1931"]
    )
