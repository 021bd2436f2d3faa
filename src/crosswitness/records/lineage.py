"""Lineage: which reports share a text, and whom each names behind its words.

Every edge stands on words of the reports and says how much it says. Copies are certain: a run of
twelve equal words outside quotations, most shingles, or most sentences in the same order. Eight
equal words inside a translated saying speak for a common translation of that saying; two such
sayings, or one and five sayings in the same order, for a common text behind both reports. So
does a name or a word that two reports alone mistype, for the sentences that hold it.
Where it cannot be told whether a saying was translated the edge is undecided: it lowers the
least number of texts and not the most. What is not done: trust in any outlet, who was first.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswitness.lang.sayings import country_key
from crosswitness.lang.spoken import is_translated
from crosswitness.linkers import duplicates
from crosswitness.linkers.duplicates import DuplicatesOptions, passages
from crosswitness.model.annotation import Attribution, Origin, Quotation, Role
from crosswitness.model.identity import digest
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.link import Link, Relation
from crosswitness.model.material import Material
from crosswitness.model.node import Node, NodeKind
from crosswitness.model.record import Entity, Record, Story, Utterance
from crosswitness.model.span import Span
from crosswitness.records.families import family_edges
from crosswitness.records.misspellings import misspelling_edges
from crosswitness.records.slips import slip_edges
from crosswitness.records.upstreams import outlet_of, report_node, stated_edges
from crosswitness.records.wordings import SharedWords, language_of, shared_words

ORIGIN = Origin(stage="lineage", version=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageOptions:
    """When reports are held for having their words from one text.

    Attributes:
        shared: Least equal words in a row inside a translated saying, in words. Default 8.
        sayings: Sayings with such words from which on the whole reports are held for having a
            common text, a number. Default 2.
        ordered: Sayings in the same order from which on one with such words is enough, a
            number. Default 5: reports of one press conference often agree on three.
        passages: Copies of a story whose passages are shown, a number; beyond it only the
            reports are. Default 200.
        families: Outlets of one owner, each as ``"Owner: outlet, outlet"``. Default none.
    """

    shared: int = 8
    sayings: int = 2
    ordered: int = 5
    passages: int = 200
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the earlier stages found, looked up by place and report.

    Attributes:
        people: The entity at each place of a name.
        copied: Pairs of reports that are copies.
        order: Where each utterance first stands, by report.
    """

    people: Mapping[Span, Entity]
    copied: frozenset[tuple[str, str]]
    order: Mapping[str, Mapping[str, int]]


def build(material: Material, options: LineageOptions) -> Iterator[Record | Issue]:
    """Yield all edges between the reports of each story and what stands behind them."""
    stories = {document: s.id for s in material.of(Story) for document in s.documents}
    yield from _copies(material, stories, options)
    known = _Known(
        people={place: e for e in material.of(Entity) for place in e.members},
        copied=frozenset((e.left.document, e.right.document) for e in _copy_links(material)),
        order=_positions(material),
    )
    nodes = {
        place: Node(key=entity.id, kind=NodeKind.SPEAKER, name=entity.name)
        for place, entity in known.people.items()
    }
    for document in material.documents:
        yield from stated_edges(material.layers(document), stories.get(document, ""), nodes)
    for story in material.of(Story):
        if len(story.documents) > 1:
            yield from _common_texts(material, story, known, options)
            yield from family_edges(material, story, options.families)
    yield from slip_edges(material)
    yield from misspelling_edges(material)


def _copy_links(material: Material) -> list[Link]:
    links = material.groups.links.get(duplicates.ORIGIN.stage, ())
    return [link for link in links if link.relation is Relation.COPY_OF]


def _copies(
    material: Material, stories: Mapping[str, str], options: LineageOptions
) -> Iterator[Lineage]:
    links = _copy_links(material)
    shown = len(links) <= options.passages
    for link in sorted(links, key=lambda link: (link.left, link.right)):
        left, right = (material.layers(p.document) for p in (link.left, link.right))
        members, longest = _passages(link, left, right) if shown else ((link.left, link.right), 0)
        yield Lineage(
            id="l" + digest("lineage", link.left.document, link.right.document, "copies"),
            members=members,
            kind=LineageKind.COPIES,
            force=Force.CERTAIN,
            story=stories.get(link.left.document, ""),
            left=report_node(left),
            right=report_node(right),
            words=longest,
            reason="; ".join(feature.detail for feature in link.features),
        )


def _passages(link: Link, left: Layers, right: Layers) -> tuple[tuple[Span, ...], int]:
    found = passages(left, right, DuplicatesOptions())
    if not found:
        return (link.left, link.right), 0
    return tuple(sorted({s for p in found for s in (p.left, p.right)})), found[0].words


def _positions(material: Material) -> dict[str, dict[str, int]]:
    """Return where each utterance first stands in each report, by report."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for utterance in material.of(Utterance):
        for member in utterance.members:
            known = found[member.document].get(utterance.id, member.start)
            found[member.document][utterance.id] = min(known, member.start)
    return found


def _common_texts(
    material: Material,
    story: Story,
    known: _Known,
    options: LineageOptions,
) -> Iterator[Lineage]:
    reports = [material.layers(document) for document in story.documents]
    by_id = {layers.document.id: layers for layers in reports}
    countries = _countries_of(reports, known.people)
    for pair, runs in shared_words(reports, options.shared).items():
        left, right = by_id[pair[0]], by_id[pair[1]]
        outlets = (outlet_of(left), outlet_of(right))
        if pair in known.copied or (outlets[0] and outlets[0] == outlets[1]):
            continue
        judged = [(run, _translated(run, countries, left, right)) for run in runs]
        kept = [(run, verdict) for run, verdict in judged if verdict is not False]
        items = _items([run for run, verdict in kept if verdict])
        in_order = _in_order(known.order.get(pair[0], {}), known.order.get(pair[1], {}))
        if len(items) >= options.sayings or (items and in_order >= options.ordered):
            yield _whole(story, (left, right), items, in_order)
            continue
        for item in items:
            yield _saying(story, (left, right), item, Force.PROBABLE)
        for item in _items([run for run, verdict in kept if verdict is None]):
            yield _saying(story, (left, right), item, Force.UNDECIDED)


def _countries_of(
    reports: Sequence[Layers], people: Mapping[Span, Entity]
) -> dict[str, tuple[str, ...]]:
    """Return the countries of each quotation's speaker, where it is an entity."""
    found = {}
    for layers in reports:
        for attribution in layers.of(Attribution):
            if attribution.role is not Role.SPEAKER or attribution.speaker is None:
                continue
            if attribution.speaker in people:
                found[attribution.quotation] = _countries(people[attribution.speaker])
    return found


def _countries(entity: Entity) -> tuple[str, ...]:
    """Return the countries stated beside an entity or in its name ("British Transport Police")."""
    named = {country_key(word).removeprefix("country:") for word in entity.name.split()}
    return tuple(sorted({*entity.countries, *named} - {""}))


def _translated(
    run: SharedWords, known: Mapping[str, tuple[str, ...]], left: Layers, right: Layers
) -> bool | None:
    """Say whether a shared saying stands in translation in both reports."""
    countries = sorted({c for quotation in run.quotations for c in known.get(quotation, ())})
    verdicts = {is_translated(countries, language_of(layers)) for layers in (left, right)}
    return verdicts.pop() if len(verdicts) == 1 else None


def _items(runs: Sequence[SharedWords]) -> list[list[SharedWords]]:
    """Group runs by saying: those of one quotation on either side belong together."""
    found: list[list[SharedWords]] = []
    for run in runs:
        near = [
            item for item in found if any(set(run.quotations) & set(r.quotations) for r in item)
        ]
        found = [item for item in found if item not in near]
        found.append([*(r for item in near for r in item), run])
    return found


def _in_order(left: Mapping[str, int], right: Mapping[str, int]) -> int:
    """Return how many common sayings stand in the same order in both reports."""
    common = sorted(set(left) & set(right), key=lambda utterance: (left[utterance], utterance))
    tails: list[int] = []
    for utterance in common:
        slot = bisect_left(tails, right[utterance])
        tails[slot : slot + 1] = [right[utterance]]
    return len(tails)


def _whole(
    story: Story,
    reports: tuple[Layers, Layers],
    items: Sequence[Sequence[SharedWords]],
    in_order: int,
) -> Lineage:
    runs = [run for item in items for run in item]
    ordered = f"; {in_order} sayings stand in the same order" if in_order > 1 else ""
    reason = (
        f"{len(items)} translated sayings share {min(r.words for r in runs)} or more words "
        f"in a row, as a common text would{ordered}"
    )
    return _between(story, reports, runs, Force.PROBABLE, reason)


def _saying(
    story: Story, reports: tuple[Layers, Layers], item: Sequence[SharedWords], force: Force
) -> Lineage:
    longest = max(item, key=lambda run: (run.words, run.left))
    shown = reports[0].text(longest.left)
    if force is Force.PROBABLE:
        reason = f"{longest.words} equal words in a row in a translated saying: {shown}"
    else:
        reason = (
            f"{longest.words} equal words in a row in a saying of which it is not known whether "
            f"it was translated: {shown}"
        )
    return _between(story, reports, item, force, reason, covers=_contents(reports, item))


def _contents(reports: tuple[Layers, Layers], item: Sequence[SharedWords]) -> tuple[Span, ...]:
    wanted = {quotation for run in item for quotation in run.quotations}
    return tuple(
        sorted(
            content
            for layers in reports
            for quotation in layers.of(Quotation)
            if quotation.id in wanted
            for content in quotation.contents
        )
    )


def _between(
    story: Story,
    reports: tuple[Layers, Layers],
    runs: Sequence[SharedWords],
    force: Force,
    reason: str,
    *,
    covers: tuple[Span, ...] = (),
) -> Lineage:
    left, right = report_node(reports[0]), report_node(reports[1])
    members = tuple(sorted({place for run in runs for place in (run.left, run.right)}))
    first = str(covers[0]) if covers else ""
    return Lineage(
        id="l" + digest("lineage", left.key, right.key, "common text", first),
        members=members,
        kind=LineageKind.COMMON_TEXT,
        force=force,
        story=story.id,
        left=left,
        right=right,
        covers=covers,
        words=max(run.words for run in runs),
        reason=reason,
    )
