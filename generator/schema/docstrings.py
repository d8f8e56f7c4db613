"""What the fields of a model are for: the string below each in the code (PEP 257).

Pydantic can read them as a model is made (`use_attribute_docstrings`); every command would wait
for that, and few show them.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from generator.model.base import Record


def docstrings(model: type[Record]) -> Mapping[str, str]:
    """The docstring of each field of a model that has one, by the field's name.

    A field that a model has from another model is described there.
    """
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, Record):
            found.update(_of_module(kind.__module__).get(kind.__name__, {}))
    return found


@cache
def _of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    """The docstrings of the fields of every class of a module."""
    classes = ast.parse(inspect.getsource(sys.modules[name])).body
    return {one.name: dict(_fields(one)) for one in classes if isinstance(one, ast.ClassDef)}


def _fields(model: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(model.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)
