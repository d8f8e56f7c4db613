"""How a page or a claim is cited."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.bibtex import online
from generator.cldr import language_name, text_direction
from generator.localize.localizer import Localizer
from generator.localize.phrase import Phrase, isolated
from generator.model.event import Claim
from generator.publication import Publication
from generator.views.links import Link, Links

# Of addresses: no language (BCP 47).
NO_LANGUAGE = "zxx"
FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Changed:
    """The day of a page's last change in words, and for HTML's `<time datetime>`."""

    text: Phrase
    datetime: str


@dataclass(frozen=True)
class Citation:
    """A citation in pieces, its address a link; the same as a BibTeX entry.

    `question` and `subject` tell that of a claim from the others on its page.
    """

    question: Phrase | None
    subject: Phrase | None
    parts: tuple[Link, ...]
    bibtex: str


@dataclass(frozen=True)
class Citations:
    """The citation of a page, and of each claim on it by its anchor."""

    page: Citation
    claims: Mapping[str, Citation]


def changed_view(uri: str, localizer: Localizer, publication: Publication) -> Changed | None:
    """When a page last changed, None where it is not known."""
    day = publication.changed.get(uri)
    return Changed(localizer.edtf(day.isoformat()), day.isoformat()) if day else None


def citations(id_: str, links: Links, publication: Publication) -> Citations | None:
    """How the page of an event and its claims are cited; None where the site has no address."""
    if not publication.site_url:
        return None
    work = _Work(id_, links, publication)
    claims = links.localizer.chronicle.events[id_].claims
    return Citations(work.page(), {claim.address: work.claim(claim) for claim in claims})


@dataclass(frozen=True)
class _Work:
    """The page of an event, about to be cited."""

    id: str
    links: Links
    publication: Publication

    @property
    def title(self) -> Phrase:
        localizer = self.links.localizer
        return localizer.title(localizer.chronicle.events[self.id])

    def page(self) -> Citation:
        c = self.links.localizer.catalogue
        # i18n: a citation begins with it. Quotation marks as the language has them.
        pattern = c.pgettext("citation of a page", "“{title}”. {site}.")
        return self._cited("", pattern, {"title": self.title})

    def claim(self, claim: Claim) -> Citation:
        localizer = self.links.localizer
        label = localizer.chronicle.vocabulary.measures[claim.about].label
        fields = {"title": self.title, "question": localizer.text(label)}
        # i18n: a citation begins with it. The question is a label: "Killed".
        pattern = localizer.catalogue.pgettext(
            "citation of a claim", "“{title}”: {question}. {site}."
        )
        if claim.of:
            fields["subject"] = localizer.subject(claim.of)
            pattern = pattern.replace("{question}", "{question} ({subject})")
        return self._cited(claim.address, pattern, fields)

    def _cited(self, anchor: str, pattern: str, fields: Mapping[str, Phrase]) -> Citation:
        localizer, locale = self.links.localizer, self.links.localizer.locale
        address = self.publication.address(locale, self.links.at, anchor)
        day = self.publication.changed.get(self.links.at)
        site = localizer.text(localizer.chronicle.site.title)
        known = {
            **fields,
            "site": site,
            "date": localizer.edtf(day.isoformat()) if day else localizer.own(""),
            "address": Phrase(address, NO_LANGUAGE, "ltr"),
        }
        return Citation(
            fields.get("question"),
            fields.get("subject"),
            tuple(_filled(_whole(pattern, day, localizer), known, localizer)),
            online(
                ":".join(filter(None, (self.id, anchor, locale))),
                _title(**fields),
                site.text,
                address,
                date=day.isoformat() if day else "",
                langid=language_name(locale, "en").lower(),
            ),
        )


def _title(title: Phrase, question: Phrase | None = None, subject: Phrase | None = None) -> str:
    """The title of an entry: that of the page and the question in one line."""
    about = f" ({subject.text})" if subject else ""
    return f"{title.text}: {question.text}{about}" if question else title.text


def _whole(pattern: str, day: date | None, localizer: Localizer) -> str:
    """The pattern of a whole citation from that of its beginning."""
    changed = localizer.catalogue.pgettext("citation", "Last changed: {date}.")
    return " ".join([pattern, *([changed] if day else []), "{address}"])


def _filled(pattern: str, fields: Mapping[str, Phrase], localizer: Localizer) -> Iterator[Link]:
    """The pieces of a text with fields. What runs the other way is set apart from the rest."""
    for i, piece in enumerate(FIELD.split(pattern)):
        if i % 2 == 0:
            yield Link(Phrase(piece, localizer.locale, text_direction(localizer.locale)))
            continue
        phrase = fields[piece]
        if phrase.lang == NO_LANGUAGE:
            yield Link(phrase, phrase.text)
        elif phrase.lang == localizer.locale:
            text = isolated(phrase.text, localizer.locale)
            yield Link(Phrase(text, phrase.lang, phrase.direction))
        else:
            yield Link(phrase)
