"""What the schemas accept and refuse, and documents made from them."""

import json
import re
from functools import cache

from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.jsonschema import DRAFT7

from generator.schema.choices import choices
from generator.schema.documents import CHOICES, KINDS, documents

MODELS = {kind.name: kind.model for kind in KINDS}


def _whole(validator, pattern, instance, schema):
    # ECMA's `$` is the end of the text, Python's also the place before a last line break.
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield from Draft7Validator.VALIDATORS["pattern"](validator, r"(?!)", instance, schema)


Validator = extend(Draft7Validator, {"pattern": _whole})


def validators(found):
    """A validator for each kind of file, with these choices."""
    registry = Registry().with_resource(CHOICES, DRAFT7.create_resource(found))
    return {
        name.partition(".")[0]: Validator(document, registry=registry)
        for name, document in documents().items()
    }


def open_choices(loaded):
    """Choices in which every id may stand: those of CLDR stay as they are."""
    found = choices(loaded)
    fixed = ("territory", "language")
    definitions = {
        name: found["definitions"][name] if name in fixed else {} for name in found["definitions"]
    }
    return {**found, "definitions": definitions}


class Raw(str):
    """A scalar that stands in the file as it is, without quotation marks."""

    __slots__ = ()


def yaml_of(value):
    """YAML (a subset of which is JSON) of texts, numbers, lists and mappings."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {yaml_of(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_of, value)) + "]"
    return str(value) if isinstance(value, Raw) else json.dumps(value, ensure_ascii=False)


WORDS = st.sampled_from(["a text", "Ceremony, {date}", "1992", "true", "خوجالي", "no", "~", "İş"])
KEYS = st.sampled_from(["en", "az", "ar", "some-id", "x1"])


@cache
def _pattern(pattern):
    return st.from_regex(re.compile(pattern.replace("$", r"\Z"), re.ASCII), alphabet=TEXTS)


TEXTS = st.characters(min_codepoint=33, max_codepoint=126)


class Maker:
    """Makes documents that a schema accepts, by its own keywords."""

    def __init__(self, schema, offered):
        self.definitions = {**schema["definitions"], **offered["definitions"]}

    @cache  # noqa: B019
    def defined(self, name):
        return self.document(self.definitions[name])

    def document(self, schema):
        if "$ref" in schema:
            return self.defined(_name(schema["$ref"]))
        if "anyOf" in schema and "properties" not in schema:
            return st.one_of([self.document(option) for option in schema["anyOf"]])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        offered = [self.definitions[_name(more["$ref"])] for more in schema.get("allOf", ())]
        if "enum" in (offered or [{}])[0]:
            return st.sampled_from(offered[0]["enum"])
        if (offered or [{}])[0].get("anyOf"):
            return st.sampled_from(offered[0]["anyOf"][0]["enum"])
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        plain = {"boolean": st.booleans(), "null": st.none()}
        return st.one_of(
            [plain[k] if k in plain else getattr(self, f"_{k}")(schema) for k in types]
        )

    def _object(self, schema):
        if "properties" not in schema:
            least = schema.get("minProperties", 0)
            values = self.document(schema["additionalProperties"])
            return st.dictionaries(KEYS, values, min_size=least, max_size=2)
        kind = "oneOf" if "oneOf" in schema else "anyOf"
        options = schema.get(kind, [{"required": []}])
        # Of `oneOf` one, of `anyOf` any besides.
        named = {key for part in options for key in part["required"]}
        excluded = named if kind == "oneOf" else set()
        return st.one_of([self._record(schema, part, excluded) for part in options])

    def _record(self, schema, part, excluded):
        own = part.get("properties", {})
        consts = {key: st.just(value["const"]) for key, value in own.items() if value}
        made = {k: self.document(v) for k, v in schema["properties"].items()} | consts
        required = {*part["required"], *schema.get("required", ())}
        return st.fixed_dictionaries(
            {k: v for k, v in made.items() if k in required},
            optional={k: v for k, v in made.items() if k not in required | excluded},
        )

    def _array(self, schema):
        if isinstance(schema["items"], list):
            return st.tuples(*(self.document(item) for item in schema["items"])).map(list)
        least = schema.get("minItems", 0)
        return st.lists(self.document(schema["items"]), min_size=least, max_size=least + 1)

    def _string(self, schema):
        return _pattern(schema["pattern"]) if "pattern" in schema else WORDS

    def _integer(self, schema):
        return st.integers(schema.get("minimum"), schema.get("maximum", 10**6))

    def _number(self, schema):
        if "pattern" in schema and "minimum" not in schema:
            return st.integers(10**11, 10**12 - 1)
        tenths = st.integers(schema.get("minimum", -99) * 10, schema.get("maximum", 99) * 10)
        return tenths.map(lambda n: n / 10)


def _name(ref):
    return ref.rpartition("/")[2]
