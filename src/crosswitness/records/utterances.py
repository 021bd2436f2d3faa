"""Utterances: every rendering of one saying, who is said to have said it, and what may be it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crosswitness.lang.independence import graph, groups
from crosswitness.lang.shingles import equal_runs
from crosswitness.lang.tokens import whole_words, words
from crosswitness.model.annotation import Attribution, Origin, Quotation, Role
from crosswitness.model.groups import Group
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form, Record, Story, Utterance
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """How wordings are held together.

    Attributes:
        shared: Equal words in a row from which on two wordings are of one family, in words.
            Default 8.
    """

    shared: int = 8


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
        if _unjoined(material, link):
            possible[link.left].append(link)
            possible[link.right].append(link)
    said = _said(material, people)
    for group in material.groups.found.get("utterances", ()):
        utterance = _utterance(group, said, stories, possible)
        yield replace(utterance, families=families(utterance.renderings, options.shared))


def _unjoined(material: Material, link: Link) -> bool:
    """Say whether a link speaks for one saying and its places stand in two all the same."""
    if link.relation is Relation.DIFFERENT:
        return False
    left, right = (material.groups.at("utterances", place) for place in (link.left, link.right))
    return left is not right


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
                key=lambda link: (-link.weight, link.left, link.right),
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


def families(wordings: Sequence[Form], shared: int) -> tuple[tuple[Span, ...], ...]:
    """Return the families of two or more reports: wordings joined by equal runs of words.

    Args:
        wordings: The distinct wordings with their places.
        shared: Least number of equal words in a row.
    """
    folded = {
        str(number): [word.folded for word in whole_words(form.text)]
        for number, form in enumerate(wordings)
    }
    pairs = [
        (one, two)
        for one, two in combinations(folded, 2)
        if equal_runs(folded[one], folded[two], shared)
    ]
    found = []
    for members in groups(graph(folded, pairs)):
        places = tuple(sorted(p for number in members for p in wordings[int(number)].places))
        long_enough = len(members) > 1 or len(folded[members[0]]) >= shared
        if long_enough and len({place.document for place in places}) > 1:
            found.append(places)
    return tuple(sorted(found))
