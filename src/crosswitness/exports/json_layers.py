"""What single reports say: quotations with their sources, times and figures, as evidence."""

from collections.abc import Mapping
from typing import Any

from crosswitness.exports.evidence import Words
from crosswitness.model.annotation import (
    Attribution,
    Quantity,
    Quotation,
    Role,
    TimeExpression,
)
from crosswitness.model.kinds import PASSES_ON
from crosswitness.model.layers import Layers
from crosswitness.model.record import Entity, Utterance
from crosswitness.model.span import Span


class Owners:
    """Finds the entity that a place names, and the utterance of a quotation."""

    def __init__(self, entities: tuple[Entity, ...], utterances: tuple[Utterance, ...]) -> None:
        self.utterance: Mapping[str, str] = {
            quotation: utterance.id
            for utterance in utterances
            for quotation in utterance.quotations
        }
        self._exact: dict[Span, str] = {}
        self._near: dict[str, list[tuple[Span, str]]] = {}
        for entity in entities:
            places = {*entity.members, *(p for form in entity.forms for p in form.places)}
            for place in sorted(places):
                self._exact.setdefault(place, entity.id)
                self._near.setdefault(place.document, []).append((place, entity.id))

    def entity(self, place: Span | None) -> str | None:
        """Return the id of the entity at a place, the one that shares most of it, or None."""
        if place is None:
            return None
        if place in self._exact:
            return self._exact[place]
        near = self._near.get(place.document, ())
        best = max(near, key=lambda item: item[0].overlap(place), default=None)
        return best[1] if best is not None and best[0].overlap(place) else None


def quotations(layers: Layers, words: Words, owners: Owners) -> list[dict[str, Any]]:
    """Return the quotations of one document with speaker, cue and chain."""
    sources: dict[str, list[Attribution]] = {}
    for attribution in layers.of(Attribution):
        sources.setdefault(attribution.quotation, []).append(attribution)
    made = []
    for quotation in layers.of(Quotation):
        given = sources.get(quotation.id, [])
        speaker = next((a for a in given if a.role is Role.SPEAKER), None)
        made.append(
            {
                "id": quotation.id,
                "document": layers.document.id,
                "kind": str(quotation.kind),
                "utterance": owners.utterance.get(quotation.id),
                "evidence": words.all(quotation.contents),
                "flags": list(quotation.flags),
                "speaker": _source(speaker, words, owners),
                "relays": [_source(a, words, owners) for a in given if a.role in PASSES_ON],
                "chain": [_station(a, words, owners) for a in _beyond_speaker(given)],
            }
        )
    return made


def _beyond_speaker(given: list[Attribution]) -> list[Attribution]:
    stations = [a for a in given if a.role is not Role.SPEAKER]
    return sorted(stations, key=lambda station: station.step)


def _station(found: Attribution, words: Words, owners: Owners) -> dict[str, Any]:
    role = {"role": str(found.role), "scope": str(found.scope)}
    return {**role, **_source(found, words, owners)}


def _source(found: Attribution | None, words: Words, owners: Owners) -> dict[str, Any]:
    if found is None:
        return {
            "entity": None,
            "source": [],
            "cue": [],
            "rule": "",
            "reason": "no attribution was made",
        }
    place = found.speaker if found.speaker is not None else found.source
    return {
        "entity": owners.entity(place),
        "source": words.all([found.source]),
        "cue": words.all([found.cue]),
        "rule": found.rule,
        "reason": found.reason,
    }


def time(item: TimeExpression, words: Words) -> dict[str, Any]:
    """Return one time expression: what its words say and what it was resolved to."""
    return {
        "evidence": [words.at(item.extent)],
        "kind": str(item.kind),
        "said": _text(item.said),
        "start": _text(item.start),
        "stop": _text(item.stop),
        "timex": item.timex,
        "anchor": str(item.anchor),
        "anchored_at": words.all([item.anchored_at]),
        "rule": item.rule,
        "readings": [{"value": r.value, "reason": r.reason} for r in item.readings],
        "unknown": item.unknown,
    }


def figure(item: Quantity, words: Words) -> dict[str, Any]:
    """Return one quantity with the values that its words allow."""
    return {
        "evidence": [words.at(item.extent)],
        "low": item.low,
        "high": item.high,
        "bound": str(item.bound),
        "unit": item.unit,
        "noun": item.noun,
        "state": item.state,
        "hedge": words.all([item.hedge]),
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
