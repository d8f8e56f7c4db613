from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from jinja2 import DictLoader, Environment

from generator.localize.catalogue import (
    Gap,
    compile_messages,
    gaps,
    load_catalogue,
    read_messages,
)
from generator.messages import extract, merge, render, update

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "generator/locales"
LOCALES = sorted(path.parents[1].name for path in FOLDER.glob("*/LC_MESSAGES/messages.po"))


@pytest.fixture(scope="module")
def template():
    return extract(ROOT)


def test_there_are_catalogues():
    assert {"ar", "az", "en"} <= set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_there_and_sure(template, locale):
    assert [str(gap) for gap in gaps(template, read_messages(FOLDER, locale))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_plural_forms_are_cldr_s(locale):
    messages = read_messages(FOLDER, locale)
    assert messages.num_plurals == get_plural(locale).num_plurals
    assert messages.plural_expr == get_plural(locale).plural_expr


@pytest.mark.parametrize(
    ("locale", "forms"),
    [
        ("en", {0: "0 days", 1: "1 day", 2: "2 days", 11: "11 days", 103: "103 days"}),
        ("az", {0: "0 gün", 1: "1 gün", 2: "2 gün", 11: "11 gün", 103: "103 gün"}),
        (
            "ar",
            {
                0: "0 يوم",
                1: "يوم واحد",
                2: "يومان",
                3: "3 أيام",
                10: "10 أيام",
                11: "11 يومًا",
                99: "99 يومًا",
                100: "100 يوم",
                102: "102 يوم",
                103: "103 أيام",
                111: "111 يومًا",
            },
        ),
    ],
)
def test_a_count_takes_its_plural_form(locale, forms):
    catalogue = load_catalogue(FOLDER, locale)
    said = {
        number: catalogue.ngettext("{number} day", "{number} days", number).format(number=number)
        for number in forms
    }
    assert said == forms


def test_contexts_keep_like_messages_apart():
    catalogue = load_catalogue(FOLDER, "ar")
    assert catalogue.pgettext("date", "about {date}") == "نحو {date}"
    assert catalogue.gettext("about {date}") == "about {date}"


def test_plurals_can_have_a_context():
    messages = Catalog("ar", fuzzy=False)
    messages.add(("a place", "places"), ("0", "1", "2", "3", "4", "5"), context="list")
    catalogue = compile_messages(messages, "ar")
    said = [catalogue.npgettext("list", "a place", "places", n) for n in (0, 1, 2, 3, 100, 11)]
    assert said == ["0", "1", "2", "3", "4", "5"]


def _wanted() -> Catalog:
    wanted = Catalog()
    wanted.add("Sources")
    wanted.add("{number:ord} anniversary", context="anniversary")
    wanted.add("%(count)s sources")
    wanted.add(("%(num)s source", "%(num)s sources"))
    return wanted


@pytest.mark.parametrize(
    ("change", "gap"),
    [
        ({}, None),
        ({"Sources": None}, Gap("", "Sources", "is missing")),
        ({"Sources": ""}, Gap("", "Sources", "is missing")),
        (
            {"{number:ord} anniversary": "{nummer} ildönümü"},
            Gap(
                "anniversary",
                "{number:ord} anniversary",
                "has fields that the message does not: nummer",
            ),
        ),
        (
            {"%(num)s source": ("%(num)s mənbə", "")},
            Gap("", "%(num)s source", "is missing"),
        ),
        (
            {"%(num)s source": ("%(num)s mənbə",)},
            Gap("", "%(num)s source", "Wrong number of plural forms (expected 2)"),
        ),
    ],
)
def test_gaps_are_named(change, gap):
    complete = {
        "Sources": "Mənbələr",
        "{number:ord} anniversary": "{number:ord} ildönümü",
        "%(count)s sources": "%(count)s mənbə",
        "%(num)s source": ("%(num)s mənbə", "%(num)s mənbə"),
    }
    messages = Catalog("az", fuzzy=False)
    for wanted in _wanted():
        if wanted.id:
            first = wanted.id if isinstance(wanted.id, str) else wanted.id[0]
            messages.add(wanted.id, (complete | change)[first], context=wanted.context)
    assert gaps(_wanted(), messages) == ([gap] if gap else [])


def test_a_fuzzy_message_is_a_gap():
    messages = Catalog("az", fuzzy=False)
    messages.add("Sources", "Mənbələr", flags=["fuzzy"])
    wanted = Catalog()
    wanted.add("Sources")
    assert gaps(wanted, messages) == [Gap("", "Sources", "is fuzzy")]


@pytest.fixture
def project(tmp_path):
    """A project with one message in code, one in a template and one in the theme."""
    for name, text in {
        "generator/locales/babel.cfg": (FOLDER / "babel.cfg").read_text(encoding="utf-8"),
        "generator/code.py": 'def say(c):\n    # i18n: a verb\n    return c.pgettext("do", "Open")',
        "generator/templates/page.md": (
            "{% trans count=n %}\n  One\n  source{% pluralize %}{{ count }} sources{% endtrans %}"
        ),
        "generator/theme/partials/header.html": '<a>{{ gettext("Menu") }}</a>',
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_messages_are_found_in_code_templates_and_theme(project):
    found = {(message.context, message.id) for message in extract(project) if message.id}
    assert found == {
        ("do", "Open"),
        (None, ("One source", "%(count)s sources")),
        (None, "Menu"),
    }


def test_a_template_that_cannot_be_read_is_named(project):
    (project / "generator/templates/page.md").write_text("Sources\n## Figures {#figures}\n")
    with pytest.raises(
        ValueError, match=r"^generator/templates/page\.md:2: Missing end of comment"
    ):
        extract(project)


def test_the_hint_for_translators_is_taken_along(project):
    assert extract(project).get("Open", "do").auto_comments == ["a verb"]


def test_an_update_adds_what_is_new_and_drops_what_is_gone(project):
    assert {path.parents[1].name for path in update(project, ["az", "en"])} == {"az", "en"}
    folder = project / "generator/locales"
    assert gaps(extract(project), read_messages(folder, "en")) == []
    assert {gap.msgid for gap in gaps(extract(project), read_messages(folder, "az"))} == {
        "Open",
        "One source",
        "Menu",
    }
    (project / "generator/code.py").write_text('def say(c):\n    return c.gettext("Close")')
    assert len(update(project)) == 2
    kept = {message.id for message in read_messages(folder, "en") if message.id}
    assert kept == {"Close", "Menu", ("One source", "%(count)s sources")}


def test_an_update_keeps_translations_and_then_changes_nothing(project):
    update(project, ["az"])
    folder = project / "generator/locales"
    messages = read_messages(folder, "az")
    messages.get("Open", "do").string = "Açmaq"
    (folder / "az/LC_MESSAGES/messages.po").write_bytes(render(messages))
    update(project)
    assert read_messages(folder, "az").get("Open", "do").string == "Açmaq"
    assert update(project) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_stored_catalogue_is_up_to_date(template, locale):
    stored = (FOLDER / locale / "LC_MESSAGES/messages.po").read_bytes()
    assert render(merge(read_messages(FOLDER, locale), template, locale)) == stored


def test_moving_code_changes_no_catalogue(project):
    code = project / "generator/code.py"
    code.write_text('def a(c):\n    c.gettext("A")\n\n\ndef b(c):\n    c.gettext("B")\n')
    update(project, ["az"])
    code.write_text('def b(c):\n    c.gettext("B")\n\n\n\ndef a(c):\n    c.gettext("A")\n')
    assert update(project) == []


def test_a_catalogue_has_no_date_and_no_name(project):
    update(project, ["az"])
    text = (project / "generator/locales/az/LC_MESSAGES/messages.po").read_text(encoding="utf-8")
    header = text.partition("\n\n")[0]
    assert "Plural-Forms" in header
    assert not [word for word in ("Date", "Team", "Translator", "Generated") if word in header]


def test_a_damaged_catalogue_is_refused_with_its_path(tmp_path):
    path = tmp_path / "az/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True)
    path.write_text('msgid "a"\nmsgstr "b"\n\nnothing known\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"messages\.po is no gettext catalogue"):
        load_catalogue(tmp_path, "az")


def test_jinja_speaks_through_a_catalogue():
    messages = Catalog("az", fuzzy=False)
    messages.add(("%(num)s source", "%(num)s sources"), ("%(num)s mənbə", "%(num)s mənbə"))
    catalogue = compile_messages(messages, "az")
    page = "{{ ngettext('%(num)s source', '%(num)s sources', 3) }}"
    environment = Environment(
        autoescape=True, extensions=["jinja2.ext.i18n"], loader=DictLoader({"page": page})
    )
    environment.install_gettext_callables(
        catalogue.gettext,
        catalogue.ngettext,
        newstyle=True,
        pgettext=catalogue.pgettext,
        npgettext=catalogue.npgettext,
    )
    assert environment.get_template("page").render() == "3 mənbə"
