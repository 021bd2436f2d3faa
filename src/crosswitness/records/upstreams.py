"""What one report names behind its words: agencies, relays, documents and speakers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from crosswitness.lang.outlets import credits_of, is_generic, outlet_key
from crosswitness.model.annotation import Attribution, Quotation, Role, Segment, SegmentKind
from crosswitness.model.identity import digest
from crosswitness.model.kinds import PASSES_ON
from crosswitness.model.layers import Layers
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.node import Node, NodeKind
from crosswitness.model.span import Span

CREDIT_LINE = "credit line"
"""Rule of the relay attributions that a dateline's credit gives to the whole report."""
_FURTHER = frozenset(("citing", "reading"))
"""Rules of relays that stand behind the relay before them ("X cited Y", "X showed Y reading")."""
_DOCUMENT = re.compile(
    r"\b(?:[Ii]n|[Rr]eading|[Rr]ead out|[Rr]ead|[Ii]ssued|[Rr]eleased|[Pp]ublished|[Ss]igned) "
    r"(?:(?:a|an|the|their|its|his|her) )?"
    r"(?P<name>(?:(?:joint|final|written|closing|official|short|brief|separate|press) )?"
    r"(?:statement|communiqu[eé]|declaration|press release|transcript))\b(?! of)"
)


@dataclass(slots=True)
class _Named:
    """Everything that names one upstream in one report."""

    node: Node
    kind: LineageKind
    force: Force
    reason: str
    near: Node
    members: set[Span] = field(default_factory=set)
    covers: set[Span] = field(default_factory=set)
    whole: bool = False


def report_node(layers: Layers) -> Node:
    """Return the node of a report."""
    return Node(key=layers.document.id, kind=NodeKind.REPORT)


def outlet_of(layers: Layers) -> str:
    """Return the key of the report's outlet, or ``""``."""
    stated = layers.metadata("outlet")
    return outlet_key(stated.value if stated is not None else layers.document.outlet)


def stated_edges(layers: Layers, story: str, people: Mapping[Span, Node]) -> Iterator[Lineage]:
    """Yield an edge for each credit, relay, document and speaker that a report names.

    Args:
        layers: The report.
        story: Id of its story.
        people: Node of the entity at each place of a name.
    """
    found: dict[tuple[str, str, str], _Named] = {}
    own = outlet_of(layers)
    for named in (
        *_credits(layers),
        *_relays(layers),
        *_documents(layers),
        *_spoken(layers, people),
    ):
        if named.node.kind is NodeKind.UPSTREAM and _is_own(named.node.key, own):
            continue  # an outlet that names itself has no upstream
        known = found.setdefault((named.near.key, named.node.key, named.kind), named)
        known.members |= named.members
        known.covers |= named.covers
        known.whole = known.whole or named.whole
    for named in found.values():
        yield _edge(story, named)


def _is_own(key: str, own: str) -> bool:
    """Say whether a name is the outlet's own, in full or by its initials."""
    initials = {"".join(word[0] for word in name.split()) for name in (key, own) if " " in name}
    return key == own or key in initials or own in initials


def _edge(story: str, named: _Named) -> Lineage:
    members = tuple(sorted(named.members))
    return Lineage(
        id="l" + digest("lineage", named.near.key, named.node.key, named.kind, members[0].document),
        members=members,
        kind=named.kind,
        force=named.force,
        story=story,
        left=named.near,
        right=named.node,
        covers=() if named.whole else tuple(sorted(named.covers)),
        reason=named.reason,
    )


def _node(layers: Layers, source: Span | None, words: str) -> Node:
    """Return the node that a relay's words name."""
    if source is None or is_generic(words):
        place = source.start if source is not None else 0
        key = f"{layers.document.id}:{words.casefold()}:{place if source is None else ''}"
        return Node(key=key, kind=NodeKind.UNNAMED, name=words)
    if not any(character.isupper() for character in words.split(" ", 1)[-1] or words):
        return Node(key=f"{layers.document.id}:{words}", kind=NodeKind.UNNAMED, name=words)
    if words.split(maxsplit=1)[0].casefold() in ("a", "an"):
        return Node(key=f"{layers.document.id}:{words}", kind=NodeKind.SPEAKER, name=words)
    return Node(key=outlet_key(words), kind=NodeKind.UPSTREAM, name=words)


def _credits(layers: Layers) -> Iterator[_Named]:
    near = report_node(layers)
    for segment in layers.of(Segment):
        if segment.kind is SegmentKind.CAPTION:
            continue  # a picture's credit says nothing of the words
        for credit in credits_of(layers.document.text, segment.extent.start, segment.extent.end):
            place = layers.document.span(credit.start, credit.end)
            words = layers.text(place)
            force = Force.CERTAIN if credit.whole else Force.PROBABLE
            reason = f"the report credits {words}" + ("" if credit.whole else " for a part of it")
            yield _Named(
                node=_node(layers, place, words),
                kind=LineageKind.CREDITS,
                force=force,
                reason=reason,
                near=near,
                members={place},
                whole=True,
            )


def _relays(layers: Layers) -> Iterator[_Named]:
    contents = {quotation.id: quotation.contents for quotation in layers.of(Quotation)}
    by_quotation: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in layers.of(Attribution):
        if attribution.role in PASSES_ON or attribution.role is Role.READER:
            by_quotation[attribution.quotation].append(attribution)
    for quotation, relays in by_quotation.items():
        near = report_node(layers)
        # Steps count from the speaker; the walk goes from the report.
        for relay in sorted(relays, key=lambda relay: -relay.step):
            words = layers.text(relay.source or relay.cue or relay.extent)
            node = _node(layers, relay.source, words)
            credited = relay.rule == CREDIT_LINE
            start = near if relay.rule in _FURTHER else report_node(layers)
            if node.key == start.key:
                continue
            yield _Named(
                node=node,
                kind=LineageKind.CREDITS if credited else LineageKind.RELAYS,
                force=Force.CERTAIN,
                reason=_reason(words, relay, layers, credited),
                near=start,
                members={relay.source or relay.extent, relay.extent},
                covers=set(contents.get(quotation, ())),
                whole=credited,
            )
            near = near if credited else node


def _reason(words: str, relay: Attribution, layers: Layers, credited: bool) -> str:
    if credited:
        return f"the dateline or credit line names {words}"
    if relay.source is None:
        return f"“{words}”: somebody says so who is not named"
    cue = f" ({layers.text(relay.cue)})" if relay.cue is not None else ""
    return f"the report has it from {words}{cue}"


def _documents(layers: Layers) -> Iterator[_Named]:
    """Yield statements that are read out or issued where somebody's words are given."""
    quotations = layers.of(Quotation)
    relays = [a for a in layers.of(Attribution) if a.role in PASSES_ON and a.source is not None]
    for segment in layers.of(Segment):
        if segment.kind is not SegmentKind.BODY:
            continue
        extent = segment.extent
        for match in _DOCUMENT.finditer(layers.document.text, extent.start, extent.end):
            place = layers.document.span(match.start(), match.end())
            near = [
                q for q in quotations if extent.contains(q.extent) and not q.extent.contains(place)
            ]
            if not near:
                continue
            covers = {content for q in near for content in q.contents}
            passing = [r for r in relays if extent.contains(r.extent) and r.rule != CREDIT_LINE]
            start = report_node(layers)
            if passing and passing[0].source is not None:
                start = _node(layers, passing[0].source, layers.text(passing[0].source))
            name = match["name"]
            yield _Named(
                node=Node(key=f"{layers.document.id}:{name}", kind=NodeKind.DOCUMENT, name=name),
                kind=LineageKind.DOCUMENT,
                force=Force.CERTAIN,
                reason=f"the words are those of a {name}",
                near=start,
                members={place},
                covers=covers,
            )


def _spoken(layers: Layers, people: Mapping[Span, Node]) -> Iterator[_Named]:
    contents = {quotation.id: quotation.contents for quotation in layers.of(Quotation)}
    for attribution in layers.of(Attribution):
        if attribution.role is not Role.SPEAKER or attribution.speaker is None:
            continue
        node = people.get(attribution.speaker)
        if node is not None:
            yield _Named(
                node=node,
                kind=LineageKind.SPEAKER,
                force=Force.CERTAIN,
                reason=f"the report gives words to {node.name}",
                near=report_node(layers),
                members={attribution.source or attribution.speaker},
                covers=set(contents.get(attribution.quotation, ())),
            )
