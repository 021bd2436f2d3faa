"""Judgements replayed: what people decided, said in the places of this run.

Nothing here is kept: it is made again at every run from the judgements and the reports, so the
same judgements always give the same result, in whatever order their lines stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crosswitness.lang.names.watchlist import Watchlist
from crosswitness.model.annotation import Chain, Origin
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Anchor, Decided, Decisions, Judged, Judgement, Verb
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.listed import Listed
from crosswitness.model.span import FilePlace, Span
from crosswitness.pipeline.anchoring import Lost, attach, hub_at, split
from crosswitness.pipeline.force import doubt, in_force, without_conflicts
from crosswitness.pipeline.ports import Store

LINKER = "entities"
"""The linker whose groups people decide about."""
LIST = Origin(stage="gazetteer", version=1)
_ONE_CHAIN = "its two places stand for one in their report; take one out with `judge split`"
_RELATIONS = {Verb.SAME: Relation.SAME, Verb.DIFFERENT: Relation.DIFFERENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """Judgements as they hold in one run.

    Attributes:
        decisions: For linker and records.
        taken: By document, the SPLITs and places that they take out of their chains.
        issues: What could not be applied, and why.
    """

    decisions: Decisions = field(default_factory=Decisions)
    taken: Mapping[str, Sequence[tuple[int, Span]]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def applied(self, layers: Layers) -> Layers:
        """Return layers with the chains that people split."""
        taken = self.taken.get(layers.document.id)
        return split(layers, taken)[0] if taken else layers


def replay(judged: Judged, store: Store) -> Replay:
    """Apply what is ``judged`` to the reports and chains in ``store``.

    Issues: J102 a place that is not found or holds no name any more; J103 judgements that
    contradict each other; J105 an UNDO of nothing. All of them stay in the file.
    """
    held, issues = in_force(judged.judgements)
    held = [one for one in held if one.verb is not Verb.GRADE]  # of claims: it links nothing
    issues = [*judged.issues, *issues]
    places = attach((anchor for one in held for anchor in one.places), store)
    reading = _Reading(store, _taken(held, places))
    decided = []
    for one in held:
        hubs = []
        for anchor in one.places:
            hub = reading.hub(places[anchor])
            if isinstance(hub, Lost):
                issues.append(_lost(one, anchor, hub))
            else:
                hubs.append(hub)
        if one.verb is Verb.DIFFERENT and len(hubs) == 2 and hubs[0] == hubs[1]:
            issues.append(doubt("J102", f"{one}: {_ONE_CHAIN}", one, span=hubs[0]))
        elif len(hubs) == len(one.places):
            decided.append(Decided(judgement=one, hubs=tuple(hubs)))
    sound, conflicts = without_conflicts(decided)
    links = tuple(_links(sound, reading.split_off))
    found = Replay(
        decisions=Decisions(
            decided=tuple(sound), links=links, withheld=frozenset(reading.split_off)
        ),
        taken=reading.taken,
        issues=(*issues, *conflicts),
    )
    return with_list(found, judged.listed, store) if judged.listed else found


def _taken(
    held: Iterable[Judgement], places: Mapping[Anchor, Span | Lost]
) -> dict[str, list[tuple[int, Span]]]:
    found: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for one in held:
        if one.verb is Verb.SPLIT:
            for anchor in one.places[1:]:
                place = places[anchor]
                if isinstance(place, Span):
                    found[place.document].append((one.seq, place))
    return dict(found)


class _Reading:
    """The chains of the reports that judgements speak of, read once each.

    Attributes:
        taken: What SPLITs take out, by document.
        split_off: The hub of each chain that they made, with their numbers.
    """

    def __init__(self, store: Store, taken: Mapping[str, Sequence[tuple[int, Span]]]) -> None:
        self._store = store
        self._layers: dict[str, Layers] = {}
        self.taken = taken
        self.split_off: dict[Span, str] = {}
        for document in sorted(taken):
            layers, hubs = split(store.layers(document), taken[document])
            self._layers[document] = layers
            self.split_off |= hubs

    def hub(self, place: Span | Lost) -> Span | Lost:
        if isinstance(place, Lost):
            return place
        if place.document not in self._layers:
            self._layers[place.document] = self._store.layers(place.document)
        return hub_at(self._layers[place.document], place) or Lost(
            anchor=Anchor(span=place, exact=" " * len(place)), reason="no name stands there now"
        )


def _lost(one: Judgement, anchor: Anchor, lost: Lost) -> Issue:
    report = anchor.title or anchor.outlet or anchor.span.document
    message = f"{one} is not applied to “{anchor.exact}” of “{report}”: {lost.reason}"
    return doubt("J102", message, one)


def _links(decided: Iterable[Decided], split_off: Mapping[Span, str]) -> Iterator[Link]:
    """Yield the links that persons sign; what one SPLIT took out of several reports is one."""
    for one in decided:
        verb = one.judgement.verb
        if verb in _RELATIONS and one.hubs[0] != one.hubs[1]:
            yield _link(one.judgement, one.hubs, _RELATIONS[verb])
    together: dict[str, Span] = {}
    makers = {str(one.judgement.seq): one.judgement for one in decided}
    for hub, numbers in sorted(split_off.items()):
        first = together.setdefault(numbers, hub)
        maker = makers.get(numbers.split()[0])
        if first != hub and maker is not None:
            yield _link(maker, (first, hub), Relation.SAME)


def _link(judgement: Judgement, hubs: Sequence[Span], relation: Relation) -> Link:
    left, right = sorted(hubs)
    said = f"{judgement.by} decided so on {judgement.at.date().isoformat()}"
    note = f": {judgement.note}" if judgement.note else ""
    reason = Feature(
        name="judgement",
        weight=1.0 if relation is Relation.SAME else -1.0,
        detail=f"{said} (judgement {judgement.seq}){note}",
    )
    origin = Origin(stage=f"person/{judgement.by}", version=1)
    return Link(left=left, right=right, relation=relation, features=(reason,), origin=origin)


def with_list(found: Replay, entries: Sequence[Listed], store: Store) -> Replay:
    """Join the chains that a list of names knows by one entry.

    These links are not signed by a person: what the program or a person holds against them
    stands. Chains that a person took out of an entity get none. Spellings that several entries
    share find nothing and are told (J107).
    """
    names = Watchlist(entries)
    listed: dict[Span, str] = {}
    firsts: dict[str, Span] = {}
    links = list(found.decisions.links)
    for identity in store.documents():
        layers = found.applied(store.layers(identity))
        for chain in layers.of(Chain):
            if chain.referent or chain.extent in found.decisions.withheld:
                continue
            spellings = {" ".join(layers.text(m.place).split()) for m in chain.members}
            entry = names.find(sorted(spellings), chain.kind, chain.countries)
            if entry is None:
                continue
            listed[chain.extent] = entry.id
            first = firsts.setdefault(entry.id, chain.extent)
            if first != chain.extent:
                links.append(_listed(entry, first, chain.extent))
    issues = [
        Issue(
            code="J107",
            message=f"“{words}” is a name of {' and of '.join(ids)}: it finds neither",
            place=FilePlace(path="gazetteer.tsv", detail=words),
            origin=LIST,
        )
        for words, ids in names.shared.items()
    ]
    decisions = replace(found.decisions, links=tuple(links), listed=listed)
    return replace(found, decisions=decisions, issues=(*found.issues, *issues))


def _listed(entry: Listed, one: Span, other: Span) -> Link:
    left, right = sorted((one, other))
    detail = f"both are names of {entry.name} ({entry.id}) in gazetteer.tsv"
    reason = Feature(name="list", weight=1.0, detail=detail)
    return Link(left=left, right=right, relation=Relation.SAME, features=(reason,), origin=LIST)
