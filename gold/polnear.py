"""Quotations and sources against PolNeAR 1.0 (train to tune on, dev to score on).

A marked stretch of at least three words counts when a gold content of the first annotator covers
half of it and names a source. The answer is right when its source overlaps the gold source, or
when its last name word stands in the gold source. PolNeAR has no chains: where a quotation has no
speaker, the relay next to the report is taken for the source. A content's leading "that" belongs
to it in PolNeAR and not to ours, so it is added before exact comparison; whole contents are
compared with what goes on after the cue ("…," he said. "…") joined, as PolNeAR has it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from crosswitness.lang.marks import stretches
from crosswitness.model.annotation import Attribution, Quotation, Role, Segment
from crosswitness.model.layers import Layers
from gold.polnear_corpus import ROLES, Gold, Ranges, copies
from gold.quoting import read
from gold.rows import Row

SETS = ("quotations/polnear",)

_WORD = re.compile(r"\w+")
_THAT = re.compile(r"\bthat [“\"'‘]{0,2}$", re.IGNORECASE)
_FEWEST = 3
_ENOUGH = 20


@dataclass(slots=True)
class Found:
    """One attribution of ours."""

    source: Ranges = ()
    cue: Ranges = ()
    content: Ranges = ()
    rule: str = ""
    marked: bool = False


@dataclass(slots=True)
class Tally:
    """Counts over articles.

    Attributes:
        marked: Gold stretches between marks.
        answered: Those with an answer.
        right: Those with the right source.
        rules: Right and wrong by rule.
    """

    marked: int = 0
    answered: int = 0
    right: int = 0
    rules: dict[str, list[int]] = field(default_factory=dict)


def found(layers: Layers) -> list[Found]:
    """Return our attributions, one a quotation."""
    speakers: dict[str, Attribution] = {}
    relays: dict[str, Attribution] = {}
    for attribution in layers.of(Attribution):
        relay = attribution.role is Role.RELAY and attribution.rule != "credit line"
        if attribution.role is Role.SPEAKER:
            speakers[attribution.quotation] = attribution
        elif relay and attribution.source is not None:
            relays[attribution.quotation] = attribution
    made: list[Found] = []
    text = layers.document.text
    for quotation in layers.of(Quotation):
        chosen = speakers[quotation.id]
        if chosen.source is None:
            chosen = relays.get(quotation.id, chosen)
        whole = (quotation.clause,) if quotation.clause is not None else quotation.contents
        contents = _with_that(text, tuple((span.start, span.end) for span in whole))
        source = ((chosen.source.start, chosen.source.end),) if chosen.source else ()
        made.append(
            Found(
                source=source,
                cue=((chosen.cue.start, chosen.cue.end),) if chosen.cue else (),
                content=contents,
                rule=chosen.rule,
                marked=quotation.kind != "indirect",
            )
        )
    return made


def _with_that(text: str, contents: Ranges) -> Ranges:
    """Add the "that" before a content, a mark between the two or not."""
    start, end = contents[0]
    found = _THAT.search(text, max(0, start - len("that ''")), start)
    return ((found.start() if found else start, end), *contents[1:])


def _joined(items: Iterable[Found]) -> list[Found]:
    """Join what goes on after its cue ("…," he said. "…") as PolNeAR does: one attribution."""
    made: list[Found] = []
    for item in items:
        if made and item.rule == "PARA" and item.source == made[-1].source:
            made[-1] = replace(made[-1], content=(*made[-1].content, *item.content))
        else:
            made.append(item)
    return made


def _covered(piece: tuple[int, int], ranges: Iterable[tuple[int, int]]) -> int:
    return sum(max(0, min(piece[1], end) - max(piece[0], start)) for start, end in ranges)


def is_right(text: str, answer: Ranges, truth: Ranges) -> bool:
    """Say whether two sources overlap, or the answer's last name word stands in the truth."""
    if any(_covered(piece, truth) for piece in answer):
        return True
    names = [w for start, end in answer for w in _WORD.findall(text[start:end]) if w[0].isupper()]
    held = {w for start, end in truth for w in _WORD.findall(text[start:end])}
    return bool(names) and names[-1] in held


def marked(text: str, layers: Layers, truths: list[Gold], *tallies: Tally) -> list[str]:
    """Count the marked stretches of one article; return a line for each that is not right.

    The second tally, if given, leaves out stretches between two apostrophes each, which peers
    do not read: it is the basis on which they were measured.
    """
    ours = [item for item in found(layers) if item.marked]
    misses = []
    paragraphs = [(s.extent.start, s.extent.end) for s in layers.of(Segment)]
    for stretch in stretches(text, paragraphs)[0]:
        piece = (stretch.start, stretch.end)
        if stretch.single or len(text[slice(*piece)].split()) < _FEWEST:
            continue
        half = (piece[1] - piece[0]) / 2
        truth = [t for t in truths if t.source and _covered(piece, t.content) >= half]
        if not truth:
            continue
        answers = [o for o in ours if _covered(piece, o.content) >= half and o.source]
        right = any(is_right(text, o.source, t.source) for o in answers for t in truth)
        rule = answers[0].rule if answers else "none"
        for tally in tallies[: 1 if text.startswith("''", stretch.outer[0]) else 2]:
            tally.marked += 1
            tally.answered += bool(answers)
            tally.right += right
            tally.rules.setdefault(rule, [0, 0])[0 if right else 1] += 1
        if not right:
            said = [text[a:b] for o in answers for a, b in o.source]
            gold_said = [text[a:b] for t in truth for a, b in t.source]
            misses.append(f"{rule}\t{said}\t{gold_said}\t{piece[0]}")
    return misses


def _trim(text: str, piece: tuple[int, int]) -> tuple[int, int]:
    """Drop what is no word at either end, so that marks and points make no difference."""
    words = list(_WORD.finditer(text, *piece))
    return (words[0].start(), words[-1].end()) if words else piece


def spans(text: str, layers: Layers, truths: list[Gold], sums: dict[str, list[int]]) -> None:
    """Add one article's counts of M11: per label tp, tp by beginning, ours and gold."""
    ours = _joined(found(layers))
    for label in ROLES:
        mine = _whole_ranges(text, [getattr(item, label) for item in ours])
        gold = _whole_ranges(text, [getattr(item, label) for item in truths])
        begun = {pieces[0][0] for pieces in mine} & {pieces[0][0] for pieces in gold}
        counts = sums.setdefault(label, [0, 0, 0, 0])
        for index, value in enumerate((len(mine & gold), len(begun), len(mine), len(gold))):
            counts[index] += value


def _whole_ranges(text: str, items: list[Ranges]) -> set[Ranges]:
    return {tuple(_trim(text, piece) for piece in pieces) for pieces in items if pieces}


@dataclass(slots=True)
class Pieces:
    """Counts of one label as published: each contiguous piece in a paragraph is a range."""

    exact: int = 0
    begun: int = 0
    mine: int = 0
    wanted: int = 0
    overlap: float = 0.0
    terms: int = 0

    def add(self, mine: set[tuple[int, int]], gold: set[tuple[int, int]]) -> None:
        """Add the ranges of one article."""
        self.exact += len(mine & gold)
        self.begun += len({a for a, _ in mine} & {a for a, _ in gold})
        self.mine += len(mine)
        self.wanted += len(gold)
        self.overlap += sum(_jaccard(piece, mine) for piece in gold)
        strangers = sum(not any(_covered(piece, (other,)) for other in gold) for piece in mine)
        self.terms += len(gold) + strangers


def _jaccard(piece: tuple[int, int], others: set[tuple[int, int]]) -> float:
    if piece in others:
        return 1.0
    best = 0.0
    for other in others:
        shared = _covered(piece, (other,))
        best = max(best, shared / (max(piece[1], other[1]) - min(piece[0], other[0])))
    return best


def published(text: str, layers: Layers, truths: list[Gold], sums: dict[str, Pieces]) -> None:
    """Add one annotator's copy of an article, counted as in the published tables (M11)."""
    ours = found(layers)
    for label in ROLES:
        mine = _single(text, [getattr(item, label) for item in ours])
        gold = _single(text, [getattr(item, label) for item in truths])
        sums.setdefault(label, Pieces()).add(mine, gold)


def _single(text: str, items: list[Ranges]) -> set[tuple[int, int]]:
    """Return every piece of every range, parted at line breaks and trimmed to whole words."""
    made = set()
    for start, end in (piece for pieces in items for piece in pieces):
        for part in re.finditer(r"[^\n]+", text[start:end]):
            made.add(_trim(text, (start + part.start(), start + part.end())))
    return made


def _f1(right: int, mine: int, gold: int) -> float:
    return 2 * right / (mine + gold) if mine + gold else 0.0


def whole(text: str, layers: Layers, truths: list[Gold], sums: list[int]) -> None:
    """Add cue matches, right sources among them, ours with a cue and gold with a cue."""
    ours = [item for item in found(layers) if item.cue]
    gold = [truth for truth in truths if truth.cue]
    matched = 0
    right = 0
    for item in ours:
        same = [t for t in gold if any(_covered(piece, t.cue) for piece in item.cue)]
        matched += bool(same)
        right += any(not t.source or is_right(text, item.source, t.source) for t in same)
    for index, value in enumerate((matched, right, len(ours), len(gold))):
        sums[index] += value


def unmarked(text: str, layers: Layers, truths: list[Gold], rules: dict[str, list[int]]) -> None:
    """Add, by rule, how many of our attributions without marks have a gold cue and its source."""
    for item in found(layers):
        if item.marked or not item.cue:
            continue
        same = [t for t in truths if any(_covered(piece, t.cue) for piece in item.cue)]
        right = any(not t.source or is_right(text, item.source, t.source) for t in same)
        rules.setdefault(item.rule, [0, 0])[0 if right else 1] += 1


def score(gold: Path) -> list[Row]:
    """Return the figures on dev."""
    tally, common = Tally(), Tally()
    sums: dict[str, list[int]] = {}
    cues = [0, 0, 0, 0]
    rules: dict[str, list[int]] = {}
    pieces: dict[str, Pieces] = {}
    for text, everybody in copies(gold, "dev"):
        layers = read(text)
        truths = everybody[0]
        for copy in everybody:
            published(text, layers, copy, pieces)
        marked(text, layers, truths, tally, common)
        spans(text, layers, truths, sums)
        whole(text, layers, truths, cues)
        unmarked(text, layers, truths, rules)
    figures: list[tuple[str, float, str]] = [
        ("marked stretches", tally.marked, ""),
        ("source right", tally.right / tally.marked, ""),
        ("source right when answered", tally.right / tally.answered, ""),
        ("answered", tally.answered / tally.marked, ""),
        ("marked stretches, common", common.marked, ""),
        ("source right, common", common.right / common.marked, "textacy 0.13 .671"),
        ("right when answered, common", common.right / common.answered, "textacy 0.13 .886"),
        ("answered, common", common.answered / common.marked, "textacy 0.13 .76"),
        ("cue precision", cues[0] / cues[2], "Citron .850"),
        ("cue recall", cues[0] / cues[3], "Citron .428"),
        ("source right of matched cues", cues[1] / cues[0], "Citron .836"),
    ]
    for label, (exact, begun, mine, wanted) in sums.items():
        figures.append((f"{label} exact F1", _f1(exact, mine, wanted), ""))
        figures.append((f"{label} begin F1", _f1(begun, mine, wanted), ""))
    for label, part in pieces.items():
        peer = {"source": "CoreNLP .139", "content": "CoreNLP .175"}.get(label, "")
        equal = _f1(part.exact, part.mine, part.wanted)
        figures.append((f"{label} exact F1, pieces", equal, peer))
        figures.append((f"{label} begin F1, pieces", _f1(part.begun, part.mine, part.wanted), ""))
        figures.append((f"{label} Jaccard, pieces", part.overlap / part.terms, ""))
    figures += [
        (f"rule {name}", right / (right + wrong), "")
        for name, (right, wrong) in sorted((tally.rules | rules).items())
        if name != "none" and right + wrong >= _ENOUGH
    ]
    return [
        Row(stage="quotations", set=SETS[0], part="dev", metric=name, value=value, peer=peer)
        for name, value, peer in figures
    ]
