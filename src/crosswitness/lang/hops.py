"""One station of an attribution chain, as words of a line."""

from dataclasses import dataclass

from crosswitness.lang.phrases import Phrase
from crosswitness.model.kinds import Role


@dataclass(frozen=True, slots=True)
class Hop:
    """One station between a speaker and the report.

    Attributes:
        source: Token range that names it, or None when it is not named.
        cue: Token range of the words that say so.
        rule: Name of the pattern.
        role: The part that the station plays.
    """

    source: Phrase | None
    cue: Phrase
    rule: str
    role: Role = Role.RELAY
