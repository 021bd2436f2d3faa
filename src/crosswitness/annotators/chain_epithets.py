"""What a report says of a person once and calls the person by later: "the carpet fitter".

"Ada Holm, 41, a carpet fitter, wept" lets "the carpet fitter", "the fitter" and "the 41-year-old"
stand for her, as long as the report says it of nobody else.

Not done: what nothing beside a name tells; descriptions inside quotations, which are another's.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswitness.annotators.chain_known import Person
from crosswitness.annotators.chain_quoted import unquoted
from crosswitness.annotators.chain_reference import Unit
from crosswitness.lang.lexicon import office_words, words
from crosswitness.lang.naming.line import FUNCTION_WORDS
from crosswitness.lang.tables import rows
from crosswitness.model.annotation import ChainMember
from crosswitness.model.span import Span

_AGE = re.compile(r",? (?:\(|aged )?(\d{1,3})(?=[,)])\)?")
_WHAT = re.compile(r", (?:an?|the) ((?:[a-z]{2,20}[ -]){0,3}[a-z]{3,20})(?=[,.;)]| [a-z]{2,6} )")
_UNNAMED = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:\d{1,3}-year-old )?((?:[a-z]{2,20}[ -]){0,3}[a-z]{3,20})"
)
_YEARS = re.compile(r"\b[Aa]n? (\d{1,3})-year-old|\baged (\d{1,3})\b")
_THE = re.compile(r"\b[Tt]he (?:(\d{1,3})-year-old\b|((?:[a-z]{2,20}[ -]){0,3}[a-z]{3,20})\b)(?!-)")
_NEXT = re.compile(r"(?:[’']s)? ([a-z]{2,30})")
_STARTS_NOTHING = words("before an object") | {"who", "whose", "which", "that", "and", "with"}
_VERBS = (
    words("act")
    | words("speech")
    | frozenset(row["forms"].split("|")[0] for row in rows("irregular_verbs"))
)
_NOUN = re.compile(r" ([a-z]{3,20})\b(?!-)")
_GOES_ON_FROM = frozenset(("of", "for", "who", "whose", "that", "which"))
_TOO_WIDE = frozenset(
    ("man", "woman", "boy", "girl", "person", "one", "member", "father", "mother")
)
"""Heads that fit many: they count only with the words that stood before them."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a report says of a person, with the place after which it can be used."""

    person: Person
    after: int


def epithets(text: str, units: Sequence[Unit]) -> None:
    """Add descriptions by what was said of a person before to the person they mean.

    Args:
        text: Text of the document.
        units: Its sentences in text order; `Unit.described` grows.
    """
    told = _told(text, units)
    if not told:
        return
    for number, match in unquoted(text, units, _THE):
        unit = units[number]
        found = _meant(told, text, match)
        if found is None:
            continue
        end, person = found
        place = Span(document=unit.place.document, start=match.start(), end=end)
        if any(place.overlap(other) for other, _ in unit.described):
            continue
        detail = f"said of {person.hub.of(text)} alone here"
        person.members.append(ChainMember(place=place, rule="description", detail=detail))
        unit.described.append((place, person))


def _told(text: str, units: Sequence[Unit]) -> dict[str, _Told]:
    """Return what is said of one person and of nobody else, by its words."""
    said: dict[str, dict[int, _Told]] = defaultdict(dict)
    for unit in units:
        for mention, person in unit.named:
            for key in _beside(text, mention.name.end, unit.place.end):
                said[key].setdefault(id(person), _Told(person, mention.name.end))
    if not said:
        return {}
    others = _of_others(text, units)
    return {
        key: next(iter(of.values()))
        for key, of in said.items()
        if len(of) == 1 and key not in others
    }


def _beside(text: str, end: int, limit: int) -> Iterator[str]:
    """Yield the age and the words in apposition after a name that ends at ``end``."""
    age = _AGE.match(text, end, limit)
    if age is not None:
        yield age.group(1)
        end = age.end()
    what = _WHAT.match(text, end, limit)
    if what is not None:
        yield from _shorter(what.group(1))


def _shorter(phrase: str) -> Iterator[str]:
    """Yield "retired ferry captain", "ferry captain", "captain", and no word that fits many."""
    parts = phrase.split(" ")
    while parts and parts[-1] in FUNCTION_WORDS | _STARTS_NOTHING:
        parts.pop()
    if parts and not (set(parts) & FUNCTION_WORDS):
        for first in range(len(parts)):
            if parts[first:] != parts[-1:] or parts[-1] not in _TOO_WIDE:
                yield " ".join(parts[first:])


def _of_others(text: str, units: Sequence[Unit]) -> set[str]:
    """Return ages and descriptions with which the report introduces somebody without a name."""
    found: set[str] = set()
    for unit in units:
        starts = {mention.name.end for mention, _ in unit.named}
        for match in _YEARS.finditer(text, unit.place.start, unit.place.end):
            found.add(match.group(1) or match.group(2))
        for match in _UNNAMED.finditer(text, unit.place.start, unit.place.end):
            if not any(0 <= match.start() - end <= len(", 100, ") for end in starts):
                found.update(_heads(match.group(1)))
    return found


def _heads(phrase: str) -> Iterable[str]:
    """Return every run of words that ends the phrase before a word that goes on from it."""
    parts = phrase.split(" ")
    for last in range(len(parts), 0, -1):
        for first in range(last):
            yield " ".join(parts[first:last])


def _meant(told: Mapping[str, _Told], text: str, match: re.Match[str]) -> tuple[int, Person] | None:
    """Return where the description that begins at ``match`` ends, and whom it means."""
    if match.group(1):
        noun = _NOUN.match(text, match.end())
        long = noun is not None and noun.group(1) in _TOO_WIDE | office_words()
        keys = [(match.group(1), noun.end() if long and noun is not None else match.end())]
    else:
        parts = match.group(2).split(" ")
        start = match.start(2)
        ends = [start + len(" ".join(parts[:count])) for count in range(len(parts), 0, -1)]
        keys = [(text[start:end], end) for end in ends]
    for key, end in keys:
        known = told.get(key)
        if known is not None:
            fits = known.after < match.start() and (match.group(1) or _stands_alone(text, end))
            return (end, known.person) if fits else None
    return None


def _stands_alone(text: str, end: int) -> bool:
    """Say whether no noun follows, which the words would only describe, and no "of"."""
    following = _NEXT.match(text, end)
    if following is None:
        beyond = text[end : end + 2]
        return beyond[:1] not in {"-", "/"} and not beyond.strip()[:1].isupper()
    word = following.group(1)
    owns = text[end : end + 1] in {"’", "'"}
    return word not in _GOES_ON_FROM and (owns or _goes_on(word))


def _goes_on(word: str) -> bool:
    """Say whether a word after a description is no noun that it would only describe."""
    return word in _VERBS or word in FUNCTION_WORDS or word.endswith("ed")
