"""Instruments beside agreements: sanctions laws, joint statements and ceasefires, as mentioned."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.base import Annotation, Argument
from crosswitness.model.events import Realis
from crosswitness.model.span import Span


class InstrumentClass(StrEnum):
    """What kind of instrument the register holds."""

    AGREEMENT = "agreement"  # two or more sides bind themselves: treaty, memorandum, protocol
    LAW = "law"  # one state sets it, against a target: a sanctions law
    STATEMENT = "statement"  # two or more sides say it, and need not be bound by it
    CEASEFIRE = "ceasefire"  # those who fight stop, agreed or declared


class InstrumentStatus(StrEnum):
    """What a sentence says of an instrument."""

    NAMED = "named"  # no word says what became of it
    ASKED = "asked for"
    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    REJECTED = "rejected"
    AGREED = "agreed"
    ANNOUNCED = "announced"
    PASSED = "passed"
    SIGNED = "signed"
    ISSUED = "issued"
    IN_FORCE = "in force"
    EXTENDED = "extended"
    VIOLATED = "violated"
    ENDED = "ended"


class InstrumentPart(StrEnum):
    """The part that an argument plays in the mention of an instrument."""

    NAME = "name"  # what the report calls it
    PARTY = "party"  # who agrees, declares or issues it
    ENACTOR = "enactor"  # the state or body that sets a law
    TARGET = "target"  # whom a law is against
    MEDIATOR = "mediator"  # who brought the sides together, no side itself
    PLACE = "place"  # where it was made
    SCOPE = "scope"  # where a ceasefire is to hold
    TIME = "time"
    IN_FORCE = "in force"
    DURATION = "duration"
    SUBJECT = "subject"  # a sector that a law strikes, a matter that a statement speaks of
    TERM = "term"  # the clause in which somebody undertakes something
    FOLLOWS = "follows"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentMention(Annotation):
    """One place that names an instrument.

    Attributes:
        extent: The words that name its kind ("truce", "Harbour Act").
        sentence: The sentence that holds it and all its arguments.
        kind: The class of instrument; never an agreement, whose mentions are events.
        status: What the sentence says of it.
        status_at: The words that say so, or None.
        realis: Whether that is told as a happening.
        realis_at: The words that decide `realis`, or None where no word speaks against it.
        reason: Why, for the reader.
        definite: Whether it takes up an instrument named before ("the truce").
        sanctions: Of a law that is no mere "the law", whether its sentence speaks of sanctions.
        arguments: Who, where, when and what of, in text order, from this sentence alone.
    """

    sentence: Span
    kind: InstrumentClass
    status: InstrumentStatus
    status_at: Span | None = None
    realis: Realis
    realis_at: Span | None = None
    reason: str = ""
    definite: bool = False
    sanctions: bool = False
    arguments: tuple[Argument, ...] = ()

    def of(self, *roles: str) -> tuple[Argument, ...]:
        """Return the arguments that play one of ``roles``, in text order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)
