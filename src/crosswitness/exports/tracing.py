"""Traces for a person or a program: as JSON values and as text."""

from typing import Any

from crosswitness.model.errors import CaseError
from crosswitness.model.link import Link
from crosswitness.pipeline.ports import Store
from crosswitness.records import trace as records

LONGEST = 300
"""Code points of a place's words that the text form prints."""


def trace(store: Store, identity: str) -> dict[str, Any]:
    """Follow a record, annotation, report or span to its words and bytes, as JSON values.

    Raises:
        CaseError: If the case holds nothing of this name.
    """
    found = records.trace(identity, store)
    if found is None:
        raise CaseError(
            f"{identity}: no record, annotation, report or span of this case has this id"
        )
    return {
        "id": found.id,
        "kind": found.kind,
        "origin": found.origin,
        "places": [_place(place) for place in found.places],
        "links": [_link(link) for link in found.links],
    }


def trace_text(found: dict[str, Any]) -> str:
    """Return what `trace` found for a person to read."""
    origin = f" by {found['origin']}" if found["origin"] else ""
    lines = [f"{found['kind']} {found['id']}{origin}"]
    for place in found["places"]:
        words = place["words"]
        shown = words if len(words) <= LONGEST else words[:LONGEST] + "…"
        lines += ["", f"  {place['outlet'] or 'outlet unknown'}: {shown!r}"]
        lines.append(f"    text   {place['document']}[{place['start']}:{place['end']}]")
        stretch = place["bytes"]
        where = f" bytes [{stretch[0]}:{stretch[1]}]" if stretch else ""
        lines.append(f"    file   {place['file']}{where}")
        lines.append(f"    sha256 {place['sha256']}")
        lines += [_step(step) for step in place["steps"]]
    for link in found["links"]:
        lines += ["", f"  {link['left']} {link['relation']} {link['right']} by {link['origin']}"]
        lines += [f"    {f['weight']:+.2f} {f['name']}: {f['detail']}" for f in link["features"]]
    return "\n".join(lines)


def _step(step: dict[str, Any]) -> str:
    detail = f" ({step['detail']})" if step["detail"] else ""
    return f"    {step['kind']} {step['id']} by {step['origin']}{detail}"


def _place(place: records.TracedPlace) -> dict[str, Any]:
    return {
        "outlet": place.outlet,
        "document": place.span.document,
        "start": place.span.start,
        "end": place.span.end,
        "words": place.words,
        "file": str(place.source),
        "sha256": place.source.sha256,
        "bytes": list(place.bytes) if place.bytes else None,
        "steps": [
            {"kind": s.kind, "id": s.id, "origin": s.origin, "detail": s.detail}
            for s in place.steps
        ],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "left": str(link.left),
        "right": str(link.right),
        "relation": str(link.relation),
        "features": [
            {"name": f.name, "weight": f.weight, "detail": f.detail} for f in link.features
        ],
        "origin": str(link.origin),
    }
