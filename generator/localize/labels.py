"""What the terms of the model itself are called: those that are code and no vocabulary."""

from collections.abc import Mapping

from generator.compare.relation import Relation
from generator.localize.catalogue import Catalogue
from generator.model.cited import How
from generator.model.evidence import Reading, Stance
from generator.model.locator import Unnumbered
from generator.model.source import Basis


def relation_labels(c: Catalogue, *, counted: bool) -> Mapping[Relation, str]:
    """How answers stand to each other, as a badge says it; `counted` where they are numbers."""
    same = (
        c.pgettext("relation of answers", "same number")
        if counted
        else c.pgettext("relation of answers", "same answer")
    )
    return {
        Relation.DIFFERENT: c.pgettext("relation of answers", "answers differ"),
        Relation.CHANGED: c.pgettext("relation of answers", "changed over time"),
        Relation.NOT_COMPARABLE: c.pgettext("relation of answers", "not comparable"),
        Relation.OVERLAPPING: c.pgettext("relation of answers", "answers overlap"),
        Relation.FINER: c.pgettext("relation of answers", "one more precise"),
        Relation.OTHER_WORDS: c.pgettext("relation of answers", "same, in other words"),
        Relation.SAME: same,
        Relation.BESIDE: c.pgettext("relation of answers", "several answers, not rivals"),
        Relation.SINGLE: c.pgettext("relation of answers", "one account"),
    }


def stance_labels(c: Catalogue) -> Mapping[Stance, str]:
    """How a claimant stands to what is said; asserting is the rule and says nothing."""
    return {
        Stance.ASSERTS: "",
        Stance.DENIES: c.pgettext("stance", "denies this"),
        Stance.REPORTS: c.pgettext("stance", "reports this"),
        Stance.DECLINES: c.pgettext("stance", "declines to say"),
        Stance.THINKS_POSSIBLE: c.pgettext("stance", "thinks this possible"),
    }


def reading_labels(c: Catalogue) -> Mapping[Reading, str]:
    """Why an answer is shown and not compared."""
    return {
        Reading.GARBLED: c.pgettext("reading", "The passage is garbled; shown, not compared."),
        Reading.INFERRED: c.pgettext(
            "reading", "That the passage means this is inferred; shown, not compared."
        ),
    }


def basis_labels(c: Catalogue) -> Mapping[Basis, str]:
    """How the date of a source is known."""
    return {
        Basis.PRINTED: c.pgettext("date of a source", "printed in the text"),
        Basis.HEADER: c.pgettext("date of a source", "from the added header"),
        Basis.DERIVED: c.pgettext("date of a source", "derived from the text"),
        Basis.NOT_BEFORE: c.pgettext("date of a source", "not before this day"),
        Basis.RELAYED: c.pgettext("date of a source", "as given by who relays or cites the text"),
    }


def how_labels(c: Catalogue) -> Mapping[How, str]:
    """How a passage was read that the chronicle does not keep; relays and quoters are named."""
    return {
        How.READ: c.pgettext("access", "read in the publisher's own text or an archive's copy"),
        How.RELAY: c.pgettext("access", "read as reproduced by {page}"),
        How.CITED_BY: c.pgettext("access", "known only as quoted by {source}"),
    }


def unchecked_labels(c: Catalogue) -> Mapping[How, str]:
    """The same in a few words, beside an answer: no machine checks what is not kept."""
    return {
        How.READ: c.pgettext("access", "not checked by machine"),
        How.RELAY: c.pgettext("access", "as reproduced by {page}; not checked by machine"),
        How.CITED_BY: c.pgettext("access", "as quoted by {source}; not checked by machine"),
    }


def unnumbered_labels(c: Catalogue) -> Mapping[Unnumbered, str]:
    """Why no page or paragraph is named."""
    return {
        Unnumbered.UNSEEN: c.pgettext("locator", "page not seen"),
        Unnumbered.UNPAGED: c.pgettext("locator", "one page without numbers"),
    }
