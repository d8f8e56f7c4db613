"""What an editor completes and says while somebody types, by the YAML language server itself."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.load import load
from generator.schema.files import schemas, write_schemas
from tests.audit.findings import Finding, Outcome
from tests.audit.language_server import LanguageServer, language_server
from tests.fake_project import ROOT

EVENT = "data/events/1992/khojaly-night.yml"
# What is typed at the end of a record, and a choice that must be offered there with its name.
TYPED = (
    ("kind: ", "ceremony", "Ceremony · Anım mərasimi"),
    ("places: [", "aghdam", "Aghdam · Ağdam"),
    ("marks: ", "khojaly-night", "Khojaly"),
    ("date:\n  sense: ", "night", "the night of a day"),
    ("title:\n  ", "az", ""),
    ("claims:\n  - about: ", "killed", "Killed · Öldürülənlər"),
    ("claims:\n  - about: killed\n    attested:\n      - source: ", "report-cuba-2024", "2024"),
    ("claims:\n  - about: killed\n    attested:\n      - by: ", "mfa-azerbaijan", "Ministry"),
    ("claims:\n  - about: act-form\n    attested:\n      - value: {term: ", "resolution", ""),
    (
        "claims:\n  - about: killed\n    attested:\n      - value:\n          of_whom: {",
        "women",
        "",
    ),
    ("claims:\n  - about: killed\n    attested:\n      - stance: ", "denies", "not so"),
)
# What is changed in a real event, and what is said of it.
MISTAKES = (
    ("kind: event", "kind: evnt", "Value is not accepted"),
    ("places: [khojaly]", "places: [khojali]", "Value is not accepted"),
    ("  - about: where", "  - abuot: where", "Property abuot is not allowed"),
    ("value: {number: 613,", "value: {number: many,", "does not match the pattern"),
    ("1992-02-25/1992-02-26, sense: night}\nplaces", "1992-13, sense: night}\nplaces", "pattern"),
)
# Written so they are a number, a text and a date for other readers of YAML, and fit all the same.
FITTING = ("date: {edtf: 1992}\n", 'date: {edtf: "1992"}\n', "date: {edtf: 1992-02-26}\n")


def audit() -> Outcome:
    """Open every file, type in a copy of an event, and make mistakes in it."""
    bound = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    options = {"schemas": bound["yaml.schemas"], "yamlVersion": "1.2", "validate": True}
    settings = {"yaml": {**options, "completion": True, "schemaStore": {"enable": False}}}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for name in ("data", "schema", "seeds"):
            shutil.copytree(ROOT / name, root / name)
        write_schemas(root, schemas(load(root)))
        files = sorted(path.relative_to(root).as_posix() for path in root.glob("data/**/*.yml"))
        with language_server(root, settings) as server:
            findings = [
                *_clean(server, root, files),
                *_completed(server),
                *_refused(server, (root / EVENT).read_text(encoding="utf-8")),
                *_followed(server, root),
            ]
    counts = (str(len(files)), str(len(TYPED)), str(len(MISTAKES)))
    return Outcome("Editor", (("files", "completions", "mistakes"), counts), findings)


def _clean(server: LanguageServer, root: Path, files: list[str]) -> Iterator[Finding]:
    texts = {path: (root / path).read_text(encoding="utf-8") for path in files}
    for path, messages in server.open_all(texts).items():
        yield from (Finding(path, "", message) for message in messages)
    for text in FITTING:
        for message in server.open("data/events/1992/fitting.yml", text):
            if not message.startswith("Missing property"):
                yield Finding("fitting.yml", text, message)


def _completed(server: LanguageServer) -> Iterator[Finding]:
    for typed, choice, name in TYPED:
        closed = "]" * typed.count("[") + "}" * typed.count("{")
        offered = server.complete("data/events/1992/typed.yml", f"{typed}{closed}\n", len(typed))
        if choice not in offered or name not in offered[choice]:
            yield Finding("typed.yml", typed, f"{choice} ({name}) is not among {offered}")


def _refused(server: LanguageServer, text: str) -> Iterator[Finding]:
    for right, wrong, said in MISTAKES:
        messages = server.open(EVENT, text.replace(right, wrong, 1))
        if not any(said in message for message in messages):
            yield Finding(EVENT, wrong, f"“{said}” is not among {messages}")


def _followed(server: LanguageServer, root: Path) -> Iterator[Finding]:
    """A record that is new is offered as soon as the file of choices has it."""
    new = root / "data/places/a-new-place.yml"
    new.write_text("name: {en: A new place}\n", encoding="utf-8")
    for path in write_schemas(root, schemas(load(root))):
        server.changed(path)
    offered = server.complete("data/events/1992/typed.yml", "places: []\n", len("places: ["))
    if offered.get(new.stem) != "A new place":
        yield Finding("typed.yml", "places: [", f"{new.stem} is not among {sorted(offered)}")
