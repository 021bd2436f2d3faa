"""Ceasefires and peace agreements as a table in the columns of PA-X (Bell and Badanjak 2019).

Columns that PA-X has keep its names. A ceasefire that is only asked for, proposed or rejected is
no agreement and no row; ``Stage`` is ``Cea`` for a ceasefire and empty for a peace agreement, whose
stage no report states.
"""

from collections.abc import Iterable

from crosswitness.exports.happening_rows import Source, date_precision, flat
from crosswitness.exports.tables import write
from crosswitness.lang.events.keys import states
from crosswitness.model.instruments import InstrumentClass, InstrumentStatus
from crosswitness.model.record import Agreement, Fact, Form
from crosswitness.model.registered import Instrument
from crosswitness.pipeline.ports import Store

NAME = "peace.pax.csv"
"""File name."""

HEADER = (
    *("Con", "AgtId", "Agt", "Dat", "Dat_prec", "Status", "Agtp", "Stage", "Part", "ThrdPart"),
    *("in_force", "place", "scope", "duration", "OthAgr", "unknown"),
    *("number_of_sources", "sources"),
)
"""Columns; those in lower case are no variables of PA-X."""

_NONE_YET = frozenset(
    {
        InstrumentStatus.ASKED,
        InstrumentStatus.PROPOSED,
        InstrumentStatus.DISCUSSED,
        InstrumentStatus.REJECTED,
    }
)
_TOLD = frozenset({"asserted", "alleged", "background"})


def dump(store: Store, bom: bool = False) -> str:
    """Return ceasefires that are told as such, then peace agreements, as a table."""
    source = Source(store)
    truces = [item for item in store.records(Instrument) if is_ceasefire(item)]
    truces.sort(key=lambda item: (item.date is None, str(item.date or ""), item.id))
    rows = [_truce(item, source) for item in truces]
    rows += [_peace(item, source) for item in source.agreements() if is_peace(item)]
    return ("\ufeff" if bom else "") + write(HEADER, rows)


def is_ceasefire(item: Instrument) -> bool:
    """Say whether a record is a ceasefire that a report tells as one that was made."""
    made = item.status not in _NONE_YET and item.realis in _TOLD
    return item.kind is InstrumentClass.CEASEFIRE and made


def is_peace(item: Agreement) -> bool:
    """Say whether a report calls an agreement one of peace."""
    return any("peace" in form.text.casefold().split() for form in item.names)


def _truce(item: Instrument, source: Source) -> tuple[object, ...]:
    return (
        _countries(item.parties, item.scope),
        item.id,
        _first(item.names),
        str(item.date) if item.date is not None else None,
        date_precision(item.date),
        str(item.status),
        item.conflict or None,
        item.stage,
        _joined(item.parties),
        _joined(item.mediators),
        item.in_force[0].value if item.in_force else None,
        _joined(item.locations),
        _joined(item.scope),
        _joined(item.durations),
        "; ".join(flat(form.text) for form in item.follows),
        "; ".join(f"{gap.field}: {gap.reason}" for gap in item.gaps),
        len(item.documents),
        _outlets(item.documents, source),
    )


def _peace(item: Agreement, source: Source) -> tuple[object, ...]:
    return (
        _countries(item.parties, item.locations[:0]),
        item.id,
        _first(item.names),
        str(item.date) if item.date is not None else None,
        date_precision(item.date),
        item.status,
        None,
        None,
        _joined(item.parties),
        None,
        item.in_force[0].value if item.in_force else None,
        _joined(item.locations),
        None,
        None,
        "; ".join(flat(form.text) for form in item.follows),
        f"date: {item.date_unknown}" if item.date_unknown else None,
        len(item.documents),
        _outlets(item.documents, source),
    )


def _countries(*fields: Iterable[Fact]) -> str:
    """Return the states among the values of some fields."""
    known = set(states().values())
    return "; ".join(dict.fromkeys(f.value for field in fields for f in field if f.value in known))


def _first(names: tuple[Form, ...]) -> str | None:
    return flat(names[0].text) if names else None


def _joined(facts: Iterable[Fact]) -> str:
    return "; ".join(flat(fact.value) for fact in facts)


def _outlets(documents: tuple[str, ...], source: Source) -> str:
    return "; ".join(dict.fromkeys(r.outlet for r in source.reports(documents) if r.outlet))
