"""Candidates for a field of a document's metadata, and the choice between them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosswitness.model.annotation import Basis, Metadatum, Origin
from crosswitness.model.issue import Issue
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One value that a field may have.

    Attributes:
        extent: The words that say so; the whole text when a file says so.
        value: The value.
        basis: Text or file.
        source: For a file its name and key.
        reason: What it is, for the reader (``"byline"``).
        refused: Why it can never be the value, or ``""``.
    """

    extent: Span
    value: str
    basis: Basis
    source: str = ""
    reason: str
    refused: str = ""


def choose(
    field: str, candidates: Sequence[Candidate], unknown: Candidate, origin: Origin
) -> Iterator[Metadatum]:
    """Yield the first candidate that is not refused as chosen, the others with the reason.

    Args:
        field: Name of the field.
        candidates: The most trusted first.
        unknown: What to say when none is left: its extent and reason are used.
        origin: The stage.
    """
    best = next((item for item in candidates if not item.refused), None)
    for item in candidates:
        reason = item.reason
        if item is not best:
            reason = f"{reason}; refused: {item.refused or _second(best)}"
        yield _metadatum(field, item, reason, chosen=item is best, origin=origin)
    if best is None:
        yield _metadatum(field, unknown, unknown.reason, chosen=True, origin=origin)


def _second(best: Candidate | None) -> str:
    return f"{best.reason} is trusted more" if best else "not trusted"


def _metadatum(
    field: str, item: Candidate, reason: str, *, chosen: bool, origin: Origin
) -> Metadatum:
    return Metadatum(
        extent=item.extent,
        origin=origin,
        field=field,
        value=item.value,
        basis=item.basis,
        source=item.source,
        chosen=chosen,
        reason=reason,
    )


def rivals(
    field: str,
    candidates: Sequence[Candidate],
    same: Callable[[str, str], bool],
    origin: Origin,
) -> Iterator[Issue]:
    """Yield M202 for the first candidate that contradicts the chosen one."""
    kept = [item for item in candidates if not item.refused]
    for item in kept[1:]:
        if not same(kept[0].value, item.value):
            yield Issue(
                code="M202",
                message=f"Two values for {field}: “{kept[0].value}” ({kept[0].reason}) was chosen "
                f"over “{item.value}” ({item.reason}).",
                place=item.extent,
                origin=origin,
            )
            return
