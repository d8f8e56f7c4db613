"""What the archived texts answer, apart from what is cited beside them."""

from dataclasses import dataclass

from generator.chronicle import Chronicle
from generator.compare.claims import Comparison, compare_claim, parts
from generator.model.event import Claim


@dataclass(frozen=True)
class Apart:
    """The answers to a claim, those of archived texts and the cited ones, by position.

    `among` compares the archived ones alone. `against` are those cited that do not go together
    with an archived one.
    """

    archived: tuple[int, ...]
    cited: tuple[int, ...]
    among: Comparison
    against: frozenset[int]


def set_apart(claim: Claim, whole: Comparison, chronicle: Chronicle) -> Apart:
    """Tell the archived texts' answers to a claim from the cited ones; `whole` compares all."""
    archived = tuple(i for i, one in enumerate(claim.attested) if one.source in chronicle.texts)
    cited = tuple(i for i in range(len(claim.attested)) if i not in archived)
    kept = tuple(claim.attested[i] for i in archived)
    measure = chronicle.vocabulary.measures[claim.about]
    apart = {
        j if i in archived else i
        for i, j in whole.pairs
        if (i in archived) != (j in archived) and parts(claim, measure, whole, (i, j))
    }
    among = compare_claim(claim.model_copy(update={"attested": kept}), chronicle)
    return Apart(archived, cited, among, frozenset(apart))
