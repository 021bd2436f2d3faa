"""The stations between a speaker and the report, in the order in which the words went.

Sentence patterns stand in `crosswitness.lang.relays` and `crosswitness.lang.occasions`, credits of
the whole report in `crosswitness.lang.credits`. A station is never carried into the next sentence,
but for what "it showed" after "ORG published a video".
"""

from collections.abc import Collection, Iterator, Sequence

from crosswitness.annotators.attribution_rules import Said
from crosswitness.lang.credits import agencies_in, credit_line, credits_in
from crosswitness.lang.hops import Hop
from crosswitness.lang.occasions import occasions
from crosswitness.lang.phrases import Phrase
from crosswitness.lang.relays import hops, outlet_in, shown_by
from crosswitness.lang.speech import Line
from crosswitness.lang.speechwords import words
from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.kinds import Role
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

Station = tuple[Line, Hop]
"""A station with the line that its tokens belong to."""

_NEARNESS = {
    Role.SPEAKER: 0,
    Role.DOCUMENT: 1,
    Role.READER: 2,
    Role.OCCASION: 3,
    Role.PUBLISHER: 4,
    Role.RELAY: 6,
}
_INNER = frozenset(("citing", "carried by"))


def stations(
    text: str, lines: Sequence[Line], place: tuple[int, int], told: Phrase | None, cue: int | None
) -> list[Station]:
    """Return the stations that the sentence of a quotation names, nearest to the speaker first.

    Args:
        text: The text.
        lines: The paragraphs.
        place: Number of the line and index of the token where the quotation begins.
        told: Half-open token range of what is said without marks, or None.
        cue: First token of the cue, if it stands in this line, else None.
    """
    number, index = place
    line = lines[number]
    bounds = line.sentence(index)
    inside: Collection[int] = range(*told) if told is not None else ()
    found = [(line, hop) for hop in hops(text, line, *bounds)]
    found += [(line, hop) for hop in occasions(line, bounds, inside, cue)]
    found += _shown(text, lines, number, bounds)
    return sorted(_distinct(found), key=_order)


def passes_on(text: str, lines: Sequence[Line], found: Said) -> bool:
    """Say whether a source is an outlet that passes words on and speaks none itself."""
    if found.phrase is None or found.verb.replace(" ", "_") in words("own_acts"):
        return False
    number, phrase = found.phrase
    line = lines[number]
    known = line.tokens[phrase[1] - 1].classes
    plain = "press_plain" in known and "informant" not in known
    if not plain and outlet_in(text, line, phrase) is None:
        return False
    return found.cue is None or not _own_words(line, phrase)


def _own_words(line: Line, phrase: Phrase) -> bool:
    """Say whether an outlet speaks for itself: "the paper said in an editorial"."""
    low, high = line.sentence(phrase[0])
    return any("own_words" in token.classes for token in line.tokens[low:high])


def cited_one(text: str, between: Sequence[Station], number: int) -> Said | None:
    """Return whom an outlet cites, if that is no outlet: the words are theirs, not passed on.

    Args:
        text: The text.
        between: The stations of the quotation's sentence.
        number: Number of the quotation's line.
    """
    for line, hop in between:
        if hop.rule == "citing" and hop.source and outlet_in(text, line, hop.source) is None:
            return Said(line.place(hop.source), line.place(hop.cue), "CITED", number)
    return None


def credited(layers: Layers) -> list[Span]:
    """Return the agencies that a dateline, a by-line or a line of its own credits, each once."""
    text = layers.document.text
    found: list[tuple[int, int]] = []
    for segment in layers.of(Segment):
        low, high = segment.extent.start, segment.extent.end
        if segment.kind is SegmentKind.DATELINE:
            found += credits_in(text, low, high)
        elif segment.kind is SegmentKind.BYLINE:
            found += agencies_in(text, low, high)
        elif segment.kind is not SegmentKind.CAPTION:
            found += credit_line(text, low, high)
    named: dict[str, Span] = {}
    for low, high in found:
        named.setdefault(text[low:high], layers.document.span(low, high))
    return list(named.values())


def _order(station: Station) -> tuple[int, int]:
    """Order by role; of two that pass on, the one named last stands nearer to the speaker."""
    line, hop = station
    rank = 5 if hop.rule in _INNER else _NEARNESS[hop.role]
    place, _ = line.place(hop.cue)
    return rank, -place if hop.role is Role.RELAY else place


def _distinct(found: Sequence[Station]) -> Iterator[Station]:
    """Yield the stations without those whose words another one names already."""
    taken: list[tuple[int, Phrase]] = []
    for line, hop in found:
        if hop.source is not None:
            clash = any(
                start == line.start and hop.source[0] < other[1] and other[0] < hop.source[1]
                for start, other in taken
            )
            if clash:
                continue
            taken.append((line.start, hop.source))
        yield line, hop


def _shown(text: str, lines: Sequence[Line], number: int, bounds: Phrase) -> Iterator[Station]:
    """Yield the outlet of "ORG published a video" before "It showed …"."""
    line = lines[number]
    low, high = bounds
    first = line.tokens[low].low
    second = line.tokens[min(low + 1, high - 1)].low
    if first not in ("it", "which") and second not in words("footage"):
        return
    if not any(cue.lemma == "show" for cue in line.cues_between(low, high)):
        return
    before = line if low > 0 else lines[number - 1] if number else None
    if before is not None:
        last = low - 1 if low > 0 else len(before.tokens) - 1
        shown = shown_by(text, before, *before.sentence(last))
        if shown is not None:
            yield before, shown
