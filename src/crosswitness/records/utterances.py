"""Utterances: every rendering of one saying, who is said to have said it, and what may be it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.lang.tokens import words
from crosswitness.model.annotation import Attribution, Origin, Quotation, Role
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form, Record, Story, Utterance
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """Nothing to set yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What one report says of one part: its quotation and the speaker it gives."""

    quotation: str
    speaker: str
    reason: str
    text: str


def build(material: Material, options: UtterancesOptions) -> Iterator[Record | Issue]:
    """Yield one utterance for each group of quotation parts."""
    people = {place: e.id for e in material.of(Entity) for place in e.members}
    stories = {document: s.id for s in material.of(Story) for document in s.documents}
    possible: dict[Span, list[Link]] = defaultdict(list)
    for link in material.groups.links.get("utterances", ()):
        if link.relation is Relation.POSSIBLE:
            possible[link.left].append(link)
            possible[link.right].append(link)
    said = _said(material, people)
    for group in material.groups.found.get("utterances", ()):
        yield _utterance(group, said, stories, possible)


def _said(material: Material, people: dict[Span, str]) -> dict[Span, _Said]:
    """Return what is said of each part, by its place."""
    wanted: dict[str, list[Span]] = defaultdict(list)
    for group in material.groups.found.get("utterances", ()):
        for place in group.places:
            wanted[place.document].append(place)
    found: dict[Span, _Said] = {}
    for document in material.documents:
        if document in wanted:
            layers = material.layers(document)
            for place in wanted[document]:
                found[place] = _of_part(layers, place, people)
    return found


def _of_part(layers: Layers, place: Span, people: dict[Span, str]) -> _Said:
    quotation = next(q for q in layers.of(Quotation) if any(c.contains(place) for c in q.contents))
    attribution = next(
        (
            a
            for a in layers.of(Attribution)
            if a.quotation == quotation.id and a.role is Role.SPEAKER
        ),
        None,
    )
    speaker = people.get(attribution.speaker, "") if attribution and attribution.speaker else ""
    reason = attribution.reason if attribution else "no stage looked for a speaker"
    return _Said(quotation=quotation.id, speaker=speaker, reason=reason, text=layers.text(place))


def _utterance(
    group: Group,
    said: dict[Span, _Said],
    stories: dict[str, str],
    possible: dict[Span, list[Link]],
) -> Utterance:
    members = group.places
    speakers = sorted({said[place].speaker for place in members} - {""})
    reasons = [said[place].reason for place in members if said[place].reason]
    return Utterance(
        id="u" + digest("utterance", members[0]),
        members=members,
        quotations=tuple(dict.fromkeys(said[place].quotation for place in members)),
        speakers=tuple(speakers),
        unknown="" if speakers else (reasons[0] if reasons else "the source is no named one"),
        story=stories.get(members[0].document, ""),
        renderings=renderings({place: said[place].text for place in members}),
        possible=tuple(
            sorted(
                {link for place in members for link in possible[place]},
                key=lambda link: (link.left, link.right),
            )
        ),
        links=group.links,
    )


def renderings(texts: dict[Span, str]) -> tuple[Form, ...]:
    """Group places by their wording; marks, case and final stops make no difference.

    Args:
        texts: The words at each place.

    Returns:
        The distinct wordings, those in most documents first.
    """
    pooled: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for place in sorted(texts):
        pooled[tuple(word.folded for word in words(texts[place]))].append(place)
    ordered = sorted(
        pooled.values(), key=lambda places: (-len({p.document for p in places}), places[0])
    )
    return tuple(Form(text=texts[places[0]], places=tuple(places)) for places in ordered)
