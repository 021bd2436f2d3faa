"""Lethal events as a table in the columns of UCDP GED, as far as reports support them.

``best`` is the most conservative of the reported figures; a figure that is open above has no
``high``. ``source_original`` names whom the reports have their words from, as they say it.
"""

from crosswitness.exports.happening_rows import Source, date_precision, flat, where
from crosswitness.exports.tables import write
from crosswitness.lang.events.keys import state_name
from crosswitness.model.locations import Site
from crosswitness.model.record import Event
from crosswitness.pipeline.ports import Store

NAME = "events.ucdp.csv"
"""File name."""

HEADER = (
    *("id", "relid", "year", "code_status", "type_of_violence", "side_a", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date", "source_headline"),
    *("source_original", "where_prec", "where_coordinates", "where_description", "latitude"),
    *("longitude", "country", "adm_1", "event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_unknown", "best", "high", "low"),
)
"""Columns, named as in the GED codebook."""

_COUNTRY = 6


def dump(store: Store, bom: bool = False) -> str:
    """Return the table of events of category ASSAULT that are told as happenings."""
    source = Source(store)
    events = [event for event in source.events() if event.plover == "ASSAULT"]
    return ("\ufeff" if bom else "") + write(HEADER, (row(event, source) for event in events))


def row(event: Event, source: Source) -> tuple[object, ...]:
    """Return one event in the order of `HEADER`."""
    reports = source.reports(event.documents)
    name, found = where(event)
    toll = source.toll(event)
    first, last = bounds(event)
    return (
        event.id,
        event.story,
        event.date.year if event.date and event.date.year else None,
        "Machine coded, unchecked",
        None,
        "; ".join(flat(p.name) for p in event.actors),
        "; ".join(flat(p.name) for p in event.recipients),
        len(reports),
        "; ".join(report.id for report in reports),
        "; ".join(dict.fromkeys(report.outlet for report in reports if report.outlet)),
        "; ".join(report.published for report in reports if report.published),
        "; ".join(flat(report.title) for report in reports if report.title),
        "; ".join(dict.fromkeys(o for report in reports for o in report.origins)),
        precision(name, found),
        flat(found.name) if found else None,
        source.notes(event),
        found.latitude if found else None,
        found.longitude if found else None,
        state_name(found.country) or None if found else None,
        found.region or None if found else None,
        1 if len(event.figures) <= 1 else 2,
        date_precision(event.date),
        first,
        last,
        toll.best if toll else None,
        toll.best if toll else None,
        toll.high if toll else None,
        toll.low if toll else None,
    )


def precision(name: str, found: Site | None) -> int | None:
    """Return UCDP's precision of a place: that of its entry in the gazetteer, else a country's.

    None where no place is known.
    """
    if found is not None:
        return found.precision
    return _COUNTRY if name else None


def bounds(event: Event) -> tuple[str | None, str | None]:
    """Return the first and the last day that the event may have been, as ISO dates."""
    found = event.date.bounds() if event.date is not None else None
    return (found[0].isoformat(), found[1].isoformat()) if found else (None, None)
