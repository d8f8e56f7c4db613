"""Every kind of mistake gives one problem: at its place, with a hint, and without consequences.

What `check` prints of it lies in golden/problems/<case>.txt.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.check.run import check
from generator.load import load
from generator.problems import Problem, Severity
from generator.report import text
from generator.report.lines import read_lines
from tests.problem_case import (
    FIXTURE,
    Case,
    append,
    case,
    edit,
    folder,
    link,
    move,
    prepend,
    remove,
    seal,
    write,
)

TODAY = date(2001, 6, 30)

SITE = "data/site.yml"
VOCABULARY = "data/vocabulary.yml"
FIRE = "data/events/1931/skarrey-fire.yml"
TOWER = "data/events/undated/tower-painted.yml"
MEMOIR = "data/events/1956/memoir-1956.yml"
STAMP = "data/events/1971/malta-stamp-1971.yml"
C1981 = "data/events/1981/ceremony-1981.yml"
C2001 = "data/events/2001/ceremony-2001.yml"
LAMPS = "data/topics/lamps.yml"
MALTA = "data/agents/malta.yml"
BOARD = "data/agents/board-of-lights.yml"
MARLOW = "data/agents/marlow.yml"
ISLAND = "data/places/skarrey.yml"
GAZETTE = "seeds/gazette-1931.md"
KEEPER = "seeds/memoir-1956.md"
CONSULATE = "seeds/consulate-2001.md"
SEEDS = (GAZETTE, KEEPER, CONSULATE, "seeds/bulletin-1981.md")
LOG = "data/corrections.yml"
HELD = "data/positions.yml"
BOOK = "data/sources/lights-of-the-north.yml"
PAGE = "data/sources/bulletin-page.yml"
LETTER = "data/sources/board-letter-1931.yml"
WORDS = "data/passages/consulate-2001.yml"

DESCRIBED = (
    "described: {en: A book about lighthouses, az: Mayaklar haqqında kitab, ar: كتاب عن المنارات}\n"
)
RELAY = "access: {how: relay, of: Lanterns, side: press, language: ar, locator: unpaged}\n"
QUOTATION = (
    """      - {source: memoir-1956, by: peter-lund, quote: 'He called it "the great blaze".'}\n"""
)
LIKE_A_BOOK = """\
title: Gazette
language: en
voice: harbour-gazette
kind: book
access: {how: read, locator: unpaged}
"""

# What is noted of the chronicle as it is: some of its translations are missing.
NOTES = (
    "data/events/1971/malta-stamp-1971.yml:1:1: note: not all texts are in `ar`",
    "data/events/2001/ceremony-2001.yml:1:1: note: not all texts are in `az`",
)

YAML = [
    case("yaml-syntax", edit(MALTA, "kind: state", "kind: [state")),
    case("yaml-colon", edit(MEMOIR, "az: Mayak gözətçisi xat", "az: Mayak: gözətçisi: xat")),
    case("yaml-colon-missing", edit(MALTA, "kind: state", "kind state\nterritory: MT")),
    case("yaml-quotation-mark-above", write(MALTA, 'name:\n  en: "Malta\n  az: "Malta"\n')),
    case("yaml-quotation-mark-within", write(MALTA, 'kind: "the "so-called" state"\n')),
    case("yaml-apostrophe", write(MALTA, "name: {en: 'Malta's'}\n")),
    case("yaml-quotation-mark", edit(MALTA, "kind: state", 'kind: "state')),
    case("yaml-front-matter", edit(GAZETTE, "title: FIRE", "title: }FIRE")),
    case("tab-indentation", edit(STAMP, "  - about: form", "\t- about: form")),
    case("tab-separation", edit(MALTA, "kind: state", "kind:\tstate")),
    case("key-twice", append(MALTA, "kind: organisation\n")),
    case("key-twice-below", edit(SITE, "{en: Who says what,", "{en: Who, en: Who says,")),
    case("alias", edit(MALTA, "kind: state", "kind: *state")),
    case("anchor", edit(MALTA, "kind: state", "kind: &state state")),
    case("tag", edit(MALTA, "kind: state", "kind: !!str state")),
    case("key-no-text", append(MALTA, "[a, b]: c\n")),
    case("second-document", append(MALTA, "---\nkind: state\n")),
    case("not-utf-8", append(MALTA, b"# caf\xe9\n")),
    case("not-utf-8-seed", append(KEEPER, b"caf\xe9\n")),
    case("utf-16", write(MALTA, "territory: MT\n".encode("utf-16"))),
    case("bom", prepend(MALTA, b"\xef\xbb\xbf")),
    case("bom-seed", prepend(KEEPER, b"\xef\xbb\xbf")),
    case("bidi", edit(ISLAND, "text: Scarrey", "text: Scar\u202erey")),
    case("bidi-escaped", edit(ISLAND, "text: Scarrey", r'text: "Scar\u202erey"')),
    case("escape-sequence", edit(ISLAND, "text: Scarrey", r'text: "Scar\e[31mrey"')),
    case("surrogate", edit(ISLAND, "text: Scarrey", r'text: "Scar\ud800rey"')),
    case("bidi-seed", append(KEEPER, "\u200f")),
    case("control-character", edit(ISLAND, "text: Scarrey", "text: Scar\x07rey")),
    case("no-character", edit(ISLAND, "text: Scarrey", "text: Scar\uffffrey")),
    case("nested-deep", append(MALTA, "x: " + "[" * 9000 + "\n")),
    case("file-empty", write(MALTA, "")),
    case("file-of-comments", write(MALTA, "# later\n")),
    case("record-a-text", write(MALTA, "Malta\n")),
    case("record-a-list", write(MALTA, "- Malta\n")),
]

SHAPE = [
    case("key-unknown", edit(BOARD, "perspective:", "perspectve:")),
    case("key-unknown-below", edit(FIRE, "year: from-source", "yaer: from-source")),
    case("key-unknown-far", append(MALTA, "colour: blue\n")),
    case("key-unknown-front-matter", edit(KEEPER, "voice:", "voise: x\nvoice:")),
    case("key-misspelt", edit(MALTA, "kind:", "kinde:")),
    case("key-missing", edit(MALTA, "kind: state\n", "")),
    case("key-missing-below", edit(STAMP, "quote: marka buraxıb, ", "")),
    case(
        "key-missing-vocabulary",
        edit(VOCABULARY, "{label: {en: Witness, az: Şahid, ar: شاهد}}", "{}"),
    ),
    case(
        "text-for-mapping",
        edit(SITE, "{en: Who says what, az: Kim nə deyir, ar: من يقول ماذا}", "Who"),
    ),
    case("text-for-list", edit(ISLAND, "[az]", "az")),
    case("list-for-text", edit(MALTA, "kind: state", "kind: [state]")),
    case("mapping-for-text", edit(MALTA, "kind: state", "kind: {state: true}")),
    case(
        "list-for-voice",
        edit(KEEPER, "voice: {unnamed:", "voice: [a, {unnamed:"),
        edit(KEEPER, "perspective: islander}", "perspective: islander}]"),
    ),
    case(
        "text-for-quote-part",
        edit(FIRE, "quote: Peter Lund saw it from his boat.", "quote: [[Peter Lund]]"),
    ),
    case("value-nothing", edit(MALTA, "kind: state", "kind:")),
    case(
        "value-empty-list",
        write(MEMOIR, "kind: publication\ntitle: {en: A}\nsummary: {en: B}\nclaims: []\n"),
    ),
    case("participant-without-evidence", edit(STAMP, ", quote: Malta poçtu}", "}")),
    case("quote-empty", edit(STAMP, "quote: marka buraxıb", 'quote: ""')),
    case("quote-no-parts", edit(STAMP, "quote: marka buraxıb", "quote: []")),
    case("quote-without-exact", edit(STAMP, "quote: marka buraxıb", "quote: {prefix: marka}")),
    case("choice-unknown", edit(FIRE, "stance: denies", "stance: denys")),
    case("choice-unknown-year", edit(FIRE, "year: from-source", "year: from-text")),
    case("status-unknown", edit(BOARD, "az: {status: reviewed", "az: {status: done")),
    case("flag", edit(GAZETTE, "wrapped: true", "wrapped: yes")),
    case("number-in-words", edit(LAMPS, "number: 3}", "number: three}")),
    case("number-separated", edit(LAMPS, "number: 3}", 'number: "1,275"}')),
    case("range-reversed", edit(FIRE, "range: [2, 5]", "range: [5, 2]")),
    case("range-of-one", edit(FIRE, "range: [2, 5]", "range: [2]")),
    case("range-of-three", edit(FIRE, "range: [2, 5]", "range: [2, 3, 5]")),
    case("number-and-range", edit(FIRE, "range: [2, 5]", "range: [2, 5], number: 5")),
    case("value-a-text", edit(LAMPS, "value: {number: 3}", "value: 3")),
    case("value-of-no-type", edit(LAMPS, "value: {number: 3}", "value: {nmber: 3}")),
    case("value-empty", edit(LAMPS, "value: {number: 3}", "value: {}")),
    case("name-and-territory", append(MALTA, "name: {en: Malta}\n")),
    case("neither-name-nor-territory", edit(MALTA, "territory: MT\n", "")),
    case(
        "agent-and-group", edit(C1981, "{agent: anna-lund,", "{agent: anna-lund, group: {en: a},")
    ),
    case("name-for-id", edit(FIRE, "agent: marlow", "agent: Marlow and Sons")),
    case("key-no-id", edit(FIRE, "children: 3,", "Children!: 3,")),
    case("checksum-short", edit(GAZETTE, "sha256: c", "sha256: ")),
    case("date-no-edtf", edit(LAMPS, '["1971", "1981"]', '["1971", in 1981]')),
    case(
        "date-of-event-no-edtf",
        edit(MEMOIR, '{edtf: "1956", sense: within}', "{edtf: 4 November 1931}"),
    ),
    case("date-not-in-calendar", edit(GAZETTE, "date: 1931-11-05", "date: 1931-11-31")),
    case(
        "date-of-no-sense",
        edit(STAMP, 'value: {date: "1971"}', 'value: {date: "1971", sense: night}'),
    ),
    case(
        "date-of-event-of-no-sense",
        edit(STAMP, 'date: {edtf: "1971"}', 'date: {edtf: "1971", sense: night}'),
    ),
    case(
        "sense-unknown",
        edit(MEMOIR, 'date: {edtf: "1956", sense: within}', 'date: {edtf: "1956", sense: in}'),
    ),
    case("date-and-recurs", edit(C2001, "{recurs: 11-04}", '{recurs: 11-04, date: "1931"}')),
    case("recurs", edit(C2001, "{recurs: 11-04}", "{recurs: 4 November}")),
    case("duration", edit(FIRE, "P60Y", "60 years")),
    case("covers", edit(SITE, "1921/2001", "1921-2001")),
    case("address-script", edit(BOARD, "https://lights.example/board", "javascript:alert(1)")),
    case("address-ftp", edit(BOARD, "https://", "ftp://")),
    case("address-without-scheme", edit(GAZETTE, "https://gazette", "gazette")),
    case("address-no-mail", edit(SITE, "keeper@skarrey.example", "keeper")),
    case("language-no-code", edit(KEEPER, "language: en", "language: English")),
    case("language-unknown", edit(KEEPER, "language: en", "language: xx")),
    case("language-of-variant-unknown", edit(ISLAND, "Scarrey, lang: en", "Scarrey, lang: xx")),
    case("territory-no-code", edit(MALTA, "MT", "Malta")),
    case("territory-unknown", edit(MALTA, "MT", "XY")),
    case("territory-of-place-unknown", edit("data/places/malta.yml", "MT", "XY")),
]

FILES = [
    case("site-missing", remove(SITE)),
    case("vocabulary-missing", remove(VOCABULARY)),
    case("site-a-folder", remove(SITE), folder(SITE)),
    case("site-links-out", link(SITE, "/etc/hostname")),
    case("site-with-a-mistake", edit(SITE, "contact:", "kontact:")),
    case("vocabulary-with-a-mistake", edit(VOCABULARY, "at_least: 24", "at_least: two dozen")),
    case("name-of-the-list", move(LAMPS, "data/topics/index.yml")),
    case("name-no-id", write("data/places/Big Tower.yml", "name: {en: Big Tower}\n")),
    case("name-no-id-referred-to", move(MARLOW, "data/agents/Marlow.yml")),
    case("name-no-id-seed", move(KEEPER, "seeds/Memoir 1956.md")),
    case("extension", move(MARLOW, "data/agents/marlow.yaml")),
    case("extension-seed", move(KEEPER, "seeds/memoir-1956.txt")),
    case(
        "id-differs", edit("data/agents/mayak-bulletin.yml", "id: mayak-bulletin", "id: bulletin")
    ),
    case("id-leaves-folder", edit("data/agents/mayak-bulletin.yml", "id: ", "id: ../../")),
    case(
        "reference-leaves-folder",
        edit(MEMOIR, "source: memoir-1956", "source: ../seeds/memoir-1956"),
    ),
    case("id-taken", write("data/events/1932/skarrey-fire.yml", (FIXTURE / FIRE).read_bytes())),
    case(
        "id-taken-by-topic", write("data/topics/tower-painted.yml", (FIXTURE / TOWER).read_bytes())
    ),
    case("link-out", link(MARLOW, "/etc/hostname")),
    case("link-out-up", link(MARLOW, "../../../elsewhere.yml")),
    case("link-broken", link(MARLOW, "gone.yml")),
    case("link-to-itself", link(MARLOW, "marlow.yml")),
    case("link-seed-out", link(KEEPER, "/etc/hostname")),
    case("folder-named-as-file", remove(MARLOW), folder(MARLOW)),
    case("stray", write("data/notes.txt", "to do")),
    case("stray-seed", write("seeds/more/text.md", "text")),
    case("stray-event", move(TOWER, "data/events/tower-painted.yml")),
    case("stray-deep", move(C1981, "data/events/1981/11/ceremony-1981.yml")),
    case("folder-of-another-year", move(C1981, "data/events/1982/ceremony-1981.yml")),
    case("folder-of-the-undated", move(C1981, "data/events/undated/ceremony-1981.yml")),
    case("folder-of-topics", move(C1981, "data/topics/ceremony-1981.yml")),
    case("folder-of-events", move(LAMPS, "data/events/undated/lamps.yml")),
    case("folder-of-agents", move(C1981, "data/agents/ceremony-1981.yml")),
    case("folder-of-places", move(MARLOW, "data/places/marlow.yml")),
    case("front-matter-missing", write(KEEPER, "I kept the light on Skarrey.\n")),
    case("front-matter-open", write(KEEPER, "---\nlanguage: en\n")),
    case("seed-empty", write(KEEPER, "")),
]

REFERENCES = [
    case("no-source", edit(MEMOIR, "source: memoir-1956", "source: memoir-1965")),
    case("no-source-of-a-sentence", edit(TOWER, "source: memoir-1956", "source: memoirs")),
    case(
        "no-source-of-participant",
        edit(STAMP, "role: giver, source: bulletin-1981", "role: giver, source: bulletin"),
    ),
    case("no-agent", edit(FIRE, "by: peter-lund, quote: '\"the", "by: peter-lun, quote: '\"the")),
    case("no-agent-near", edit(FIRE, "agent: marlow", "agent: zimmer")),
    case("no-agent-via", edit(FIRE, "via: [mayak-bulletin]", "via: [mayak-buletin]")),
    case(
        "no-agent-carrying", edit("seeds/bulletin-1981.md", "[mayak-bulletin,", "[mayak-buletin,")
    ),
    case("no-agent-speaking", edit(CONSULATE, "voice: consulate", "voice: consul")),
    case("no-agent-taking-part", edit(C1981, "agent: anna-lund", "agent: ana-lund")),
    case("no-agent-above", edit("data/agents/consulate.yml", "part_of: malta", "part_of: malte")),
    case("no-place", edit(MEMOIR, "summary:", "places: [skary]\nsummary:")),
    case("no-place-of-event", edit(FIRE, "places: [skarrey]", "places: [skarey]")),
    case("no-place-attested", edit(C1981, "{place: skarrey}", "{place: skarey}")),
    case(
        "no-place-around",
        edit("data/places/skarrey-light.yml", "within: skarrey", "within: skarey"),
    ),
    case("no-subject", edit(FIRE, "of: skarrey-light", "of: skarrey-lights")),
    case("no-event-marked", edit(C1981, "marks: skarrey-fire", "marks: skarey-fire")),
    case(
        "no-event-reported", edit(CONSULATE, "reports: [ceremony-2001]", "reports: [ceremony-2002]")
    ),
    case("no-event-also", edit(TOWER, "also_on: [skarrey-fire]", "also_on: [fire]")),
    case("no-kind", edit(STAMP, "kind: tribute", "kind: tributes")),
    case("no-measure", edit(STAMP, "about: form", "about: forms")),
    case("no-measure-near", edit(VOCABULARY, "near: hurt", "near: hurts")),
    case("no-measure-around", edit(LAMPS, "measure: lamps,", "measure: lights,")),
    case("no-group", edit(FIRE, "children: 3,", "boys: 3,")),
    case("no-quantity", edit(FIRE, "quantity: dozens", "quantity: scores")),
    case("no-role", edit(C1981, "role: speaker", "role: speakers")),
    case("no-office", edit(C1981, "office: mayor", "office: major")),
    case("no-perspective", edit(BOARD, "perspective: authority", "perspective: autority")),
    case("no-kind-of-agent", edit(MALTA, "kind: state", "kind: country")),
    case("no-kind-of-erratum", edit(CONSULATE, "kind: garbled", "kind: broken")),
    case("no-reason", edit(GAZETTE, "reason: abuse", "reason: abusive")),
    case("no-rights", edit(KEEPER, "rights: publisher", "rights: free")),
    case("no-term", edit(STAMP, "term: stamp", "term: stamps")),
    case("no-term-counted", edit(LAMPS, "term: lamps,", "term: lanterns,")),
    case("no-term-of-words", edit(FIRE, "party: [storm]", "party: [storms]")),
]

QUOTES = [
    case(
        "quote-absent",
        edit(FIRE, "quote: of the repair I say nothing", "quote: of that repair I say nothing"),
    ),
    case("quote-absent-far", edit(STAMP, "quote: Malta poçtu}", "quote: 侍}")),
    case("quote-elsewhere", edit(MEMOIR, "{source: memoir-1956", "{source: bulletin-1981")),
    case("quote-twice", edit(MEMOIR, "quote: I write this in 1956.", "quote: w")),
    case(
        "quote-out-of-order",
        edit(
            C1981,
            '["4 noyabr 1981-ci il", "qeyd edildi"]',
            '["qeyd edildi", "4 noyabr 1981-ci il"]',
        ),
    ),
    case("quote-second-part-absent", edit(C1981, '"qeyd edildi"]', '"qeyd olundu"]')),
    case(
        "quote-between-other-words",
        edit(
            MEMOIR,
            "quote: I write this in 1956.",
            "quote: {exact: I write this in 1956., prefix: Earlier}",
        ),
    ),
    case(
        "quote-of-participant-absent",
        edit(C1981, "quote: Bələdiyyə sədri Anna Lund çıxış etdi.", "quote: Anna Lund danışdı."),
    ),
    case("title-absent", edit(GAZETTE, "title: FIRE AT", "title: FIRES AT")),
    case("date-passage-absent", edit(KEEPER, "from: in 1956", "from: in 1957")),
    case("erratum-absent", edit(GAZETTE, "exact: bult", "exact: bullt")),
    case("unused-absent", edit(GAZETTE, "{exact: We mourn", "{exact: We mourned")),
    case("unused-twice", edit(GAZETTE, 'Gazette!, prefix: "Gazette!", reason', "Gazette!, reason")),
    case("checksum", edit(KEEPER, "red. I write", "blue. I write")),
    case("checksum-sentence-added", append(KEEPER, "In 1957 Anders Holm wrote too.\n")),
    case("checksum-white-space", append(KEEPER, "\n")),
    case("checksum-typed-wrong", edit(GAZETTE, "sha256: c8", "sha256: d8")),
    case("sentence-left-over", append(KEEPER, "In 1957 the oil was dear.\n"), seal(KEEPER)),
    case(
        "sentence-with-a-loose-number",
        edit(KEEPER, "red. I write", "red by 3 men. I write"),
        seal(KEEPER),
        edit(
            TOWER,
            "quote: Later the tower was painted red.",
            "quote: Later the tower was painted red",
        ),
    ),
    case(
        "sentence-with-a-loose-name",
        edit(GAZETTE, "islanders deserve no pity. Of", "islanders of Oban deserve no pity. Of"),
        edit(GAZETTE, "islanders deserve no pity., reason", "islanders, reason"),
        seal(GAZETTE),
    ),
    case(
        "sentence-of-no-reason",
        edit(GAZETTE, "  - {exact: We mourn with the families., reason: condolence}\n", ""),
    ),
]

VALUES = [
    case("word-of-two-lines", edit(STAMP, "exact: marka}", r'exact: "mar\nka"}')),
    case("value-missing", edit(STAMP, ", value: {term: stamp, exact: marka}", "")),
    case("value-of-another-type", edit(STAMP, "{term: stamp, exact: marka}", "{number: 1}")),
    case(
        "value-of-a-proposition",
        edit(TOWER, "painted red.}\n", "painted red., value: {number: 1}}\n"),
    ),
    case(
        "value-of-a-quotation",
        edit(FIRE, """"the great blaze".'}""", """"the great blaze".', value: {number: 1}}"""),
    ),
    case(
        "statement-missing",
        edit(STAMP, "about: form\n", "about: took-place\n"),
        edit(STAMP, ", value: {term: stamp, exact: marka}", ""),
    ),
    case(
        "group-of-another-measure",
        edit(FIRE, "value: {number: 30}", "value: {number: 30, of_whom: {women: some}}"),
    ),
    case(
        "counted-as-of-a-date",
        edit(
            STAMP,
            'value: {date: "1971"}',
            'value: {date: "1971"}, counted_as: {term: people, exact: Malta}',
        ),
    ),
    case("figure", edit(FIRE, "value: {number: 15}", "value: {number: 51}")),
    case("figure-day", edit(FIRE, "value: {date: 1931-11-04}", "value: {date: 1931-11-05}")),
    case("figure-month", edit(FIRE, "value: {date: 1931-11-04}", "value: {date: 1931-04-04}")),
    case(
        "figure-year",
        edit(FIRE, "sense: night, year: from-source}", "sense: night}"),
    ),
    case("figure-of-a-rank", edit(C1981, 'value: {ordinal: "50"}', 'value: {ordinal: "51"}')),
    case("figure-of-a-rank-in-words", edit(C2001, '{ordinal: "70"}', '{ordinal: "80"}')),
    case("figure-of-a-range", edit(FIRE, "range: [2, 5]", "range: [2, 6]")),
    case("figure-of-a-group", edit(FIRE, "children: 3,", "children: 4,")),
    case(
        "figure-of-the-whole",
        edit(LAMPS, "measure: lamps, number: 40", "measure: lamps, number: 41"),
    ),
    case(
        "figure-too-big-for-words",
        edit(LAMPS, "value: {number: 3}", f"value: {{number: {10**400}}}"),
    ),
    case("figure-too-big-for-azerbaijani", edit(C1981, '"50"', f'"{10**400}"')),
    case("word", edit(STAMP, "exact: marka", "exact: stamp")),
    case("word-counted", edit(FIRE, "exact: souls", "exact: soul's")),
    case(
        "words-sorted-by-nothing",
        edit(VOCABULARY, "type: words, scheme: party", "type: words"),
        edit(FIRE, "words: the storm, party: [storm]", "words: the storm"),
    ),
    case("words", edit(FIRE, "words: the storm,", "words: a storm,")),
]

EVENTS = [
    case("date-outside", edit(STAMP, 'edtf: "1971"', 'edtf: "1871"')),
    case("date-attested-outside", edit(STAMP, '{date: "1971"}', '{date: "1871"}')),
    case(
        "date-outside-both",
        edit(STAMP, 'edtf: "1971"', 'edtf: "1871"'),
        edit(STAMP, '{date: "1971"}', '{date: "1871"}'),
        move(STAMP, "data/events/1871/malta-stamp-1971.yml"),
    ),
    case("date-outside-elsewhere", edit(LAMPS, '["1971", "1981"]', '["1871", "1981"]')),
    case("date-as-of-outside", edit(FIRE, 'as_of: "2001"', 'as_of: "2101"')),
    case("date-of-source-in-the-future", edit(CONSULATE, 'date: "2001"', "date: 2001-11")),
    case(
        "date-in-the-future",
        edit(C2001, 'date: {edtf: "2001", sense: within}', "date: {edtf: 2001-11, sense: within}"),
        edit(
            C2001, 'value: {date: "2001", sense: within}', "value: {date: 2001-11, sense: within}"
        ),
    ),
    case("date-of-what-is-marked", edit(FIRE, "edtf: 1931-11-03/1931", "edtf: 1991-11-03/1991")),
    case("date-without-attestation", edit(STAMP, 'edtf: "1971"', 'edtf: "1972"')),
    case(
        "date-of-another-sense",
        edit(MEMOIR, 'date: {edtf: "1956", sense: within}', 'date: {edtf: "1956"}'),
    ),
    case("date-of-a-topic", edit(LAMPS, "kind: topic", 'kind: topic\ndate: {edtf: "1931"}')),
    case(
        "date-placeholder-of-the-undated",
        edit(TOWER, "{en: Painting of the tower", '{en: "Painting, {date}"'),
    ),
    case("place-without-attestation", edit(FIRE, "places: [skarrey]", "places: [skarrey, malta]")),
    case(
        "claim-twice",
        edit(FIRE, "  - about: stood\n", "  - about: builder\n"),
        edit(FIRE, "{duration: P60Y}", "{agent: marlow}"),
    ),
    case("address-of-no-form", edit(TOWER, "title:", "formerly: [undated/tower]\ntitle:")),
    case("address-taken", edit(TOWER, "title:", "formerly: [topics/lamps]\ntitle:")),
    case("address-its-own", edit(C2001, "events/undated", "events/2001")),
    case("address-twice", edit(TOWER, "title:", "formerly: [topics/consulate]\ntitle:")),
    case("name-a-spelling-too", edit(ISLAND, "en: Lund Rock", "en: Scarrey")),
    case("name-the-own-too", edit(ISLAND, "az: Lund qayası", "az: Skarrey")),
    case("name-twice", edit(ISLAND, "ar: الصخرة", "ar: صخرة لوند")),
    case("name-of-no-side", edit(ISLAND, "by: island", "by: islands")),
    case("anniversary-of-nothing", edit(C1981, "marks: skarrey-fire\n", "")),
    case(
        "anniversary-of-nothing-below",
        edit(
            TOWER,
            "{en: The tower was painted red., az",
            '{en: "The tower was painted red for the {anniversary}.", az',
        ),
    ),
    case(
        "placeholder-misspelt", edit(STAMP, '"Malta, {date}: a stamp"', '"Malta, {dat}: a stamp"')
    ),
    case("anniversary-of-no-form", edit(C1981, "{anniversary:gen}", "{anniversary:instr}")),
    case("anniversary-of-the-undated", edit(C1981, "marks: skarrey-fire", "marks: tower-painted")),
    case("anniversary-of-the-future", edit(C1981, "marks: skarrey-fire", "marks: ceremony-2001")),
    case("anniversary-of-itself", edit(C1981, "marks: skarrey-fire", "marks: ceremony-1981")),
    case("anniversary-without-date", edit(TOWER, "also_on:", "marks: skarrey-fire\nalso_on:")),
]

TEXTS = [
    case("translation-missing", edit(TOWER, ", ar: طلاء البرج}", "}"), errors=0),
    case("text-in-no-default", edit(TOWER, "{en: Painting of the tower, ", "{")),
    case("text-in-no-locale", edit(TOWER, "title: {en:", "title: {de: Turm, en:")),
    case(
        "text-in-a-locale-misspelt",
        edit(TOWER, "az: Qüllənin rənglənməsi", "aze: Qüllənin rənglənməsi"),
    ),
    case(
        "text-in-nothing",
        edit(
            TOWER,
            "title: {en: Painting of the tower, az: Qüllənin rənglənməsi, ar: طلاء البرج}",
            "title: {}",
        ),
    ),
    case("translation-in-no-locale", edit(BOARD, "az: {status: reviewed", "de: {status: reviewed")),
    case("transliterated-in-no-locale", edit(ISLAND, "[az]", "[de]")),
    case("default-no-locale", edit(SITE, "default_locale: en", "default_locale: de")),
    case("locale-unknown", edit(SITE, "locales: [en, az, ar]", "locales: [en, az, ar, xx]")),
    case(
        "locale-without-catalogue", edit(SITE, "locales: [en, az, ar]", "locales: [en, az, ar, ka]")
    ),
    case("locale-twice", edit(SITE, "locales: [en, az, ar]", "locales: [en, az, ar, az]")),
    case(
        "locale-leaves-folder", edit(SITE, "locales: [en, az, ar]", "locales: [en, az, ar, ../en]")
    ),
]

LISTS = [
    case("column-unknown", edit(VOCABULARY, "[year, date, title,", "[year, date, titel,")),
    case("column-of-no-role", edit(VOCABULARY, '"role:speaker"', '"role:speakers"')),
    case("column-of-no-measure", edit(VOCABULARY, '"measure:form"', '"measure:from"')),
    case("column-to-group-by", edit(VOCABULARY, "group_by: year", "group_by: decade")),
    case(
        "group-not-in-list",
        edit(VOCABULARY, "groups: [children, women]", "groups: [children, woman]"),
    ),
    case("scheme-not-in-list", edit(VOCABULARY, "scheme: called", "scheme: caled")),
    case("broader-not-in-list", edit(VOCABULARY, "broader: fire", "broader: fires")),
    case("scheme-missing", edit(VOCABULARY, ", scheme: form}", "}")),
    case("measure-of-no-type", edit(VOCABULARY, "type: ordinal", "type: rank")),
    case("over-time", edit(VOCABULARY, "over_time: grows", "over_time: shrinks")),
    case("slug-of-a-page", edit(VOCABULARY, "slug: tributes", "slug: timeline")),
    case("slug-twice", edit(VOCABULARY, "slug: tributes", "slug: ceremonies")),
]

CORRECTIONS = [
    case("correction-to-come", edit(LOG, "date: 2001-06-20", "date: 2001-07-01")),
    case("correction-on-no-day", edit(LOG, "date: 2001-06-20", "date: 2001-06-31")),
    case("correction-in-a-month", edit(LOG, "date: 2001-06-20", "date: 2001-06")),
    case("correction-of-nothing", edit(LOG, "record: peter-lund", "record: peter-lind")),
    case("correction-of-what-is-there", edit(LOG, "removed: harbour-light", "removed: skarrey")),
    case(
        "correction-of-two",
        edit(LOG, "removed: harbour-light", "removed: harbour-light\n    record: skarrey"),
    ),
    case("correction-of-none", edit(LOG, "    removed: harbour-light\n", "")),
]

POSITIONS = [
    case("position-of-no-event", edit(HELD, '["skarrey-fire#called"]', '["skarey-fire#called"]')),
    case("position-of-no-claim", edit(HELD, '["skarrey-fire#called"]', '["skarrey-fire#caled"]')),
    case("position-of-no-address", edit(HELD, '["skarrey-fire#called"]', '["skarrey-fire"]')),
    case("position-of-no-perspective", edit(HELD, "[islander]", "[islanders]")),
    case("position-of-nobody", edit(HELD, "[press]", "[islander]")),
    case("position-without-perspective", edit(HELD, "[press]", "[]")),
    case("position-unasked", edit(HELD, "name: []", "names: []")),
    case(
        "position-of-five-claims",
        edit(
            HELD,
            '["skarrey-fire#took-place.burnt"]',
            '["skarrey-fire#took-place.burnt", "skarrey-fire#when", "skarrey-fire#where", '
            '"skarrey-fire#rescued", "skarrey-fire#stood"]',
        ),
    ),
    case(
        "position-twice",
        edit(HELD, 'burnt"]', 'burnt", "skarrey-fire#took-place.burnt"]'),
    ),
    case("position-of-a-group-twice", edit(HELD, "- id: papers", "- id: island")),
]

SEVERAL = [
    case(
        "leftovers-of-editors",
        write("data/agents/malta.yml~", "x"),
        write("data/agents/.#malta.yml", "x"),
        write("data/agents/#malta.yml#", "x"),
        write("data/agents/.malta.yml.swp", "x"),
        write("seeds/.DS_Store", "x"),
        write("seeds/.#memoir-1956.md", "x"),
        errors=0,
    ),
    # The other one is that the corrections name a text, too.
    case("no-seeds-at-all", *(remove(path) for path in SEEDS), errors=2),
    case(
        "place-without-value",
        edit(C1981, ", value: {place: skarrey}", ""),
    ),
    case(
        "two-mistakes-in-a-record",
        edit(BOARD, "kind: organisation", "kind: organization"),
        edit(BOARD, "perspective: authority", "perspective: autority"),
        errors=2,
    ),
    case(
        "two-mistakes-of-shape",
        edit(BOARD, "lang: en}]", "lang: xx}]"),
        edit(BOARD, "az: {status: reviewed", "az: {status: done"),
        errors=2,
    ),
    case("two-files", edit(BOARD, "perspective:", "perspectve:"), remove(VOCABULARY), errors=2),
    case(
        "two-quotes",
        edit(STAMP, "quote: marka buraxıb,", "quote: marka satıb,"),
        edit(STAMP, "quote: Malta poçtu}", "quote: Malta bankı}"),
        errors=2,
    ),
]

CITED = [
    case(
        "cited-without-title",
        edit(BOOK, "title: Lights of the North\n", ""),
        edit(BOOK, DESCRIBED, ""),
    ),
    case("cited-without-access", edit(PAGE, RELAY, "")),
    case("cited-without-locator", edit(PAGE, ", locator: unpaged", "")),
    case("locator-of-nothing", edit(PAGE, "locator: unpaged", "locator: {}")),
    case("locator-unknown", edit(PAGE, "locator: unpaged", "locator: somewhere")),
    case("relay-of-nobody", edit(PAGE, "of: Lanterns, ", "")),
    case("relay-of-what-was-read", edit(PAGE, "how: relay", "how: read")),
    case("cited-by-nobody", edit(LETTER, "source: lights-of-the-north, ", "")),
    case(
        "cited-by-nothing",
        edit(LETTER, "source: lights-of-the-north", "source: light-of-the-north"),
    ),
    case("isbn", edit(BOOK, "isbn: 0-306-40615-2", "isbn: 0-306-40615-3")),
    case("kind-of-source", edit(BOOK, "kind: book", "kind: bock")),
    case(
        "locator-of-an-archived-text",
        edit(
            MEMOIR,
            "quote: I write this in 1956.",
            'quote: I write this in 1956., locator: {page: "1"}',
        ),
    ),
    case(
        "words-that-nobody-read",
        edit(
            FIRE, QUOTATION, QUOTATION + "      - {source: lights-of-the-north, by: peter-lund}\n"
        ),
    ),
    case("figure-not-in-words-read", edit(FIRE, "أُنقذ 14 شخصا", "أُنقذ 15 شخصا"), errors=1),
    case("source-twice", write("data/sources/gazette-1931.yml", LIKE_A_BOOK)),
]

PASSAGES = [
    case("passage-of-no-source", move(WORDS, "data/passages/consulate-2010.yml")),
    case("passage-unquoted", edit(WORDS, '"و40 مصباح"', '"و41 مصباح"'), errors=0),
    case("passage-twice", append(WORDS, '  - {exact: "و40 مصباح", translation: {}}\n')),
    case("passage-in-own-language", edit(WORDS, 'and 40 lamp"', 'and 40 lamp", ar: "و40 مصباح"')),
    case(
        "passage-in-no-locale",
        edit(WORDS, '{en: "and 40 lamp"', '{ru: "40 ламп", en: "and 40 lamp"'),
    ),
    case("passage-figures", edit(WORDS, "and 40 lamp", "and 41 lamps")),
    case("passages-of-no-status", edit(WORDS, "en: reviewed", "en: read")),
    case("passage-untranslated", edit(WORDS, 'en: "and 40 lamp", ', ""), errors=0),
]

CASES = [
    *CITED,
    *PASSAGES,
    *YAML,
    *SHAPE,
    *FILES,
    *REFERENCES,
    *QUOTES,
    *VALUES,
    *EVENTS,
    *TEXTS,
    *LISTS,
    *CORRECTIONS,
    *POSITIONS,
    *SEVERAL,
]


def problems_of(root: Path) -> list[Problem]:
    """All problems on a day of 2001, less what is noted of the chronicle as it is."""
    found = check(load(root), TODAY)[1]
    return [problem for problem in found if headline(problem) not in NOTES]


def headline(problem: Problem) -> str:
    return str(problem).partition("\n")[0]


def test_the_chronicle_has_no_problem():
    assert sorted(map(headline, check(load(FIXTURE), TODAY)[1])) == sorted(NOTES)


def test_no_expectation_is_left_over(golden):
    names = {f"{mistake.name}.txt" for mistake in CASES}
    golden.only("problems", names)
    assert len(names) == len(CASES)


@pytest.mark.parametrize("mistake", CASES, ids=lambda mistake: mistake.name)
def test_one_mistake_gives_one_problem(mistake: Case, tmp_path, golden):
    root = mistake.make(tmp_path / "chronicle")
    found = problems_of(root)
    golden.compare(f"problems/{mistake.name}.txt", text.render(found, read_lines(root, found)))
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    assert len(errors) == mistake.errors
    for problem in errors:
        assert problem.hint
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", problem.rule)
        assert problem.rule != "invalid"
