"""The log of what was wrong on the site and has been put right."""

from dataclasses import dataclass

from generator import uris
from generator.localize.phrase import Phrase
from generator.model.corrections import Correction
from generator.publication import Publication
from generator.views.links import Link, Links


@dataclass(frozen=True)
class CorrectionView:
    """A line of the log. `datetime` is the day for machines; `record` leads to what is there."""

    date: Phrase
    datetime: str
    record: Link
    reason: Phrase


@dataclass(frozen=True)
class CorrectionsPage:
    """The log, and the page that says how a mistake is reported, where there is one."""

    corrections: tuple[CorrectionView, ...]
    about: Link | None


def corrections_page(links: Links, publication: Publication) -> CorrectionsPage:
    """All corrections, the newest first."""
    made = links.localizer.chronicle.corrections
    c = links.localizer.catalogue
    about = links.to(uris.ABOUT, c.pgettext("corrections", "How to report a mistake"))
    return CorrectionsPage(
        corrections=tuple(_line(one, links) for one in made.newest),
        about=about if uris.ABOUT in publication.written else None,
    )


def _line(made: Correction, links: Links) -> CorrectionView:
    localizer = links.localizer
    return CorrectionView(
        date=localizer.edtf(made.date),
        datetime=made.date,
        record=_record(made, links),
        reason=localizer.text(made.reason),
    )


def _record(made: Correction, links: Links) -> Link:
    """What was corrected, by its title or name; by its id where it is there no more."""
    chronicle = links.localizer.chronicle
    if made.record is None:
        return Link(Phrase(made.removed or "", "zxx", "ltr"))
    if made.record in chronicle.events:
        return links.event(made.record)
    if made.record in chronicle.sources:
        return links.source(made.record)
    return links.agent(made.record) if made.record in chronicle.agents else links.place(made.record)
