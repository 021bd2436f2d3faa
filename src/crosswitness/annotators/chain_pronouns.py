"""Pronouns of the third person, joined only where one person is possible."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from crosswitness.annotators.chain_known import Person
from crosswitness.annotators.chain_reference import Unit
from crosswitness.lang.naming.people import SPEECH
from crosswitness.model.annotation import ChainMember, SegmentKind
from crosswitness.model.span import Span

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?!/)")
_MARK = re.compile('[“”«»"]')
_OPENS = frozenset("“«")
_SENTENCES_BACK = 2
_MOST_NAMES = 100
"""A sentence that names more people is a list: no pronoun is joined to any of them."""


def pronouns(text: str, units: Sequence[Unit]) -> None:
    """Add ``he`` and ``she`` of running text, outside quotations, to the people they mean.

    The only person named before it in the sentence; else the person of the pronoun or the only
    person of the sentence before, or of the one before that, or the one who speaks in it. A
    person whose sex title or given name tells is no candidate for the other pronoun. Captions
    lend no people.

    Args:
        text: Text of the document.
        units: Its sentences in text order, with people named and described.
    """
    walk = _Walk(text, units)
    quoted = False
    for number, unit in enumerate(units):
        if unit.kind is not SegmentKind.BODY:
            continue
        sentence = unit.place.of(text)
        marks = [(match.start(), match.group()) for match in _MARK.finditer(sentence)]
        for match in _PRONOUN.finditer(sentence):
            if not _open(quoted, marks, match.start()):
                start = unit.place.start
                walk.take(number, start + match.start(), start + match.end())
        quoted = _open(quoted, marks, len(sentence))
        if "\n" in text[unit.place.end : unit.place.end + 2]:
            quoted = False  # a paragraph's end closes what is open


def _open(quoted: bool, marks: Sequence[tuple[int, str]], end: int) -> bool:
    """Say whether a quotation is open before ``end``, by the marks before it."""
    for place, mark in marks:
        if place >= end:
            break
        quoted = mark in _OPENS or (mark == '"' and not quoted)
    return quoted


class _Walk:
    """The state of reading on: who was meant last, by sex and sentence."""

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self.text = text
        self.units = units
        self.last: dict[str, tuple[int, Person]] = {}
        self.ends: dict[int, list[int]] = {}
        self.unnamed = sorted(place.start for unit in units for place in unit.unnamed)

    def take(self, number: int, start: int, end: int) -> None:
        """Join the pronoun at ``[start, end)`` of sentence ``number`` where one person fits."""
        sex = "f" if self.text[start:end].lower() == "she" else "m"
        chosen = self._antecedent(number, start, sex)
        if chosen is not None and not self._interrupted(start, chosen[0]):
            person, detail = chosen
            place = Span(document=self.units[number].place.document, start=start, end=end)
            person.members.append(ChainMember(place=place, rule="pronoun", detail=detail))
            insort(self._ends_of(person), end)
            self.last[sex] = (number, person)

    def _antecedent(self, number: int, start: int, sex: str) -> tuple[Person, str] | None:
        here = self._people(number, start, sex)
        meant = self.last.get(sex)
        if meant is not None and meant[0] == number:
            return meant[1], "the same as the pronoun before"
        if here:
            only = len(here) == 1
            return (here[0], "the only person named before it in the sentence") if only else None
        for before in range(number - 1, max(number - 1 - _SENTENCES_BACK, -1), -1):
            if self.units[before].kind is SegmentKind.CAPTION:
                continue
            people = self._people(before, self.units[before].place.end, sex)
            if meant is not None and meant[0] == before:
                others = [person for person in people if person is not meant[1]]
                return None if others else (meant[1], "the same as the pronoun before")
            if len(people) == 1:
                return people[0], "the only person named shortly before"
            if people:
                speaker = self._speaker(before, people)
                return (speaker, "the one who speaks shortly before") if speaker else None
        return None

    def _interrupted(self, start: int, person: Person) -> bool:
        """Say whether somebody without a name stands between the person and the pronoun."""
        ends = self._ends_of(person)
        before = bisect_right(ends, start)
        since = ends[before - 1] if before else start
        return bisect_left(self.unnamed, since) < bisect_left(self.unnamed, start)

    def _ends_of(self, person: Person) -> list[int]:
        """Return where the places of a person end, sorted; the list grows with the pronouns."""
        ends = self.ends.get(id(person))
        if ends is None:
            ends = sorted(member.place.end for member in person.members)
            self.ends[id(person)] = ends
        return ends

    def _people(self, number: int, before: int, sex: str) -> list[Person]:
        """Return the people of a sentence up to ``before`` whom the pronoun may mean."""
        unit = self.units[number]
        if len(unit.named) > _MOST_NAMES:
            return []
        named = [(m.name.start, person) for m, person in unit.named if m.name.end <= before]
        named += [(place.start, person) for place, person in unit.described if place.end <= before]
        found: list[Person] = []
        for _, person in sorted(named, key=lambda pair: pair[0]):
            known = any(person is other for other in found)
            if not known and self._may_be(person, sex):
                found.append(person)
        return found

    def _may_be(self, person: Person, sex: str) -> bool:
        told = person.sex
        # most office holders in reports are men: "she" needs a word for it
        return told == sex or (not told and sex == "m")

    def _speaker(self, number: int, people: Sequence[Person]) -> Person | None:
        """Return the only one of ``people`` before whose name or after it a verb of speech is."""
        speaking: list[Person] = []
        for mention, person in self.units[number].named:
            after = self.text[mention.extent.end : mention.extent.end + 24].split()
            speaks = bool(after) and after[0].strip(",.") in SPEECH
            if speaks and all(person is not other for other in speaking):
                speaking.append(person)
        known = [person for person in speaking if any(person is other for other in people)]
        return known[0] if len(known) == 1 else None
