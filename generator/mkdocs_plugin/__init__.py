"""Builds the chronicle with MkDocs: the only package that imports it."""

from generator.mkdocs_plugin.plugin import ChroniclePlugin

__all__ = ["ChroniclePlugin"]
