"""Events as PLOVER JSON lines (draft 1.3): actors, recipients, codes, citation, text."""

import json
from typing import Any

from crosswitness import __version__
from crosswitness.exports.happening_rows import Source, date_precision, flat, where
from crosswitness.lang.countries import alpha3
from crosswitness.model.events import Realis
from crosswitness.model.record import Event, Participant
from crosswitness.pipeline.ports import Store

NAME = "events.plover.jsonl"
"""File name."""

_QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
_AUXILIARY = {
    Realis.BACKGROUND: "historical",
    Realis.HYPOTHETICAL: "hypothetical",
    Realis.NEGATED: "negation",
    Realis.DENIED: "negation",
}
_FUTURE_KEPT = frozenset({"CONCEDE", "RETREAT"})


def dump(store: Store) -> str:
    """Return one JSON object a line for each event that has a PLOVER category."""
    source = Source(store)
    coded = [event for event in store.records(Event) if event.plover]
    ordered = sorted(coded, key=lambda e: (e.date is None, str(e.date or ""), e.id))
    lines = [json.dumps(entry(event, source), ensure_ascii=False) for event in ordered]
    return "".join(f"{line}\n" for line in lines)


def entry(event: Event, source: Source) -> dict[str, Any]:
    """Return one event in PLOVER's terms; ``realis`` and ``own_type`` are this project's."""
    return {
        "id": event.id,
        "date": str(event.date) if date_precision(event.date) else "",
        "event": event.plover,
        "mode": modes(event),
        "context": list(event.contexts),
        "quad_code": _QUADS[event.plover],
        "actor": [actor(p) for p in event.actors],
        "recipient": [actor(p) for p in event.recipients],
        "event_loc": location(event),
        "event_text": source.notes(event),
        "realis": str(event.realis),
        "own_type": event.type,
        "cameo": event.cameo,
        "text_info": [
            {
                "document": place.document,
                "start": place.start,
                "end": place.end,
                "text": flat(str(source.words.at(place)["text"])),
            }
            for place in event.members
        ],
        "cite_info": [
            {
                "citation": report.outlet,
                "title": flat(report.title),
                "publication_date": report.published,
                "url": report.url,
            }
            for report in source.reports(event.documents)
        ],
        "coder": f"crosswitness {__version__}",
        "codebook": event.codebook,
    }


def location(event: Event) -> dict[str, str]:
    """Return the place that most reports give, with its coordinates as far as known."""
    name, found = where(event)
    place = {"location_text": name} if name else {}
    if found is not None:
        place |= {
            "geonameid": found.geonames,
            "feature_code": str(found.feature),
            "resolution": str(found.precision),
            "lat": str(found.latitude),
            "lon": str(found.longitude),
            "country": alpha3(found.country),
        }
    return place


def modes(event: Event) -> list[str]:
    """Return the mode and the auxiliary mode; a planned cooperative act is AGREE alone."""
    auxiliary = _AUXILIARY.get(event.realis, "")
    if event.realis is Realis.PLANNED and event.plover in _FUTURE_KEPT:
        auxiliary = "future"
    return [mode for mode in (event.mode, auxiliary) if mode]


def actor(person: Participant) -> dict[str, str]:
    """Return an actor block; the code is empty where no country is known."""
    office = person.offices[0].text if person.offices else ""
    code = alpha3(person.country)
    return {
        "raw_text": flat(person.name),
        "entity_name": flat(person.name),
        "entity_code": code,
        "country_code": code,
        "sector_code": person.sector,
        "office": flat(office),
        "identifier_text": person.entity,
    }
