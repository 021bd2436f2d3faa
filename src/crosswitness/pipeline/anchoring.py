"""From the words of a judgement to the chains of this run, also where a report has changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswitness.model.annotation import Chain, Mention
from crosswitness.model.document import Document
from crosswitness.model.judgement import Anchor
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.pipeline.ports import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """An anchor that finds no place.

    Attributes:
        anchor: The anchor.
        reason: Why, for the reader.
    """

    anchor: Anchor
    reason: str


def attach(anchors: Iterable[Anchor], store: Store) -> dict[Anchor, Span | Lost]:
    """Find the place of each anchor.

    The span itself holds while its report is in the case, for a report's text never changes.
    Else the words are looked up in the other reports with what stood before and behind them:
    first in reports of the same outlet and title, then in all. Several fits are no fit.
    """
    documents = set(store.documents())
    found: dict[Anchor, Span | Lost] = {}
    homeless = []
    for one in dict.fromkeys(anchors):
        if one.span.document not in documents:
            homeless.append(one)
        elif one.span.of(store.document(one.span.document).text) == one.exact:
            found[one] = one.span
        else:
            found[one] = Lost(anchor=one, reason="other words stand at this place")
    if homeless:
        found |= _search(homeless, store)
    return found


def _search(anchors: Sequence[Anchor], store: Store) -> dict[Anchor, Span | Lost]:
    fits: dict[Anchor, list[tuple[int, Span]]] = {one: [] for one in anchors}
    for identity in store.documents():
        document = store.document(identity)
        layers: Layers | None = None
        for one in anchors:
            for span, whole in _fits(one, document):
                layers = layers or store.layers(identity, ["metadata"])
                fits[one].append((_likeness(one, layers) + whole, span))
    return {one: _choose(one, found) for one, found in fits.items()}


def _fits(one: Anchor, document: Document) -> Iterator[tuple[Span, int]]:
    """Yield places whose words and whose surroundings on one side at least are the anchor's."""
    for before, behind in ((one.prefix, one.suffix), (one.prefix, ""), ("", one.suffix)):
        words = f"{before}{one.exact}{behind}"
        if words == one.exact and (one.prefix or one.suffix):
            continue
        at = document.text.find(words)
        while at >= 0:
            start = at + len(before)
            yield document.span(start, start + len(one.exact)), 4 * bool(before and behind)
            at = document.text.find(words, at + 1)


def _likeness(one: Anchor, layers: Layers) -> int:
    def same(name: str, value: str) -> bool:
        found = layers.metadata(name)
        return bool(value) and found is not None and found.value == value

    outlet = layers.document.outlet
    return 2 * same("title", one.title) + (same("outlet", one.outlet) or outlet == one.outlet != "")


def _choose(one: Anchor, fits: Sequence[tuple[int, Span]]) -> Span | Lost:
    if not fits:
        return Lost(anchor=one, reason="its report is gone and no other holds these words")
    best = max(score for score, _ in fits)
    places = {span for score, span in fits if score == best}
    if len(places) > 1:
        reason = f"its report is gone and {len(places)} places fit"
        return Lost(anchor=one, reason=reason)
    return next(iter(places))


def hub_at(layers: Layers, place: Span) -> Span | None:
    """Return the hub of the chain of which a member covers more than half of ``place``.

    Half of the shorter one counts, so that a name with its title is the name.
    """
    best = (0, None)
    for chain in layers.of(Chain):
        for member in chain.members:
            shared = member.place.overlap(place)
            if shared * 2 > min(len(member.place), len(place)) and shared > best[0]:
                best = (shared, chain.extent)  # type: ignore[assignment]
    return best[1]


Taken = Mapping[str, Sequence[tuple[int, Span]]]
"""By document: the number of a SPLIT and a place that it takes out."""


def split(layers: Layers, taken: Sequence[tuple[int, Span]]) -> tuple[Layers, dict[Span, str]]:
    """Take mentions out of their chains.

    Members that the same SPLITs take out stay together; a chain without any of its names left
    goes as a whole. What is taken out has no table row any more: a person said that it is
    somebody else.

    Returns:
        The layers with the new chains, and for the hub of each chain taken out the SPLITs that
        took it.
    """
    names = {mention.name for mention in layers.of(Mention)}
    chains: list[Chain] = []
    hubs: dict[Span, str] = {}
    for chain in layers.of(Chain):
        parts: dict[str, list[Span]] = {}
        for member in chain.members:
            takers = sorted({seq for seq, place in taken if _is_same(member.place, place)})
            parts.setdefault(" ".join(map(str, takers)), []).append(member.place)
        if list(parts) == [""]:
            chains.append(chain)
            continue
        if not names & set(parts.get("", ())):
            first = next(key for key in sorted(parts) if key)
            parts[first] = sorted([*parts[first], *parts.pop("", [])])
        for key, places in parts.items():
            part = _part(layers, chain, places, names, whole=not key)
            chains.append(part)
            if key:
                hubs[part.extent] = key
    kinds = {**layers.kinds, Chain: tuple(sorted(chains, key=lambda one: (one.extent, one.id)))}
    return Layers(document=layers.document, kinds=kinds), hubs


def _is_same(member: Span, place: Span) -> bool:
    return member.overlap(place) * 2 > min(len(member), len(place))


def _part(
    layers: Layers, chain: Chain, places: Sequence[Span], names: set[Span], *, whole: bool
) -> Chain:
    named = [place for place in places if place in names] or list(places)
    hub = min(named, key=lambda place: (place != chain.extent, -len(place), place))
    held = set(places)
    extents = [m.extent for m in layers.of(Mention) if m.name in held]
    return Chain(
        extent=hub,
        origin=chain.origin,
        kind=chain.kind,
        members=tuple(member for member in chain.members if member.place in held),
        titles=tuple(t for t in chain.titles if any(extent.contains(t) for extent in extents)),
        countries=chain.countries if whole else (),
        referent=chain.referent if whole else "",
    )
