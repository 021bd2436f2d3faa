"""How often each attribution rule was right where it was measured."""

from dataclasses import dataclass
from functools import cache

from crosswitness.lang.tables import rows

_FEW = 20  # cases; below, a share would say more than is known


@dataclass(frozen=True, slots=True)
class Measured:
    """One rule's record.

    Attributes:
        meaning: What the rule says, for the reader.
        right: Cases in which it named the right source.
        of: All cases; 0 when it was not met where it was measured.
    """

    meaning: str
    right: int
    of: int

    def __str__(self) -> str:
        if not self.of:
            return f"{self.meaning} (not measured)"
        if self.of < _FEW:
            return f"{self.meaning} (right in {self.right} of {self.of} cases)"
        tenths = round(10 * self.right / self.of)
        return f"{self.meaning} (right in about {tenths} of 10, n = {self.of})"


@cache
def _records() -> dict[str, Measured]:
    return {
        row["rule"]: Measured(row["meaning"], int(row["right"]), int(row["of"]))
        for row in rows("attribution_rules")
    }


def measured(rule: str) -> Measured | None:
    """Return the record of an `Attribution.rule`, or None for a rule without one (relays)."""
    return _records().get(rule)
