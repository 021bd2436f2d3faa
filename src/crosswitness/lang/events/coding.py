"""From a trigger and its status to PLOVER: what the future and the negation make of a category.

PLOVER, draft 1.3, sections 3.1 and 2.3: cooperation of types CONSULT, SUPPORT, COOPERATE and AID
in the future is AGREE alone, and hypothetical or future force reads as THREATEN; RETREAT ahead is
CONCEDE. A cooperative act that is refused or does not come about is REJECT.
"""

from crosswitness.model.events import Realis

CODEBOOK = "PLOVER draft 1.3 (2022-02-05); CAMEO 1.1b3"
"""Codebooks behind the codes, named in every event."""

_COOPERATION = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_FORCE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
_YIELDING = frozenset({"RETREAT", "CONCEDE"})


def plover(event: str, realis: Realis) -> str:
    """Return the PLOVER category of an act of category ``event`` told with status ``realis``."""
    if realis is Realis.PLANNED:
        if event in _COOPERATION:
            return "AGREE"
        if event in _FORCE:
            return "THREATEN"
        return "CONCEDE" if event == "RETREAT" else event
    if realis is Realis.HYPOTHETICAL and event == "ASSAULT":
        return "THREATEN"
    if realis is Realis.NEGATED and event in _COOPERATION | _YIELDING | {"AGREE"}:
        return "REJECT"
    return event
