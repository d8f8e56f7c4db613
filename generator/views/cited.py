"""A source that is cited and not kept, with everything that rests on it."""

from dataclasses import dataclass

from generator.localize.locators import locator_text
from generator.localize.phrase import Phrase, one_line, phrase
from generator.model.evidence import Evidence
from generator.strict_yaml import Loc
from generator.views.evidence import QuoteView, access_text, quote_view
from generator.views.links import Link, Links
from generator.views.passages import ClaimLink, claim_link
from generator.views.source_record import SourceRecord, source_record


@dataclass(frozen=True)
class Resting:
    """Something that rests on the source, and the passage.

    `where` says where in the source that is, where the source's own record does not.
    """

    claim: ClaimLink
    quote: QuoteView
    where: str


@dataclass(frozen=True)
class CitedPage:
    """The page of a cited source. The words of its bibliography are as printed."""

    record: SourceRecord
    described: Phrase | None
    kind: Phrase
    author: Link | None
    container: Phrase | None
    publisher: Phrase | None
    place: Phrase | None
    number: str
    isbn: str
    address: str
    access: str
    read_in: str
    where: str
    resting: tuple[Resting, ...]


def cited_page(id_: str, links: Links) -> CitedPage:
    """Everything that the page of a cited source shows."""
    localizer = links.localizer
    chronicle = localizer.chronicle
    source = chronicle.cited[id_]
    record = source_record(id_, source, links)

    def printed(text: str | None) -> Phrase | None:
        return phrase(text, source.language) if text else None

    return CitedPage(
        record=record,
        described=localizer.text(source.described) if source.described else None,
        kind=localizer.text(chronicle.vocabulary.source_kinds[source.kind].label),
        author=record.author,
        container=printed(source.container),
        publisher=printed(source.publisher),
        place=printed(source.publisher_place),
        number=one_line(source.number or ""),
        isbn=source.isbn or "",
        address=source.address or "",
        access=access_text(source.access, localizer),
        read_in=localizer.language(source.read_in) if source.access.language else "",
        where=locator_text(source.access.locator, localizer.catalogue, localizer.locale),
        resting=tuple(
            _resting(owner, loc, evidence, links) for owner, loc, evidence in chronicle.resting[id_]
        ),
    )


def _resting(owner: str, loc: Loc, evidence: Evidence, links: Links) -> Resting:
    quote = quote_view(evidence, owner, loc, links)
    return Resting(claim_link(owner, loc, links), quote, quote.where if evidence.locator else "")
