"""What the site says itself: no word that judges, and no figure that no claim holds.

What `check` prints of each mistake lies in golden/own-voice/<case>.txt.
"""

from datetime import date

import pytest

from generator.check.run import check
from generator.load import load
from generator.problems import Severity
from generator.report import text
from generator.report.lines import read_lines
from tests.problem_case import Case, case, edit, write

TODAY = date(2001, 6, 30)
SITE = "data/site.yml"
VOCABULARY = "data/vocabulary.yml"
BOOK = "data/sources/lights-of-the-north.yml"
C1981 = "data/events/1981/ceremony-1981.yml"
C2001 = "data/events/2001/ceremony-2001.yml"
LAMPS = "data/topics/lamps.yml"
PAGE = "docs/en/fire.md"
MESSAGES = "locales/en/LC_MESSAGES/messages.po"


def catalogue(*messages: str) -> str:
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return "\n".join([head, *messages])


ENGLISH_WORDS = "  en: {words: [disaster, calamity], ordinary: [disaster insurance]}\n"
PLURAL = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "a"\nmsgstr[1] "calamities"\n'

VERDICTS = [
    case("verdict", edit(LAMPS, "and how many burnt.", "and in what calamity.")),
    case("verdict-in-azerbaijani", edit(LAMPS, "neçəsi yanıb", "fəlakətlərdə neçəsi yanıb")),
    case("verdict-in-arabic", edit(LAMPS, "وكم احترق منها", "وكم ضاع بالكارثة")),
    case(
        "verdicts", edit(LAMPS, "and how many burnt", "the disaster’s, the calamity’s, disasters")
    ),
    case("verdict-in-a-note", edit(BOOK, "{en: Only one note was read.,", "{en: A disaster.,")),
    case(
        "verdict-in-a-statement",
        edit(C2001, "{en: The burnt lamps were spoken of.,", "{en: Disaster.,"),
    ),
    case("verdict-in-a-label", edit(VOCABULARY, "{en: How long it stood,", "{en: To disaster,")),
    case(
        "verdict-of-a-group", edit(VOCABULARY, "{label: {en: children,", "{label: {en: disasters,")
    ),
    case("verdict-of-the-site", edit(SITE, "a lighthouse fire", "a lighthouse disaster")),
    case("verdict-on-a-page", write(PAGE, "# The fire\n\nIt was *a disaster*.\n")),
    case("verdict-in-front-matter", write(PAGE, '---\ntitle: "Disaster"\n---\n\nIt burnt.\n')),
    case(
        "verdict-in-a-table", write(PAGE, "| Of | Word |\n|---|---|\n| a disaster | disaster |\n")
    ),
    case(
        "verdict-of-the-interface",
        write(MESSAGES, catalogue('msgid "x"\nmsgstr ""\n"the "\n"disaster"\n')),
    ),
    case("verdict-as-msgid", write(MESSAGES, catalogue('msgid "Disasters"\nmsgstr ""\n'))),
    case("verdict-of-a-plural", write(MESSAGES, catalogue(PLURAL))),
    case(
        "verdicts-of-no-locale", edit(VOCABULARY, "ar: {words: [كارثة]}", "de: {words: [Unglück]}")
    ),
]

FIGURES = [
    case("figure-in-a-summary", edit(LAMPS, "and how many burnt.", "and that 41 burnt.")),
    case("figure-in-a-statement", edit(C2001, "{en: The burnt", "{en: The 41 burnt")),
    case("figure-in-a-title", edit(LAMPS, "{en: Lamps of the coast,", "{en: 41 lamps,")),
    case("figure-in-azerbaijani", edit(LAMPS, "neçəsi yanıb", "qırx bir fənərin yandığı")),
    case("figure-in-arabic-digits", edit(LAMPS, "وكم احترق منها", "واحترق منها ٤١")),
    case("figure-in-words", edit(LAMPS, "and how many burnt.", "and that forty-one burnt.")),
    case("figure-with-separator", edit(LAMPS, "and how many burnt.", "and that 1,040 burnt.")),
    case("figures-in-a-summary", edit(LAMPS, "and how many burnt.", "and 41 of 1,940, in 1932.")),
    case("figure-nobody-counted", edit(LAMPS, "and how many burnt.", "and that dozens burnt.")),
    case("figure-for-a-count", edit(LAMPS, "and how many burnt.", "and that 6 sources say so.")),
    case("figure-beside-a-date", edit(C1981, 'en: "The {anniversary} was', 'en: "The 51st was')),
]

ALLOWED = [
    case("figure-of-an-answer", edit(LAMPS, "and how many burnt.", "40, and that two or 3 burnt.")),
    case("figure-of-a-statement", edit(C2001, "{en: The burnt", "{en: The 3 burnt")),
    case("figure-of-a-quote", edit(LAMPS, "and how many burnt.", "and those since 1921.")),
    case("figure-in-other-words", edit(LAMPS, "neçəsi yanıb", "qırx fənərdən ikisi, üçü yanıb")),
    case("figure-of-a-source", edit(LAMPS, "and how many burnt.", "said in 1931.")),
    case("count-of-sources", edit(LAMPS, "and how many burnt.", "say three sources, two of them.")),
    case("figure-in-arabic", edit(LAMPS, "وكم احترق منها", "واحترق منها ٣ من أربعين")),
    case("quoted", edit(LAMPS, "and how many burnt.", "and what “a disaster” and «calamity» was.")),
    case("ordinary-phrase", edit(LAMPS, "and how many burnt.", "and the disaster insurance.")),
    case("name", edit("data/places/skarrey-light.yml", "en: Skarrey light", "en: Disaster light")),
    case("term", edit(VOCABULARY, "blaze: {label: {en: blaze,", "blaze: {label: {en: disaster,")),
    case("word-of-another-locale", edit(LAMPS, "and how many burnt.", "and what fəlakət is.")),
    case("word-alone-in-a-cell", write(PAGE, "| Word |\n|---|\n| disaster; calamity |\n")),
    case("word-of-another-language", write(PAGE, 'It is <span lang="de">disaster</span>.\n')),
    case("markup", write(PAGE, "`disaster`, [it](disaster.md){#calamity}\n")),
    case("page-in-a-locale-without-words", write("docs/de/x.md", "disaster\n")),
    case("broken-catalogue", write(MESSAGES, 'msgid "x\n')),
    case(
        "no-words-listed",
        edit(VOCABULARY, ENGLISH_WORDS, ""),
        edit(LAMPS, "and how many burnt.", "and the disaster."),
    ),
]

MISTAKES = [*VERDICTS, *FIGURES]


def errors_of(mistake: Case, tmp_path):
    root = mistake.make(tmp_path / "chronicle")
    found = check(load(root), TODAY)[1]
    return root, [problem for problem in found if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_one_mistake_gives_one_problem(mistake: Case, tmp_path, golden):
    root, errors = errors_of(mistake, tmp_path)
    golden.compare(f"own-voice/{mistake.name}.txt", text.render(errors, read_lines(root, errors)))
    assert len(errors) == mistake.errors
    assert all(error.hint for error in errors)


def test_no_expectation_is_left_over(golden):
    golden.only("own-voice", {f"{mistake.name}.txt" for mistake in MISTAKES})


@pytest.mark.parametrize("allowed", ALLOWED, ids=lambda allowed: allowed.name)
def test_what_may_be_said(allowed: Case, tmp_path):
    assert [str(error) for error in errors_of(allowed, tmp_path)[1]] == []
