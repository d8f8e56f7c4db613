"""Reads a file that is to be archived: in which encoding it is written, and in which language."""

import codecs
import re
from dataclasses import dataclass

import icu
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator.read_text import FORBIDDEN

_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Lines this long and shorter, of which few end where a sentence does, were broken at a width.
_WIDTHS = range(40, 101)
_SENTENCE_END = re.compile(r"[.!?…:;؟۔\"”»)]\s*$")


@dataclass(frozen=True)
class Guess:
    """What something probably is, and how sure that is, from 0 to 1."""

    name: str
    confidence: float


def encoding_of(raw: bytes) -> Guess:
    """The encoding of a text: what its byte order mark says, UTF-8 where it is that, else a guess.

    The guess is ICU's, from how often which bytes follow each other.
    """
    for bom, name in _BOMS.items():
        if raw.startswith(bom):
            return Guess(name, 1.0)
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        match = icu.CharsetDetector(raw).detect()
        return Guess(match.getName().lower(), match.getConfidence() / 100)
    return Guess("utf-8", 1.0)


def decoded(raw: bytes, encoding: str) -> str:
    """The text without a byte order mark, its line ends as they are.

    LookupError where the encoding is unknown, UnicodeDecodeError where the text is not in it.
    """
    text = raw.decode(encoding)
    return text.removeprefix("\ufeff")


def language_of(text: str) -> Guess:
    """The language of a text as a BCP 47 tag, from its letters and their order."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    name, confidence = identifier.classify(text)
    return Guess(str(name), float(confidence))


def is_wrapped(text: str) -> bool:
    """Whether the lines were probably broken at a fixed width."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) not in _WIDTHS:
        return False
    open_ = sum(not _SENTENCE_END.search(line) for line in lines)
    return open_ / len(lines) > 0.5


def forbidden(text: str) -> list[str]:
    """Where the characters stand that no archived text may hold, as `line:column U+…`."""
    found = []
    for match in FORBIDDEN.finditer(text):
        before = text[: match.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        found.append(f"{line}:{column} U+{ord(match[0]):04X}")
    return found
