"""Folding, other spellings, and the index that is made of them."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.fold import RULES, fold, indexed, parse_rules, pieces, queried
from generator.search.index import Record, build_index
from generator.search.names import name_index, other_spellings
from generator.site import make_site
from tests.problem_case import FIXTURE
from tests.search_index import fragments

RULES_READ = parse_rules(RULES.read_text(encoding="utf-8"))
NAMES = (("Xocalı", "Khojaly", "خوجالي"), ("İlham Əliyev", "Ilham Aliyev"), ("Bakı", "Baku"))


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Xocalı", "xocali"),
        ("XOCALI", "xocali"),
        ("Əliyev", "eliyev"),
        ("İlham", "ilham"),
        ("Göyçə", "goyce"),
        ("şəhidlərin", "sehidlerin"),
        ("Ağdam", "agdam"),
        ("uşaq", "usag"),
        ("uşağ", "usag"),
        ("الإبادة", "الاباده"),
        ("الابادة", "الاباده"),
        ("أُذُن", "اذن"),
        ("خوجالى", "خوجالي"),
        ("شـــهيد", "شهيد"),
        ("مسؤول", "مسوول"),
        ("٢٠٢٦", "2026"),
        ("۱۹۹۲", "1992"),
        ("ﻻ", "لا"),
        ("ـ", "0"),
    ],
)
def test_fold(word, folded):
    assert fold(word, RULES_READ) == folded


@pytest.mark.parametrize(
    ("locale", "query", "text"),
    [
        ("az", "Xocalı", "Xocalıdan"),
        ("az", "Xocalıda", "Xocalı"),
        ("az", "soyqırımlarının", "soyqırımı"),
        ("az", "Ermənistanın", "Ermənistan"),
        ("az", "məclisi", "Məclis"),
        ("az", "uşağı", "uşaqlar"),
        ("az", "çörəyin", "çörək"),
        ("az", "32-ci", "32"),
        ("ar", "بخوجالي", "خوجالي"),
        ("ar", "خوجالي", "وبخوجالي"),
        ("ar", "الإبادة", "لإبادة"),
        ("ar", "كالسفارة", "سفارتها"),
        ("ar", "فكوبا", "كوبا"),
        ("en", "Əliyev", "Eliyev"),
    ],
)
def test_a_query_finds_another_form(locale, query, text):
    (indexed_word, *_) = indexed(text, locale, RULES_READ)
    (queried_word, *_) = queried(query, locale, RULES_READ)
    assert indexed_word.startswith(queried_word)


@pytest.mark.parametrize(
    ("locale", "query", "text"),
    [("az", "Bakı", "Bərdə"), ("az", "Xocalı", "Xoca"), ("ar", "كوبا", "كازاخستان")],
)
def test_a_query_does_not_find_everything(locale, query, text):
    assert not indexed(text, locale, RULES_READ)[0].startswith(
        queried(query, locale, RULES_READ)[0]
    )


@given(st.text())
def test_each_piece_has_its_word(text):
    found = pieces(text)
    assert len(found) == len(indexed(text, "az", RULES_READ))
    assert "".join(found) == (text if found else "")


@given(st.text())
def test_a_folded_word_is_one_word(text):
    assert all(re.fullmatch(r"[^\W_]+", word) for word in indexed(text, "ar", RULES_READ))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("In Khojaly and Khojaly", ["xocali", "xocali", "خوجالي", "خوجالي"]),
        ("Khojaly, Xocalı", ["khojaly", "xocali", "خوجالي", "خوجالي"]),
        ("Ilham spoke", []),
        ("Ilham Aliyev spoke", ["eliyev"]),
    ],
)
def test_other_spellings(text, others):
    names = name_index(NAMES, "en", RULES_READ)
    assert other_spellings(indexed(text, "en", RULES_READ), names) == others


RECORDS = (
    Record("az/a/", "Xocalı", "Xocalının (Dağlıq) <b> & Bakıda.", "Hadisə", "1992", "1992"),
    Record("az/b/", "Boş", ""),
)


def test_an_index_shows_the_text_as_it_was_written(tmp_path):
    build_index(RECORDS, NAMES, "az", RULES_READ, tmp_path / "search/az")
    first, second = fragments(tmp_path, "az")
    assert first["content"] == "\u200b".join(["Xocalının (", "Dağlıq) <", "b> & ", "Bakıda."])
    assert first["meta"] == {"title": "Xocalı", "kind": "Hadisə", "date": "1992"}
    assert (second["content"], second["meta"]["title"]) == ("", "Boş")


def test_two_indexes_are_the_same_bytes(tmp_path):
    made = []
    for name in ("one", "two"):
        build_index(RECORDS, NAMES, "az", RULES_READ, tmp_path / name)
        files = sorted(path for path in (tmp_path / name).rglob("*") if path.is_file())
        made.append({p.relative_to(tmp_path / name): p.read_bytes() for p in files})
    assert made[0] == made[1]
    assert not [path for path in made[0] if "ui" in path.name]


def test_an_index_comes_in_small_parts(tmp_path):
    """However long the chronicle, a query fetches little: no part grows with the whole."""
    texts = [" ".join(f"{page % 7}word{page * 40 + i}" for i in range(40)) for page in range(300)]
    sizes = {}
    for number in (100, 300):
        records = [Record(f"en/{i}/", f"Page {i}", text) for i, text in enumerate(texts[:number])]
        build_index(records, (), "en", RULES_READ, tmp_path / str(number))
        sizes[number] = [f.stat().st_size for f in (tmp_path / str(number) / "index").iterdir()]
    assert len(sizes[300]) > len(sizes[100]) > 1
    assert max(sizes[300]) < 1.2 * max(sizes[100])


@pytest.mark.parametrize(
    "name", ["Skarrey", "سكاري", "Scarrey", "Lund Rock", "Lund qayası", "الصخرة"]
)
def test_a_place_is_known_by_each_of_its_names(name):
    names = make_site(FIXTURE, date(2001, 6, 30)).names
    assert [{"Skarrey", name} <= set(spelt) for spelt in names if "Skarrey" in spelt] == [True]
