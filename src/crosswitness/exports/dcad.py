"""Defence agreements of two sides in the manner of the DCA Dataset (Kinne 2020).

``V1`` is the strict reading: the reports' own words name the kind. ``V2`` is the broad one: an
agreement of two states on military or security matters counts. An agreement of more than two
sides, or on other matters, is none of the dataset's and stands in the dossier alone.
"""

from functools import cache

from crosswitness.exports.happening_rows import Source, flat
from crosswitness.exports.tables import write
from crosswitness.lang.countries import alpha3
from crosswitness.model.record import Agreement
from crosswitness.pipeline.ports import Store

NAME = "agreements.dcad.csv"
"""File name."""

HEADER = (
    *("dcaID", "party1", "party2", "iso3_1", "iso3_2", "status", "signDate", "signYear"),
    *("signDate_prec", "entForceDate", "place", "instrument", "treatyName", "otherNames"),
    *("dcaGeneralV1", "dcaGeneralV2", "dcaSectorV1", "dcaSectorV2", "dcaAnyV1", "dcaAnyV2"),
    *("sectors", "areas", "signatories", "commitments", "number_of_sources", "sources"),
)
"""Columns; variables of the dataset keep their names."""

_MILITARY = frozenset({"military cooperation", "defence cooperation", "security cooperation"})


def dump(store: Store, bom: bool = False) -> str:
    """Return the defence agreements of two sides as a table."""
    source = Source(store)
    rows = (_row(item, source) for item in source.agreements() if is_defence_agreement(item))
    return ("\ufeff" if bom else "") + write(HEADER, rows)


def is_defence_agreement(agreement: Agreement) -> bool:
    """Say whether two known sides agree on defence, by the broad reading."""
    return len(agreement.parties) == 2 and bool(variants(agreement)[-1])


def _row(agreement: Agreement, source: Source) -> tuple[object, ...]:
    one, two = (fact.value for fact in agreement.parties)
    date = agreement.date
    names = [flat(form.text) for form in agreement.names]
    outlets = [r.outlet for r in source.reports(agreement.documents) if r.outlet]
    day = date.as_date() if date is not None else None
    return (
        agreement.id,
        one,
        two,
        _code(agreement, one),
        _code(agreement, two),
        agreement.status,
        str(date) if date is not None else None,
        date.year if date is not None else None,
        1 if day else None,
        agreement.in_force[0].value if agreement.in_force else None,
        agreement.locations[0].value if agreement.locations else None,
        "; ".join(fact.value for fact in agreement.instruments),
        names[0] if names else None,
        "; ".join(names[1:]),
        *variants(agreement),
        "; ".join(agreement.defence),
        "; ".join(fact.value for fact in agreement.areas),
        "; ".join(_signed(person.name, agreement) for person in agreement.signatories),
        "; ".join(f"{c.who}: {flat(c.renderings[0].text)}" for c in agreement.commitments),
        len(agreement.documents),
        "; ".join(dict.fromkeys(outlets)),
    )


def variants(agreement: Agreement) -> tuple[int, int, int, int, int, int]:
    """Return general, sector and any, each strict and broad, as 0 or 1."""
    areas = {fact.value for fact in agreement.areas}
    military = bool(areas & _MILITARY)
    sectors = len(agreement.defence)
    general_strict = int(military and "policy coordination" in agreement.defence)
    general_broad = int(military)
    sector_strict = int(bool(sectors) and not general_strict and military)
    sector_broad = int(bool(sectors) and not general_broad)
    return (
        general_strict,
        general_broad,
        sector_strict,
        sector_broad,
        int(general_strict or sector_strict),
        int(general_broad or sector_broad),
    )


def _code(agreement: Agreement, party: str) -> str | None:
    """Return the ISO code of a party by those who sign for it, or by its name."""
    places = {p for fact in agreement.parties if fact.value == party for p in fact.places}
    for person in agreement.signatories:
        if person.country and places & set(person.places):
            return alpha3(person.country)
    return alpha3(_by_name().get(party, "")) or None


@cache
def _by_name() -> dict[str, str]:
    from crosswitness.lang.events.keys import states

    return {name: code for code, name in states().items()}


def _signed(name: str, agreement: Agreement) -> str:
    person = next(p for p in agreement.signatories if p.name == name)
    offices = ", ".join(dict.fromkeys(flat(form.text) for form in person.offices))
    return f"{flat(name)} ({offices})" if offices else flat(name)
