"""What every record is made of: references, texts in several locales, dates."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from generator.dates import Sense, parse_edtf, sense_problem
from generator.model.scalars import Edtf, Fingerprint, Id, NonEmpty
from generator.model.written import Offered


class Record(BaseModel):
    """A frozen value read from a file; a key that the model does not name is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    one_of: ClassVar[tuple[str, ...]] = ()
    """The fields of which exactly one is written, where there are such."""
    some_of: ClassVar[tuple[str, ...]] = ()
    """The fields of which at least one is written, where there are such."""
    goes_with: ClassVar[tuple[str, Mapping[str, tuple[str, ...]]] | None] = None
    """A field, and which of some others are written with each of its values; the rest are not."""

    def _has_one(self) -> bool:
        return sum(getattr(self, name) is not None for name in self.one_of) == 1


@dataclass(frozen=True)
class Ref:
    """Marks a field whose value is the id of another record or of a vocabulary entry.

    `to` names the collection: "agent", "place", "source", "event", "subject" (agent or place),
    "record" (any of these), or a list in the vocabulary such as "kinds".
    """

    to: str


@dataclass(frozen=True)
class Prose:
    """Marks a text that the site shows in the reader's language.

    `own`: in the site's own voice. A name is not, nor what somebody is said to call something.
    """

    own: bool = True


def check_sense(edtf: str, sense: Sense) -> None:
    """PydanticCustomError where a date cannot be meant in this sense."""
    problem = sense_problem(parse_edtf(edtf), sense)
    if problem:
        raise PydanticCustomError("sense", "{problem}", {"problem": problem})


def _some_locale(texts: Mapping[str, str]) -> Mapping[str, str]:
    if not texts:
        raise PydanticCustomError("text", "expected a text for at least one locale")
    return texts


LocaleCode = Annotated[str, Offered("locale")]
_Texts = Annotated[Mapping[LocaleCode, NonEmpty], AfterValidator(_some_locale)]
Text = Annotated[_Texts, Prose()]
Reported = Annotated[_Texts, Prose(own=False)]

AgentId = Annotated[Id, Ref("agent")]
PlaceId = Annotated[Id, Ref("place")]
SourceId = Annotated[Id, Ref("source")]
EventId = Annotated[Id, Ref("event")]
SubjectId = Annotated[Id, Ref("subject")]
RecordId = Annotated[Id, Ref("record")]
KindId = Annotated[Id, Ref("kinds")]
MeasureId = Annotated[Id, Ref("measures")]
GroupId = Annotated[Id, Ref("groups")]
RoleId = Annotated[Id, Ref("roles")]
OfficeId = Annotated[Id, Ref("offices")]
PerspectiveId = Annotated[Id, Ref("perspectives")]
AgentKindId = Annotated[Id, Ref("agent_kinds")]
ErratumKindId = Annotated[Id, Ref("erratum_kinds")]
ReasonId = Annotated[Id, Ref("unused_reasons")]
SourceKindId = Annotated[Id, Ref("source_kinds")]
SideId = Annotated[Id, Ref("sides")]
RightsId = Annotated[Id, Ref("rights")]
QuantityId = Annotated[Id, Ref("quantities")]


class When(Record):
    """A date as EDTF, and in which sense it is meant."""

    edtf: Edtf
    """The date."""
    sense: Sense = Sense.ON
    """In which sense it is meant."""

    @model_validator(mode="after")
    def _meant(self) -> "When":
        check_sense(self.edtf, self.sense)
        return self


class Translation(Record):
    """How far the text of a record has come in one locale."""

    status: Literal["draft", "reviewed"]
    """`reviewed` once a native speaker has read it against the original."""
    of: Fingerprint | None = None
    """The original that it was made from, as `python -m generator translated` writes it."""


Translations = Mapping[LocaleCode, Translation]
