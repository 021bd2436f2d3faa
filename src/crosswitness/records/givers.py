"""One saying that reports give to different ones: to an agreement here, to a man there.

A saying is joined over reports by its words, and its speakers need not be one: what one report
finds in the text of a treaty, another has from the minister. The reader must see that. Only what
is known is told apart: two entities, or an entity and a text that is named as the source. What
nobody resolved ("the general") may be the same one and is left out, and so are names that end
alike, which may be of one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from crosswitness.lang.tokens import fold
from crosswitness.model.annotation import Attribution, Quotation, Role
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Entity, Side, Utterance, Verdict, contrast
from crosswitness.model.span import Span

_STATEMENT, _TEXT = "a statement", "a text"
"""Keys of texts as sources: what somebody declares, and what is agreed, ruled or written."""
_DECLARES = frozenset(
    ["statement", "communique", "declaration", "message", "letter", "speech", "remarks"]
)
_LISTED = 8
"""Sides of one contrast that are shown."""


class Giver(NamedTuple):
    """Whom one report gives a saying to.

    Attributes:
        key: Id of the entity; texts of one sort share one.
        name: The entity's name, or the words that name the text.
    """

    key: str
    name: str


def moved(material: Material) -> Iterator[Contrast]:
    """Yield a contrast for each saying that two reports or more give to different ones."""
    utterances = [u for u in material.of(Utterance) if len({m.document for m in u.members}) > 1]
    found = _givers(material, (place for u in utterances for place in u.members))
    for utterance in utterances:
        sides: dict[str, list[Span]] = defaultdict(list)
        names: dict[str, str] = {}
        for place in utterance.members:
            if place in found:
                sides[found[place].key].append(place)
                names.setdefault(found[place].key, found[place].name)
        if _differ(sides, names):
            yield _contrast(utterance, sides, names)


def _differ(sides: Mapping[str, list[Span]], names: Mapping[str, str]) -> bool:
    """Say whether a text and somebody are given for one saying, or two by different reports.

    A headline's "Norway says" over the words of its minister is no difference.
    """
    ends = {fold(names[key]).split()[-1] for key in sides}
    documents = [{place.document for place in places} for places in sides.values()]
    apart = any(one.isdisjoint(other) for one in documents for other in documents)
    return len(ends) > 1 and (apart or not {_TEXT, _STATEMENT}.isdisjoint(sides))


def _contrast(
    utterance: Utterance, sides: Mapping[str, list[Span]], names: Mapping[str, str]
) -> Contrast:
    ordered = sorted(sides, key=lambda key: sides[key][0])[:_LISTED]
    shown = tuple(Side(value=names[key], places=tuple(sides[key])) for key in ordered)
    told = " and to ".join(names[key] for key in ordered)
    about = (utterance.story, "a saying", "speaker")
    return contrast(about, shown, Verdict.ATTRIBUTION, f"reports give one saying to {told}")


def _givers(material: Material, places: Iterable[Span]) -> dict[Span, Giver]:
    """Return who is known to have said what stands at each place."""
    wanted: dict[str, list[Span]] = defaultdict(list)
    for place in places:
        wanted[place.document].append(place)
    people = {place: entity for entity in material.of(Entity) for place in entity.members}
    found: dict[Span, Giver] = {}
    for document in material.documents:  # in this order, so that each is read once
        if document in wanted:
            found |= _of_report(material.layers(document), wanted[document], people)
    return found


def _of_report(
    layers: Layers, places: Iterable[Span], people: Mapping[Span, Entity]
) -> dict[Span, Giver]:
    given: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in layers.of(Attribution):
        given[attribution.quotation].append(attribution)
    found = {}
    for place in places:
        holding = (q for q in layers.of(Quotation) if any(c.contains(place) for c in q.contents))
        quotation = next(holding, None)
        giver = _giver(layers, given[quotation.id], people) if quotation is not None else None
        if giver is not None:
            found[place] = giver
    return found


def _giver(
    layers: Layers, given: Iterable[Attribution], people: Mapping[Span, Entity]
) -> Giver | None:
    texts = {a.source for a in given if a.role is Role.DOCUMENT}
    for attribution in given:
        if attribution.role is not Role.SPEAKER or attribution.source is None:
            continue
        if attribution.speaker is not None and attribution.speaker in people:
            entity = people[attribution.speaker]
            return Giver(entity.id, entity.name)
        if attribution.source in texts:
            words = layers.text(attribution.source).split()
            declares = fold(words[-1]) in _DECLARES
            return Giver(_STATEMENT if declares else _TEXT, " ".join(words))
    return None
