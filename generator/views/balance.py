"""From whose side the chronicle is told, as its page shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.balance import ARCHIVED, Access, Balance, Heard, PageBalance
from generator.localize.catalogue import Catalogue
from generator.localize.phrase import Phrase
from generator.model.cited import How
from generator.views.links import Link, Links


@dataclass(frozen=True)
class ShareRow:
    """A perspective, or the `whole` of a side: what is heard from it, and which part in percent."""

    name: Phrase
    whole: bool
    heard: Heard
    percent: int


@dataclass(frozen=True)
class PageRow:
    """A page: the voices of each side in the columns, and their part of its words in percent."""

    link: Link
    claims: int
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class BalanceView:
    """All of it. `sides` head the columns of the pages: those on which one is `alone`, and others.

    `access` are the ways in which sources were read.
    """

    shares: tuple[ShareRow, ...]
    sides: tuple[Phrase, ...]
    alone: tuple[PageRow, ...]
    others: tuple[PageRow, ...]
    access: tuple[tuple[str, Access], ...]


def balance_view(told: Balance, links: Links) -> BalanceView:
    """Show a balance, with links to the pages."""
    columns = [side.side for side in told.sides]
    return BalanceView(
        shares=tuple(_shares(told, links)),
        sides=tuple(_side(side, links) for side in columns),
        alone=_rows((page for page in told.pages if page.one_side), columns, links),
        others=_rows((page for page in told.pages if not page.one_side), columns, links),
        access=tuple((_how_labels(links.localizer.catalogue)[one.how], one) for one in told.access),
    )


def _shares(told: Balance, links: Links) -> Iterator[ShareRow]:
    localizer = links.localizer
    perspectives = localizer.chronicle.vocabulary.perspectives
    words = sum(side.heard.words for side in told.sides)
    for side in told.sides:
        yield ShareRow(_side(side.side, links), True, side.heard, _part(side.heard.words, words))
        for share in side.perspectives:
            name = (
                localizer.text(perspectives[share.perspective].label)
                if share.perspective
                else localizer.own(localizer.catalogue.pgettext("balance", "not recorded"))
            )
            yield ShareRow(name, False, share.heard, _part(share.heard.words, words))


def _side(side: str | None, links: Links) -> Phrase:
    localizer = links.localizer
    if side:
        return localizer.text(localizer.chronicle.vocabulary.sides[side].label)
    return localizer.own(localizer.catalogue.pgettext("balance", "counted with no side"))


def _rows(
    pages: Iterable[PageBalance], columns: list[str | None], links: Links
) -> tuple[PageRow, ...]:
    return tuple(
        PageRow(links.event(page.event), page.claims, tuple(_cells(page, columns)))
        for page in pages
    )


def _cells(page: PageBalance, columns: list[str | None]) -> Iterator[tuple[int, int]]:
    heard = {side.side: side for side in page.sides}
    for side in columns:
        found = heard.get(side)
        yield (found.voices, _part(found.words, page.words)) if found else (0, 0)


def _part(words: int, whole: int) -> int:
    return round(100 * words / whole) if whole else 0


def _how_labels(c: Catalogue) -> dict[str, str]:
    return {
        ARCHIVED: c.pgettext("balance", "archived here, checked by machine"),
        How.READ: c.pgettext("balance", "read in the publisher's own text or an archive's copy"),
        How.RELAY: c.pgettext("balance", "read on a page that reproduces them"),
        How.CITED_BY: c.pgettext("balance", "known only as another source quotes them"),
    }
