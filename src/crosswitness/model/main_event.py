"""What a report is mainly about, and on what its day rests."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.base import Annotation
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate


class DayBasis(StrEnum):
    """What the day of a main event rests on."""

    STATED = "stated"  # words of the report date it
    PUBLICATION = "publication"  # no word does: news is told on the day, so inferred from it
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class MainEvent(Annotation):
    """The happening that a report's headline and opening tell: who, what, where and when.

    Attributes:
        extent: What happened: the headline's main clause, else the first sentence.
        who: Names of those who act or are acted on, in text order.
        where: Where, in text order.
        when: The words that date it, or None.
        day: Its day as far as known, or None.
        basis: What `day` rests on.
        reason: Why this day, or why none; written for the reader.
        event: Id of the `EventMention` that tells it, or ``""``.
    """

    who: tuple[Span, ...] = ()
    where: tuple[Span, ...] = ()
    when: Span | None = None
    day: PartialDate | None = None
    basis: DayBasis
    reason: str
    event: str = ""
