"""Every sentence is accounted for, and every figure and name in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checkable import checkable, lexicon
from generator.coverage import Coverage, Unused, coverage
from generator.normalised import Passage, normalise
from generator.quotes import Selector, find

NAMES = {
    "en": [
        "Khojaly",
        "Heydar Aliyev",
        "Heydar Aliyev Foundation",
        "Organization of Islamic Cooperation",
    ],
    "az": ["Xocalı", "Bakı", "Heydər Əliyev"],
    "ar": ["خوجالي", "أذربيجان", "المغرب", "سابينا علييفا"],
}

TOKENS = [
    # Digits, with what groups them and what is joined to them.
    ("en", "in 1992, 1,275 civilians and 366th at 13:54, 44-day", "1992|1,275|366th|13:54|44-day"),
    ("en", "since the 1990s, on 25-26 and 2024-02-26", "1990s|25|26|2024-02-26"),
    ("az", "və 34-cü, 25-dən 26-na, 1992-ci il", "34-cü|25-dən|26-na|1992-ci"),
    ("ar", "في (2012،2017، ٢٠٢٠) و63 طفلا، ١٬٢٧٥", "2012|2017|٢٠٢٠|63|١٬٢٧٥"),
    # Number words; but not the ones that are mostly something else.
    ("en", "Eight families in dozens of the hundredth towns", "Eight|dozens|hundredth"),
    ("en", "one of the first at that second, no one", ""),
    ("az", "İyirmi nəfər, üç uşaq, onlarla ev, bir də o birinci", "İyirmi|üç|onlarla"),
    ("ar", "اعترفت منظمتان بثلاث دول وعشرات المدن", "منظمتان|بثلاث|وعشرات"),
    ("ar", "الذكرى الحادية والثلاثين يوم الاثنين لأحد منهم", "والثلاثين"),
    ("ar", "باكستان وأفغانستان والأرجنتين من اللاتين", ""),
    ("xx", "eight or 8", "8"),
    # Known names, whole words, and what a language joins to them.
    ("en", "Khojaly residents, unkhojaly; Khojalyan", "Khojaly|Khojalyan"),
    ("en", "the Organization of Islamic Cooperation", "Organization of Islamic Cooperation"),
    ("en", "at Heydar\nAliyev’s Foundation", "Heydar Aliyev|Foundation"),
    ("az", "Xocalıdan, Bakının və Heydər Əliyevin", "Xocalıdan|Bakının|Heydər Əliyevin"),
    ("az", "Xocalı’nın yolu", "Xocalı"),
    ("ar", "وخوجالي بأذربيجان وللمغرب والمغرب خوجاليون", "وخوجالي|بأذربيجان|وللمغرب|والمغرب"),
    ("ar", "مع سابينا علييفا أمس", "سابينا علييفا"),
    # Capitalised words, less the one that opens; runs are one name.
    ("en", "The town of Agdam and Baku’s Xatai district", "Agdam|Baku’s|Xatai"),
    ("en", "Then Ambassador Ruslan Rzayev said, I think, A", "Ambassador Ruslan Rzayev"),
    ("en", "It reads: “Today, it was” in “Ordu” (Paris)", "Ordu|Paris"),
    ("en", "“Report” says that NATO and IDPs came", "Report|NATO|IDPs"),
    ("en", "IDPs from the US", "IDPs|US"),
    ("en", "31 Years since", "31|Years"),
    ("az", "Tədbirdə İlham Əliyev, ABŞ-ın XX əsri", "İlham Əliyev|ABŞ-ın|XX"),
    ("ar", "في الرباط SEM Nazim Samadov، سفير", "SEM Nazim Samadov"),
    ("en", "everything was planned", ""),
]


@pytest.mark.parametrize(("language", "body", "tokens"), TOKENS)
def test_checkable(language: str, body: str, tokens: str) -> None:
    known = lexicon(language, NAMES.get(language, []))
    found = checkable(body, Passage(0, len(body)), known)
    assert [token.text for token in found] == (tokens.split("|") if tokens else [])


@pytest.mark.parametrize(
    ("language", "body", "cores"),
    [
        ("az", "və 34-cü Xocalıda Bakı-nın ABŞ-ın", ["34", "Xocalıda Bakı", "ABŞ"]),
        ("az", "Xocalıda olub", ["Xocalı"]),
        ("en", "Khojalyan or Khojaly", ["Khojaly"]),
        ("en", "a 366th of Armenia's Vice-President", ["366", "Armenia", "Vice-President"]),
        ("ar", "وخوجالي وللمغرب", ["خوجالي", "لمغرب"]),
        ("ar", "ا\u0654ذربيجان ٦", ["ا\u0654ذربيجان", "٦"]),
    ],
)
def test_what_a_quote_must_hold(language: str, body: str, cores: list[str]) -> None:
    found = checkable(body, Passage(0, len(body)), lexicon(language, NAMES[language]))
    assert [body[token.passage.start : token.passage.end] for token in found] == cores


BODY = (
    "On 26 February 1992 Khojaly was taken. We mourn. 613 people died, said Heydar Aliyev.\n"
    "Leave a Reply\n***\n"
)


def account(quoted: list[str], unused: list[str], body: str = BODY) -> Coverage:
    def places(exacts: list[str]) -> list[Passage]:
        return [place for exact in exacts for place in find(normalise(body), Selector(exact))]

    left_out = [Unused(place, "boilerplate") for place in places(unused)]
    return coverage(body, "en", False, places(quoted), left_out, NAMES["en"])


@pytest.mark.parametrize(
    ("quoted", "unused", "statuses", "loose"),
    [
        ([], [], "???? ", "26 February 1992 Khojaly 613 Heydar Aliyev Reply"),
        ([BODY], [], "qqqq", ""),
        ([], [BODY], "uuuu", ""),
        (["26 February 1992 Khojaly was"], [], "q???", "613 Heydar Aliyev Reply"),
        (["February 1992 Khojaly was"], [], "????", "26 613 Heydar Aliyev Reply"),
        (["26 February 1992", "Khojaly"], ["We mourn"], "qu??", "613 Heydar Aliyev Reply"),
        # A name lies in a quote wholly or not at all; a figure too.
        (
            ["613 people died, said Heydar"],
            [],
            "????",
            "26 February 1992 Khojaly Heydar Aliyev Reply",
        ),
        (["13 people died, said Heydar Aliyev"], [], "????", "26 February 1992 Khojaly 613 Reply"),
        # Two passages may share one name between them.
        (["613 people died, said Heydar", "Aliyev."], [], "??q?", "26 February 1992 Khojaly Reply"),
        # What is partly unused and not quoted is unused.
        ([], ["a Reply"], "???u", "26 February 1992 Khojaly 613 Heydar Aliyev"),
        # The words of one sentence do not account for another.
        (["taken. We"], ["26 February 1992 Khojaly"], "qq??", "613 Heydar Aliyev Reply"),
        (["."], [], "????", "26 February 1992 Khojaly 613 Heydar Aliyev Reply"),
    ],
)
def test_statuses(quoted: list[str], unused: list[str], statuses: str, loose: str) -> None:
    found = account(quoted, unused)
    signs = {"quoted": "q", "unused": "u", "unaccounted": "?"}
    assert "".join(signs[each.status] for each in found.sentences) == statuses.strip()
    assert " ".join(token.text for each in found.sentences for token in each.loose) == loose


def test_the_summary_of_a_text() -> None:
    found = account(["26 February 1992", "Khojaly", "613"], ["Leave a Reply"], BODY)
    assert [found.count(status) for status in ("quoted", "unused", "unaccounted")] == [1, 1, 2]
    assert [BODY[each.passage.start : each.passage.end] for each in found.unaccounted] == [
        "We mourn.",
        "613 people died, said Heydar Aliyev.",
    ]
    assert [each.touched for each in found.unaccounted] == [False, True]
    assert found.sentences[-1].reasons == ("boilerplate",)
    told = sum(not character.isspace() for character in BODY)
    assert found.share_quoted == pytest.approx((14 + 7 + 3) / told)
    assert coverage("", "en", False, [], [], []) == Coverage((), 0.0)


bodies = st.lists(
    st.sampled_from(
        ["Khojaly", "Xocalıda", "خوجالي", "613", "٦١٣", "We", "eight.", "\n", "😀", "NATO!"]
    ),
    max_size=25,
).map(" ".join)


@given(bodies | st.text(max_size=60), st.sampled_from(sorted(NAMES)), st.booleans(), st.booleans())
def test_one_passage_over_everything(body: str, language: str, wrapped: bool, quote: bool) -> None:
    whole = Passage(0, len(body))
    quoted = [whole] if quote else []
    unused = [] if quote else [Unused(whole, "opinion")]
    found = coverage(body, language, wrapped, quoted, unused, NAMES[language])
    assert found.count("quoted" if quote else "unused") == len(found.sentences)
    assert found.unaccounted == ()
    assert found.share_quoted == (1.0 if quote and body.strip() else 0.0)


@given(bodies, st.sampled_from(sorted(NAMES)), st.booleans())
def test_without_passages_nothing_is_accounted_for(body: str, language: str, wrapped: bool) -> None:
    found = coverage(body, language, wrapped, [], [], NAMES[language])
    assert found.unaccounted == found.sentences
    known = lexicon(language, NAMES[language])
    for each in found.sentences:
        assert each.loose == checkable(body, each.passage, known)
