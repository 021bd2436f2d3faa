"""Events over the reports of a topic: CoNLL F1 against ECB+ 1.0, by found and by given mentions.

Topics are given: each is a case of its own. A trigger of ours is a gold mention when they overlap,
each at most once. ECB+ marks every event ("said", "season", "fell"), ours are those of a codebook
of conflict and cooperation, so most gold mentions have none of ours: joined by the gold's own
links, the same mentions show what that costs. With gold mentions given, one that no trigger of
ours overlaps belongs where most mentions with the stem of its first word in the topic do; such
stems alone are the usual floor.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crosswitness.lang.tokens import stem
from crosswitness.model.annotation import EventMention
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from gold.clusters import grouped, linker
from gold.conll_f1 import clusters, conll
from gold.ecbplus_reports import FOLDER, Report, conll_rows, read_reports
from gold.rows import Row

SETS = (FOLDER,)
_STAGES = (
    *("segments", "metadata", "language", "sentences", "times", "mentions", "places"),
    *("quantities", "chains", "quotations", "attributions", "events", "mainevents"),
)
Mention = tuple[int, Span]
"""Topic and place."""


def score(gold: Path) -> list[Row]:
    """Return CoNLL F1 of events on the score part.

    Args:
        gold: The folder of the gold sets.
    """
    key: dict[Mention, str] = {}
    ours: dict[Mention, tuple[object, ...]] = {}
    stems: dict[Mention, str] = {}
    by_topic: dict[int, list[Report]] = defaultdict(list)
    for report in read_reports(gold, _STAGES, actions=True):
        by_topic[report.topic].append(report)
    for topic, reports in sorted(by_topic.items()):
        owner = _owners([report.layers for report in reports])
        for report in reports:
            for _, span, instance in report.gold:
                key[topic, span] = instance
                stems[topic, span] = stem(report.layers.text(span).split()[0].casefold())
            for span, event in _matched(report, owner):
                ours[topic, span] = (topic, "event", event)
    limit = {mention: (mention[0], "gold", key[mention]) for mention in ours}
    alone = {mention: (mention[0], "stem", stems[mention]) for mention in key}
    rows = []
    for part, found, peer in (
        ("score, predicted events", ours, ""),
        ("score, predicted events, joined by the gold", limit, ""),
        ("score, gold events, ours and stems", _given(key, ours, stems), "lemma baseline .763"),
        ("score, gold events, stems alone", alone, "lemma baseline .763"),
    ):
        truth = clusters((m, key[m]) for m in sorted(key))
        response = clusters((m, found[m]) for m in sorted(found))
        rows += conll_rows("events", part, conll(truth, response), peer)
    return rows


def _given(
    key: Mapping[Mention, str],
    ours: Mapping[Mention, tuple[object, ...]],
    stems: Mapping[Mention, str],
) -> dict[Mention, tuple[object, ...]]:
    """Return our events; a mention without one goes where most of its stem's go."""
    votes: dict[tuple[int, str], Counter[tuple[object, ...]]] = defaultdict(Counter)
    for mention, event in sorted(ours.items(), key=str):
        votes[mention[0], stems[mention]][event] += 1
    found = {}
    for mention in key:
        held = votes.get((mention[0], stems[mention]))
        usual = held.most_common(1)[0][0] if held else (mention[0], "stem", stems[mention])
        found[mention] = ours.get(mention, usual)
    return found


def _owners(reports: Sequence[Layers]) -> dict[Span, str]:
    """Return the event of each trigger: its group, else itself."""
    layers = {report.document.id: report for report in reports}
    names = ("duplicates", "stories", "entities", "happenings")
    groups = grouped([linker(name) for name in names], layers)
    found = {}
    for made in layers.values():
        for event in made.of(EventMention):
            group = groups.at("happenings", event.extent)
            found[event.extent] = group.id if group is not None else str(event.extent)
    return found


def _matched(report: Report, owner: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Match triggers with gold mentions, those that share most first, each once."""
    places = [place for place in owner if place.document == report.layers.document.id]
    pairs = sorted(
        (-place.overlap(span), place, span)
        for _, span, _ in report.gold
        for place in places
        if place.overlap(span)
    )
    taken: set[Span] = set()
    used: set[Span] = set()
    for _, place, span in pairs:
        if place not in used and span not in taken:
            used.add(place)
            taken.add(span)
            yield span, owner[place]
