"""Agreements and events for the page: each field with the words of the reports that give it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crosswitness.exports.citations import Capped, Chip, Citations, Cite
from crosswitness.exports.options import DossierOptions
from crosswitness.model.when import worded


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field: as the page shows it, and one citation for each report."""

    text: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Who takes part: name, card on the page, side or country, sector, offices."""

    name: str
    href: str
    aside: str
    offices: tuple[Value, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """What a side undertakes, in every wording."""

    who: str
    act: str
    basis: str
    wordings: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """One agreement of the register.

    Attributes:
        title: Its parties, for the heading.
        fields: ``(name, values)`` of date, place, instrument, names and areas.
        unstated: ``(field, reports)`` that tell of it and leave the field out.
    """

    anchor: str
    title: str
    status: str
    date: str
    date_unknown: str
    signatories: tuple[Person, ...]
    fields: tuple[tuple[str, tuple[Value, ...]], ...]
    commitments: tuple[Bound, ...]
    unstated: tuple[tuple[str, tuple[Chip, ...]], ...]
    silent: tuple[Chip, ...]
    related: tuple[str, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event: what kind, how surely, when, where, between whom, and the words that tell it."""

    anchor: str
    type: str
    codes: str
    realis: str
    date: str
    date_unknown: str
    places: tuple[Value, ...]
    actors: tuple[Person, ...]
    recipients: tuple[Person, ...]
    figures: tuple[Value, ...]
    told: tuple[tuple[str, tuple[Cite, ...]], ...]
    chips: tuple[Chip, ...]


def happenings(
    dossier: Mapping[str, Any], citations: Citations, options: DossierOptions
) -> dict[str, Capped]:
    """Return agreements and events, those of most reports first, at most ``options.rows``."""
    ordered = sorted(dossier["agreements"], key=lambda a: (-len(a["documents"]), a["id"]))
    agreements = Capped.of(ordered, options.rows)
    maker = _Maker(citations, {a["id"] for a in agreements.items})
    events = sorted(dossier["events"], key=_weight)
    shown = Capped.of(events, options.rows)
    return {
        "agreements": Capped(tuple(map(maker.agreement, agreements.items)), agreements.total),
        "events": Capped(tuple(map(maker.event, shown.items)), shown.total),
    }


def _weight(event: Mapping[str, Any]) -> tuple[int, bool, bool, str]:
    return (
        -len(event["documents"]),
        event["realis"] != "asserted",
        event["date"] is None,
        event["id"],
    )


def _unknown(event: Mapping[str, Any]) -> str:
    """Return why there is no day, with the day inferred from the report's news where there is."""
    days = " or ".join(worded(fact["value"]) for fact in event["inferred"])
    reason: str = event["date_unknown"]
    return f"{reason}; {days} is inferred from the main event of its reports" if days else reason


class _Maker:
    def __init__(self, citations: Citations, shown: Container[str]) -> None:
        self._citations = citations
        self._shown = shown

    def agreement(self, item: Mapping[str, Any]) -> AgreementView:
        """Return one agreement."""
        parties = " and ".join(fact["value"] for fact in item["parties"])
        fields = (
            ("Parties", self._values(item["parties"])),
            ("Dates as stated", self._values(item["dates"], worded)),
            ("Announced", self._values(item["announced"], worded)),
            ("In force", self._values(item["in_force"], worded)),
            ("Follows", self._named(item["follows"])),
            ("Place", self._values(item["locations"])),
            ("Instrument", self._values(item["instruments"])),
            ("Called", self._named(item["names"])),
            ("Areas", self._values(item["areas"])),
        )
        return AgreementView(
            anchor=item["id"],
            title=parties or "Parties unknown",
            status=item["status"],
            date=worded(item["date"]) if item["date"] else "",
            date_unknown=item["date_unknown"],
            signatories=tuple(self._person(p) for p in item["signatories"]),
            fields=tuple((name, values) for name, values in fields if values),
            commitments=tuple(
                Bound(c["who"] or "", c["act"], c["basis"], self._named(c["renderings"]))
                for c in item["commitments"]
            ),
            unstated=tuple((u["field"], self._chips(u["documents"])) for u in item["unstated"]),
            silent=self._chips(item["silent"]),
            related=tuple(r for r in item["related"] if r in self._shown),
            chips=self._chips(item["documents"]),
        )

    def event(self, item: Mapping[str, Any]) -> EventView:
        """Return one event."""
        codes = (item["plover"], item["mode"], f"CAMEO {item['cameo']}" if item["cameo"] else "")
        return EventView(
            anchor=item["id"],
            type=item["type"].replace(".", ", ").replace("_", " "),
            codes=", ".join(filter(None, codes)),
            realis=item["realis"],
            date=worded(item["date"]) if item["date"] else "",
            date_unknown=_unknown(item),
            places=self._values(item["locations"]),
            actors=tuple(self._person(p) for p in item["actors"]),
            recipients=tuple(self._person(p) for p in item["recipients"]),
            figures=self._values(item["figures"]),
            told=tuple(
                (status["value"], self._citations.by_report(status["evidence"]))
                for status in item["statuses"]
            ),
            chips=self._chips(item["documents"]),
        )

    def _values(self, facts: Iterable[Mapping[str, Any]], shown: Any = str) -> tuple[Value, ...]:
        return tuple(
            Value(shown(f["value"]), self._citations.by_report(f["evidence"])) for f in facts
        )

    def _named(self, forms: Iterable[Mapping[str, Any]]) -> tuple[Value, ...]:
        return tuple(Value(f["text"], self._citations.by_report(f["evidence"])) for f in forms)

    def _person(self, item: Mapping[str, Any]) -> Person:
        shown = item["entity"] in self._citations.shown if item["entity"] else False
        aside = [part for part in (item["country"] or item["party"], item["sector"]) if part]
        return Person(
            name=item["name"],
            href=f"#e-{item['entity']}" if shown else "",
            aside=" ".join(aside),
            offices=self._named(item["offices"]),
            cites=self._citations.by_report(item["evidence"]),
        )

    def _chips(self, documents: Iterable[str]) -> tuple[Chip, ...]:
        return tuple(self._citations.chip(document) for document in documents)
