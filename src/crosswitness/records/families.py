"""Outlets of one house: reports of one outlet, and of outlets that the user's table joins."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosswitness.lang.outlets import outlet_key
from crosswitness.model.identity import digest
from crosswitness.model.layers import Layers
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.material import Material
from crosswitness.model.record import Story
from crosswitness.model.span import Span
from crosswitness.records.upstreams import outlet_of, report_node


def family_edges(material: Material, story: Story, families: Sequence[str]) -> Iterator[Lineage]:
    """Yield the edges between reports of one outlet or of outlets of one owner.

    Args:
        material: Everything known.
        story: The story.
        families: The user's table, each line as ``"Owner: outlet, outlet"``.
    """
    owners = family_table(families)
    known: dict[str, list[Layers]] = defaultdict(list)
    for document in story.documents:
        layers = material.layers(document)
        outlet = outlet_of(layers)
        if outlet:
            known[owners.get(outlet, outlet)].append(layers)
    for owner, reports in sorted(known.items()):
        for left, right in combinations(reports, 2):
            outlets = (outlet_of(left), outlet_of(right))
            same = outlets[0] == outlets[1]
            reason = (
                f"both are of the outlet {owner}" if same else f"your table: both are {owner}'s"
            )
            yield Lineage(
                id="l" + digest("lineage", left.document.id, right.document.id, "family"),
                members=(_place_of(story, left), _place_of(story, right)),
                kind=LineageKind.FAMILY,
                force=Force.PROBABLE if same else Force.USER,
                story=story.id,
                left=report_node(left),
                right=report_node(right),
                reason=reason,
            )


def _place_of(story: Story, layers: Layers) -> Span:
    """Return the place that stands for a report in its story."""
    return next(member for member in story.members if member.document == layers.document.id)


def family_table(families: Sequence[str]) -> dict[str, str]:
    """Return the owner of each outlet of the user's table, by the outlet's key."""
    found = {}
    for line in families:
        owner, _, outlets = line.partition(":")
        for outlet in outlets.split(","):
            if outlet.strip():
                found[outlet_key(outlet)] = owner.strip()
    return found
