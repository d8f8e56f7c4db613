"""The parts of a preview: what is built anew, what is said, and where pages can be edited."""

import random
from pathlib import Path

import jinja2
import pytest
from mkdocs.config import load_config
from watchdog.events import FileModifiedEvent, FileMovedEvent

from generator.check.run import check
from generator.chronicle import assemble
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.mkdocs_plugin.edit import edit_url
from generator.mkdocs_plugin.preview.code import changed_code
from generator.mkdocs_plugin.preview.overlay import overlay
from generator.mkdocs_plugin.preview.server import concerns
from generator.mkdocs_plugin.preview.trouble import problem_of, warned
from generator.origins import origins
from generator.problems import Position, Problem, Severity
from tests.built_preview import TODAY as TODAY_IN_SECONDS
from tests.built_preview import Built, copy_project, rename, swap, toggle
from tests.problem_case import FIXTURE
from tests.test_golden_pages import TODAY


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY_IN_SECONDS)
    return copy_project(tmp_path / "project")


EDITS = {
    "a text of an event": swap("data/events/1931/skarrey-fire.yml", "Skarrey burnt.", "Skarrey!"),
    "the title of an event": swap(
        "data/events/1931/skarrey-fire.yml", 'en: "Skarrey,', 'en: "Isle,'
    ),
    "the name of a place": swap("data/places/skarrey.yml", "en: Skarrey", "en: Skarrey Isle"),
    "the title of the site": swap("data/site.yml", "Skarrey light", "Skarrey lighthouse"),
    "a new hand-written page": toggle("docs/en/new.md", "# New\n\n[x](about.md#about)\n"),
    "a renamed hand-written page": rename("docs/en/method.md", "docs/en/way.md"),
    "a link on a hand-written page": swap("docs/en/about.md", "(index.md)", "(figures.md)"),
    "a template of the theme": swap(
        "generator/theme/partials/copyright.html", "md-copyright__highlight", "changed"
    ),
    "a style": swap("generator/theme/assets/styles/base.css", ":root", "/* changed */ :root"),
    "a new record": toggle(
        "data/agents/new-agent.yml",
        "kind: person\nname: {en: A. Newcomer}\nperspective: islander\n",
    ),
    "the word for a kind of event": swap("data/vocabulary.yml", "label: {en: ", "label: {en: New "),
    "a name in Arabic": swap("data/agents/anna-lund.yml", "ar: ", "ar: آنا "),
    "a note on a source": swap("seeds/memoir-1956.md", "A typescript without", "Typed without"),
    "a broken record": toggle("data/agents/broken.yml", "kind: [\n"),
}


OPEN = (
    "en/",
    "en/timeline/",
    "ar/events/1931/skarrey-fire/",
    "az/events/2001/ceremony-2001/",
    "en/people/",
    "ar/sources/memoir-1956/",
    "en/about/",
    "en/editing/",
)


def test_what_is_built_step_by_step_is_what_is_built_at_once(project, tmp_path):
    """After edits in a random order the site is that of a preview that begins there.

    Whichever page is open and so made before the others.
    """
    chance = random.Random(20)  # noqa: S311
    names = [*EDITS, "a broken record", *chance.sample(list(EDITS)[:12], 3)]
    chance.shuffle(names)
    stepwise = Built(project, tmp_path / "stepwise")
    assert stepwise.preview._shown == []
    broken, shown = False, stepwise.content()
    for number, name in enumerate(names):
        EDITS[name](project)
        stepwise.browser.open(chance.choice(OPEN))
        errors = [p for p in stepwise.build() if p.severity is Severity.ERROR]
        broken ^= name == "a broken record"
        assert bool(errors) == broken, errors
        if broken:
            assert stepwise.content() == shown
            continue
        shown = stepwise.content()
        if number % 5 == 4 or number == len(names) - 1:
            at_once = Built(project, tmp_path / f"at-once-{number}")
            assert at_once.content() == shown, names[: number + 1]
            at_once.preview.stop()
    stepwise.preview.stop()


@pytest.mark.parametrize(
    ("event", "concerned"),
    [
        (FileModifiedEvent("/p/data/events/1992/a.yml"), True),
        (FileModifiedEvent("/p/data/events/1992/a.yml~"), False),
        (FileModifiedEvent("/p/data/events/1992/.a.yml.swp"), False),
        (FileModifiedEvent("/p/data/events/1992/4913"), False),
        (FileModifiedEvent("/p/data/#a.yml#"), False),
        (FileModifiedEvent("/p/generator/__pycache__/a.cpython-311.pyc"), False),
        (FileModifiedEvent("/p/generator/templates/event.j2"), True),
        # Saved by way of another file, or with the old one kept as a backup.
        (FileMovedEvent("/p/data/a.yml.tmp", "/p/data/a.yml"), True),
        (FileMovedEvent("/p/data/a.yml", "/p/data/a.yml~"), True),
    ],
)
def test_what_editors_leave_starts_no_build(event, concerned):
    assert concerns(event) is concerned


AT = Position("data/a<b>.yml", 3, 7)


def test_the_overlay_lists_every_problem_as_text():
    shown = overlay(
        [Problem(AT, "found <b>", 'mend & "go"'), Problem(AT, "x", severity=Severity.NOTE)]
    )
    assert 'role="alert"' in shown
    assert "1 problem: what you see is the site as it was before" in shown
    for text in ("data/a&lt;b&gt;.yml:3:7", "found &lt;b&gt;", "mend &amp; &#34;go&#34;"):
        assert text in shown


@pytest.mark.parametrize(
    ("problems", "title"),
    [
        ([], ""),
        ([Problem(AT, "x", severity=Severity.NOTE)], "The site is up to date, but:"),
        ([Problem(AT, "x"), Problem(AT, "y")], "2 problems: what you see"),
    ],
)
def test_the_title_of_the_overlay(problems, title):
    shown = overlay(problems)
    assert title in shown
    assert bool(shown) == bool(problems)


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ({}, {}, []),
        ({"a.py": b"1"}, {"a.py": b"1"}, []),
        ({"a.py": b"1"}, {"a.py": b"2"}, ["a.py"]),
        ({"a.py": b"1", "c.py": b"1"}, {"b.py": b"1", "c.py": b"1"}, ["a.py", "b.py"]),
    ],
)
def test_changed_modules_ask_for_a_restart(before, now, changed):
    root = Path("/p")
    found = changed_code(
        {root / k: v for k, v in before.items()}, {root / k: v for k, v in now.items()}, root
    )
    assert [problem.position.path for problem in found] == changed
    assert all("restart" in p.hint and p.severity is Severity.NOTE for p in found)


def _broken_template(root):
    (root / "t.html").write_text("a\n{% if %}", encoding="utf-8")
    jinja2.Environment(loader=jinja2.FileSystemLoader(root)).get_template("t.html")  # noqa: S701


def _undefined(root):
    (root / "t.html").write_text("a\nb\n{{ none.such }}", encoding="utf-8")
    environment = jinja2.Environment(  # noqa: S701
        loader=jinja2.FileSystemLoader(root), undefined=jinja2.StrictUndefined
    )
    environment.get_template("t.html").render()


def _broken_catalogue(root):
    file = root / "xx/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgid "a"\nno word of gettext\n', encoding="utf-8")
    load_catalogue(root, "xx")


def _broken_configuration(root):
    (root / "mkdocs.yml").write_text("site_name: x\nwatch: [\n", encoding="utf-8")
    load_config(str(root / "mkdocs.yml"))


@pytest.mark.parametrize(
    ("fail", "path", "line"),
    [
        (_broken_template, "t.html", 2),
        (_undefined, "t.html", 3),
        (_broken_catalogue, "xx/LC_MESSAGES/messages.po", 2),
        (_broken_configuration, "mkdocs.yml", 3),
    ],
)
def test_an_error_becomes_a_problem_at_its_place(tmp_path, fail, path, line):
    with pytest.raises(Exception) as error:  # noqa: PT011
        fail(tmp_path)
    problem = problem_of(error.value, tmp_path, [])
    assert (problem.position.path, problem.position.line) == (path, line)
    assert problem.hint


def test_a_warning_stands_where_its_link_does(tmp_path):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/a.md").write_text("# A\n\n[x](no.md)\n", encoding="utf-8")
    message = "Doc file 'en/a.md' contains a link 'no.md', but the target is not found."
    found = warned(message, tmp_path)
    assert found.position == Position("docs/en/a.md", 3, 5)
    assert found.severity is Severity.NOTE


@pytest.fixture(scope="module")
def made_from():
    loaded = load(FIXTURE)
    return origins(loaded, assemble(loaded, check(loaded, TODAY)[0]))


@pytest.mark.parametrize(
    ("uri", "origin"),
    [
        ("index.md", "data/site.yml"),
        ("timeline.md", "data/events/"),
        ("years/1931.md", "data/events/1931/"),
        ("events/1931/skarrey-fire.md", "data/events/1931/skarrey-fire.yml"),
        ("events/undated/tower-painted.md", "data/events/undated/tower-painted.yml"),
        ("topics/lamps.md", "data/topics/lamps.yml"),
        ("topics/index.md", "data/topics/"),
        ("figures.md", "data/vocabulary.yml"),
        ("differences.md", "data/vocabulary.yml"),
        ("words.md", "data/vocabulary.yml"),
        ("positions.md", "data/positions.yml"),
        ("ceremonies.md", "data/vocabulary.yml"),
        ("sources/index.md", "seeds/"),
        ("sources/gazette-1931.md", "seeds/gazette-1931.md"),
        ("people.md", "data/agents/"),
        ("places.md", "data/places/"),
        ("coverage.md", "data/"),
    ],
)
def test_each_page_knows_what_it_is_made_from(made_from, uri, origin):
    assert made_from[uri] == origin
    assert (FIXTURE / origin).exists()


class Spec:
    """As much of a page and a configuration as an address is made of."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


@pytest.mark.parametrize(
    ("meta", "repo_url", "address"),
    [
        (
            {"origin": "data/a.yml"},
            "https://r.example/s",
            "https://r.example/s/edit/main/data/a.yml",
        ),
        ({"origin": "seeds/"}, "https://r.example/s/", "https://r.example/s/tree/main/seeds/"),
        ({}, "https://r.example", "https://r.example/edit/main/docs/en/a%20b.md"),
        ({}, "", None),
    ],
)
def test_where_a_page_can_be_edited(meta, repo_url, address):
    page = Spec(meta=meta, file=Spec(src_uri="en/a b.md"))
    config = Spec(repo_url=repo_url, edit_uri="edit/main/")
    assert edit_url(page, config, "tree/main/") == address
