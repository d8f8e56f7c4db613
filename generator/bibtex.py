"""Entries for BibTeX and biblatex."""

import re
from collections.abc import Mapping
from urllib.parse import quote

# What TeX reads as a command, each as the command that prints it. The braces are named: BibTeX
# counts escaped ones too.
SPECIALS: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "%&#_$"},
}
UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029{}\\]")


def escaped(text: str) -> str:
    """`text` for a field, in one line, as TeX prints it. Letters of all scripts stay (UTF-8)."""
    return "".join(SPECIALS.get(character, character) for character in " ".join(text.split()))


def verbatim_url(address: str) -> str:
    """An address for the field `url`, which is read verbatim: `%`, `#`, `_`, `~` are themselves."""
    return UNSAFE.sub(lambda match: quote(match[0], safe=""), address)


def online(key: str, title: str, organization: str, url: str, **more: str) -> str:
    """An entry of the type `online`: a web page, published by an organization.

    `title` keeps its capitals. Fields in `more` that are empty are left out. The fields are those
    of biblatex (https://ctan.org/pkg/biblatex, "Entry Types", "Entry Fields").
    """
    fields = {
        "title": f"{{{escaped(title)}}}",
        "organization": escaped(organization),
        "url": verbatim_url(url),
        **{name: escaped(text) for name, text in more.items() if text},
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@online{{{key},\n{lines}\n}}"
