"""Copies: reports whose own words, outside quotations, are those of another report.

Two reports are held for copies when they share a long run of equal words outside quotations, when
most five-word shingles of the shorter stand in the longer, or when most of its sentences stand in
the longer, reworded: in the same order, or in another and then more alike. Equal words inside
quotations show nothing of that kind: everybody quotes the same speech, or shows the same post of
a social network. They give a `Relation.POSSIBLE` link for the reader.

Not done: paraphrase that keeps neither words nor their order; copies in another language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from crosswitness.lang.alignment import aligned
from crosswitness.lang.shingles import BREAK, SHINGLE, Run, containment, equal_runs, hashes, sketch
from crosswitness.lang.tokens import Word, fold
from crosswitness.linkers.copied_words import body_words, sentence_of
from crosswitness.model.annotation import Origin
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

ORIGIN = Origin(stage="duplicates", version=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicatesOptions:
    """When wording is held for copied.

    Attributes:
        run: Least words of an equal run outside quotations, in words. Default 12: on twelve
            hand-annotated reports runs of 8 and 9 words were set phrases, from 12 on copies.
        quoted: Least words of an equal run inside quotations that is shown, in words. Default 8.
        contained: Least share of the smaller sketch of shingles outside quotations, 0 to 1.
            Default 0.5.
        shingles: Least number of shared hashes for that, so that short texts do not agree by
            chance. Default 8.
        aligned: Least share of sentences that stand in the other report, in the same order or,
            where each is very like its partner, in another one, 0 to 1. Default 0.6: on generated
            rewritings it holds up to a quarter of the words.
        hint: Least share of shingles, 0 to 1, at which sentences are aligned at all: two reports
            that tell the same facts in the same order in their own words share fewer. Default 0.1.
        sentences: Least number of aligned sentences, so that short texts do not agree by chance.
            Default 4.
    """

    run: int = 12
    quoted: int = 8
    contained: float = 0.5
    shingles: int = 8
    aligned: float = 0.6
    hint: float = 0.1
    sentences: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The wording of one report's body, boilerplate and captions left out.

    Attributes:
        place: From the first to the last word of the body.
        outlet: Name of the outlet, folded, or ``""``.
        wording: Folded words, a space between words and a line for each sentence; `BREAK` where
            something was left out.
        quoted: ``"q"`` for each word or break inside a quotation, ``"-"`` for each other one.
        sketch: Kept hashes of shingles outside quotations, sorted.
        inner: Kept hashes of shingles inside quotations, sorted.
    """

    place: Span
    outlet: str
    wording: str
    quoted: str
    sketch: tuple[int, ...]
    inner: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An equal run of words in two reports.

    Attributes:
        left: Where it stands in the left report.
        right: Where it stands in the right report.
        words: Number of equal words.
    """

    left: Span
    right: Span
    words: int


def prepare(layers: Layers, groups: Groups, options: DuplicatesOptions) -> Iterator[Body]:
    """Yield the body of a document, or nothing when it has none.

    The kept hashes are enough for two bodies to meet whenever they share a run of
    `DuplicatesOptions.run` words outside or of `DuplicatesOptions.quoted` words inside quotations.
    """
    found, quoted = body_words(layers)
    lines = sentence_of(layers, found)
    if not found:
        return
    # folding may take a word apart or leave nothing of it: ﷺ is four words, a lone accent none
    folded = ["".join(word.folded.split()) or BREAK for word in found]
    outside = [BREAK if flag else word for word, flag in zip(folded, quoted, strict=True)]
    inside = [word if flag else BREAK for word, flag in zip(folded, quoted, strict=True)]
    ends = ["\n" if line != after else " " for line, after in pairwise(lines)]
    wording = "".join(word + end for word, end in zip(folded, [*ends, ""], strict=True))
    real = [word for word in found if word.folded != BREAK]
    window = max(1, options.run - SHINGLE + 1)
    inner_window = max(1, options.quoted - SHINGLE + 1)
    stated = layers.metadata("outlet")
    yield Body(
        place=layers.document.span(real[0].start, real[-1].end),
        outlet=fold(stated.value if stated is not None else layers.document.outlet),
        wording=wording,
        quoted="".join("q" if flag else "-" for flag in quoted),
        sketch=tuple(sorted(sketch(hashes(outside), window))),
        inner=tuple(sorted(sketch(hashes(inside), inner_window))),
    )


def keys(comparable: Body) -> Iterator[str]:
    """Yield the kept hashes in hexadecimal."""
    for value in dict.fromkeys(comparable.sketch + comparable.inner):
        yield f"{value:x}"


def compare(left: Body, right: Body, options: DuplicatesOptions) -> Link | None:
    """Return a COPY_OF link between two bodies, a POSSIBLE one, or None.

    The link does not say which of the two was first. Between two reports of one outlet a run of
    equal words shows nothing, because an outlet repeats its own menus and notes; there a copy, or
    an update, must show in the shingles or sentences.
    """
    features = _copied(left, right, options)
    relation = Relation.COPY_OF
    if not features:
        relation = Relation.POSSIBLE
        meet = not frozenset(left.inner).isdisjoint(right.inner)
        runs = equal_runs(_inside(left), _inside(right), options.quoted) if meet else []
        features = [_run_feature("shared quotation", _inside(left), run) for run in runs[:1]]
    if not features:
        return None
    return Link(
        left=left.place,
        right=right.place,
        relation=relation,
        features=tuple(features),
        origin=ORIGIN,
    )


def passages(left: Layers, right: Layers, options: DuplicatesOptions) -> tuple[Passage, ...]:
    """Return the equal runs outside quotations of two reports, the longest first.

    Runs of fewer than `DuplicatesOptions.run` words are left out unless there is no longer one.
    """
    ours, our_marks = body_words(left)
    theirs, their_marks = body_words(right)
    one, other = _outside_of(ours, our_marks), _outside_of(theirs, their_marks)
    runs = equal_runs(one, other, options.run) or equal_runs(one, other, 1)[:1]
    return tuple(
        Passage(
            left=left.document.span(ours[at].start, ours[at + length - 1].end),
            right=right.document.span(theirs[to].start, theirs[to + length - 1].end),
            words=length,
        )
        for at, to, length in runs
    )


def _copied(left: Body, right: Body, options: DuplicatesOptions) -> list[Feature]:
    features = []
    ours, theirs = frozenset(left.sketch), frozenset(right.sketch)
    outside = _outside(left)
    # Without a kept hash in common there is no run, see `prepare`.
    meet = not ours.isdisjoint(theirs)
    runs = equal_runs(outside, _outside(right), options.run) if meet else []
    if not left.outlet or left.outlet != right.outlet:
        features += [_run_feature("equal words", outside, run) for run in runs[:1]]
    share = containment(ours, theirs)
    if share >= options.contained and len(ours & theirs) >= options.shingles:
        detail = f"{share:.0%} of the shorter report's five-word shingles stand in the other"
        features.append(Feature(name="containment", weight=round(share, 3), detail=detail))
    if share < options.hint:
        return features
    found = aligned(_sentences(left), _sentences(right))
    for count, order in ((found.ordered, "in the same order"), (found.paired, "in another order")):
        share = count / (found.fewer or 1)
        if count >= options.sentences and share >= options.aligned:
            detail = f"{count} sentences ({share:.0%} of one report) stand in both {order}"
            weight = round(share, 3)
            features.append(Feature(name="aligned sentences", weight=weight, detail=detail))
            break
    return features


def _run_feature(name: str, left: Sequence[str], run: Run) -> Feature:
    shown = " ".join(left[run.left : run.left + min(run.length, 12)])
    where = "outside" if name == "equal words" else "inside"
    detail = f"{run.length} equal words in a row {where} quotations: {shown}"
    return Feature(name=name, weight=round(min(1.0, run.length / 100), 3), detail=detail)


def _outside(body: Body) -> tuple[str, ...]:
    return _words(body.wording, body.quoted, "-")


def _inside(body: Body) -> tuple[str, ...]:
    return _words(body.wording, body.quoted, "q")


@lru_cache(maxsize=256)
def _words(wording: str, quoted: str, kept: str) -> tuple[str, ...]:
    """Return the words with the flag ``kept``, a `BREAK` for each other one.

    Pairs come sorted by their left report, so a report's words are asked for many times in a row.
    """
    flags = zip(wording.split(), quoted, strict=True)
    return tuple(word if flag == kept else BREAK for word, flag in flags)


def _outside_of(found: Sequence[Word], quoted: Sequence[bool]) -> list[str]:
    return [BREAK if flag else word.folded for word, flag in zip(found, quoted, strict=True)]


def _sentences(body: Body) -> list[list[str]]:
    """Return the words outside quotations of each sentence."""
    found = []
    at = 0
    for line in body.wording.split("\n"):
        parts = line.split(" ")
        flags = body.quoted[at : at + len(parts)]
        at += len(parts)
        found.append([p for p, f in zip(parts, flags, strict=True) if f == "-" and p != BREAK])
    return found
