"""Tells editors, machines and readers what a file may hold: all of it derives from the model.

`shapes` reads the types, `documents` makes the JSON Schemas that are kept in schema/, `choices`
the one file beside them that holds what this chronicle has at present, `files` writes it.
"""
