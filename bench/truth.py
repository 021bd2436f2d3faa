"""How much of what was planted a run finds: copies, contradictions, updates.

A copy is found when an edge joins two reports that both go back to one original. A contradiction
is found when two reports that tell different values stand on its two sides; one of anything else
is false, and so is one between values that the corpus tells as an update.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from bench.generate import Report
from bench.planting import UPDATE
from crosswitness.model.lineage import Lineage, LineageKind
from crosswitness.model.record import Contrast, Verdict

Pair = tuple[int, int]
SLOTS = {"number": "count", "date": "weekday"}
"""The field of `bench.planting.Told` that a contrast's slot shows."""


def copies(reports: Iterable[Report], edges: Iterable[Lineage], ids: dict[str, int]) -> list[int]:
    """Return found, planted and called pairs of copies.

    Args:
        reports: What was generated.
        edges: The lineage of the run.
        ids: Number of each report by its id in the run.
    """
    families: dict[int, list[int]] = defaultdict(list)
    for report in reports:
        families[report.number if report.copy_of < 0 else report.copy_of].append(report.number)
    planted = {pair for members in families.values() for pair in combinations(sorted(members), 2)}
    called = {
        _pair(ids[edge.left.key], ids[edge.right.key])
        for edge in edges
        if edge.kind is LineageKind.COPIES
    }
    return [len(planted & called), len(planted), len(called)]


def contradictions(
    reports: Iterable[Report], contrasts: Iterable[Contrast], ids: dict[str, int]
) -> list[int]:
    """Return found, planted, right and called contradictions, and updates called one.

    A story's contradiction in one slot is planted once, however many reports stand on its sides.

    Args:
        reports: What was generated.
        contrasts: The contrasts of the run.
        ids: Number of each report by its id in the run.
    """
    by_number = {report.number: report for report in reports}
    planted = {
        (one.story, slot)
        for one, two in _pairs_of_stories(by_number)
        for slot in SLOTS
        if _differ(one, two, slot) and UPDATE not in (one.told.planted, two.told.planted)
    }
    found: set[tuple[int, str]] = set()
    right = called = updates = 0
    for contrast in contrasts:
        if contrast.verdict is not Verdict.CONTRADICTION:
            continue
        called += 1
        sides = [{ids[place.document] for place in side.places} for side in contrast.sides]
        pairs = [
            (by_number[a], by_number[b]) for n, s in enumerate(sides) for t in sides[n + 1 :]
            for a in s for b in t
        ]  # fmt: skip
        differing = [pair for pair in pairs if _differ(*pair, contrast.slot)]
        real = [pair for pair in differing if UPDATE not in {r.told.planted for r in pair}]
        right += bool(real)
        updates += bool(differing) and not real
        found |= {(one.story, contrast.slot) for one, _ in real}
    return [len(found & planted), len(planted), right, called, updates]


def _pairs_of_stories(by_number: dict[int, Report]) -> Iterable[tuple[Report, Report]]:
    stories: dict[int, list[Report]] = defaultdict(list)
    for report in by_number.values():
        stories[report.story].append(report)
    for members in stories.values():
        yield from combinations(members, 2)


def _differ(one: Report, two: Report, slot: str) -> bool:
    """Say whether two reports of one story tell another value of a slot."""
    if one.story != two.story or slot not in SLOTS:
        return False
    return bool(getattr(one.told, SLOTS[slot]) != getattr(two.told, SLOTS[slot]))


def _pair(one: int, two: int) -> Pair:
    return (one, two) if one < two else (two, one)
