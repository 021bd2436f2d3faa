"""Framing: which words each report uses for one thing, and whose words they are.

Governments are put together by country, a country's name with the adjective of its people, people
and other named things by entity, everything else by the kind of thing that a lexicon of terms
names. A surname beside the full name is no other way to name somebody, nor is an adjective; but
"Norland" beside its capital for its government is. Only the outlet's own voice is its framing;
boilerplate, captions and comments are left out. No report and no outlet is rated.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from crosswitness.lang.countries import country_name
from crosswitness.lang.loaded import FoundTerm, Term, term_of, terms
from crosswitness.lang.sayings import country_key
from crosswitness.lang.tokens import fold
from crosswitness.model.annotation import (
    MentionKind,
    Origin,
    Quotation,
    QuotationKind,
    Segment,
    SegmentKind,
)
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.naming import Naming, Use, Voice
from crosswitness.model.record import Entity, Record, Story
from crosswitness.model.span import Span

ORIGIN = Origin(stage="framing", version=3)
_SHOWN = frozenset((SegmentKind.TITLE, SegmentKind.BODY))
_NAMED = frozenset(set(MentionKind) - {MentionKind.WEAPON})


_BEFORE = 60  # code points before a term in which its modifiers stand
_NEAR = 3  # names before a term among which is the one right before it
_GROUP = "armed group"  # the kind of things in the lexicon whose terms describe a named body
_POSSESSIVE = re.compile(r"[’']s?$")
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "his", "her", "its", "their", "who"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FramingOptions:
    """What is listed.

    Attributes:
        plain: Whether things are listed too that all reports of a story name in one way, none
            of it loaded. Default: False.
    """

    plain: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """One naming of a referent; ``way`` is what tells it from another, or ``""``."""

    referent: str
    name: str
    place: Span
    head: Span
    term: Term | None
    way: str


@dataclass(frozen=True, slots=True)
class _Named:
    """A place that names an entity."""

    place: Span
    referent: str
    name: str
    kind: MentionKind


def build(material: Material, options: FramingOptions) -> Iterator[Record | Issue]:
    """Yield the naming of every referent of every story."""
    bodies = _bodies(material)
    for story in material.of(Story):
        found: dict[str, list[tuple[_Words, Use]]] = defaultdict(list)
        for document in story.documents:
            layers = material.layers(document)
            for item in _words(layers, bodies.get(document, ())):
                found[item.referent].append((item, _use(layers, item)))
        for referent, listed in sorted(found.items()):
            uses = _pooled([use for _, use in listed])
            ways = {item.way for item, _ in listed} - {""}
            told = len(ways) > 1 or any(use.loaded for use in uses) or _twin(referent) in found
            if options.plain or told:
                yield Naming(
                    id="n" + digest("naming", story.id, referent),
                    members=tuple(sorted({place for use in uses for place in use.places})),
                    story=story.id,
                    referent=referent,
                    name=listed[0][0].name,
                    uses=uses,
                )


def _bodies(material: Material) -> dict[str, list[_Named]]:
    """Return every place that names an entity, by report."""
    found: dict[str, list[_Named]] = defaultdict(list)
    for entity in material.of(Entity):
        if entity.kind in _NAMED:
            referent, name = _referent(entity)
            for place in entity.members:
                found[place.document].append(_Named(place, referent, name, entity.kind))
    return found


def _referent(entity: Entity) -> tuple[str, str]:
    """Return what an entity's names name, and its name."""
    country = entity.countries[0] if len(entity.countries) == 1 else ""
    if country and entity.kind is MentionKind.GOVERNMENT:
        return f"government:{country}", f"government of {country_name(country)}"
    if country and entity.referent in (f"country:{country}", f"people:{country}"):
        return f"country:{country}", country_name(country)
    return entity.id, entity.name


def _twin(referent: str) -> str:
    """Return the referent that stands for the same state, ``""`` where there is none."""
    kind, _, country = referent.partition(":")
    other = {"government": "country", "country": "government"}.get(kind)
    return f"{other}:{country}" if other else ""


def _words(layers: Layers, bodies: Sequence[_Named]) -> Iterator[_Words]:
    shown = [s.extent for s in layers.of(Segment) if s.kind in _SHOWN]
    begins = [extent.start for extent in shown]
    taken: list[tuple[Span, _Named]] = []
    for named in sorted(bodies, key=lambda item: item.place):
        at = bisect_right(begins, named.place.start) - 1
        inside = at >= 0 and shown[at].contains(named.place)
        if inside and _is_name(layers.text(named.place), named.kind):
            found = _named(layers, named)
            taken.append((found.place, named))
            yield found
            yield from _owner(layers, named)
    taken.sort(key=lambda pair: pair[0])
    firsts = [place.start for place, _ in taken]
    reach = list(accumulate((place.end for place, _ in taken), max))
    for extent in shown:
        for told in terms(layers.document.text, extent.start, extent.end):
            head = layers.document.span(told.head, told.end)
            before = bisect_left(firsts, head.end)
            if not before or reach[before - 1] <= head.start:
                near = taken[max(0, before - _NEAR) : before + 1]
                yield _described(layers, told, head, near)


def _described(
    layers: Layers, told: FoundTerm, head: Span, taken: Sequence[tuple[Span, _Named]]
) -> _Words:
    """Return the naming by a term: of the body beside it, else of a kind of thing.

    "The Green Band terror group" and "militant group Green Band" name the Green Band.
    """
    text = layers.document.text
    place = layers.document.span(told.start, told.end)
    for other, named in taken if told.term.referent == _GROUP else ():
        if named.kind is not MentionKind.ORGANISATION:
            continue
        low, high = sorted((other, head))
        if low.end < high.start <= low.end + 2 and text[low.end : high.start].isspace():
            whole = layers.document.span(min(place.start, low.start), high.end)
            return _Words(
                named.referent, named.name, whole, head, told.term, fold(layers.text(whole))
            )
    kind = told.term.referent
    return _Words(f"term:{kind}", kind, place, head, told.term, layers.text(place).casefold())


def _is_name(words: str, kind: MentionKind) -> bool:
    """Say whether words name by a capital; a government may be "the regime of Norland"."""
    if words.casefold() in _PRONOUNS:
        return False
    return words[:1].isupper() or (kind is MentionKind.GOVERNMENT and words != words.lower())


def _named(layers: Layers, named: _Named) -> _Words:
    """Return the naming at a place, with what stands before a term that opens it."""
    place, words = named.place, layers.text(named.place)
    last = len(words.split()[-1])
    head = layers.document.span(place.end - last, place.end)
    term = term_of(words)
    opening, of, _ = words.partition(" of ")
    if of and not words[0].isupper():
        first = place.start + len(opening)
        for found in terms(layers.document.text, max(0, place.start - _BEFORE), first):
            if found.end == first:
                term = found.term
                place = layers.document.span(min(found.start, place.start), place.end)
                head = layers.document.span(found.head, found.end)
    return _Words(named.referent, named.name, place, head, term, _way(words, named.kind))


def _owner(layers: Layers, named: _Named) -> Iterator[_Words]:
    """Yield the country that opens the description of a body ("Norland’s armed forces").

    A name with a capital to its end ("Norland Airlines") names the body alone.
    """
    first, _, rest = layers.text(named.place).partition(" ")
    if named.kind is not MentionKind.ORGANISATION or not rest:
        return
    bare = _POSSESSIVE.sub("", first)
    key = country_key(bare.replace(".", ""))
    if key and rest.split()[-1].islower():
        place = layers.document.span(named.place.start, named.place.start + len(bare))
        name = country_name(key.partition(":")[2])
        yield _Words(key, name, place, place, None, "")


def _way(words: str, kind: MentionKind) -> str:
    """Return what tells a wording from another: of a person the surname, of a people nothing."""
    if kind is MentionKind.PEOPLE:
        return ""
    shown = words.rsplit(maxsplit=1)[-1] if kind is MentionKind.PERSON else words
    return fold(shown.replace(".", ""))


def _use(layers: Layers, item: _Words) -> Use:
    head = item.term.term if item.term is not None else layers.text(item.head).casefold()
    before = layers.document.text[item.place.start : item.head.start]
    return Use(
        document=layers.document.id,
        words=layers.text(item.place),
        head=head,
        modifiers=" ".join(before.casefold().split()),
        voice=voice_at(layers, item.place),
        loaded=item.term is not None and item.term.loaded,
        places=(item.place,),
    )


def voice_at(layers: Layers, place: Span) -> Voice:
    """Return whose words stand at ``place``."""
    found = [
        quotation
        for quotation in layers.of(Quotation)
        if any(content.overlap(place) for content in quotation.contents)
    ]
    if not found:
        return Voice.OWN
    if any("marks" in flag for quotation in found for flag in quotation.flags):
        return Voice.UNDECIDED
    quoted = any(quotation.kind is not QuotationKind.INDIRECT for quotation in found)
    return Voice.QUOTED if quoted else Voice.REPORTED


def _pooled(uses: Sequence[Use]) -> tuple[Use, ...]:
    """Put equal wordings of one report and voice together."""
    pooled: dict[tuple[str, str, str], list[Use]] = defaultdict(list)
    for use in uses:
        pooled[use.document, use.words.casefold(), use.voice].append(use)
    return tuple(_one(same) for _, same in sorted(_keyed(pooled).items()))


def _keyed(
    pooled: Mapping[tuple[str, str, str], list[Use]],
) -> dict[tuple[str, str, str], list[Use]]:
    return {key: sorted(same, key=lambda use: use.places) for key, same in pooled.items()}


def _one(same: Sequence[Use]) -> Use:
    first = same[0]
    return Use(
        document=first.document,
        words=first.words,
        head=first.head,
        modifiers=first.modifiers,
        voice=first.voice,
        loaded=first.loaded,
        places=tuple(use.places[0] for use in same),
    )
