"""What stands behind the words of a report: reports, agencies, documents and speakers."""

from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What stands at an end of an edge."""

    REPORT = "report"
    UPSTREAM = "upstream"
    DOCUMENT = "document"
    SPEAKER = "speaker"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An end of an edge.

    Attributes:
        key: Document id of a report; entity id or folded name of what is named; for an unnamed
            source a key of its own, because two unnamed sources are not known to be one.
        kind: What it is.
        name: Its name as a report writes it, ``""`` for a report.
    """

    key: str
    kind: NodeKind
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOrigin:
    """Somebody whom reports name as the source of what they carry.

    Attributes:
        node: Who.
        documents: Ids of the reports that name it, sorted.
        edges: Ids of the `Lineage` records that say so, sorted.
    """

    node: Node
    documents: tuple[str, ...]
    edges: tuple[str, ...]
