"""The gist of a report: what tells one happening from another, taken from its layers."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crosswitness.lang.terms import Term, names, rare_pairs, terms, weights
from crosswitness.lang.tokens import words
from crosswitness.linkers.story_slots import Slots, slots
from crosswitness.model.annotation import (
    Mention,
    MentionKind,
    Segment,
    SegmentKind,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.errors import ModelError
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate, parse_partial


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """What one report is about.

    Attributes:
        place: Its title, or its first body segment.
        words: Weights of the weightiest stems.
        lead: The same for title and lead.
        opening: The same for title and opening.
        pairs: Hashes of rare pairs of words, sorted.
        names: Weights of the ten weightiest names.
        known: Stems of all names, sorted.
        numbers: Figures of two digits and more, years left out, sorted.
        days: Days in title and lead, as far as the words state them.
        dates: Months with days in the whole text, sorted.
        year: The latest year in the text, or 0.
        persons: Surnames of the main persons, folded, the most often named first.
        everyone: Words of all persons' names, folded and sorted.
        published: The day of publication, or None.
        slots: Its places, figures and calendar days.
        surfaces: How the weightiest stems are written.
    """

    place: Span
    words: Mapping[str, float]
    lead: Mapping[str, float]
    opening: Mapping[str, float]
    pairs: tuple[int, ...]
    names: Mapping[str, float]
    known: tuple[str, ...]
    numbers: tuple[str, ...]
    days: tuple[PartialDate, ...]
    dates: tuple[tuple[int, int], ...]
    year: int
    persons: tuple[str, ...]
    everyone: tuple[str, ...]
    published: date | None
    slots: Slots
    surfaces: Mapping[str, str]


_OPENING_OF_BODY = 120
"""Words that count half as much again when a whole report is weighed."""

_NAMES = 10
"""Names that must be found again in the other report."""


def gist(layers: Layers, most: int, lead: int, opening: int) -> Gist | None:
    """Return the gist of a document, or None when it has no words.

    Args:
        layers: The document. Segments, times, mentions and metadata are read where they are;
            without segments the whole text counts as body.
        most: How many of the weightiest words are kept.
        lead: Words of the body that count as lead.
        opening: Words of the body that count as opening.
    """
    text = layers.document.text
    title, body = _parts(layers)
    head = terms(text, [(span.start, span.end) for span in title], title=True)
    stated = layers.metadata("title")
    if not head and stated is not None:
        head = terms(stated.value, [(0, len(stated.value))], title=True)
    running = terms(text, [(span.start, span.end) for span in body], title=False)
    found = [*head, *running]
    if not found:
        return None
    named = names(found)
    kept = weights(found, named, _OPENING_OF_BODY, most)
    top = sorted(named, key=lambda key: (-named[key], key))[:_NAMES]
    until = _end_of_lead(text, body, lead)
    return Gist(
        place=[*title, *body][0],
        words=kept,
        lead=weights([*head, *running[:lead]], named, 0, most),
        opening=weights([*head, *running[:opening]], named, 0, most),
        pairs=rare_pairs(found),
        names={key: round(named[key], 4) for key in top},
        known=tuple(sorted({term.stem for term in found if term.stem in named or term.title})),
        numbers=_numbers(found),
        days=_days(layers, until),
        dates=_dates(layers),
        year=max((int(term.stem) for term in found if _is_year(term.stem)), default=0),
        persons=_persons(layers, until),
        everyone=_everyone(layers),
        published=_published(layers),
        slots=slots(layers, _end_of_lead(text, body, opening), until),
        surfaces=_surfaces(found, kept),
    )


def _parts(layers: Layers) -> tuple[list[Span], list[Span]]:
    """Return the title and the body; captions too where there is no body, else the whole text."""
    segments = layers.of(Segment)
    title = [part.extent for part in segments if part.kind is SegmentKind.TITLE]
    body = [part.extent for part in segments if part.kind is SegmentKind.BODY]
    if not body:
        body = [part.extent for part in segments if part.kind is SegmentKind.CAPTION]
    return (title, body) if title or body else ([], [layers.document.whole])


def _end_of_lead(text: str, body: Sequence[Span], count: int) -> int:
    for span in body:
        found = words(text, span.start, span.end)
        if len(found) >= count:
            return found[count - 1].end
        count -= len(found)
    return body[-1].end if body else len(text)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdecimal() and "1900" <= number <= "2050"


def _numbers(found: Iterable[Term]) -> tuple[str, ...]:
    digits = {term.stem for term in found if term.stem.isdecimal() and len(term.stem) > 1}
    return tuple(sorted(number for number in digits if not _is_year(number)))


def _surfaces(found: Iterable[Term], kept: Mapping[str, float]) -> dict[str, str]:
    shown: dict[str, str] = {}
    for term in found:
        if term.stem in kept and (term.stem not in shown or not term.title):
            shown.setdefault(term.stem, term.surface)
    return dict(sorted(shown.items()))


def _days(layers: Layers, until: int) -> tuple[PartialDate, ...]:
    """Return the days that the words of title and lead state.

    What was resolved with the day of publication is left aside: where that day is wrong, it would
    set reports of one happening months apart.
    """
    days: set[PartialDate] = set()
    for time in layers.of(TimeExpression):
        said = time.said
        if time.kind is not TimeKind.DATE or time.extent.start >= until or said is None:
            continue
        if said.day or said.weekday:
            days.add(said)
    return tuple(sorted(days, key=str))


def _dates(layers: Layers) -> tuple[tuple[int, int], ...]:
    said = [time.said for time in layers.of(TimeExpression) if time.said is not None]
    return tuple(sorted({(day.month, day.day) for day in said if day.month and day.day}))


def _persons(layers: Layers, until: int) -> tuple[str, ...]:
    """Return the surnames that stand in title or lead and at least twice, three at most."""
    count: Counter[str] = Counter()
    early: set[str] = set()
    for mention in layers.of(Mention):
        if mention.kind is MentionKind.PERSON:
            surname = words(layers.document.text, mention.name.start, mention.name.end)[-1:]
            count.update(part.folded for part in surname)
            if mention.extent.start < until:
                early.update(part.folded for part in surname)
    main = [(number, name) for name, number in count.items() if number > 1 and name in early]
    return tuple(name for _, name in sorted(main, key=lambda item: (-item[0], item[1]))[:3])


def _everyone(layers: Layers) -> tuple[str, ...]:
    found: set[str] = set()
    for mention in layers.of(Mention):
        if mention.kind is MentionKind.PERSON:
            parts = words(layers.document.text, mention.name.start, mention.name.end)
            found.update(part.folded for part in parts)
    return tuple(sorted(found))


def _published(layers: Layers) -> date | None:
    stated = layers.metadata("published")
    if stated is None:
        return None
    try:
        return parse_partial(stated.value[:10]).as_date()
    except ModelError:
        return None
