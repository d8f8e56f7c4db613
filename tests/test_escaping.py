"""Text is text: whatever stands in a field of the model or in an archived text, the built site
shows it as it is and makes nothing else of it.

The chronicle is built twice, with hostile texts and with harmless ones of the same length: both
builds must consist of the same elements. See hostile_chronicle.py.
"""

import fcntl
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from tests.fake_project import mkdocs
from tests.hostile_chronicle import INLINE, LINES, Writer, harmless, text_fields, write_project
from tests.search_index import fragments

MARK = re.compile("Q[a-j]{4}q")
LENGTH = 200  # of what is shown of a description
DATA = "@class='filters__choices'"  # no script: what one reads
CSS_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')


def folded(text: str) -> str:
    return " ".join(text.split())


def build(root: Path, turn) -> Writer:
    root.mkdir(parents=True)
    writer = write_project(root, turn)
    run = mkdocs(root, "build", "--strict")
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    return writer


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> tuple[Path, dict[str, str], dict[str, str]]:
    """The folder of both builds, the hostile texts by their mark, and the field of each mark.

    Built once for all workers.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root, result = shared / "escaping", shared / "escaping.json"
    with (shared / "escaping.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not result.exists():
            build(root / "harmless", harmless)
            writer = build(root / "hostile", str)
            result.write_text(json.dumps([writer.texts, writer.fields]), encoding="utf-8")
    texts, fields = json.loads(result.read_text(encoding="utf-8"))
    return root, texts, fields


def pages(site: Path) -> dict[str, Path]:
    return {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}


def document(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def shown(page: html.HtmlElement) -> Iterator[str]:
    """Everything of a page that a reader may meet: its text, its title and its attributes.

    BibTeX is escaped for BibTeX: see test_bibtex.
    """
    for element in page.iter(etree.Element):
        yield from map(str, element.attrib.values())
    for dropped in page.xpath("//script | //style | //*[@class='cite__bibtex']"):
        dropped.drop_tree()
    yield folded(page.text_content())


def elements(page: html.HtmlElement) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Every element with its attributes; of those that hold text or come from it, only the name."""
    kept = {"class", "lang", "dir", "type", "rel", "role", "start", "datetime"}
    return [
        (
            element.tag if isinstance(element.tag, str) else "comment",
            tuple(sorted((k, v if k in kept else "") for k, v in element.attrib.items())),
        )
        for element in page.iter()
    ]


def test_both_builds_have_the_same_pages(built):
    root, *_ = built
    hostile, benign = pages(root / "hostile/site"), pages(root / "harmless/site")
    assert hostile.keys() == benign.keys()
    assert len(hostile) > 75


def test_no_element_and_no_attribute_is_made_of_a_text(built):
    root, *_ = built
    for name, file in pages(root / "hostile/site").items():
        expected = elements(document(root / "harmless/site" / name))
        assert elements(document(file)) == expected, name


def test_every_text_comes_out_as_it_is(built):
    """At each mark in a page stands the whole text that it begins, or what a description cuts."""
    root, texts, _ = built
    whole = {mark: folded(text) for mark, text in texts.items()}
    for name, file in pages(root / "hostile/site").items():
        for text in shown(document(file)):
            for found in MARK.finditer(text):
                expected = whole[found[0]]
                said = text[found.start() : found.start() + len(expected)]
                if said != expected:
                    cut, ellipsis, _ = text[found.start() :].partition("…")
                    assert ellipsis, f"{name}: {said[:300]}"
                    assert expected.startswith(cut), f"{name}: {said[:300]}"
                    assert len(text) <= LENGTH + 50, f"{name}: {said[:300]}"


def test_every_field_is_shown_somewhere(built):
    """Else the test above would say nothing of it."""
    root, _, fields = built
    met = {
        mark
        for file in pages(root / "hostile/site").values()
        for text in shown(document(file))
        for mark in MARK.findall(text)
    }
    assert {fields[mark] for mark in met} == text_fields()


def test_the_archived_texts_come_out_as_they_are(built):
    root, *_ = built
    for seed in (root / "hostile/seeds").glob("*.md"):
        body = seed.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        for locale in ("en", "az", "ar"):
            page = document(root / f"hostile/site/{locale}/sources/{seed.stem}/index.html")
            (archived,) = page.xpath("//div[@class='archived']")
            for number in archived.xpath(".//sup"):
                number.drop_tree()
            assert "".join(archived.text_content().split()) == "".join(body.split())


def test_nothing_runs_and_nothing_leads_astray(built):
    """What would harm, looked for by name: should both builds be wrong alike."""
    root, *_ = built
    for name, file in pages(root / "hostile/site").items():
        page = document(file)
        assert not page.xpath("//*[@onerror or @id='id' or contains(@class, 'cls')]"), name
        assert not page.xpath("//img[@src='x'] | //abbr | //*[@markdown]"), name
        for element in page.xpath(f"//script[not({DATA})]"):
            assert "alert" not in (element.text or ""), name
        for element in page.xpath("//style"):
            assert "alert" not in CSS_STRING.sub("", element.text or ""), name
            assert "<" not in (element.text or ""), name
        for element in page.xpath("//*[@href or @src or @action]"):
            for key in ("href", "src", "action"):
                address = element.get(key, "")
                assert not re.match(r"\s*(javascript:|vbscript:|data:[^,])", address, re.I), name
                # The words of a passage stand in the fragment that names it.
                assert "x.example" not in address.partition("#")[0], name


def test_what_a_script_reads_is_the_text_as_it_is(built):
    root, texts, _ = built
    for locale in ("en", "az", "ar"):
        page = document(root / f"hostile/site/{locale}/timeline/index.html")
        (told,) = page.xpath(f"//script[{DATA}]")
        assert not set(told.text) & set("<>&")
        facets = json.loads(told.text).values()
        labels = [folded(choice[1]) for choices in facets for choice in choices]
        marked = [(label, found) for label in labels for found in MARK.finditer(label)]
        assert marked
        for label, found in marked:
            assert label[found.start() :].startswith(folded(texts[found[0]]))


def test_the_search_shows_text_as_text(built):
    """A browser sets it as text, never as HTML: what is there must be what was written."""
    root, *_ = built
    entries = [e for locale in ("en", "az", "ar") for e in fragments(root / "hostile/site", locale)]
    texts = [text for e in entries for text in (*e["meta"].values(), e["content"])]
    texts = [text.replace("\u200b", "") for text in texts]
    marked = [(text, found) for text in texts for found in MARK.finditer(text)]
    assert marked
    for text, found in marked:
        written = f"{found[0]} <script>alert(1)</script> <img src=x onerror=alert(1)>"
        shown = text[found.start() :][: len(written)].removesuffix("…").rstrip()
        assert written.startswith(shown)


def test_the_texts_are_hostile():
    """Each of these is mark-up to somebody: Markdown, its extensions, Jinja, HTML, XML."""
    for dangerous in (
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "{{ 7*7 }}",
        "{% raw %}",
        "**b**",
        "# h",
        "<!-- no -->",
        "&lt;",
        "\"quotes'",
        "*[abbr]: x",
        "{: .cls #id }",
        "---",
        "$x$",
        "`",
        "]]>",
    ):
        assert dangerous in INLINE
    assert {"# h", "---", "    code", "```", "<div>", "*[abbr]: x"} <= set(LINES)
    assert len(harmless(INLINE)) == len(INLINE)
