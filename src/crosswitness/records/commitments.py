"""What the sides of an agreement undertake, in the words of the agreement or of who signed."""

from collections.abc import Sequence

from crosswitness.lang.events.keys import common_words, party_key
from crosswitness.model.annotation import Attribution, Quotation, Role
from crosswitness.model.events import Part
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Agreement, Commitment, Participant
from crosswitness.model.span import Span
from crosswitness.records.event_fields import Names, Told, forms

_SHARED = 0.5
"""Least share of the shorter clause's weighty words that two wordings of one undertaking share."""


def commitments(
    material: Material, agreement: Agreement, around: Sequence[Told], names: Names
) -> tuple[Commitment, ...]:
    """Return the undertakings told in the reports of an agreement, equal ones pooled.

    A clause counts if its sentence names the agreement, or if one who signed it says it.

    Args:
        material: The case.
        agreement: The agreement.
        around: All event mentions of its reports.
        names: Finds entities.
    """
    found: list[tuple[Told, Span, str, str]] = []
    for item in around:
        if item.mention.type != "commitment.made":
            continue
        clause = item.mention.of(Part.COMMITMENT)[0].place
        basis, who = _basis(material, agreement, item, names)
        if basis:
            found.append((item, clause, basis, who))
    return tuple(_pooled(found))


def _basis(material: Material, agreement: Agreement, item: Told, names: Names) -> tuple[str, str]:
    """Return why an undertaking belongs to the agreement, ``""`` if it does not, and whose."""
    subject = _subject(agreement, item)
    if item.mention.of(Part.NAME):
        return "agreement", subject
    layers = material.layers(item.mention.extent.document)
    speaker = _speaker(layers, item.mention.extent, names, agreement)
    if speaker is not None and _concerns(agreement, item):
        return "signatory", subject or _side(agreement, speaker)
    return ("agreement", subject) if subject and _terms(layers, item) else ("", "")


def _concerns(agreement: Agreement, item: Told) -> bool:
    """Say whether a promise names a side, or shares a weighty word with the agreement's names."""
    clause = item.words[item.mention.of(Part.COMMITMENT)[0].place]
    own = set(common_words(clause, 0, len(clause)))
    called = {w for form in agreement.names for w in common_words(form.text, 0, len(form.text))}
    keys = {party_key("", word.strip(",.’'s")) for word in clause.split()} - {""}
    named = {party_key("", fact.value) for fact in agreement.parties}
    return bool(own & called or keys & named)


def _terms(layers: Layers, item: Told) -> bool:
    """Say whether the sentence gives a text as its source ("according to a joint statement")."""
    low = layers.text(item.mention.sentence).casefold()
    return "joint statement" in low or "under the" in low or "as per" in low


def _subject(agreement: Agreement, item: Told) -> str:
    """Return the side that the clause's subject names, or ``""``."""
    for argument in item.mention.of(Part.ACTOR):
        key = party_key(argument.country, item.words[argument.place])
        for fact in agreement.parties:
            if key and key in (party_key("", fact.value), _country(agreement, fact.value)):
                return fact.value
    clause = item.words[item.mention.of(Part.COMMITMENT)[0].place]
    first = clause.split()[0]
    if first.lower() == "both":
        return "both sides"
    for fact in agreement.parties:
        if party_key("", first) and party_key("", first) == party_key("", fact.value):
            return fact.value
    return ""


def _country(agreement: Agreement, party: str) -> str:
    """Return the country code behind a party's name, by those who sign for it."""
    for person in agreement.signatories:
        if person.country and any(
            place in fact.places
            for fact in agreement.parties
            if fact.value == party
            for place in person.places
        ):
            return person.country
    return ""


def _side(agreement: Agreement, person: Participant) -> str:
    for fact in agreement.parties:
        if set(person.places) & set(fact.places):
            return fact.value
    return person.party


def _speaker(layers: Layers, place: Span, names: Names, agreement: Agreement) -> Participant | None:
    """Return the signatory who says the words at ``place``, or None."""
    quoted = {q.id for q in layers.of(Quotation) if any(c.contains(place) for c in q.contents)}
    people = {person.entity: person for person in agreement.signatories if person.entity}
    for attribution in layers.of(Attribution):
        speaks = attribution.quotation in quoted and attribution.role is Role.SPEAKER
        if not speaks or attribution.speaker is None:
            continue
        entity = names.at(attribution.speaker)
        if entity is not None and entity.id in people:
            return people[entity.id]
    return None


def _pooled(found: Sequence[tuple[Told, Span, str, str]]) -> list[Commitment]:
    """Pool clauses with the same act or most of their weighty words, by side."""
    pools: list[list[tuple[Told, Span, str, str]]] = []
    for entry in found:
        for pool in pools:
            if _same(entry, pool[0]):
                pool.append(entry)
                break
        else:
            pools.append([entry])
    made = []
    for pool in pools:
        words = {clause: item.words[clause] for item, clause, _, _ in pool}
        trigger = pool[0][0].words[pool[0][0].mention.extent]
        bases = [basis for _, _, basis, _ in pool]
        made.append(
            Commitment(
                who=next((who for _, _, _, who in pool if who), ""),
                act=trigger.split()[-1],
                object=_object(*pool[0][:2]),
                basis="agreement" if "agreement" in bases else "signatory",
                renderings=forms(words),
            )
        )
    return made


def _object(item: Told, clause: Span) -> str:
    """Return the words behind the verb of a clause."""
    behind = item.words[clause][max(0, item.mention.extent.end - clause.start) :]
    return " ".join(behind.split())


def _same(one: tuple[Told, Span, str, str], two: tuple[Told, Span, str, str]) -> bool:
    if one[3] and two[3] and one[3] != two[3]:
        return False
    left, right = one[0].words[one[1]], two[0].words[two[1]]
    first, second = set(common_words(left, 0, len(left))), set(common_words(right, 0, len(right)))
    shared = len(first & second)
    return bool(shared) and shared >= _SHARED * min(len(first), len(second))
