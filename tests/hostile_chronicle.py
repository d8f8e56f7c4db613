"""The invented chronicle with a text in every place where a text may stand: a hostile one, or a
harmless one of the same length.

Which places these are is read from the model, so that a new field is among them by itself.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator

from generator.load import split_front_matter
from generator.model.agent import Agent, Place
from generator.model.archived import ArchivedText
from generator.model.cited import CitedSource
from generator.model.event import Event
from generator.model.evidence import Quote
from generator.model.positions import Positions
from generator.model.site import SiteConfig
from generator.model.vocabulary import Vocabulary
from generator.strict_yaml import read_yaml
from tests.fake_project import ROOT
from tests.problem_case import FIXTURE

# In the middle of a line, of a quotation, of the archived text.
INLINE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) "
    "![x](x.png) <https://x.example> https://x.example {{ 7*7 }} {% raw %} **b** __b__ *i* `c` "
    "# h <!-- no --> <!--> <![CDATA[ ]]> &lt; &amp;amp; &#60; \"quotes' *[abbr]: x [^1] "
    "{: .cls #id } {.cls} --- $x$ ~~s~~ ^^u^^ ==m== ` \\ \\* </p></div></li> <div markdown=1> "
    "[[x]] :smile: </script> %} }} --> <"
)
# What begins a line, where a text may have several.
LINES = (
    "",
    "# h",
    "h",
    "===",
    "",
    "---",
    "- item",
    "1. item",
    "> quotation",
    "    code",
    "",
    "```",
    "code",
    "```",
    "*[abbr]: x",
    "[^1]: note",
    "[x]: javascript:alert(1)",
    "",
    "| a | b |",
    "|---|---|",
    "| c | d |",
    "",
    "<div>",
    "",
    "{: .cls #id }",
    "!!! note",
    "    x",
    "<!--",
    "",
    INLINE,
)
# Marks are numbered in letters: a figure in a text must stand in a claim.
LETTERS = str.maketrans("0123456789", "abcdefghij")
# Fields whose text must stand in the archived text, and fields that name something.
ANCHORED = {"exact", "prefix", "suffix", "words"}
TITLES = {"Source.title"}
NAMES = {"default_locale", "transliterated", "scheme", "group_by", "columns", "map_by", "ordinary"}
MODELS: Mapping[str, type[BaseModel]] = {
    "data/site.yml": SiteConfig,
    "data/vocabulary.yml": Vocabulary,
    "data/positions.yml": Positions,
    "data/agents/*.yml": Agent,
    "data/places/*.yml": Place,
    "data/events/*/*.yml": Event,
    "data/topics/*.yml": Event,
    "data/sources/*.yml": CitedSource,
}


def harmless(text: str) -> str:
    """Letters in place of all that is not white space: as long, and in as many words."""
    return re.sub(r"\S", "x", text)


@dataclass
class Writer:
    """Puts texts into records. `texts` maps the mark that begins a text to the text."""

    turn: Callable[[str], str]
    texts: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)

    def anchored(self, text: str, key: str = "exact") -> str:
        """A passage: something between any two words, as in the archived text."""
        turned = re.sub(r"\s+", lambda gap: f"{gap[0]}{self.turn(INLINE)} ", text)
        between = self.turn(INLINE)
        return {"prefix": f"{turned} {between}", "suffix": f"{between} {turned}"}.get(key, turned)

    def free(self, path: tuple[str, ...]) -> str:
        """A text of our own, begun by a mark that tells it from all others."""
        mark = f"Q{len(self.texts):04}q".translate(LETTERS)
        text = f"{mark} {self.turn(INLINE)}" + self.turn("\n".join(LINES))
        self.texts[mark] = text
        self.fields[mark] = ".".join(path)
        return text

    def record(self, kind: Any, value: Any, path: tuple[str, ...] = ()) -> Any:
        """The value of a type with other texts in it."""
        if kind == Quote or path[-1:] in (("quote",), ("from",)):
            return self.quote(value, path)
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            if any(isinstance(m, AfterValidator | BeforeValidator) for m in arguments[1:]):
                return self.inside(arguments[0], value, path)
            return self.record(arguments[0], value, path)
        if origin in (Union, UnionType):
            return self.record(self.option(arguments, value), value, path)
        if kind is str and isinstance(value, str):
            return self.text(value, path)
        return self.inside(kind, value, path)

    def text(self, value: str, path: tuple[str, ...]) -> str:
        if path[-1] in NAMES:
            return value
        if path[-1] in ANCHORED or ".".join(path) in TITLES:
            return self.anchored(value, path[-1])
        return self.free(path)

    def inside(self, kind: Any, value: Any, path: tuple[str, ...]) -> Any:
        """A value that is no text itself but may hold some."""
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self.inside(arguments[0], value, path)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.model(kind, value)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {key: self.record(arguments[1], item, path) for key, item in value.items()}
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return [self.record(arguments[0], item, path) for item in value]
        return value

    def model(self, kind: type[BaseModel], value: Any) -> Any:
        known = {info.alias or name: info for name, info in kind.model_fields.items()}
        found = {}
        for key, item in value.items():
            info = known[key]
            annotated = Annotated[(info.annotation, *info.metadata)] if info.metadata else None
            found[key] = self.record(annotated or info.annotation, item, (owner(kind, key), key))
        return found

    def option(self, options: tuple[Any, ...], value: Any) -> Any:
        """The option of a choice that a value read from a file is."""
        real = [option for option in options if option is not NoneType]
        if len(real) == 1:
            return real[0]
        for option in real:
            plain = option
            while get_origin(plain) is Annotated:
                plain = get_args(plain)[0]
            is_model = isinstance(plain, type) and issubclass(plain, BaseModel)
            if is_model and isinstance(value, dict) and set(value) <= set(plain.model_fields):
                return option
            if not is_model and isinstance(value, str):
                return option
        raise AssertionError(f"no option of {options} for {value}")

    def quote(self, value: Any, path: tuple[str, ...]) -> Any:
        if isinstance(value, str):
            return self.anchored(value)
        if isinstance(value, list):
            return [self.quote(part, path) for part in value]
        return {key: self.anchored(text, key) for key, text in value.items()}


def owner(kind: type[BaseModel], key: str) -> str:
    """The model that a field was declared in."""
    declared = (base for base in kind.__mro__ if key in vars(base).get("__annotations__", {}))
    return next(declared, kind).__name__


def text_fields() -> set[str]:
    """Every field of the model that holds texts of our own, as `Model.field`."""
    found: set[str] = set()
    seen: set[Any] = set()
    left: list[Any] = [*MODELS.values(), ArchivedText]
    while left:
        kind = left.pop()
        if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
            left += [part for part in get_args(kind) if part not in seen]
        elif kind not in seen:
            seen.add(kind)
            for name, info in kind.model_fields.items():
                key = info.alias or name
                if _holds_text(Annotated[(info.annotation, *info.metadata, key)]):
                    found.add(f"{owner(kind, key)}.{key}")
                left.append(info.annotation)
    return {name for name in found if name.partition(".")[2] not in ANCHORED | NAMES} - TITLES


def _holds_text(kind: Any) -> bool:
    """Whether a text that is free to say anything may stand in a field of this type."""
    arguments = get_args(kind)
    if get_origin(kind) is Annotated:
        checked = any(isinstance(m, AfterValidator | BeforeValidator) for m in arguments[1:])
        plain = arguments[0] is str
        return _holds_text(arguments[0]) and not (checked and plain)
    if isinstance(get_origin(kind), type) and issubclass(get_origin(kind), Mapping):
        return _holds_text(arguments[1])
    return kind is str or any(_holds_text(part) for part in arguments)


def write_chronicle(root: Path, turn: Callable[[str], str]) -> Writer:
    """Write data/ and seeds/ with turned texts below `root`."""
    writer = Writer(turn)
    for pattern, model in MODELS.items():
        for file in sorted(FIXTURE.glob(pattern)):
            record = writer.record(model, read(file.read_text("utf-8")))
            write(root / file.relative_to(FIXTURE), dump(record))
    for file in sorted(FIXTURE.glob("seeds/*.md")):
        head, body = split_front_matter(file.read_text("utf-8")) or ("", "")
        turned = writer.anchored(body.strip()) + "\n" + turn("\n".join(LINES)) + "\n"
        record = writer.record(ArchivedText, read(head))
        # Every sentence is accounted for by leaving out all of the text.
        record.setdefault("unused", []).append({"exact": turned, "reason": "condolence"})
        record["sha256"] = hashlib.sha256(turned.encode()).hexdigest()
        write(root / file.relative_to(FIXTURE), f"---\n{dump(record)}---\n{turned}")
    return writer


def read(text: str) -> Any:
    tree, problems = read_yaml(text, "")
    assert tree is not None, problems
    return tree.value


def dump(record: Any) -> str:
    return str(yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10_000))


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def write_project(root: Path, turn: Callable[[str], str]) -> Writer:
    """Write a whole project around it, with the real configuration and theme."""
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    write(root / "mkdocs.yml", config.replace("generator/theme", str(ROOT / "generator/theme")))
    (root / "generator").mkdir()
    for locale in ("en", "az", "ar"):
        for page in ("about", "method", "terminology"):
            write(root / f"docs/{locale}/{page}.md", f"# {page}\n")
    return write_chronicle(root, turn)
