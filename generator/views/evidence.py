"""The passage that something rests on: its words, where it stands, and whether they are checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.localize.labels import how_labels, unchecked_labels
from generator.localize.localizer import Localizer
from generator.localize.locators import locator_text
from generator.localize.phrase import Phrase, isolated, one_line, phrase
from generator.model.cited import Access, How
from generator.model.evidence import Evidence
from generator.model.locator import Unnumbered
from generator.strict_yaml import Loc
from generator.translated_passages import Translated, translation_in
from generator.views.links import Link, Links, source_label


@dataclass(frozen=True)
class QuoteView:
    """A passage: its words in the language they were read in, and a link that leads to it.

    `parts` is empty where no words are quoted. `translation` has the same parts in the reader's
    language, where that is another and each is translated; `translated` says whose it is.
    Of a source that the chronicle does not keep, `where` says where in it the passage stands, if
    it has pages, and `access` how it was read and that no machine checks it; both are empty for an
    archived text.
    """

    parts: tuple[Phrase, ...]
    passage: Link
    translation: tuple[Phrase, ...] = ()
    translated: str = ""
    where: str = ""
    access: str = ""


def quote_view(evidence: Evidence, owner: str, loc: Loc, links: Links) -> QuoteView:
    """The passage of a piece of evidence, with a link to its place or to its source's record."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    c = localizer.catalogue
    if evidence.source in chronicle.cited:
        return _cited(evidence, links)
    passages = chronicle.passages[owner, loc]
    body = chronicle.bodies[evidence.source]
    texts = (body[p.start : p.end] for p in passages)
    language = chronicle.texts[evidence.source].language
    label = localizer.own(c.pgettext("answer", "passage in the source"))
    parts = tuple(phrase(text, language) for text in texts)
    link = Link(label, links.passages(evidence.source, passages))
    return QuoteView(parts, link, *_translation(evidence, localizer))


def _cited(evidence: Evidence, links: Links) -> QuoteView:
    localizer = links.localizer
    c = localizer.catalogue
    source = localizer.chronicle.cited[evidence.source]
    label = localizer.own(c.pgettext("answer", "about this source"))
    locator = evidence.locator or source.access.locator
    translation, translated = _translation(evidence, localizer)
    return QuoteView(
        parts=tuple(phrase(part.exact, source.read_in) for part in evidence.quote),
        passage=Link(label, links.source(evidence.source).href),
        translation=translation,
        translated=translated,
        where="" if locator is Unnumbered.UNPAGED else locator_text(locator, c, localizer.locale),
        access=_access(source.access, unchecked_labels(c), localizer),
    )


def _translation(evidence: Evidence, localizer: Localizer) -> tuple[tuple[Phrase, ...], str]:
    """The parts of a quote in the reader's language, and whose translation it is; or nothing."""
    chronicle, locale = localizer.chronicle, localizer.locale
    known, source = chronicle.translations, evidence.source
    parts = [translation_in(known, source, part.exact, locale) for part in evidence.quote]
    if chronicle.sources[evidence.source].read_in == locale:
        return (), ""
    found = [part for part in parts if part]
    if not found or len(found) < len(parts):
        return (), ""
    return tuple(localizer.own(part.text) for part in found), translated_label(found, localizer)


def translated_label(parts: Iterable[Translated], localizer: Localizer) -> str:
    """Whose translation it is, and that it is a draft where any of its parts is."""
    c = localizer.catalogue
    if any(part.status == "draft" for part in parts):
        return c.pgettext("quote", "Our translation, a draft:")
    return c.pgettext("quote", "Our translation:")


def access_text(access: Access, localizer: Localizer) -> str:
    """How passages that the chronicle does not keep were read, with the relay and its side."""
    return _access(access, how_labels(localizer.catalogue), localizer)


def _access(access: Access, labels: Mapping[How, str], localizer: Localizer) -> str:
    c = localizer.catalogue
    label = labels[access.how]
    if access.how is How.RELAY and access.of and access.side:
        side = localizer.text(localizer.chronicle.vocabulary.perspectives[access.side].label)
        page = c.pgettext("access", "{page} ({side})")
        name = isolated(one_line(access.of), localizer.locale)
        return label.format(page=page.format(page=name, side=side.text))
    if access.source:
        return label.format(source=source_label(localizer, access.source).text)
    return label
