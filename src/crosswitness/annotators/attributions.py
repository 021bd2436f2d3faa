"""Attributions: who a quotation is given to, and through whom it came.

Each quotation gets exactly one speaker attribution. Its source is None when nobody is named,
with the reason; the speaker is a place of a chain that names the same one, and None unless that
is safe. Outlets that pass words on are relays. What it does not do: it does not guess from
topic or knowledge, and it never carries a relay into the next sentence.

Measured precision of each rule stands in ``docs``; the rules are those of
`crosswitness.lang.voices`, `crosswitness.annotators.attribution_rules` and
`crosswitness.lang.relays`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from crosswitness.annotators.attribution_rules import Finder, Said
from crosswitness.annotators.passages import around, paragraphs, quoted, read
from crosswitness.annotators.speakers import Speakers
from crosswitness.annotators.stations import Station, cited_one, credited, passes_on, stations
from crosswitness.lang.hops import Hop
from crosswitness.lang.phrases import head
from crosswitness.lang.reports import reports
from crosswitness.lang.speech import Line
from crosswitness.lang.trailing import Report
from crosswitness.model.annotation import (
    Annotation,
    Attribution,
    Origin,
    Quotation,
    QuotationKind,
    Role,
    Scope,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="attributions", version=4)

_CREDITED = Hop(None, (0, 0), "credit line")
_WRITTEN = Hop(None, (0, 0), "a text's own words", Role.DOCUMENT)
_SHARED = frozenset(("Lpart", "L1s", "PART", "PARA", "FLOAT", "EVAL"))
"""Rules whose source speaks with more than one verb of its sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionsOptions:
    """Settings of the stage.

    Attributes:
        credits: Whether the credit of a dateline ("(Reuters)"), of a by-line or of a line of its
            own is a relay of every quotation of the report (default true).
    """

    credits: bool = True


def annotate(layers: Layers, options: AttributionsOptions) -> Iterator[Annotation | Issue]:
    """Yield the attributions of one report's quotations.

    Args:
        layers: The report with `Segment`, `Sentence`, `Mention`, `Chain` and `Quotation`.
        options: Settings.

    Yields:
        For each quotation one `Attribution` with `Role.SPEAKER`, and one for each further station
        that its sentence names or that the report credits, numbered on its way to the report.
    """
    yield from _Report(layers, options).attributions()


class _Quoted(NamedTuple):
    """A quotation with its id, which costs a digest each time that it is asked for."""

    id: str
    quotation: Quotation


_Stop = tuple[Span | None, tuple[int, int] | None, Hop]
"""A station's words, the code points of its cue, and the pattern that named it."""


class _Report:
    """The quotations of one report, met in text order."""

    def __init__(self, layers: Layers, options: AttributionsOptions) -> None:
        self.document = layers.document
        self.text = layers.document.text
        self.all = [_Quoted(quotation.id, quotation) for quotation in layers.of(Quotation)]
        self.marked = [q for q in self.all if q.quotation.kind is not QuotationKind.INDIRECT]
        self.indirect = {
            q.quotation.contents[0].start: q
            for q in self.all
            if q.quotation.kind is QuotationKind.INDIRECT
        }
        segments = around(paragraphs(layers), layers.of(Quotation))
        owners, stretches = quoted(self.text, [q.quotation for q in self.marked], segments)
        self.lines = list(read(layers, segments, stretches).values())
        self.owners = _by_line(owners, self.lines)
        self.finder = Finder(self.text, self.lines)
        self.speakers = Speakers(layers)
        self.credits = credited(layers) if options.credits else []
        self.done: set[str] = set()
        self.heard: dict[str, Said] = {}

    def attributions(self) -> Iterator[Attribution]:
        """Yield all attributions, line by line, in the order in which the words stand."""
        places = sorted(self.indirect)
        for number, line in enumerate(self.lines):
            self.finder.enter()
            low, high = bisect_left(places, line.start), bisect_left(places, line.end)
            events: list[tuple[int, int, Report | None]] = [
                (index, owner, None)
                for index, owner in zip(line.marked, self.owners[number], strict=True)
            ]
            events += self._told(line) if low < high else []
            for index, owner, report in sorted(events, key=lambda event: event[:2]):
                if report is None:
                    yield from self._marked(number, index, self.marked[owner])
                else:
                    place, _ = line.place((index, index + 1))
                    yield from self._reported(number, report, self.indirect[place])
        for item in self.all:
            if item.id not in self.done:
                yield self._unknown(item)

    def _told(self, line: Line) -> list[tuple[int, int, Report]]:
        """Return the speech without marks of a paragraph, before what is marked at its place."""
        found = {report.contents[0][0]: report for report in reports(line)}
        return [
            (index, -1, report)
            for index, report in found.items()
            if line.place((index, index + 1))[0] in self.indirect
        ]

    def _marked(self, number: int, index: int, said: _Quoted) -> Iterator[Attribution]:
        if said.id in self.done:
            if said.id in self.heard:
                self.finder.heard(replace(self.heard[said.id], line=number), marked=True)
            return
        found = self._find(number, index, said.quotation)
        self.done.add(said.id)
        if found is not None:
            self.heard[said.id] = found
            self.finder.heard(found, marked=True)
        between = self._stations(found, number, (index, None))
        yield from self._chain(said, found, self._outlet(found), between)

    def _find(self, number: int, index: int, quotation: Quotation) -> Said | None:
        """Return the source of a quotation, read at its last paragraph if the first has none."""
        found = self.finder.find(number, index)
        if found is not None and found.rule not in ("FLOAT", "PARA"):
            return found
        for later in range(number + 1, min(len(self.lines), number + len(quotation.contents))):
            line = self.lines[later]
            for position, owner in zip(line.marked, self.owners[later], strict=True):
                if self.marked[owner].quotation is quotation:
                    better = self.finder.find(later, position)
                    if better is not None and better.rule in ("R1", "R2", "ACC"):
                        return better
        return found

    def _reported(self, number: int, report: Report, said: _Quoted) -> Iterator[Attribution]:
        if said.id in self.done:
            return
        self.done.add(said.id)
        found = self.finder.said(number, report.voice)
        told = (report.contents[0][0], report.contents[-1][1])
        outlet = self._outlet(found)
        if found is not None and found.rule != "EVAL" and not outlet:
            self.finder.heard(found, marked=False)
        between = self._stations(found, number, (told[0], told))
        yield from self._chain(said, found, outlet, between)

    def _outlet(self, found: Said | None) -> bool:
        return found is not None and passes_on(self.text, self.lines, found)

    def _stations(
        self, found: Said | None, number: int, told: tuple[int, tuple[int, int] | None]
    ) -> list[Station]:
        """Return the stations of a sentence; those of another speech in it only if unclear."""
        line = self.lines[number]
        own = None
        cue = found.cue if found is not None and found.rule not in _SHARED else None
        if cue is not None and line.start <= cue[0] < line.end:
            own = line.token_at(cue[0])
        index, contents = told
        return stations(self.text, self.lines, (number, index), contents, own)

    def _chain(
        self, said: _Quoted, found: Said | None, outlet: bool, between: list[Station]
    ) -> Iterator[Attribution]:
        cited = cited_one(self.text, between, found.line) if found and outlet else None
        told: list[tuple[int, int]] = []
        stops: list[_Stop] = []
        if found is not None:
            told.append(found.source)
        if cited is not None:
            told.append(cited.source)
            yield self._speaker(said, cited)
        elif found is None or outlet:
            why = "Only the outlet that passes it on is named." if outlet else "Nobody is named."
            yield self._unknown(said, why)
        else:
            yield self._speaker(said, found)
            if self._text_speaks(found):
                stops.append((self.document.span(*found.source), found.cue, _WRITTEN))
        for line, hop in between:
            source = self._span(line, hop.source) if hop.source else None
            if source is not None and any(_same(source, other) for other in told):
                continue
            if source is not None:
                told.append((source.start, source.end))
            stops.append((source, line.place(hop.cue), hop))
        if found is not None and outlet:
            hop = Hop(None, (0, 0), found.rule)
            stops.append((self.document.span(*found.source), found.cue, hop))
        stops += [(credit, None, _CREDITED) for credit in self.credits]
        for step, stop in enumerate(stops, 1):
            yield self._station(said, step, stop)

    def _text_speaks(self, found: Said) -> bool:
        """Say whether a source is a text: what the agreement provides is no person's word."""
        if found.phrase is None:
            return False
        number, phrase = found.phrase
        text = "document" in head(self.lines[number], phrase).classes
        return text and self.speakers.name_in(self.document.span(*found.source)) is None

    def _span(self, line: Line, phrase: tuple[int, int]) -> Span:
        return self.document.span(*line.place(phrase))

    def _speaker(self, said: _Quoted, found: Said) -> Attribution:
        source = self.document.span(*found.source)
        cue = self.document.span(*found.cue) if found.cue else None
        speaker, reason = self.speakers.named(found)
        return Attribution(
            extent=_hull(self.document.span, source, cue),
            origin=ORIGIN,
            quotation=said.id,
            role=Role.SPEAKER,
            source=source,
            cue=cue,
            speaker=speaker,
            rule=found.rule,
            reason=reason,
        )

    def _unknown(self, said: _Quoted, reason: str = "Nobody is named.") -> Attribution:
        return Attribution(
            extent=said.quotation.extent,
            origin=ORIGIN,
            quotation=said.id,
            role=Role.SPEAKER,
            source=None,
            cue=None,
            rule="none",
            reason=reason,
        )

    def _station(self, said: _Quoted, step: int, stop: _Stop) -> Attribution:
        source, cue, hop = stop
        cue_span = self.document.span(*cue) if cue else None
        named = source is not None and hop.role not in (Role.OCCASION, Role.DOCUMENT)
        return Attribution(
            extent=_hull(self.document.span, source, cue_span),
            origin=ORIGIN,
            quotation=said.id,
            role=hop.role,
            source=source,
            cue=cue_span,
            speaker=self.speakers.name_in(source) if source is not None and named else None,
            rule=hop.rule,
            reason="" if source else "A source exists and is not named.",
            step=step,
            scope=Scope.REPORT if hop is _CREDITED else Scope.QUOTATION,
        )


def _by_line(owners: Sequence[int], lines: Sequence[Line]) -> list[Sequence[int]]:
    """Return whose the stretches of each line are."""
    found, first = [], 0
    for line in lines:
        found.append(owners[first : first + len(line.stretches)])
        first += len(line.stretches)
    return found


def _same(source: Span, found: tuple[int, int]) -> bool:
    return source.start < found[1] and found[0] < source.end


def _hull(make: Callable[[int, int], Span], *spans: Span | None) -> Span:
    there = [span for span in spans if span is not None]
    if len(there) == 1:
        return there[0]
    return make(min(span.start for span in there), max(span.end for span in there))
