"""Where something is, told so that both cannot be true: three kinds that need no gazetteer.

Inside a site and beside one of its kind; so far from two places of one kind; a town and an
island of one name. A report that says both itself is left out, for then both can be.
What is not done: places in general, of which one may lie in the other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from math import fsum
from typing import NamedTuple

from crosswitness.lang.background import idf
from crosswitness.lang.intervals import Interval, comparable, interval, meet
from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.parse import parse
from crosswitness.lang.tokens import fold, stem, words
from crosswitness.lang.whereabouts import SETTLEMENTS, WIDER, kinds, measured, sited
from crosswitness.model.annotation import Quantity, Segment, SegmentKind, Sentence
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Contrast, Side, Story, Verdict, contrast
from crosswitness.model.span import Span

_ONE_NAME = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO, Outcome.SUBSET))
_WINDOW = 80
"""Code points before a site that say what is inside or beside it."""
_SHARED, _LEAST = 10.0, 2
"""Least weight, and number, of the stems that two such windows share."""


class _Found(NamedTuple):
    """A whereabouts of one report.

    Attributes:
        place: Its words.
        key: What must agree for two to be compared.
        value: What must not.
        about: Stems of the words before it.
        distance: How far, for a place that is measured from another.
    """

    place: Span
    key: str
    value: str
    about: frozenset[str] = frozenset()
    distance: Interval | None = None


def place_contrasts(material: Material) -> Iterator[Contrast]:
    """Yield the whereabouts of each story that stand against each other."""
    for story in material.of(Story):
        if len(story.documents) > 1:
            reports = [material.layers(document) for document in story.documents]
            for subject, finder, clashes in _KINDS_OF_CLASH:
                shelves: dict[str, list[_Found]] = defaultdict(list)
                for item in (item for layers in reports for item in finder(layers)):
                    shelves[item.key].append(item)
                for _, shelf in sorted(shelves.items()):
                    yield from _clashing(material, (story, subject), shelf, clashes)


def _clashing(
    material: Material, about: tuple[Story, str], shelf: list[_Found], clashes: "_Clash"
) -> Iterator[Contrast]:
    """Yield one contrast for each two values of which some places clash."""
    sides: dict[tuple[str, str], tuple[set[Span], set[Span]]] = {}
    both: set[str] = set()
    for one, two in combinations(sorted(shelf), 2):
        if one.value == two.value or not clashes(one, two):
            continue
        if one.place.document == two.place.document:
            both.add(one.place.document)
        left, right = sorted((one, two), key=lambda item: item.value)
        known = sides.setdefault((left.value, right.value), (set(), set()))
        known[0].add(left.place)
        known[1].add(right.place)
    for _, places in sorted(sides.items()):
        kept = [sorted(p for p in side if p.document not in both) for side in places]
        if not all(kept):
            continue
        told = tuple(
            Side(value=material.layers(side[0].document).text(side[0]), places=tuple(side))
            for side in kept
        )
        reason = " and ".join(f"“{side.value}”" for side in told) + " cannot both be true"
        story, subject = about
        yield contrast((story.id, subject, "place"), told, Verdict.CONTRADICTION, reason)


def _sentences(layers: Layers) -> Iterator[Span]:
    shown = [
        s.extent for s in layers.of(Segment) if s.kind in (SegmentKind.BODY, SegmentKind.TITLE)
    ]
    for sentence in layers.of(Sentence):
        if any(extent.contains(sentence.extent) for extent in shown):
            yield sentence.extent


def _sites(layers: Layers) -> Iterator[_Found]:
    """Yield what stands inside or beside a site, with the words before it."""
    text = layers.document.text
    for sentence in _sentences(layers):
        for found in sited(text, sentence.start, sentence.end):
            before = words(text, max(sentence.start, found.start - _WINDOW), found.start)
            about = frozenset(stem(word.folded) for word in before if word.folded.isalpha())
            place = layers.document.span(found.start, found.end)
            yield _Found(place, found.site, found.relation, about)


def _beside(one: _Found, two: _Found) -> bool:
    """Say whether the words before both tell of the same thing."""
    shared = [idf(word) for word in one.about & two.about]
    rare = [weight for weight in shared if weight >= _SHARED / _LEAST]
    return len(rare) >= _LEAST and fsum(shared) >= _SHARED


def _references(layers: Layers) -> Iterator[_Found]:
    """Yield the places that something is measured from ("20 km east of Cape Orlan")."""
    text = layers.document.text
    quantities = [q for q in layers.of(Quantity) if q.unit and not q.noun]
    for quantity in quantities:
        after = text.find(")", quantity.extent.end, quantity.extent.end + 24)
        gloss = text[quantity.extent.end : quantity.extent.end + 2] == " ("
        at = after + 1 if gloss and after > 0 else quantity.extent.end
        found = measured(text, at, min(len(text), at + 100))
        if found is None or not comparable(quantity.unit, "km"):
            continue
        place = layers.document.span(found.start, found.end)
        allowed = interval(quantity.low, quantity.high, quantity.unit)
        yield _Found(place, f"{found.direction} {found.kind}", found.name, frozenset(), allowed)


def _elsewhere(one: _Found, two: _Found) -> bool:
    """Say whether one distance is measured from two places whose names are two."""
    if one.distance is None or two.distance is None or not meet(one.distance, two.distance):
        return False
    return compare(parse(one.value), parse(two.value)).outcome not in _ONE_NAME


def _kinds(layers: Layers) -> Iterator[_Found]:
    """Yield the places that are called a town, an island and the like."""
    for sentence in _sentences(layers):
        for found in kinds(layers.document.text, sentence.start, sentence.end):
            place = layers.document.span(found.start, found.end)
            yield _Found(place, fold(found.name), found.kind)


def _another_kind(one: _Found, two: _Found) -> bool:
    """Say whether one is a settlement and the other what holds many."""
    pair = {one.value, two.value}
    return bool(pair & SETTLEMENTS) and bool(pair & WIDER)


_Clash = Callable[[_Found, _Found], bool]
_KINDS_OF_CLASH: tuple[tuple[str, Callable[[Layers], Iterator[_Found]], _Clash], ...] = (
    ("where", _sites, _beside),
    ("the place it is measured from", _references, _elsewhere),
    ("kind of place", _kinds, _another_kind),
)
