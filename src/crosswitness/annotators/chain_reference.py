"""Descriptions of people ("the Ruritanian general"), joined where only one person fits."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crosswitness.annotators.chain_known import Person
from crosswitness.lang.lexicon import office_words, tokens
from crosswitness.lang.naming.descriptions import Description, descriptions
from crosswitness.lang.naming.line import FUNCTION_WORDS, Found, Line
from crosswitness.model.annotation import ChainMember, Mention, MentionKind, SegmentKind
from crosswitness.model.span import Span

_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GOVERNMENT})
_CAPITAL = re.compile(
    r"(?<=[a-z,;] )[A-Z][a-z]{2,30}"
    r"(?=,? (?:who|was|is|were|had|has|did|would|said|told|[a-z]{2,20}ed)\b|[’']s )"
)
_WORD = re.compile(r"[^\W\d_]{1,40}")
_UNNAMED = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]{1,20} ){0,3}"
    r"(?:man|woman|boy|girl|father|mother|official|spokesman|spokeswoman|spokesperson|officer|"
    r"resident|source|general|commander|lawyer|witness|analyst|expert|professor|diplomat|"
    r"minister|president|leader|soldier|activist|journalist|teacher|student|doctor)\b"
)


@dataclass(slots=True)
class Unit:
    """A sentence with the people named in it.

    Attributes:
        kind: Kind of its segment.
        place: The sentence.
        named: People with the names that stand in it, in text order.
        others: Mentions in it that are no people.
        described: People with the descriptions of them in it.
        unnamed: Phrases for people that are joined to nobody ("a spokesman", "a woman").
    """

    kind: SegmentKind
    place: Span
    named: list[tuple[Mention, Person]] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)
    described: list[tuple[Span, Person]] = field(default_factory=list)
    unnamed: list[Span] = field(default_factory=list)


def describe(text: str, units: Sequence[Unit], persons: Sequence[Person]) -> None:
    """Add descriptions to the people they can only mean, and note them in their sentences.

    Args:
        text: Text of the document.
        units: Its sentences in text order; `Unit.described` grows.
        persons: Its people, to which members are added.
    """
    for unit in units:
        unit.unnamed += _unnamed(text, unit)
        for place, person, rule, detail in _described(text, unit, persons):
            person.members.append(ChainMember(place=place, rule=rule, detail=detail))
            unit.described.append((place, person))


def _unnamed(text: str, unit: Unit) -> Iterator[Span]:
    """Yield phrases for people without a name, and capitalised words that act or own.

    The words are no name yet, but may be people.
    """
    people = [mention.extent for mention, _ in unit.named]
    names = people + [mention.name for mention in unit.others]
    for pattern, spans in ((_UNNAMED, people), (_CAPITAL, names)):
        covered = _covered(unit.place, spans)
        for match in pattern.finditer(text, unit.place.start, unit.place.end):
            start, end = match.start(), match.end()
            known = any(covered[start - unit.place.start : end - unit.place.start])
            if not known and match.group().lower() not in FUNCTION_WORDS:
                yield Span(document=unit.place.document, start=start, end=end)


def _covered(sentence: Span, spans: Sequence[Span]) -> bytearray:
    """Return 1 for each code point of the sentence that lies in a span."""
    covered = bytearray(len(sentence))
    for span in spans:
        start = max(span.start, sentence.start) - sentence.start
        end = min(span.end, sentence.end) - sentence.start
        covered[start:end] = b"\1" * max(end - start, 0)
    return covered


def _described(
    text: str, unit: Unit, persons: Sequence[Person]
) -> Iterator[tuple[Span, Person, str, str]]:
    if office_words().isdisjoint(_WORD.findall(text, unit.place.start, unit.place.end)):
        return
    line = Line(
        text, tokens(text, unit.place.start, unit.place.end), frozenset(), frozenset(), False
    )
    if not line.titles:
        return
    starts = {token.start: place for place, token in enumerate(line.tokens)}
    ends = {token.end: place + 1 for place, token in enumerate(line.tokens)}
    body_from = {
        starts[m.name.start]: Found(
            starts[m.name.start], ends[m.name.end], m.kind, m.rule, m.country, m.referent
        )
        for m in unit.others
        if m.kind in _BODIES and m.name.start in starts and m.name.end in ends
    }
    inside = _covered(unit.place, [mention.extent for mention, _ in unit.named])
    for found in descriptions(line, body_from):
        place = Span(
            document=unit.place.document,
            start=line.tokens[found.first].start,
            end=line.tokens[found.last - 1].end,
        )
        beside = _named_by(text, place, unit)
        if beside is not None:
            yield place, beside, "apposition", "stands beside the name"
        elif not any(inside[place.start - unit.place.start : place.end - unit.place.start]):
            person = _holder(text, line, found, persons)
            if person is not None:
                name = person.hub.of(text)
                yield place, person, "description", f"only {name} is so described here"


def _named_by(text: str, place: Span, unit: Unit) -> Person | None:
    """Return the person whose name follows the description at once ("his counterpart X")."""
    first = bisect_left(unit.named, place.end, key=lambda pair: pair[0].extent.start)
    if first == len(unit.named):
        return None
    mention, person = unit.named[first]
    return person if text[place.end : mention.extent.start] in {" ", ", "} else None


def _holder(text: str, line: Line, found: Description, persons: Sequence[Person]) -> Person | None:
    fitting = [person for person in persons if _fits(text, line, found, person)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(text: str, line: Line, found: Description, person: Person) -> bool:
    held = person.offices | person.ranks
    if found.office not in held and not (
        found.office == "general" and any(key.endswith("general") for key in person.ranks)
    ):
        return False
    titles = " ".join(title.of(text) for m in person.mentions for title in m.titles)
    if found.former != any(word in titles for word in ("former", "Former", "then-", "ex-")):
        return False
    if found.country:
        return found.country in person.countries
    if found.body is not None:
        first, last = found.body
        name = text[line.tokens[first].start : line.tokens[last - 1].end]
        return name.lower() in titles.lower()
    return True
