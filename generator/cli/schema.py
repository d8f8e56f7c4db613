"""`schema`: writes what editors complete and check by."""

import argparse

from generator.cli.status import FINE, USAGE
from generator.load import load
from generator.schema.files import FOLDER, kept, schemas, write_schemas

HELP = "write the JSON Schemas by which editors complete and check"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command: none besides those of all."""
    del parser


def run(options: argparse.Namespace) -> int:
    """Write the schemas, and beside them what there is to choose from; print what changed."""
    files = {**kept(), **schemas(load(options.root))}
    try:
        changed = write_schemas(options.root, files)
    except OSError as error:
        print(f"{options.root / FOLDER}: cannot be written to: {error.strerror}")
        return USAGE
    for path in changed:
        print(f"{path}: written")
    print(f"{len(files)} files in {options.root / FOLDER}, {len(changed)} of them new or changed")
    return FINE
