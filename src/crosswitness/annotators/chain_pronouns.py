"""Pronouns of the third person, joined where one person is by far the likeliest.

Salience in the manner of Lappin and Leass (1994): nearness, subjects, names and pronouns count;
the likeliest person must lead by a margin over the next one, named or not.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswitness.annotators.chain_known import Person
from crosswitness.annotators.chain_quoted import unquoted
from crosswitness.annotators.chain_reference import Unit
from crosswitness.lang.lexicon import words
from crosswitness.model.annotation import ChainMember, SegmentKind
from crosswitness.model.span import Span

_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b(?!/)")
_SENTENCES_BACK = 3
_MOST_NAMES = 100
"""A sentence that names more people is a list: no pronoun is joined to any of them."""

_DISTANCE = 1.0
"""What each sentence between takes off."""
_SUBJECT = 1.0
_PRONOUN_BEFORE = 0.6
_NAME = 0.3
_BOTH_SUBJECTS = 0.4
_OFTEN = 0.2
"""For each mention of the person in the report, up to `_MOST_COUNTED`."""
_MOST_COUNTED = 5
_SEX_TOLD = 0.3
_OWNER = 0.5
"""What a possessive ("Quandt’s brother") takes off: the owner is seldom meant."""
_SEX_UNKNOWN = 0.3
"""What "she" takes off for a person whose sex nothing tells."""
_MARGIN = 0.5
"""Least lead over the next candidate."""
_LEAST = -0.5
"""Least score: a person in passing, sentences ago, is nobody's antecedent."""

_AND = frozenset({"and", "&", ""})
_AFTER_PREPOSITION = words("before an object")
_WOMEN = re.compile(r"\b(?:woman|girl|mother|spokeswoman|actress|daughter|wife|sister)\b")
_MEN = re.compile(r"\b(?:man|boy|father|spokesman|son|husband|brother)\b")


def pronouns(text: str, units: Sequence[Unit]) -> None:
    """Add ``he`` and ``she`` of running text, outside quotations, to the people they mean.

    Candidates are the people of the sentence, up to the pronoun, and of three sentences before
    it; somebody without a name ("a spokesman") competes with them. A person whose sex title or
    given name tells is no candidate for the other pronoun. Captions lend no people.

    Args:
        text: Text of the document.
        units: Its sentences in text order, with people named and described.
    """
    walk = _Walk(text, units)
    for number, match in unquoted(text, units, _PRONOUN):
        walk.take(number, match.start(), match.end())


class _Seen(NamedTuple):
    """A place where somebody is named, described or meant; person None is somebody unnamed."""

    start: int
    end: int
    person: Person | None
    pronoun: bool


class _Walk:
    """The state of reading on: who was named and meant in each sentence so far."""

    def __init__(self, text: str, units: Sequence[Unit]) -> None:
        self.text = text
        self.units = units
        self.meant: dict[int, list[_Seen]] = {}
        self.seen: dict[int, list[_Seen]] = {}

    def take(self, number: int, start: int, end: int) -> None:
        """Join the pronoun at ``[start, end)`` of sentence ``number`` where one person leads."""
        sex = "f" if self.text[start:end].lower() == "she" else "m"
        ranked = self._ranked(number, start, sex)
        best, person = ranked[0] if ranked else (_LEAST, None)
        rest = ranked[1:]
        if person is None or best < _LEAST or (rest and best - rest[0][0] < _MARGIN):
            self._note(number, start, end, None)
            return
        place = Span(document=self.units[number].place.document, start=start, end=end)
        named = [other for _, other in rest if other is not None]
        detail = (
            f"likelier than {named[0].hub.of(self.text)}"
            if named
            else "the only person named shortly before"
        )
        person.members.append(ChainMember(place=place, rule="pronoun", detail=detail))
        self._note(number, start, end, person)

    def _note(self, number: int, start: int, end: int, person: Person | None) -> None:
        self.meant.setdefault(number, []).append(_Seen(start, end, person, True))

    def _ranked(self, number: int, start: int, sex: str) -> list[tuple[float, Person | None]]:
        """Return the candidates with their scores, the best first."""
        best: dict[int, tuple[float, Person | None]] = {}
        subject = self._is_subject(number, start)
        for back in range(min(_SENTENCES_BACK, number) + 1):
            for seen in self._candidates(number - back, start, sex):
                score = self._score(number - back, seen, sex, subject) - _DISTANCE * back
                key = id(seen.person) if seen.person is not None else -seen.start - 1
                if key not in best or best[key][0] < score:
                    best[key] = score, seen.person
        return sorted(best.values(), key=lambda pair: -pair[0])

    def _score(self, number: int, seen: _Seen, sex: str, subject: bool) -> float:
        here = self._is_subject(number, seen.start)
        score = _SUBJECT * here + _BOTH_SUBJECTS * (here and subject)
        score += _PRONOUN_BEFORE if seen.pronoun else _NAME if seen.person is not None else 0
        if self.text[seen.end : seen.end + 1] in {"’", "'"}:
            score -= _OWNER
        if seen.person is not None:
            score += _OFTEN * min(len(seen.person.mentions), _MOST_COUNTED)
            score += _SEX_TOLD * (seen.person.sex == sex)
            if sex == "f" and not seen.person.sex:
                score -= _SEX_UNKNOWN
        return score

    def _is_subject(self, number: int, start: int) -> bool:
        """Say whether nobody stands before a place in its sentence and no preposition leads in.

        People joined by "and" are subjects together.
        """
        unit = self.units[number]
        before = self.text[max(unit.place.start, start - 40) : start].split()
        if before and before[-1].lower().strip("“\"'’(") in _AFTER_PREPOSITION:
            return False
        end = -1
        for seen in self._of(number):
            if start <= seen.start:
                break
            if end >= 0 and self.text[end : seen.start].strip(" ,") not in _AND:
                return False
            end = seen.end
        return end < 0 or self.text[end:start].strip(" ,") in _AND

    def _candidates(self, number: int, before: int, sex: str) -> Iterator[_Seen]:
        unit = self.units[number]
        if unit.kind is SegmentKind.CAPTION or len(unit.named) > _MOST_NAMES:
            return
        for seen in (*self._of(number), *self.meant.get(number, ())):
            if seen.end <= before and self._may_be(seen, sex):
                yield seen

    def _of(self, number: int) -> list[_Seen]:
        """Return who is named, described or mentioned without a name in a sentence, in order."""
        found = self.seen.get(number)
        if found is None:
            unit = self.units[number]
            found = [_Seen(m.extent.start, m.extent.end, p, False) for m, p in unit.named]
            found += [_Seen(s.start, s.end, p, False) for s, p in unit.described]
            found += [_Seen(s.start, s.end, None, False) for s in unit.unnamed]
            found.sort(key=lambda seen: seen[:2])
            self.seen[number] = found
        return found

    def _may_be(self, seen: _Seen, sex: str) -> bool:
        if seen.person is not None:
            return seen.person.sex in {sex, ""}
        if seen.pronoun:
            # nobody was found for it, so that somebody else may be meant
            said = self.text[seen.start : seen.end].lower()
            return (said == "she") == (sex == "f")
        other = _WOMEN if sex == "m" else _MEN
        return other.search(self.text, seen.start, seen.end) is None
