"""`new`: from answers, given as options or on a terminal, to a file that `check` finds right."""

import builtins
import os
import pty
import re
import select
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import cli
from generator.scaffold.ids import proposed, slug
from generator.scaffold.texts import encoding_of, forbidden, is_wrapped, language_of
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE
from tests.test_problems import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

LETTER = "The lamp\r\n\r\nOn 5 June 2001 Anna Lund lit the lamp.  It is bright.\r\n"


@pytest.fixture
def chronicle(tmp_path):
    return Path(shutil.copytree(FIXTURE, tmp_path / "chronicle"))


@pytest.fixture
def new(chronicle, capsys, monkeypatch):
    """Run `new` without a terminal; gives its status and what it printed."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)

    def run(*arguments):
        status = cli.main(["new", *arguments, "--root", str(chronicle)], TODAY)
        return status, capsys.readouterr().out

    return run


@pytest.fixture
def errors(chronicle, capsys):
    """What `check` and `fmt --check` say of a file."""

    def said(path):
        cli.main(["check", "--root", str(chronicle)], TODAY)
        cli.main(["fmt", "--check", str(chronicle / path), "--root", str(chronicle)], TODAY)
        lines = capsys.readouterr().out.splitlines()
        return [line for line in lines if line.startswith(f"{path}:") and ": note: " not in line]

    return said


EVENT = shlex.split(
    """
    event --kind event --source gazette-1931 --date 1931-11-05 --quote '5 november 1931'
    --place Skarrey --place-quote 'lighthouse on Skarrey'
    --title 'Skarrey, {date}: a report' --title 'ar=سكاري، {date}'
    --summary 'A paper wrote of the lighthouse.' --summary 'ar=كتبت صحيفة عن المنارة.'
    """
)
BURNT = [
    *EVENT,
    *shlex.split("--about took-place --statement 'It burnt.' --claim-quote 'burnt down'"),
]
STORMS = """
    event --kind topic --source gazette-1931 --about cause --value 'the storm'
    --claim-quote 'fire down to the storm' --title 'Storms and Ələs' --summary 'Of storms.'
    --id storms
"""
BOAT = """
    event --kind event --source memoir-1956 --about rescued --value 15
    --claim-quote 'We were 15 souls' --title 'A boat' --summary 'A boat.'
"""
NOTE = """
    event --kind event --source lights-of-the-north --locator 'note 12; page 42'
    --date 1931-11-05 --place Skarrey --about rescued --value 14 --claim-quote 'all 14 of them'
    --title 'Skarrey, {date}: a note' --summary 'A book has a note on it.'
"""
BOOK = """
    source --title 'Lamps: a history' --kind Book --language en --voice 'Peter Lund'
    --author peter-lund --carried-by marlow,consulate --container Coasts
    --publisher 'Marlow Press' --publisher-place Marlow --number 7/2 --isbn 0-306-40615-2
    --published 1962-03 --basis printed --access read --locator 'Chapter 2; section: 3; note 11, 12'
    --address https://books.example/l --reports skarrey-fire
"""
RELAYED = """
    source --described 'A letter of the board' --described 'ar=رسالة' --kind letter --language az
    --voice board-of-lights --published 1931-12 --basis derived --how 'The reply says so.'
    --access relay --of Lanterns --side press --read-in en --locator unpaged
"""
SOURCE = shlex.split(BOOK)
QUOTED = """
    source --title 'The lamp' --kind letter --language en --unnamed 'A keeper'
    --perspective islander --access cited-by --source memoir-1956 --locator unseen
"""
MADE = [
    (EVENT, "data/events/1931/skarrey-event-1931.yml"),
    (BURNT, "data/events/1931/skarrey-event-1931.yml"),
    (shlex.split(STORMS), "data/topics/storms.yml"),
    (shlex.split(BOAT), "data/events/undated/a-boat.yml"),
    (shlex.split(NOTE), "data/events/1931/skarrey-event-1931.yml"),
    (SOURCE, "data/sources/peter-lund-1962.yml"),
    (shlex.split(RELAYED), "data/sources/board-of-lights-1931.yml"),
    (shlex.split(QUOTED), "data/sources/the-lamp.yml"),
    (
        ("agent", "--name", "Österlund & Sons", "--kind", "organisation"),
        "data/agents/osterlund-sons.yml",
    ),
    (("agent", "--territory", "FR", "--kind", "State"), "data/agents/france.yml"),
    (("agent", "--name", "Anders Holm", "--kind", "person"), "data/agents/anders-holm-2.yml"),
    (("place", "--name", "az=Liman", "--name", "The Port"), "data/places/the-port.yml"),
    (
        ("place", "--name", "Хутор", "--within", "skarrey", "--point", "34.0, -6.8"),
        "data/places/hutor.yml",
    ),
]


@pytest.mark.parametrize(("arguments", "path"), MADE)
def test_what_is_made_has_no_problem(new, errors, chronicle, arguments, path):
    status, output = new(*arguments)
    assert (status, output.splitlines()[0]) == (0, f"{path}: written")
    assert "Next:" in output
    assert errors(path) == []
    assert "# What else it may say" in (chronicle / path).read_text(encoding="utf-8")


GOLDEN = {
    "event": (EVENT, "data/events/1931/skarrey-event-1931.yml"),
    "event-cited": (shlex.split(NOTE), "data/events/1931/skarrey-event-1931.yml"),
    "source": (SOURCE, "data/sources/peter-lund-1962.yml"),
    "source-relayed": (shlex.split(RELAYED), "data/sources/board-of-lights-1931.yml"),
    "source-quoted": (shlex.split(QUOTED), "data/sources/the-lamp.yml"),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_record_in_full(new, chronicle, golden, name):
    arguments, path = GOLDEN[name]
    new(*arguments)
    golden.compare(f"new/{name}.yml", (chronicle / path).read_text(encoding="utf-8"))


def test_a_new_source_says_what_to_do_next(new):
    _, output = new(*shlex.split(RELAYED))
    steps = output.partition("Next:\n")[2].splitlines()
    assert len(steps) == 4
    assert steps[0] == "  - describe it in az"
    assert "`- source: board-of-lights-1931`" in steps[1]
    assert "`python -m generator passages board-of-lights-1931`" in steps[2]
    assert steps[3] == "  - run `python -m generator check`"


NEEDED = {
    "event": ("kind", "source", "quote", "title en=…", "summary en=…"),
    "source": ("described en=…", "kind", "language", "voice", "basis", "access", "locator"),
}


@pytest.mark.parametrize(("kind", "needed"), NEEDED.items())
def test_all_that_is_missing_is_told_at_once(new, chronicle, kind, needed):
    before = sorted(chronicle.rglob("*"))
    status, output = new(kind, "--date" if kind == "event" else "--published", "1931")
    assert status == 2
    for option in needed:
        assert f"  --{option}: " in output
    assert output.endswith("nothing was written\n")
    assert sorted(chronicle.rglob("*")) == before


REFUSED = [
    (("agent", "--name", "x", "--kind", "persn"), "--kind: no kind of agent `persn`: did you mean"),
    (("agent", "--name", "x", "--kind", "person", "--id", "X y"), "--id: `X y` is no id"),
    (("agent", "--name", "x", "--kind", "person", "--id", "malta"), "there is an agent `malta`"),
    (("agent", "--name", "x", "--kind", "person", "--id", "index"), "the address of the list"),
    (("agent", "--name", "fr=x", "--kind", "person"), "`fr` is no locale of the site: en, az, ar"),
    (("agent", "--territory", "QQ", "--kind", "state"), "--territory: `QQ` is no country"),
    (
        ("agent", "--name", "x", "--kind", "person", "--address", "x"),
        "--address: `x` is no address",
    ),
    (("place", "--name", "x", "--point", "340,1"), "--point: expected degrees"),
    (("place", "--name", "x", "--within", "Sant"), "--within: no place `Sant`"),
    ((*EVENT, "--date", "2001-07-01"), "--date: the date 2001-07-01 has not come yet"),
    ((*EVENT, "--date", "1931-13"), "--date: "),
    ((*EVENT, "--sense", "nigth"), "--sense: "),
    ((*EVENT, "--quote", "6 December"), "--quote: `gazette-1931` does not hold “6 December”"),
    ((*EVENT, "--quote", "the"), "--quote: this fits "),
    ((*EVENT, "--about", "rescued", "--value", "many", "--claim-quote", "14 people"), "--value: "),
    ((*EVENT, "--sense", "dusk"), "--sense: no sense `dusk`: there are "),
    ((*EVENT, "--value", "14"), "--value: it does not go with the other options"),
    ((*EVENT, "--statement", "It burnt."), "--statement: it does not go with the other options"),
    (("seed", "/nowhere"), "FILE: /nowhere: cannot be read"),
    (("seed",), "  FILE: the file with the text"),
    ((*EVENT, "--locator", "page 3"), "--locator: it is for a cited source"),
    ((*shlex.split(NOTE), "--locator", "page"), "--locator: `page` has no number: write it as in "),
    ((*SOURCE, "--kind", "bok"), "--kind: no kind of source `bok`: did you mean `book`?"),
    ((*SOURCE, "--language", "english!"), "--language: `english!` is no language that CLDR knows"),
    ((*SOURCE, "--voice", "peter"), "--voice: no agent `peter`: did you mean `peter-lund`?"),
    ((*SOURCE, "--isbn", "0-306-40615-3"), "--isbn: `0-306-40615-3` is no ISBN"),
    ((*SOURCE, "--published", "2001-07-01"), "--published: the date 2001-07-01 has not come yet"),
    ((*SOURCE, "--basis", "header"), "--basis: no basis `header`: there are printed, derived, "),
    ((*SOURCE, "--access", "seen"), "--access: no way of reading `seen`: there are read, relay, "),
    ((*SOURCE, "--of", "Lanterns"), "--of: it goes with `--access relay`, not with `read`"),
    ((*SOURCE, "--source", "memoir-1956"), "--source: it goes with `--access cited-by`, not with "),
    (
        (*SOURCE, "--locator", "pge 3"),
        "--locator: `pge 3` does not say where: did you mean `page`?",
    ),
    ((*SOURCE, "--locator", "unsen"), "`unsen` does not say where: did you mean `unseen`?"),
    ((*SOURCE, "--locator", "page 1; page 2"), "--locator: `page` is there twice: write it as in "),
    ((*SOURCE, "--locator", "3"), "`3` does not say where: there are page, paragraph, chapter, "),
    ((*SOURCE, "--locator", "unseen; page 3"), "`unseen` stands alone: leave out what else is"),
    (
        (*SOURCE, "--locator", "page -1"),
        "`-1` is no place: write it as in `page 3` or",
    ),
    ((*SOURCE, "--locator", "page 40–; note x"), "`40–` is no place: write it as in `page 3` or"),
    ((*SOURCE, "--publisher", "a\nb"), "--publisher: expected one line without control characters"),
    ((*SOURCE, "--publisher", "a\u2028b"), "--publisher: expected one line without control"),
    ((*SOURCE, "--address", "http://[::1"), "--address: `http://[::1` is no address"),
    ((*SOURCE, "--address", "x"), "--address: `x` is no address"),
    ((*SOURCE, "--reports", "fire"), "--reports: no event `fire`"),
    ((*SOURCE, "--id", "memoir-1956"), "--id: there is a source `memoir-1956` already"),
    ((*shlex.split(RELAYED), "--side", "pres"), "--side: no perspective `pres`: did you mean"),
    ((*shlex.split(QUOTED), "--source", "memoir"), "--source: no source `memoir`: did you mean"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_a_wrong_answer_is_refused(new, chronicle, arguments, told):
    before = sorted(chronicle.rglob("*"))
    status, output = new(*arguments)
    assert status == 2
    assert told in output
    assert sorted(chronicle.rglob("*")) == before


def test_nothing_is_overwritten(new, chronicle):
    stray = chronicle / "data/agents/x.yml"
    stray.symlink_to("nowhere")
    status, output = new("agent", "--name", "x", "--kind", "person")
    assert (status, "x.yml: there is such a file already" in output) == (2, True) or (
        "x-2.yml: written" in output
    )
    assert stray.is_symlink()


SEED = ("--voice", "anna-lund", "--rights", "publisher", "--title", "THE lamp")


@pytest.fixture
def letter(tmp_path):
    file = tmp_path / "letter 1.txt"
    file.write_bytes(LETTER.encode())
    return file


def test_a_text_is_archived_word_for_word(new, errors, chronicle, letter):
    more = ("--published", "2001-06-05", "--basis", "printed", "--from", "On 5 June 2001")
    status, output = new("seed", str(letter), *SEED, *more, "--language", "en")
    assert status == 0
    written = (chronicle / "seeds/the-lamp.md").read_bytes()
    assert written.endswith(b"\n---\n" + LETTER.encode())
    assert b'\ntitle: "The lamp"\n' in written
    assert b'original_file: "letter 1.txt"\n' in written
    assert re.findall(r"(.*)line \d+: (.*)", output)[:3] == [
        ("    1. ", "The lamp"),
        ("?   2. ", "On 5 June 2001 Anna Lund lit the lamp."),
        ("?   3. ", "It is bright."),
    ]
    assert "2 of 3 sentences (?) are to be quoted" in output
    # All that is left to say of it are its sentences.
    assert [line for line in errors("seeds/the-lamp.md") if "sentence" not in line] == []
    shutil.copy(letter, letter.with_name("again.txt"))
    assert new("seed", str(letter), *SEED, "--language", "en")[1].count("seeds/the-lamp-2.md")


def test_who_speaks_may_be_unknown(new, chronicle, letter):
    unnamed = ("--unnamed", "A letter", "--perspective", "islander", "--rights", "publisher")
    status, _ = new("seed", str(letter), *unnamed, "--language", "en")
    assert status == 0
    written = (chronicle / "seeds/letter-1.md").read_text(encoding="utf-8")
    assert 'voice: {unnamed: {en: "A letter"}, perspective: islander}\n' in written


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the file is empty"),
        ("a \u202eb\u200f".encode(), "may hold: 1:3 U+202E, 1:5 U+200F\n"),
        ("Маяк сгорел ночью, погибших нет".encode("windows-1251"), "(probably windows-1251)"),
    ],
)
def test_a_text_that_cannot_be_archived(new, chronicle, letter, content, told):
    letter.write_bytes(content)
    status, output = new("seed", str(letter), *SEED[:4])
    assert (status, told in output) == (2, True), output
    assert len(list((chronicle / "seeds").iterdir())) == 4


CYRILLIC = "Маяк на острове Скаррей сгорел в ночь на 4 ноября 1931 года, сообщает газета."
ENCODINGS = [
    ("utf-8", "The lamp – a letter", "utf-8"),
    ("utf-8-sig", "The lamp", "utf-8"),
    ("utf-16", "The lamp", "utf-16-le"),
    ("windows-1251", CYRILLIC, "windows-1251"),
    ("koi8-r", CYRILLIC, "koi8-r"),
    ("windows-1256", "احترقت المنارة في سكاري ليلا وقالت الصحيفة", "windows-1256"),
]


@pytest.mark.parametrize(("encoding", "text", "found"), ENCODINGS)
def test_encoding(encoding, text, found):
    assert encoding_of(text.encode(encoding)).name == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In the night the lighthouse burnt down and nobody was hurt.", "en"),
        ("Gecə mayak yanıb, xəsarət alan olmayıb, gözətçi deyib.", "az"),
        ("احترقت المنارة ليلا ولم يصب أحد بأذى كما قالت الصحيفة", "ar"),
        ("Ночью сгорел маяк, пострадавших нет, сообщает газета", "ru"),
        ("Գիշերը փարոսը այրվեց, տուժածներ չկան", "hy"),
        ("شب گذشته فانوس دریایی سوخت و کسی آسیب ندید", "fa"),
    ],
)
def test_language(text, language):
    assert language_of(text).name == language


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("a\n", False),
        (("word " * 10).strip() + "\n", False),
        ((("word " * 10).strip() + "\n") * 6, True),
        ((("word " * 10).strip() + ".\n") * 6, False),
        ((("word " * 40).strip() + "\n") * 6, False),
    ],
)
def test_wrapped(text, wrapped):
    assert is_wrapped(text) is wrapped


def test_forbidden():
    assert forbidden("ab\n\u200ec\x00") == ["2:1 U+200E", "2:3 U+0000"]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("The Harbour Gazette", "the-harbour-gazette"),
        ("Skarrey, {date}: fire", "skarrey-fire"),
        ("Xətai Gəncə Şuşa", "xatai-ganca-susa"),
        ("Anna's boat", "annas-boat"),
        ("—", ""),
        ("سكاري", "skary"),
        ("a" * 60, "a" * 48),
        (" ".join(["word"] * 20), "word-word-word-word-word-word-word-word-word"),
    ],
)
def test_slug(text, id_):
    assert slug(text) == id_


def test_proposed():
    assert proposed("Malta", {"malta", "malta-2"}) == "malta-3"
    assert proposed("Index", set()) == "index-2"
    assert proposed("…", set()) == ""


@pytest.fixture
def answers(monkeypatch, new):
    """Run `new` on a terminal at which these answers are typed; gives also what was asked."""

    def run(typed, *arguments):
        asked: list[str] = []
        lines: Iterator[object] = iter(typed)

        def line(prompt=""):
            asked.append(prompt)
            answer = next(lines, EOFError())
            if isinstance(answer, BaseException):
                raise answer
            return str(answer)

        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", line)
        return *new(*arguments), asked

    return run


def test_asked_until_the_answer_is_right(answers, errors):
    typed = ["QQ", "", "", "Eva Holm", "Eva Holm", "", "persn", "person", "anders", "", "islander"]
    typed += ["", "nowhere", "https://a.example", "x y", "", "x"]
    status, output, asked = answers(typed, "agent")
    assert status == 0
    assert "`QQ` is no country" in output
    assert "expected a text" in output
    assert "did you mean `person`?" in output
    assert "no agent `anders`: did you mean" in output
    assert "`nowhere` is no address" in output
    assert "`x y` is no id" in output
    assert asked[-1] == "the id, for good [eva-holm]: "
    assert "data/agents/eva-holm.yml: written" in output
    assert errors("data/agents/eva-holm.yml") == []


def test_options_are_not_asked_for(answers):
    status, output, asked = answers(
        ["", "", "", "", "x"], "place", "--name", "A port", "--id", "malta"
    )
    assert (status, "there is a place `malta` already" in output) == (0, True)
    assert [prompt.split(" [")[0] for prompt in asked][-1] == "the id, for good"


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_stopped_on_the_way(answers, chronicle, end):
    before = sorted(chronicle.rglob("*"))
    for kind in ("agent", "place", "event", "seed", "source"):
        status, output, _ = answers([end], kind)
        assert (status, output.endswith("\nnothing was written\n")) == (2, True)
    assert sorted(chronicle.rglob("*")) == before


def test_an_event_on_a_terminal(answers, errors):
    typed = ["ceremony", "memoir-1956", "", "1931-11-04", "", "the fire came on 4 November 1931"]
    typed += ["", "", "Skarrey, {date}", "", "", "Of a fire.", "", "", "", ""]
    status, output, asked = answers(typed, "event")
    assert status == 0, output
    path = output.split(": written")[0].splitlines()[-1]
    assert path == "data/events/1931/skarrey-1931.yml"
    assert errors(path) == []
    assert any(prompt.endswith("[on]: ") for prompt in asked)


def test_a_cited_source_on_a_terminal(answers, errors):
    typed = ["", "A letter", "", "", "ltter", "letter", "az", "", "A keeper", "", "", "islander"]
    typed += [
        "",
        "",
        "",
        "",
        "",
        "",
        "2",
        "",
        "1931",
        "relayed",
        "relay",
        "Lanterns",
        "press",
        "en",
    ]
    typed += ["page", "page 3", "", "", ""]
    status, output, asked = answers(typed, "source")
    assert status == 0, output
    assert "did you mean `letter`?" in output
    assert "`2` is no ISBN" in output
    assert "`page` has no number" in output
    assert asked[-1] == "the id, for good [a-letter-1931]: "
    assert errors("data/sources/a-letter-1931.yml") == []


def test_an_event_on_a_cited_source_on_a_terminal(answers, errors):
    typed = ["event", "lights-of-the-north", "", "", "1931-11-05", "", "", "", "took-place"]
    typed += ["It burnt.", "", "", "it burnt", "A fire", "", "", "Of a fire.", "", "", "", ""]
    status, output, asked = answers(typed, "event")
    assert status == 0, output
    optional = [prompt for prompt in asked if prompt.startswith("words of the passage")]
    assert all(prompt.endswith("(Enter to leave it out): ") for prompt in optional)
    assert errors(output.split(": written")[0].splitlines()[-1]) == []


def test_on_a_real_terminal(chronicle):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "new", "place", "--root", str(chronicle)]
    child = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)

    output = b""

    def read_to(words: bytes, times: int = 1) -> None:
        nonlocal output
        while output.count(words) < times:
            ready, _, _ = select.select([ours], [], [], 20)
            assert ready, output
            output += os.read(ours, 4096)

    try:
        read_to(b"such as FR")
        os.write(ours, b"QQ\n")
        read_to(b"is no country")
        read_to(b"such as FR", 2)
        # Ctrl-D: the end of input.
        os.write(ours, b"\x04")
        read_to(b"nothing was written")
        assert child.wait(timeout=20) == 2
    finally:
        child.kill()
        os.close(ours)
    assert b"Traceback" not in output
