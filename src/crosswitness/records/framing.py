"""Framing: which words each report uses for one thing, and whose words they are.

Governments are put together by country, named things by entity, everything else by the kind of
thing that a lexicon of terms names. Only the outlet's own voice is its framing; boilerplate,
captions and comments are left out. No report and no outlet is rated.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswitness.lang.loaded import Term, term_of, terms
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

ORIGIN = Origin(stage="framing", version=1)
_SHOWN = frozenset((SegmentKind.TITLE, SegmentKind.BODY))
_NAMED = frozenset((MentionKind.GOVERNMENT, MentionKind.ORGANISATION, MentionKind.PLACE))


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
    """One naming of a referent."""

    referent: str
    name: str
    place: Span
    head: Span
    term: Term | None


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
            ways = {use.words.casefold() for use in uses}
            if options.plain or len(ways) > 1 or any(use.loaded for use in uses):
                yield Naming(
                    id="n" + digest("naming", story.id, referent),
                    members=tuple(sorted({place for use in uses for place in use.places})),
                    story=story.id,
                    referent=referent,
                    name=listed[0][0].name,
                    uses=uses,
                )


def _bodies(material: Material) -> dict[str, list[tuple[str, str, Span]]]:
    """Return referent, name and place of every named body, by report."""
    found: dict[str, list[tuple[str, str, Span]]] = defaultdict(list)
    for entity in material.of(Entity):
        if entity.kind not in _NAMED:
            continue
        referent, name = entity.id, entity.name
        if entity.kind is MentionKind.GOVERNMENT and len(entity.countries) == 1:
            referent = f"government:{entity.countries[0]}"
            name = f"government of {entity.countries[0]}"
        for place in entity.members:
            found[place.document].append((referent, name, place))
    return found


def _words(layers: Layers, bodies: Sequence[tuple[str, str, Span]]) -> Iterator[_Words]:
    shown = [s.extent for s in layers.of(Segment) if s.kind in _SHOWN]
    taken: list[Span] = []
    for referent, name, place in sorted(bodies, key=lambda item: item[2]):
        words = layers.text(place)
        if words[:1].isupper() and any(extent.contains(place) for extent in shown):
            taken.append(place)
            last = len(words.split()[-1])
            head = layers.document.span(place.end - last, place.end)
            yield _Words(referent, name, place, head, term_of(words))
    for extent in shown:
        for found in terms(layers.document.text, extent.start, extent.end):
            place = layers.document.span(found.start, found.end)
            if not any(place.overlap(other) for other in taken):
                kind = found.term.referent
                head = layers.document.span(found.head, found.end)
                yield _Words(f"term:{kind}", kind, place, head, found.term)


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
