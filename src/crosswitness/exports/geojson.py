"""Events at places of the gazetteer as GeoJSON (RFC 7946); others are left out."""

import json
from typing import Any

from crosswitness.exports.happening_rows import Source, flat, where
from crosswitness.model.record import Event
from crosswitness.pipeline.ports import Store

NAME = "events.geojson"
"""File name."""


def dump(store: Store) -> str:
    """Return a feature collection with a point for each event whose place has coordinates."""
    source = Source(store)
    features = [f for event in source.events() if (f := feature(event, source)) is not None]
    collection = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def feature(event: Event, source: Source) -> dict[str, Any] | None:
    """Return an event as a point, or None where no coordinates are known."""
    name, found = where(event)
    if found is None:
        return None
    outlets = [report.outlet for report in source.reports(event.documents) if report.outlet]
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [found.longitude, found.latitude]},
        "properties": {
            "place": name,
            "geonames": found.geonames,
            "name": found.name,
            "feature": str(found.feature),
            "region": found.region,
            "country": found.country,
            "where_prec": found.precision,
            "rivals": [
                {"geonames": rival.geonames, "name": rival.name, "share": rival.share}
                for rival in found.rivals
            ],
            "type": event.type,
            "plover": event.plover,
            "realis": str(event.realis),
            "date": None if event.date is None else str(event.date),
            "actors": [flat(p.name) for p in event.actors],
            "recipients": [flat(p.name) for p in event.recipients],
            "outlets": list(dict.fromkeys(outlets)),
            "text": source.notes(event),
        },
    }
