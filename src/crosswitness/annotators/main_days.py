"""The day of a main event: a date of the opening whose clause tells it, else none stated."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crosswitness.lang.gist import shared, stems
from crosswitness.lang.times.tense import speaks_of_past
from crosswitness.model.annotation import Anchor, EventMention, TimeExpression, TimeKind
from crosswitness.model.errors import ModelError
from crosswitness.model.events import Part
from crosswitness.model.layers import Layers
from crosswitness.model.main_event import DayBasis
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate, parse_partial

_BREAK = re.compile(
    r"[,;:.!?“”\"()–—]|\b(?:after|before|when|while|as|since|who|which|where|because|until|that)\b"
)
_SIGNED = re.compile(r"\)\s{0,2}$")  # "(@somebody) November 8": the day of a post, not of an event
_CLOCK = re.compile(r"[T ](\d\d):(\d\d)")
_HOUR = re.compile(r"T(\d\d):\d\d(?::\d\d)?")
_HOURS = 8  # least hours from publication to the time told that no zones explain
_LINE = 150  # code points of a sentence of news
_REACH = 120  # code points of a clause on either side of its date
_SPEECH = re.compile(
    r"\b(?:said|says|told|tweeted|wrote|added)(?:\s[\w’'-]{1,20}){0,3}\s(?:on\s)?$"
)

_ASIDE = re.compile(r"\b(?:after|before|when|while|as|since|who|which|where|because|until)$")
_UPDATE = re.compile(  # a toll that grew dates the count and not the happening
    r"\b(?:toll|number)\b.{0,120}\b(?:rose|risen|climbed|grew|grown|increased|reached|stood)\b"
    r"|\b(?:rose|risen|climbed) to\b",
    re.IGNORECASE,
)
_HEADLINE, _STEP, _CLAUSE, _OWN, _SAID, _NEWS = 0.3, 0.03, 0.6, 0.25, 0.05, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where a report tells its main event.

    Attributes:
        told: The headline's main clause, else the first sentence.
        title: The whole headline, or None.
        lead: The first sentences of the running text.
        subject: Weighty stems of `told` with their weights.
    """

    told: Span
    title: Span | None
    lead: Sequence[Span]
    subject: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with what it rests on, as in `MainEvent`."""

    when: Span | None
    day: PartialDate | None
    basis: DayBasis
    reason: str


def choose(
    layers: Layers, opening: Opening, event: EventMention | None, limits: tuple[float, int]
) -> Day:
    """Return the day of the main event.

    Args:
        layers: The report.
        opening: Its headline and opening.
        event: The event mention that tells the main event, or None.
        limits: Least likeness of a date's clause to the headline, and most days before
            publication.
    """
    written = _published(layers)
    ranked = [
        (_likeness(layers, opening, event, item), item)
        for item in layers.of(TimeExpression)
        if _is_news(item, written, limits[1])
    ]
    able = [(likeness, item) for likeness, item in ranked if likeness >= limits[0]]
    if able:
        best = max(able, key=lambda pair: (pair[0], -pair[1].extent.start))[1]
        words = " ".join(layers.text(best.extent).split())
        return Day(
            when=best.extent,
            day=best.start or best.said,
            basis=DayBasis.STATED,
            reason=f"“{words}” stands in a clause that tells the same as the headline",
        )
    if written is not None:
        return _inferred(layers, opening, written)
    unknown = "neither the opening nor a publication date gives a day"
    return Day(when=None, day=None, basis=DayBasis.UNKNOWN, reason=unknown)


def _inferred(layers: Layers, opening: Opening, written: date) -> Day:
    """Return the day of publication, or the one before where the hour told had not come yet."""
    late = _hour(layers) is not None and _later_hour(layers, opening, _hour(layers) or 0)
    day = written - timedelta(days=1) if late else written
    reason = "no clause of the opening states a day: inferred from the publication date"
    if late:
        reason += ", the day before it because the hour told is later than that of publication"
    return Day(when=None, day=PartialDate.of(day), basis=DayBasis.PUBLICATION, reason=reason)


def _hour(layers: Layers) -> int | None:
    """Return the hour of publication, None where it is not stated or midnight stands for it."""
    chosen = layers.metadata("published")
    found = _CLOCK.search(chosen.value) if chosen is not None else None
    return int(found[1]) if found is not None and found[1] + found[2] != "0000" else None


def _later_hour(layers: Layers, opening: Opening, hour: int) -> bool:
    """Say whether the first clock time of the opening lies after ``hour`` of the same day."""
    for item in layers.of(TimeExpression):
        if any(sentence.contains(item.extent) for sentence in opening.lead):
            told = _HOUR.fullmatch(item.timex)
            if told is not None:
                return int(told[1]) - hour >= _HOURS  # less may be the zones' difference
    return False


def _published(layers: Layers) -> date | None:
    chosen = layers.metadata("published")
    try:
        return parse_partial(chosen.value[:10]).as_date() if chosen is not None else None
    except ModelError:
        return None


def _is_news(item: TimeExpression, written: date | None, before: int) -> bool:
    """Say whether an expression names one day that can be the day of news."""
    if item.kind is not TimeKind.DATE:
        return False
    day = item.start.as_date() if item.start is not None else None
    if day is None:
        said = item.said
        return written is None and said is not None and bool(said.weekday or said.day)
    return written is None or -1 <= (written - day).days <= before


def _likeness(
    layers: Layers, opening: Opening, event: EventMention | None, item: TimeExpression
) -> float:
    """Return how much an expression's clause tells of the main event, about 0 to 1."""
    text, extent = layers.document.text, item.extent
    if opening.title is not None and opening.title.contains(extent):
        return 1.0 + _HEADLINE
    sentence = next((s for s in opening.lead if s.contains(extent)), None)
    if sentence is None or _SIGNED.search(text[max(0, extent.start - 4) : extent.start]):
        return 0.0
    low, high = _clause(text, sentence, extent)
    owner = text[extent.end : extent.end + 2] in ("’s", "'s")
    if owner:  # "Tuesday's election" dates the election and nothing else of the clause
        low = extent.end
    clause = shared(opening.subject, stems(text, low, high))
    whole = shared(opening.subject, stems(text, sentence.start, sentence.end))
    whole = clause if owner else whole
    depth = (extent.start - opening.lead[0].start) / _LINE  # sentences may run together
    likeness = _CLAUSE * clause + (1 - _CLAUSE) * whole - _STEP * depth
    if event is not None and any(a.place == extent for a in event.of(Part.TIME)):
        likeness += _OWN
    aside = owner or _ASIDE.search(text, low - 9, low)
    told = speaks_of_past(text, (sentence.start, sentence.end), extent.start, extent.end)
    if _is_deictic(item) and told and not aside:
        likeness += _NEWS
    if _UPDATE.search(text, low, high):
        likeness -= _NEWS + _OWN
    if _SPEECH.search(text, max(sentence.start, extent.start - 60), extent.start):
        likeness -= _SAID
    return likeness


def _is_deictic(item: TimeExpression) -> bool:
    """Say whether the words count from the day of writing: a bare weekday, "last night"."""
    said = item.said
    bare = said is not None and said.weekday is not None and said.day is None
    return bare or (item.anchor is Anchor.DOCUMENT and item.rule == "distance")


def _clause(text: str, sentence: Span, extent: Span) -> tuple[int, int]:
    low = max(sentence.start, extent.start - _REACH)
    for match in _BREAK.finditer(text, low, extent.start):
        low = match.end()
    high = min(sentence.end, extent.end + _REACH)
    follows = _BREAK.search(text, extent.end, high)
    return low, follows.start() if follows else high
