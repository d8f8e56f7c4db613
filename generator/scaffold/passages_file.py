"""The file in which the quoted passages of a source are translated."""

from collections.abc import Sequence

import yaml

from generator.fmt.canonical import canonical
from generator.model.passages import Passages
from generator.normalised import normalise_quote


def passages_text(known: Passages, parts: Sequence[str], body: str, locales: Sequence[str]) -> str:
    """The file with every quoted passage, in the order of the source's body where there is one.

    `known` are the translations there are, `parts` all that is quoted (normalised), `locales`
    those into which it is to be translated: of a new passage their texts are left out.
    """
    text = normalise_quote(body)
    ordered = sorted(parts, key=text.find)
    have = {normalise_quote(passage.exact): passage for passage in known.passages}
    entries = [
        {
            "exact": part,
            "translation": {
                locale: have[part].translation[locale]
                for locale in locales
                if part in have and locale in have[part].translation
            },
        }
        for part in ordered
    ]
    status = {locale: known.status.get(locale, "draft") for locale in locales}
    record = {"status": status, "passages": entries}
    written = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10**6)
    return canonical(written, Passages) or written
