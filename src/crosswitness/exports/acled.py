"""Events as a table in the columns of ACLED, as far as reports support them.

Differing tolls: the most conservative figure, as ACLED does; the dispute stands in the notes.
"""

from crosswitness.exports.happening_rows import Source, flat, time_precision, where
from crosswitness.exports.tables import write
from crosswitness.exports.ucdp import bounds
from crosswitness.lang.events.acled import refined
from crosswitness.lang.events.keys import state_name
from crosswitness.model.locations import Site
from crosswitness.model.record import Event, Participant
from crosswitness.pipeline.ports import Store

NAME = "events.acled.csv"
"""File name."""

HEADER = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("country", "admin1", "location", "latitude", "longitude", "geo_precision", "source", "notes"),
    *("fatalities", "tags"),
)
"""Columns, named as in the ACLED codebook."""

_POLITICAL, _STRATEGIC, _DEMONSTRATIONS = (
    "Political violence",
    "Strategic developments",
    "Demonstrations",
)
_TYPES = {
    "agreement": (_STRATEGIC, "Strategic developments", "Agreement"),
    "arrest": (_STRATEGIC, "Strategic developments", "Arrests"),
    "forces": (_STRATEGIC, "Strategic developments", "Change to group/activity"),
    "withdrawal": (_STRATEGIC, "Strategic developments", "Non-violent transfer of territory"),
    "seizure": (_STRATEGIC, "Strategic developments", "Looting/property destruction"),
    "strike": (_POLITICAL, "Explosions/Remote violence", "Air/drone strike"),
    "clash": (_POLITICAL, "Battles", "Armed clash"),
    "territory": (_POLITICAL, "Battles", "Non-state actor overtakes territory"),
    "attack": (_POLITICAL, "Violence against civilians", "Attack"),
    "killing": (_POLITICAL, "Violence against civilians", "Attack"),
    "violence": (_POLITICAL, "Violence against civilians", "Attack"),
    "protest": (_DEMONSTRATIONS, "Protests", "Peaceful protest"),
}
_ABDUCTION = (_POLITICAL, "Violence against civilians", "Abduction/forced disappearance")
_NEAR, _REGION = 2, 3
_INTER = {"MIL": 1, "GOV": 1, "COP": 1, "REB": 2, "OPP": 6, "NGO": 8}


def dump(store: Store, bom: bool = False) -> str:
    """Return the table of events that ACLED has a type for and that are told as happenings."""
    source = Source(store)
    typed = [event for event in source.events() if kinds(event) is not None]
    return ("\ufeff" if bom else "") + write(HEADER, (row(event, source) for event in typed))


def kinds(event: Event) -> tuple[str, str, str] | None:
    """Return disorder type, event type and sub-event type, or None where ACLED has none."""
    if event.mode == "abduct":
        return _ABDUCTION
    if event.type == "strike.ended":
        return None
    return _TYPES.get(event.type.split(".")[0])


def row(event: Event, source: Source) -> tuple[object, ...]:
    """Return one event in the order of `HEADER`."""
    disorder, kind, sub = refined(event.type, source.notes(event)) or kinds(event) or ("", "", "")
    name, found = where(event)
    first, _ = bounds(event)
    toll = source.toll(event)
    actors = [*event.actors, *event.recipients]
    one = actors[0] if actors else None
    two = actors[1] if len(actors) > 1 else None
    rest = "; ".join(flat(p.name) for p in actors[2:])
    return (
        event.id,
        first,
        event.date.year if event.date and event.date.year else None,
        time_precision(event.date),
        disorder,
        kind,
        sub,
        flat(one.name) if one else None,
        rest,
        _inter(one),
        flat(two.name) if two else None,
        None,
        _inter(two),
        state_name(found.country) or None if found else None,
        found.region or None if found else None,
        name or None,
        found.latitude if found else None,
        found.longitude if found else None,
        precision(found) if found else _REGION if name else None,
        "; ".join(dict.fromkeys(r.outlet for r in source.reports(event.documents) if r.outlet)),
        notes(event, source),
        toll.best if toll else None,
        "; ".join((event.plover, str(event.realis))),
    )


def precision(site: Site) -> int:
    """Return ACLED's precision of a place: 1 a town, 2 near one or a district, 3 a larger area."""
    return site.precision if site.precision <= _NEAR else _NEAR if site.precision == 3 else _REGION


def _inter(person: Participant | None) -> int | None:
    return _INTER.get(person.sector) if person is not None else None


def notes(event: Event, source: Source) -> str:
    """Return the first sentence, then the figures where the reports give several."""
    told = source.notes(event)
    if len(event.figures) > 1:
        told += " Reported figures: " + "; ".join(flat(fact.value) for fact in event.figures) + "."
    return told
