"""The log of corrections: the file in the repository, the command that writes it, and the page."""

import pytest

from generator import cli
from generator.corrections_log import FILE, corrections_log
from generator.load import CORRECTIONS, load
from generator.site import make_site
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE, Case, edit, remove, write
from tests.test_problems import TODAY

NONE_MADE = {
    "empty": Case("empty", (write(CORRECTIONS, "corrections: []\n"),)),
    "absent": Case("absent", (remove(CORRECTIONS),)),
}
LINES = """\
- 2001-06-20, `harbour-light`: It was the same place as Skarrey light.
- 2001-06-02, [`peter-lund`](data/agents/peter-lund.yml): The name was misspelt.
- 2001-06-02, [`gazette-1931`](seeds/gazette-1931.md): A line &amp; a half were missing from the \
note.
- 2001-05-14, [`skarrey-fire`](data/events/1931/skarrey-fire.yml): The number of lamps read 12 \
&lt;twelve&gt;; the gazette has 21.
"""
SAID = {
    "en": "No correction so far.",
    "az": "Hələlik heç bir düzəliş edilməyib.",
    "ar": "لم يُجرَ أي تصحيح حتى الآن.",
}


def test_the_file_in_the_repository_is_what_the_data_say():
    assert (ROOT / FILE).read_text(encoding="utf-8") == corrections_log(load(ROOT))


def test_one_line_a_correction_the_newest_first():
    assert corrections_log(load(FIXTURE)).partition("this file.\n\n")[2] == LINES


@pytest.mark.parametrize("mistake", NONE_MADE.values(), ids=NONE_MADE)
def test_where_none_was_made_file_and_page_say_so(mistake, tmp_path):
    root = mistake.make(tmp_path / "c")
    assert corrections_log(load(root)).endswith("\n\nNo correction so far.\n")
    pages = {page.src_uri: page.markdown for page in make_site(root, TODAY).pages}
    for locale, words in SAID.items():
        assert f'<p class="corrections--none">{words}</p>' in pages[f"{locale}/corrections.md"]


def command(root, *arguments):
    return cli.main(["corrections", "--root", str(root), *arguments], TODAY)


def test_the_command_writes_the_file_once(tmp_path, capsys):
    root = Case("c", ()).make(tmp_path / "c")
    steps = [(("--check",), 1), ((), 0), ((), 0), (("--check",), 0)]
    assert [command(root, *options) for options, _ in steps] == [status for _, status in steps]
    assert capsys.readouterr().out.splitlines() == [
        f"{FILE}: not what {CORRECTIONS} says: run `python -m generator corrections`",
        f"{FILE}: written",
        f"{FILE}: up to date",
        f"{FILE}: up to date",
    ]
    assert (root / FILE).read_text(encoding="utf-8") == corrections_log(load(root))


def test_with_problems_the_file_stays_as_it_is(tmp_path, capsys):
    broken = Case("c", (edit(CORRECTIONS, "record: peter-lund", "record: peter-lind"),))
    root = broken.make(tmp_path / "c")
    assert command(root) == 1
    assert not (root / FILE).exists()
    assert "no record `peter-lind`" in capsys.readouterr().out


def test_a_file_that_cannot_be_written_is_told(tmp_path, capsys):
    root = Case("c", ()).make(tmp_path / "c")
    (root / FILE).mkdir()
    assert command(root) == 2
    assert "cannot be written to" in capsys.readouterr().out
