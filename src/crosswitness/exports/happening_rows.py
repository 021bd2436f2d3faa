"""What the coders' formats share: reports, deaths, precision and places of an event."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from crosswitness.exports.evidence import Words
from crosswitness.lang.states import state_group
from crosswitness.model.annotation import Attribution, Quantity, Role
from crosswitness.model.layers import Layers
from crosswitness.model.locations import Site
from crosswitness.model.record import Agreement, Event
from crosswitness.model.when import PartialDate
from crosswitness.pipeline.ports import Store

FOLDED = " "


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report behind an event.

    Attributes:
        id: Id of the document.
        outlet: Its outlet, or ``""``.
        title: Its headline, or ``""``.
        published: Its publication date as found, or ``""``.
        url: Its address, or ``""``.
        origins: Names that it has its words from: relays and publishers, in its words.
    """

    id: str
    outlet: str
    title: str
    published: str
    url: str
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Deaths as the reports give them.

    Attributes:
        low: The least that any report allows.
        high: The most that any report allows, or None where one is open above.
        best: The most conservative figure: the least of the reports' own lower bounds.
    """

    low: int
    high: int | None
    best: int


class Source:
    """Reads what the formats need from a finished case."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.words = Words(store)
        self.layers = lru_cache(maxsize=256)(store.layers)

    def events(self) -> list[Event]:
        """Return the events told as happenings, in the order of their dates, undated last."""
        told = [e for e in self.store.records(Event) if e.realis in ("asserted", "alleged")]
        return sorted(told, key=lambda e: (e.date is None, str(e.date or ""), e.id))

    def agreements(self) -> list[Agreement]:
        """Return the agreements in the order of their dates, undated last."""
        every = list(self.store.records(Agreement))
        return sorted(every, key=lambda a: (a.date is None, str(a.date or ""), a.id))

    def reports(self, documents: Iterable[str]) -> list[Report]:
        """Return the reports by outlet."""
        return sorted((self._report(d) for d in documents), key=lambda r: (r.outlet, r.id))

    def _report(self, identity: str) -> Report:
        layers: Layers = self.layers(identity)
        found = {name: layers.metadata(name) for name in ("outlet", "title", "published", "url")}
        values = {name: item.value if item else "" for name, item in found.items()}
        origins = [
            flat(layers.text(a.source))
            for a in layers.of(Attribution)
            if a.role in (Role.RELAY, Role.PUBLISHER) and a.source is not None
        ]
        return Report(id=identity, origins=tuple(dict.fromkeys(origins)), **values)

    def toll(self, event: Event) -> Toll | None:
        """Return the deaths that the event's clauses count, None where none is counted."""
        lows: list[float] = []
        highs: list[float | None] = []
        places = {place for fact in event.figures for place in fact.places}
        for place in sorted(places):
            for item in self.layers(place.document).of(Quantity):
                if item.extent == place and state_group(item.state) == "dead":
                    lows.append(item.low if item.low is not None else 0.0)
                    highs.append(item.high)
        if not lows:
            return None
        known = [high for high in highs if high is not None]
        high = None if len(known) < len(highs) else int(max(known))
        return Toll(low=int(min(lows)), high=high, best=int(min(lows)))

    def notes(self, event: Event) -> str:
        """Return the first sentence that tells of the event and where it was, else the first."""
        told = sorted(event.statuses[0].places)
        named = [place for fact in event.locations for place in fact.places]
        located = (p for p in told if any(p.contains(place) for place in named))
        return flat(str(self.words.at(next(located, told[0]))["text"]))


def flat(words: str) -> str:
    """Return words on one line."""
    return FOLDED.join(words.split())


def where(event: Event | Agreement) -> tuple[str, Site | None]:
    """Return the place that most reports give and its entry in the gazetteer, as far as known."""
    for site in event.sites:
        for fact in event.locations:
            if set(site.places).intersection(fact.places):
                return fact.value, site
    return (event.locations[0].value if event.locations else ""), None


def date_precision(date: PartialDate | None) -> int | None:
    """Return UCDP's precision: 1 day, 4 month, 5 year; None without a calendar value."""
    if date is None or date.year is None:
        return None
    if date.as_date() is not None:
        return 1
    return 4 if date.month is not None else 5


def time_precision(date: PartialDate | None) -> int | None:
    """Return ACLED's precision: 1 the day, 3 a month or longer; None without a calendar value."""
    precision = date_precision(date)
    return precision if precision in (None, 1) else 3
