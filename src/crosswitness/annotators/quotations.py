"""Quotations: what a report gives as somebody's words, between marks or reported.

What it does not do: it does not say who spoke (see `attributions`), and it never repairs the
words. Marks are read by `crosswitness.lang.marks`, speech without marks by
`crosswitness.lang.reports`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from crosswitness.annotators.passages import paragraphs, read
from crosswitness.lang.clauses import clause_around
from crosswitness.lang.governors import Voice
from crosswitness.lang.marks import Stray, Stretch, balanced, stretches, trimmed
from crosswitness.lang.reports import reports
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import words
from crosswitness.lang.trailing import Report, is_clause
from crosswitness.lang.transcripts import turns
from crosswitness.lang.utterances import is_direct, is_utterance, narrator_cut, resumes
from crosswitness.lang.voices import voice
from crosswitness.model.annotation import (
    Annotation,
    Origin,
    Quotation,
    QuotationKind,
    Segment,
    SegmentKind,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers

ORIGIN = Origin(stage="quotations", version=3)

_DASHES = frozenset("–—―-")
UNCLOSED = "unclosed"
DISAGREE = "marks disagree"
DENIED = "denied"
"""Flag: the verb takes back what is said ("denied that it had fired")."""
TRANSCRIPT = "transcript"
"""Flag: a turn of a transcript, after a name and a colon, without marks."""
DASH = "dash"
"""Flag: a dash opens the paragraph in place of a mark."""
PHRASE = "no clause"
"""Flag: the words are no sentence without their verb ("called it the end of a chapter")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationsOptions:
    """Settings of the stage.

    Attributes:
        min_words: Stretches between marks with fewer words (default 3) count only where a cue
            with a source governs them; others are scare quotes.
        indirect: Whether speech without marks is sought (default true).
    """

    min_words: int = 3
    indirect: bool = True


def annotate(layers: Layers, options: QuotationsOptions) -> Iterator[Annotation | Issue]:
    """Yield the quotations of one report.

    Args:
        layers: The report with `Segment` and `Sentence`.
        options: Settings.

    Yields:
        `Quotation` of kind DIRECT or MIXED between marks, of kind INDIRECT without, and Issue
        Q101 at a mark without a partner, Q102 where the report's own words stand inside the
        marks.
    """
    segments = paragraphs(layers)
    text = layers.document.text
    ranges = [(segment.extent.start, segment.extent.end) for segment in segments]
    found, strays = stretches(text, ranges)
    lines = read(layers, segments, found)
    kept = _utterances(text, lines, found, segments, options)
    yield from _issues(layers, strays)
    cut = [_cut(text, said.stretch) for said in kept]
    for group in _groups(cut):
        whole = kept[group[0]]
        if cut[group[0]] is not whole.stretch:
            whole = replace(whole, clause=None)
        yield _quotation(layers, [cut[i] for i in group], whole)
    for stretch in cut:
        if stretch.outer[1] == stretch.end and stretch.closed:
            yield _disagreement(layers, stretch)
    spoken = turns(text, [r if _body(s) else (0, 0) for r, s in zip(ranges, segments, strict=True)])
    for index in {stretch.paragraph for stretch in found} & set(spoken):
        del spoken[index]
    yield from _transcript(layers, spoken)
    if options.indirect:
        if [stretch.outer for stretch in cut] != [stretch.outer for stretch in found]:
            lines = read(layers, segments, cut)
        yield from _indirect(layers, lines, segments, spoken)


def _body(segment: Segment) -> bool:
    return segment.kind is SegmentKind.BODY


def _transcript(layers: Layers, spoken: dict[int, tuple[int, int]]) -> Iterator[Quotation]:
    for _, (low, high) in sorted(spoken.items()):
        content = layers.document.span(low, high)
        yield Quotation(
            extent=content,
            origin=ORIGIN,
            kind=QuotationKind.DIRECT,
            contents=(content,),
            flags=(TRANSCRIPT,),
        )


@dataclass(frozen=True, slots=True)
class _Said:
    """A stretch that is an utterance, how it is quoted, and its whole clause's code points."""

    stretch: Stretch
    kind: QuotationKind
    clause: tuple[int, int] | None = None
    denied: bool = False


def _utterances(
    text: str,
    lines: Mapping[int, Line],
    found: Sequence[Stretch],
    segments: Sequence[Segment],
    options: QuotationsOptions,
) -> list[_Said]:
    kept: list[_Said] = []
    for paragraph, own in groupby(found, key=lambda stretch: stretch.paragraph):
        line, here = lines[paragraph], list(own)
        title = segments[paragraph].kind is SegmentKind.TITLE
        fewest = 1 if title else options.min_words
        for index, made in zip(line.marked, here, strict=True):
            stretch = replace(made, continues=True) if resumes(line, index) else made
            if stretch.continues or is_utterance(text, line, index, stretch, fewest):
                kept.append(_said(text, line, index, stretch))
    return kept


def _said(text: str, line: Line, index: int, stretch: Stretch) -> _Said:
    if is_direct(text, line, index, stretch):
        return _Said(stretch, QuotationKind.DIRECT)
    found = voice(line, index)
    if found is None:
        return _Said(stretch, QuotationKind.MIXED)
    tokens = clause_around(line, index, found)
    whole = None
    if tokens is not None:
        whole = line.place(tokens)
    return _Said(stretch, QuotationKind.MIXED, whole, _denies(found))


def _denies(found: Voice) -> bool:
    """Say whether the verb takes back what follows: "denied", "rejected"."""
    return found.verb.replace(" ", "_") in words("denial")


def _cut(text: str, stretch: Stretch) -> Stretch:
    at = narrator_cut(text, stretch)
    return stretch if at is None else trimmed(stretch, at)


def _groups(kept: Sequence[Stretch]) -> list[list[int]]:
    """Join the paragraphs of one speech, and the parts of a sentence that a cue interrupts."""
    groups: list[list[int]] = []
    for index, stretch in enumerate(kept):
        previous = kept[index - 1] if index else None
        same = previous is not None and previous.paragraph == stretch.paragraph
        if stretch.continues and previous is not None and (same or not previous.closed):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _quotation(layers: Layers, parts: Sequence[Stretch], whole: _Said) -> Quotation:
    document = layers.document
    flags = []
    if not parts[-1].closed:
        flags.append(UNCLOSED)
    if any(part.closed and part.outer[1] == part.end for part in parts):
        flags.append(DISAGREE)
    if whole.denied:
        flags.append(DENIED)
    return Quotation(
        extent=document.span(parts[0].outer[0], parts[-1].outer[1]),
        origin=ORIGIN,
        kind=whole.kind,
        contents=tuple(document.span(part.start, part.end) for part in parts),
        flags=tuple(flags),
        clause=document.span(*whole.clause) if whole.clause is not None else None,
    )


def _issues(layers: Layers, strays: Sequence[Stray]) -> Iterator[Issue]:
    for stray in strays:
        what = "is never closed" if stray.opening else "closes nothing"
        yield Issue(
            code="Q101",
            message=f"This quotation mark {what}; its paragraph is read as far as it goes.",
            place=layers.document.span(stray.start, stray.end),
            origin=ORIGIN,
        )


def _disagreement(layers: Layers, stretch: Stretch) -> Issue:
    return Issue(
        code="Q102",
        message="The report's own words begin before the closing mark; the quotation ends here.",
        place=layers.document.span(stretch.end, stretch.end + 1),
        origin=ORIGIN,
    )


def _indirect(
    layers: Layers,
    lines: Mapping[int, Line],
    segments: Sequence[Segment],
    spoken: Collection[int],
) -> Iterator[Quotation]:
    for paragraph, line in lines.items():
        if segments[paragraph].kind is SegmentKind.CAPTION or paragraph in spoken:
            continue
        for report in reports(line):
            yield _reported(layers, line, report)


def _reported(layers: Layers, line: Line, report: Report) -> Quotation:
    text, tokens = layers.document.text, line.tokens
    pieces = [balanced(text, *line.place(piece)) for piece in report.contents]
    first, last = report.contents[0][0], report.contents[-1][1]
    dashed = report.voice.rule == "POST" and first == 0 and tokens[0].low in _DASHES
    # A verb that is told with the words takes nothing back from them.
    alone = report.voice.cue is None or first >= report.voice.cue[1] or first < report.voice.cue[0]
    flags = [DENIED] if alone and _denies(report.voice) else []
    if dashed:
        flags.append(DASH)
        pieces[0] = (line.place((1, 2))[0], pieces[0][1])
    elif alone and not (report.that or is_clause(line, first, last)):
        flags.append(PHRASE)
    contents = tuple(layers.document.span(*piece) for piece in pieces)
    return Quotation(
        extent=layers.document.span(contents[0].start, contents[-1].end),
        origin=ORIGIN,
        kind=QuotationKind.DIRECT if dashed else QuotationKind.INDIRECT,
        contents=contents,
        flags=tuple(flags),
    )
