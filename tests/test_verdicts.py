"""Words that judge are found in every form, and nowhere where somebody is quoted."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.vocabulary import Verdicts
from generator.own_words import own_words
from generator.search.fold import RULES, parse_rules
from generator.verdicts import MORE_ENDINGS, Finder, finder

READ = parse_rules(RULES.read_text(encoding="utf-8"))
LISTED = {
    "en": Verdicts(
        words=("disaster", "calamity", "calamity howler", "ruin-", "gross neglect"),
        ordinary=("disaster insurance",),
    ),
    "az": Verdicts(words=("fəlakət", "İşğal", "qırğın", "vəhşilik", "ağır faciə", "terror-")),
    "ar": Verdicts(
        words=("كارثة", "مأساة", "إبادة", "إبادة جماعية", "شهداء", "مجازر", "تحرير"),
        ordinary=("رئيس التحرير",),
    ),
}
FINDERS = {locale: finder(words, locale, READ) for locale, words in LISTED.items()}


def found(text: str, find: Finder) -> list[str]:
    return [verdict.words for verdict in find.find(text)]


# What is found stands between bars.
CASES = [
    ("en", "A |disaster|, two |disasters| and the |disaster|’s cause; |Calamities|."),
    ("en", "|RUINOUS|: |ruins|, and a |gross  neglect|, or |gross-neglect|."),
    ("en", "The |calamity howler|, not a disastrously long word; no truing."),
    ("en", 'A “disaster”, «disasters», "a disaster", ‹disaster›, „disaster“.'),
    ("en", "“He: “a disaster” is what “no disaster” is.”"),
    ("en", "“He” called it a |disaster|, “they” a |ruin|."),
    ("en", 'Whoever sells disaster insurance calls it a |disaster|; inches are 3" of a |ruin|.'),
    ("en", "“No end of a |disaster|"),
    ("en", "gross. |Ruin|. Neglect. Gross “neglect”."),
    ("az", "|Fəlakətin|, |FƏLAKƏTLƏRDƏN|, |felaketi|, |fəlakətdir|, fəlakətzədə."),
    ("az", "|İŞĞALIN| və |işğaldan|, |IŞĞAL|; |vəhşiliyi|, |vəhşiliklər|."),
    ("az", "|Ağır faciəsi|, ağır iş, |terrorçuluğun|; “fəlakətin”, “Qırğın”ın."),
    ("ar", "|الكارثة| |والكارثتين| |وبالكارثة| |للكارثة| |كارثتهم| |كارثي|"),
    ("ar", "|المأساة| |والماساه| |مأساته|، |إبادات| |إبادة جماعية| |والإبادة الجماعية| |الابادة|"),
    ("ar", "|الإِبَادَةُ| |إبــادة|، |شهدا| |الشهداء|، «المجازر» |والمجازر|"),
    ("ar", "رئيس التحرير يتحدث عن |التحرير|، والمحرر"),
    ("ar", "شاهد ومأسور وكارث"),
]


@pytest.mark.parametrize(("locale", "marked"), CASES)
def test_found(locale: str, marked: str) -> None:
    text = marked.replace("|", "")
    assert found(text, FINDERS[locale]) == marked.split("|")[1::2]


def _attached(key: str, locale: str) -> list[str]:
    script = {"ar": "ا"}.get(locale, "a")
    rules = [rule for rule in getattr(READ, key) if rule.apply_to(script, locale)]
    return list(chain.from_iterable(rule.affixes for rule in rules))


@st.composite
def inflected(draw: st.DrawFn) -> tuple[str, str]:
    """A locale, and a word of its list with anything that the locale joins to words."""
    locale = draw(st.sampled_from(sorted(LISTED)))
    word = draw(st.sampled_from(LISTED[locale].words))
    stem = word.removesuffix("-")
    before = draw(st.sampled_from(["", *_attached("prefixes", locale)]))
    endings = [*_attached("suffixes", locale), *MORE_ENDINGS.get(locale, ())]
    behind = "".join(draw(st.lists(st.sampled_from(endings), max_size=3)))
    form = draw(st.sampled_from([str, str.upper, str.title])) if locale == "en" else str
    return locale, form(before + stem + behind)


@given(inflected(), st.sampled_from(["", "x ", "(", "— ", "1992: "]))
def test_every_form_of_every_word_is_found(said, before):
    locale, word = said
    assert found(f"{before}{word}, x.", FINDERS[locale]) == [word]


QUOTED = st.sampled_from(["“{}”", "«{}»", "‹{}›", '"{}"', "„{}“", "“x “y” {}”"])


@given(inflected(), QUOTED, st.text(st.characters(exclude_characters='“”«»‹›„"\n'), max_size=9))
def test_nothing_is_found_in_quotation_marks(said, marks, around):
    locale, word = said
    quoted = marks.format(f"{around} {word} {around}")
    assert found(f"x {quoted} y", FINDERS[locale]) == []


@given(st.text(), st.sampled_from(sorted(LISTED)))
def test_what_is_found_stands_there(text, locale):
    for verdict in FINDERS[locale].find(text):
        assert text[verdict.start : verdict.end] == verdict.words
        assert found(verdict.words, FINDERS[locale]) == [verdict.words]


def test_a_list_without_words_finds_nothing():
    assert found("A disaster -", finder(Verdicts(words=("-",)), "en", READ)) == []


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ('---\ntitle: "A fire"\nx: b\n---\n', "title: A fire"),
        ('Said <span lang="ar" dir="rtl">x</span> <bdi lang="en">here</bdi>.', "Said here ."),
        ("Use `code`, [a link](to/it.md#x) {#id .c} <!-- no -->.", "Use , [a link] ."),
        ("```\ncode\n```\nText", "Text"),
    ],
)
def test_the_own_words_of_a_page(page: str, left: str) -> None:
    text = own_words(page, "en-GB")
    assert len(text) == len(page)
    assert left.split() == [word for word in text.split() if word not in ("---", "x:", "b")]
