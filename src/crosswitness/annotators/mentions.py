"""Names in the text: titles, last words, gazetteer, back-ends, propagation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswitness.annotators.detected import Detections
from crosswitness.lang.lexicon import Match, tokens
from crosswitness.lang.naming.agreement import agreed
from crosswitness.lang.naming.bodies import begun, bodies, outlets
from crosswitness.lang.naming.governed import governed, owned
from crosswitness.lang.naming.governments import reading
from crosswitness.lang.naming.line import Found, Line, in_headline_case
from crosswitness.lang.naming.people import people
from crosswitness.lang.naming.places import happenings, places
from crosswitness.lang.naming.repeats import Known, repeats
from crosswitness.lang.naming.verdicts import judged
from crosswitness.model.annotation import (
    Annotation,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="mentions", version=4)

_READ = frozenset(
    {
        SegmentKind.TITLE,
        SegmentKind.BODY,
        SegmentKind.CAPTION,
        SegmentKind.BYLINE,
        SegmentKind.DATELINE,
    }
)
_INSIDE = {"head noun": MentionKind.PERSON, "battle of a place": MentionKind.PLACE}
_LONGEST_ABBREVIATION = 4
_INITIAL = re.compile(r"(?:^|[ .])[A-Z]\.$")
_PROPER = re.compile(r"(?<=[a-z,;] )[A-Z]\w{1,30}")
_SMALL = re.compile(r"\b[a-z]{2,30}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsOptions:
    """Settings of the names stage.

    Attributes:
        propagate: Whether surnames and acronyms found once are names wherever they stand in the
            document. Default: True.
        detectors: Back-ends that find names beside the rules, as ``ID`` or ``ID:ARGUMENT``.
            Default: the trained names, if they are installed.
        fixed: The same with the fingerprints of what was loaded; filled in when a run is planned,
            never by hand. Default: none, so that rules and tables work alone.
    """

    propagate: bool = True
    detectors: tuple[str, ...] = ("crosswitness-en",)
    fixed: tuple[str, ...] = ()


def annotate(layers: Layers, options: MentionsOptions) -> Iterator[Annotation | Issue]:
    """Yield the mentions of titles, by-lines, datelines, captions and body, in text order.

    Names do not overlap, except that a person who owns a government ("X's regime") or the place
    of a battle stands inside its name; titles may hold names of countries and bodies that are
    mentions themselves.
    Needs `Segment` and `Sentence`.
    """
    text = layers.document.text
    words = vocabulary(text)
    lines = [(kind, _line(text, span, *words)) for kind, span in units(layers)]
    said = Detections(layers, options.fixed)
    yield from said.refused(ORIGIN)
    found = [resolved(said.beside(line, candidates(line, kind))) for kind, line in lines]
    only = [line for _, line in lines]
    found = agreed(only, judged(only, found, more=not said.by_backend))
    if options.propagate:
        found = _propagated(only, found)
    for (_, line), names in zip(lines, found, strict=True):
        for name in names:
            yield _mention(layers.document.id, line, name)


def vocabulary(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that a text writes small, and those with a capital inside a clause."""
    return frozenset(_SMALL.findall(text)), frozenset(_PROPER.findall(text))


def _propagated(lines: list[Line], found: list[list[Found]]) -> list[list[Found]]:
    """Return the names with what they teach about the other lines of the document."""
    known = Known()
    for line, names in zip(lines, found, strict=True):
        known.learn(line, names)
    grown = []
    for line, names in zip(lines, found, strict=True):
        kept = [name for name in names if not known.denies(line, name)]
        grown.append(sorted([*kept, *repeats(line, kept, known)]))
    return grown


def units(layers: Layers) -> Iterator[tuple[SegmentKind, Span]]:
    """Yield the stretches that are read: sentences, or whole segments where there are none.

    A sentence that ends with an initial ("Odd P.") is read on into the next.
    """
    sentences = layers.of(Sentence)
    place = 0
    for segment in layers.of(Segment):
        if segment.kind not in _READ:
            continue
        while place < len(sentences) and sentences[place].extent.start < segment.extent.start:
            place += 1
        bare = True
        start = -1
        while place < len(sentences) and sentences[place].extent.end <= segment.extent.end:
            extent = sentences[place].extent
            start = extent.start if start < 0 else start
            place += 1
            bare = False
            following = sentences[place].extent if place < len(sentences) else None
            joined = following is not None and following.end <= segment.extent.end
            if not (joined and _INITIAL.search(layers.text(extent)[-4:])):
                yield segment.kind, layers.document.span(start, extent.end)
                start = -1
        if bare:
            yield segment.kind, segment.extent


def _line(text: str, span: Span, small: frozenset[str], proper: frozenset[str]) -> Line:
    headline = in_headline_case(text, span.start, span.end)
    return Line(text, tokens(text, span.start, span.end), small, proper, headline)


def candidates(line: Line, kind: SegmentKind) -> list[Found]:
    """Return what the rules find in one line, best first, overlaps included."""
    by_word = [*begun(line), *bodies(line), *outlets(line)]
    by_head = list(governed(line))
    whole = [*by_word, *by_head]
    persons = people(line, whole)
    named_after = {body.first for body in by_head}
    found = [*persons, *owned(line, persons), *by_head, *by_word]
    by_place = list(happenings(line))
    found += (name for name in by_place if name.rule != "battle of a place")
    if not line.headline:
        found += places(line)
    found += (_known(line, match, kind) for match in line.names)
    found += (name for name in by_place if name.rule == "battle of a place")
    # a person in "X's regime" is kept beside it; without the possessive only the regime is
    return [
        name
        for name in found
        if name.kind is not MentionKind.PERSON
        or name.first not in named_after
        or line.key(name.last) == "'s"
    ]


def _known(line: Line, match: Match, segment: SegmentKind) -> Found:
    entry = match.entry
    kind, referent = entry.kind, entry.referent
    if entry.group == "capital" and segment is not SegmentKind.DATELINE:
        kind = reading(line, match)
        if kind is MentionKind.GOVERNMENT:
            referent = f"government:{entry.country}"
    return Found(match.first, match.last, kind, "gazetteer", entry.country, referent)


def resolved(found: Iterable[Found]) -> list[Found]:
    """Return names without overlaps, earlier ones first served, in text order."""
    kept: list[Found] = []
    taken: dict[int, Found] = {}
    for name in found:
        holders = {taken[place] for place in range(name.first, name.last) if place in taken}
        if holders and not _owns(name, holders):
            continue
        kept.append(name)
        for place in range(name.first, name.last):
            taken.setdefault(place, name)
    return sorted(kept)


def _owns(name: Found, holders: set[Found]) -> bool:
    """Say whether ``name`` is named after the one name inside it: X’s regime, the Siege of X."""
    inside = _INSIDE.get(name.rule)
    return (
        inside is not None
        and len(holders) == 1
        and all(
            holder.kind is inside
            and name.first <= holder.first
            and (holder.first, holder.last) != (name.first, name.last)
            and holder.last <= name.last
            for holder in holders
        )
    )


def _mention(document: str, line: Line, name: Found) -> Mention:
    def span(first: int, last: int) -> Span:
        return Span(
            document=document, start=line.tokens[first].start, end=line.tokens[last - 1].end
        )

    titles = tuple(_with_stop(line.text, span(first, last)) for first, last in name.titles)
    words = span(name.first, name.last)
    ends = [words, *titles]
    extent = Span(document=document, start=min(s.start for s in ends), end=max(s.end for s in ends))
    return Mention(
        extent=extent,
        origin=ORIGIN,
        kind=name.kind,
        name=words,
        titles=titles,
        country=name.country,
        referent=name.referent,
        rule=name.rule,
    )


def _with_stop(text: str, title: Span) -> Span:
    """Return a title with the full stop of its last abbreviation ("Gen.")."""
    last = title.of(text).rpartition(" ")[2]
    if len(last) > _LONGEST_ABBREVIATION or text[title.end : title.end + 2] != ". ":
        return title
    return Span(document=title.document, start=title.start, end=title.end + 1)
