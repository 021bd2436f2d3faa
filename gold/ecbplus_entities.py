"""People, bodies and places over the reports of a topic: CoNLL F1 against ECB+ 1.0.

Topics are given: each is a case of its own. A mention of ours is a gold mention when they
overlap, each at most once. ECB+ marks only what takes part in a marked event, in the sentences
of its list, so a mention of ours beside all gold mentions is no error and left out of the first
rows; joined by the gold's own links, the same mentions show what not finding the others costs.
Then the gold mentions are given: those that no name of ours overlaps belong where most mentions
with their last word in the topic do. Last words alone are the usual floor.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crosswitness.model.annotation import Chain
from crosswitness.model.span import Span
from gold.clusters import grouped, linker
from gold.conll_f1 import clusters, conll
from gold.ecbplus_reports import FOLDER, Report, conll_rows, read_reports
from gold.rows import Row

SETS = (FOLDER,)
NAMED = ("HUMAN_PART", "LOC_")
"""Kinds that can be names; the others are things ("laptop") and times."""
_STAGES = ("segments", "metadata", "sentences", "times", "mentions", "chains", "quotations")


def score(gold: Path) -> list[Row]:
    """Return CoNLL F1 of entities on the score part, with predicted and with gold mentions.

    Args:
        gold: The folder of the gold sets.
    """
    reports = read_reports(gold, _STAGES, actions=False)
    key, ours, words = _mentions(reports)
    named = {mention for mention in key if mention[1].startswith(NAMED)}
    given = _given(key, ours, words)
    last_words = {m: (m[0], "word", words[m]) for m in key}
    limit = {m: (m[0], "gold", key[m]) for m in ours}
    rows = []
    for part, wanted, found, peer in (
        ("score, predicted mentions, people, bodies and places", named, ours, ""),
        ("score, predicted mentions, all entities", set(key), ours, ""),
        (
            "score, predicted mentions, people, bodies and places, joined by the gold",
            named,
            limit,
            "",
        ),
        ("score, gold mentions, ours and last words", set(key), given, "last words alone .700"),
        ("score, gold mentions, last words alone", set(key), last_words, ""),
    ):
        truth = clusters((m, key[m]) for m in sorted(wanted))
        response = clusters((m, found[m]) for m in sorted(wanted & set(found)))
        rows += conll_rows("entities", part, conll(truth, response), peer)
    return rows


Mention = tuple[int, str, Span]
"""Topic, kind and place."""


def _mentions(
    reports: Sequence[Report],
) -> tuple[dict[Mention, str], dict[Mention, tuple[object, ...]], dict[Mention, str]]:
    """Return for each gold mention its instance, our entity if any, and its last word.

    It has our entity if a place of ours overlaps it.
    """
    key: dict[Mention, str] = {}
    words: dict[Mention, str] = {}
    ours: dict[Mention, tuple[object, ...]] = {}
    by_topic: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        by_topic[report.topic].append(report)
    for topic, members in sorted(by_topic.items()):
        owner = _owners(members)
        for report in members:
            for kind, span, instance in report.gold:
                mention = (topic, kind, span)
                key[mention] = instance
                words[mention] = report.layers.text(span).split()[-1].casefold()
            for mention, entity in _matched(topic, report, owner):
                ours[mention] = (topic, "entity", entity)
    return key, ours, words


def _given(
    key: Mapping[Mention, str],
    ours: Mapping[Mention, tuple[object, ...]],
    words: Mapping[Mention, str],
) -> dict[Mention, tuple[object, ...]]:
    """Return our entities; a mention without one goes where most of its last word's go."""
    votes: dict[tuple[int, str], Counter[tuple[object, ...]]] = defaultdict(Counter)
    for mention, entity in sorted(ours.items(), key=str):
        votes[mention[0], words[mention]][entity] += 1
    found = {}
    for mention in key:
        held = votes.get((mention[0], words[mention]))
        usual = held.most_common(1)[0][0] if held else (mention[0], "word", words[mention])
        found[mention] = ours.get(mention, usual)
    return found


def _owners(reports: Sequence[Report]) -> dict[Span, str]:
    """Return the entity of each place of a chain: its group, or the row that a table has."""
    layers = {report.layers.document.id: report.layers for report in reports}
    groups = grouped([linker("duplicates"), linker("stories"), linker("entities")], layers)
    found = {}
    for made in layers.values():
        for chain in made.of(Chain):
            group = groups.at("entities", chain.extent)
            entity = f"{chain.kind} {chain.referent}" if chain.referent else ""
            for member in chain.members:
                found[member.place] = entity or (group.id if group else str(chain.extent))
    return found


def _matched(
    topic: int, report: Report, owner: Mapping[Span, str]
) -> Iterator[tuple[Mention, str]]:
    """Match places with gold mentions, those that share most first, each once."""
    places = [place for place in owner if place.document == report.layers.document.id]
    pairs = sorted(
        (-place.overlap(span), place, span, kind)
        for kind, span, _ in report.gold
        for place in places
        if place.overlap(span)
    )
    taken: set[Span] = set()
    used: set[Span] = set()
    for _, place, span, kind in pairs:
        if place not in used and span not in taken:
            used.add(place)
            taken.add(span)
            yield (topic, kind, span), owner[place]
