"""Framing: how reports name one thing, in whose voice."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.record_base import Record
from crosswitness.model.span import Span


class Voice(StrEnum):
    """Whose words they are."""

    OWN = "own"  # the outlet's
    QUOTED = "quoted"  # between marks
    REPORTED = "reported"  # inside indirect speech: the outlet's or the speaker's, untold
    UNDECIDED = "undecided"  # marks that disagree with the sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One wording of one report in one voice.

    Attributes:
        document: Id of the report.
        words: The words as written.
        head: Head word, singular, in lower case (``"regime"``).
        modifiers: What stands before it, in lower case, or ``""``.
        voice: Whose words they are.
        loaded: Whether the lexicon holds the head for loaded; its opinion and no measurement.
        places: Where, sorted; as many as the report uses it.
    """

    document: str
    words: str
    head: str
    modifiers: str
    voice: Voice
    loaded: bool
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming(Record):
    """How the reports of one story name one thing.

    Attributes:
        story: Id of the story.
        referent: Id of an entity, ``"government:XX"`` of a country's government, or
            ``"term:armed group"`` for things of one kind, which need not be the same ones.
        name: The referent in words.
        uses: The wordings by report and voice.
    """

    story: str
    referent: str
    name: str
    uses: tuple[Use, ...]
