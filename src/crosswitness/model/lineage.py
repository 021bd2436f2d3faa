"""Where a report has its words from: edges between reports and what stands behind them."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.node import Node
from crosswitness.model.record_base import Record
from crosswitness.model.span import Span


class LineageKind(StrEnum):
    """What an edge rests on."""

    COPIES = "copies"  # one text is, or holds, the wording of the other
    CREDITS = "credits"  # a dateline or credit line names the agency of the whole report
    RELAYS = "relays"  # the report names who passed a saying on
    DOCUMENT = "document"  # a statement or other text that was read out or issued
    SPEAKER = "speaker"  # who is said to have said it
    COMMON_TEXT = "common text"  # equal words in a translated saying
    FAMILY = "family"  # the user's table puts both outlets under one owner


class Force(StrEnum):
    """How much an edge says."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    UNDECIDED = "undecided"  # it may be so; counted for the least number of texts only
    USER = "user's"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage(Record):
    """One edge: two reports that share a text, or a report and what it has its words from.

    Attributes:
        members: The words that show it: those of both reports, or of the one that names it.
        kind: What it rests on.
        force: How much it says.
        story: Id of the story of the first report.
        left: The report, or the nearer station of a chain.
        right: The other report, or the farther station. Between two reports it is not known
            who was first; they stand in the order of their ids.
        covers: What the edge speaks for, sorted; empty for the whole report.
        words: Number of equal words in the longest run, or 0.
        reason: The reason in the reader's words.
    """

    kind: LineageKind
    force: Force
    story: str
    left: Node
    right: Node
    covers: tuple[Span, ...] = ()
    words: int = 0
    reason: str
