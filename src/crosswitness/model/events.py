"""What a report says happened: the mention of one event with its arguments and its realis."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.base import Annotation, Argument
from crosswitness.model.span import Span


class Realis(StrEnum):
    """Whether the words tell an event as a happening (realis) or otherwise."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"  # expected, possible, conditional: never a happening
    NEGATED = "negated"  # said not to have happened
    DENIED = "denied"  # somebody denies it
    ALLEGED = "alleged"  # told with a hedge
    BACKGROUND = "background"  # an earlier happening, or many of them at once


class Part(StrEnum):
    """The part that an argument plays in an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    SIGNATORY = "signatory"
    PLACE = "place"
    TIME = "time"
    QUANTITY = "quantity"
    NAME = "name"  # what the report calls the instrument
    AREA = "area"  # a field of cooperation that an agreement covers
    IN_FORCE = "in force"  # when an agreement comes into force
    FOLLOWS = "follows"  # an earlier instrument that it follows or carries out
    COMMITMENT = "commitment"  # the clause in which somebody undertakes something


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Annotation):
    """One place that tells of one event.

    Attributes:
        extent: The trigger words, from the first to the last.
        sentence: The sentence that holds it and all its arguments.
        type: The project's own type (``"agreement.signed"``).
        plover: PLOVER event category (``"SUPPORT"``), or ``""`` where none fits.
        mode: PLOVER mode, or ``""``.
        contexts: PLOVER contexts that words of the sentence support, sorted.
        cameo: CAMEO code, or ``""`` where none fits.
        codebook: Codebook and version behind `plover`.
        arguments: Who, where, when and how many, in text order, from this sentence alone.
        realis: Whether it is told as a happening.
        realis_at: The words that decide `realis`, or None where no word speaks against it.
        realis_reason: Why, for the reader.
        rule: Name of the trigger pattern, as in the table of triggers.
    """

    sentence: Span
    type: str
    plover: str
    mode: str = ""
    contexts: tuple[str, ...] = ()
    cameo: str = ""
    codebook: str
    arguments: tuple[Argument, ...] = ()
    realis: Realis
    realis_at: Span | None = None
    realis_reason: str = ""
    rule: str

    def of(self, *roles: str) -> tuple[Argument, ...]:
        """Return the arguments that play one of ``roles``, in text order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)
