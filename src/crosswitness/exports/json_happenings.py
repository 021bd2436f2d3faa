"""Events and agreements of a dossier as JSON objects, each field with the words it stands on."""

from collections.abc import Iterable
from typing import Any

from crosswitness.exports.json_records import Writer
from crosswitness.model.instruments import InstrumentClass
from crosswitness.model.locations import Site
from crosswitness.model.record import Agreement, Commitment, Event, Fact, Form, Participant
from crosswitness.model.registered import Instrument


class HappeningWriter(Writer):
    """Turns events, agreements and other instruments into JSON objects."""

    def event(self, event: Event) -> dict[str, Any]:
        """Return an event: codes, status, participants, date, place and who leaves it out."""
        return {
            "id": event.id,
            "type": event.type,
            "plover": event.plover or None,
            "mode": event.mode or None,
            "contexts": list(event.contexts),
            "cameo": event.cameo or None,
            "codebook": event.codebook,
            "realis": str(event.realis),
            "statuses": self.facts(event.statuses),
            "story": event.story or None,
            "documents": list(event.documents),
            "actors": [self.participant(item) for item in event.actors],
            "recipients": [self.participant(item) for item in event.recipients],
            **self._when(event),
            "inferred": self.facts(event.inferred),
            "locations": self.facts(event.locations),
            "sites": [self.site(item) for item in event.sites],
            "figures": self.facts(event.figures),
            "evidence": self.words.all(event.members),
            "mentions": list(event.mentions),
            "links": self._reasons(event.links),
            "refused": self._reasons(event.refused),
            "silent": list(event.silent),
        }

    def agreement(self, agreement: Agreement) -> dict[str, Any]:
        """Return an agreement: every field of the register, and which reports leave one out."""
        return {
            "id": agreement.id,
            "class": str(InstrumentClass.AGREEMENT),
            "event": agreement.event,
            "story": agreement.story or None,
            "documents": list(agreement.documents),
            "status": agreement.status,
            "parties": self.facts(agreement.parties),
            "signatories": [self.participant(item) for item in agreement.signatories],
            **self._when(agreement),
            "announced": self.facts(agreement.announced),
            "in_force": self.facts(agreement.in_force),
            "follows": self.named(agreement.follows),
            "locations": self.facts(agreement.locations),
            "sites": [self.site(item) for item in agreement.sites],
            "instruments": self.facts(agreement.instruments),
            "names": self.named(agreement.names),
            "areas": self.facts(agreement.areas),
            "defence": list(agreement.defence),
            "commitments": [self.commitment(item) for item in agreement.commitments],
            "related": list(agreement.related),
            "unstated": [
                {"field": item.field, "documents": list(item.documents)}
                for item in agreement.unstated
            ],
            "evidence": self.words.all(agreement.members),
            "silent": list(agreement.silent),
        }

    def instrument(self, item: Instrument) -> dict[str, Any]:
        """Return a sanctions law, a joint statement or a ceasefire, with what no report says."""
        return {
            "id": item.id,
            "class": str(item.kind),
            "story": item.story or None,
            "documents": list(item.documents),
            "status": str(item.status),
            "realis": str(item.realis),
            "statuses": self.facts(item.statuses),
            "parties": self.facts(item.parties),
            "targets": self.facts(item.targets),
            "mediators": self.facts(item.mediators),
            **self._when(item),
            "in_force": self.facts(item.in_force),
            "locations": self.facts(item.locations),
            "scope": self.facts(item.scope),
            "durations": self.facts(item.durations),
            "names": self.named(item.names),
            "subjects": self.facts(item.subjects),
            "commitments": [self.commitment(bound) for bound in item.commitments],
            "follows": self.named(item.follows),
            "pax_stage": item.stage or None,
            "pax_conflict": item.conflict or None,
            "gaps": [{"field": gap.field, "reason": gap.reason} for gap in item.gaps],
            "unstated": [
                {"field": silence.field, "documents": list(silence.documents)}
                for silence in item.unstated
            ],
            "evidence": self.words.all(item.members),
            "links": self._reasons(item.links),
            "refused": self._reasons(item.refused),
            "silent": list(item.silent),
        }

    def _when(self, record: Event | Agreement | Instrument) -> dict[str, Any]:
        return {
            "date": None if record.date is None else str(record.date),
            "dates": self.facts(record.dates),
            "date_unknown": record.date_unknown,
        }

    def participant(self, item: Participant) -> dict[str, Any]:
        """Return who takes part, with the offices that reports give."""
        return {
            "entity": item.entity or None,
            "name": item.name,
            "country": item.country or None,
            "party": item.party or None,
            "sector": item.sector or None,
            "offices": self.named(item.offices),
            "evidence": self.words.all(item.places),
        }

    def site(self, item: Site) -> dict[str, Any]:
        """Return a place of the gazetteer with the namesakes that were not chosen."""
        return {
            "geonames": item.geonames,
            "name": item.name,
            "feature": str(item.feature),
            "country": item.country or None,
            "region": item.region or None,
            "latitude": item.latitude,
            "longitude": item.longitude,
            "where_prec": item.precision,
            "rivals": [
                {"geonames": rival.geonames, "name": rival.name, "share": rival.share}
                for rival in item.rivals
            ],
            "evidence": self.words.all(item.places),
        }

    def commitment(self, item: Commitment) -> dict[str, Any]:
        """Return what a side undertakes, in every wording."""
        return {
            "who": item.who or None,
            "act": item.act,
            "object": item.object or None,
            "realis": str(item.realis),
            "basis": item.basis,
            "renderings": self.named(item.renderings),
        }

    def facts(self, items: Iterable[Fact]) -> list[dict[str, Any]]:
        """Return values with their evidence."""
        return [{"value": f.value, "evidence": self.words.all(f.places)} for f in items]

    def named(self, items: Iterable[Form]) -> list[dict[str, Any]]:
        """Return wordings with their evidence."""
        return [{"text": f.text, "evidence": self.words.all(f.places)} for f in items]
