"""Which mentions of a document name one person: fullest names first, then short forms."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from crosswitness.annotators.chain_known import Ambiguous, People, Person
from crosswitness.lang.lexicon import offices, tokens, words
from crosswitness.lang.names import (
    NameComparison,
    Outcome,
    PersonName,
    compare,
    parse,
)
from crosswitness.lang.names.similarity import Likeness
from crosswitness.lang.naming.sexes import sex
from crosswitness.model.annotation import ChainMember, Mention

_SAME = frozenset({Outcome.EQUAL, Outcome.VARIANT})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
_FAMILY_FIRST = frozenset(word.lower() for word in words("family first"))
_GENERIC = frozenset(
    {"leader", "head", "commander", "minister", "secretary", "adviser", "director", "chairman"}
)
"""Offices that a holder of a finer one may be called by; they clash with nothing."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A mention with what its words say."""

    mention: Mention
    name: PersonName
    offices: frozenset[str]
    ranks: frozenset[str]
    credit: bool
    sex: str


def persons(text: str, mentions: Sequence[Mention]) -> tuple[list[Person], list[Ambiguous]]:
    """Join the mentions of people of one document.

    Names of two or more words, the fullest first, open a person or join the one that they equal
    or are part of. Single words then join the only person whose family name they are; where
    several fit, the nearest earlier one with the same office, rank or country; otherwise they
    stay alone and are reported. A name of another office or country is kept apart.

    Args:
        text: Text of the document.
        mentions: Its mentions of people.

    Returns:
        The people in the order of their first mention, and the short forms that fit several.
    """
    reads = [_read(text, mention) for mention in mentions]
    full = [read for read in reads if _words(read.name) > 1]
    full.sort(key=lambda read: (-_words(read.name), read.mention.name))
    found = People()
    doubts: list[Ambiguous] = []
    for read in full:
        _place(read, list(_whole(read, found.near(read.name))), found, doubts)
    for read in reads:
        if _words(read.name) <= 1:
            _place_short(read, found, doubts)
    return sorted(found, key=lambda person: min(m.name for m in person.mentions)), doubts


def _words(name: PersonName) -> int:
    return len(name.tokens)


def _read(text: str, mention: Mention) -> _Read:
    held: set[str] = set()
    ranks: set[str] = set()
    for title in mention.titles:
        line = tokens(text, title.start, title.end)
        for match in offices().scan(text, line):
            if match.entry.group == "office":
                held.add(match.entry.referent)
            elif match.entry.group in {"rank", "honour"}:
                ranks.add(match.entry.referent)
    around = text[max(0, mention.extent.start - 1) : mention.extent.start]
    credit = around == "/" or text[mention.extent.end : mention.extent.end + 2].strip()[:1] == "/"
    name = parse(mention.name.of(text))
    told = sex(name.surface, " ".join(title.of(text) for title in mention.titles))
    return _Read(mention, name, frozenset(held), frozenset(ranks), credit, told)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A person whom a mention may name, with the rule and the reason."""

    person: Person
    rule: str
    detail: str


def _whole(read: _Read, found: Iterable[Person]) -> Iterator[_Fit]:
    for person in found:
        if person.name.surface == read.name.surface:
            yield _Fit(person, "full name", "")
            return
    for person in found:
        verdict = _compare(read.name.surface, person.name.surface)
        rule = _rule(verdict)
        if rule and not (rule != "full name" and _clash(read, person)):
            yield _Fit(person, rule, "" if rule == "full name" else verdict.detail)


@lru_cache(maxsize=1 << 14)
def _compare(left: str, right: str) -> NameComparison:
    """Compare two names as written; a report repeats few names many times."""
    return compare(parse(left), parse(right))


def _rule(verdict: NameComparison) -> str:
    if verdict.outcome is Outcome.EQUAL:
        same = all(match.likeness is Likeness.SAME_LETTERS for match in verdict.matches)
        return "full name" if same else "spelling"
    if verdict.outcome is Outcome.VARIANT:
        return "spelling"
    if verdict.outcome is Outcome.TYPO:
        return "misspelling"
    if verdict.outcome is Outcome.INITIALS:
        return "initials"
    if verdict.outcome is Outcome.SUBSET and len(verdict.matches) > 1:
        return "part of the name"
    return ""


def _place_short(read: _Read, found: People, doubts: list[Ambiguous]) -> None:
    family: list[_Fit] = []
    misspelt: list[_Fit] = []
    given: list[_Fit] = []
    near = found.near(read.name)
    for person in near:
        if person.short:
            continue
        verdict = _compare(read.name.surface, person.name.surface)
        if _clash(read, person) or not verdict.matches:
            continue
        match = verdict.matches[0]
        at = next((i for i, t in enumerate(person.name.tokens) if t == match.right), -1)
        last = at == _family(person.name) or (at == 0 and match.right.text.lower() in _FAMILY_FIRST)
        if verdict.outcome is Outcome.TYPO or match.likeness is Likeness.SLIP:
            misspelt.append(_Fit(person, "misspelling", verdict.detail))
        elif verdict.outcome in {*_SAME, Outcome.SUBSET}:
            (family if last else given).append(
                _Fit(person, "surname" if last else "given name", verdict.detail)
            )
        elif verdict.outcome is Outcome.UNCLEAR and _one_edit(match.left.text, match.right.text):
            misspelt.append(_Fit(person, "misspelling", verdict.detail))
    if family or given:
        _place(read, _uncredited(family or given), found, doubts)
    elif len(misspelt) == 1:
        _place(read, misspelt, found, doubts)
    else:
        alone = [person for person in near if person.short]
        _place(read, list(_single(read, alone)), found, doubts)


def _uncredited(fits: list[_Fit]) -> list[_Fit]:
    """Leave photographers out where somebody else fits."""
    if len(fits) < 2:
        return fits
    return [fit for fit in fits if not fit.person.credit] or fits


def _family(name: PersonName) -> int:
    """Return the position of the family name: the last token that is no "Jr"."""
    last = len(name.tokens) - 1
    return last - 1 if last > 0 and name.tokens[last].text in _SUFFIXES else last


def _single(read: _Read, alone: Iterable[Person]) -> Iterator[_Fit]:
    for person in alone:
        verdict = _compare(read.name.surface, person.name.surface)
        if verdict.outcome in _SAME and not _clash(read, person):
            yield _Fit(person, "same name", "" if verdict.score == 1 else verdict.detail)


def _one_edit(left: str, right: str) -> bool:
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) <= 1


def _place(read: _Read, fits: list[_Fit], found: People, doubts: list[Ambiguous]) -> None:
    chosen = fits[0] if len(fits) == 1 else _nearest(read, fits)
    place = read.mention.name
    if chosen is None:
        rule = "ambiguous" if fits else "full name" if _words(read.name) > 1 else "single name"
        member = ChainMember(place=place, rule=rule)
        short = _words(read.name) <= 1
        person = Person([read.mention], [member], read.name, place, credit=read.credit, short=short)
        found.open(person)
        if fits:
            hubs = tuple(sorted({fit.person.hub for fit in fits}))
            doubts.append(Ambiguous(place, hubs))
    else:
        person = chosen.person
        person.mentions.append(read.mention)
        person.members.append(ChainMember(place=place, rule=chosen.rule, detail=chosen.detail))
        if _words(read.name) == _words(person.name) and chosen.rule != "misspelling":
            person.hub = min(person.hub, place)
    person.sex = person.sex or read.sex
    person.offices |= read.offices
    person.ranks |= read.ranks
    if read.mention.country:
        person.countries.add(read.mention.country)


def _nearest(read: _Read, fits: list[_Fit]) -> _Fit | None:
    """Return the nearest earlier person with the same office, rank or country, if one is."""
    backed = [
        fit
        for fit in fits
        if read.offices & fit.person.offices
        or _same_rank(read.ranks, fit.person.ranks)
        or read.mention.country in fit.person.countries
    ]
    if len(backed) == 1:
        return backed[0]
    place = read.mention.name
    before = [fit for fit in backed if fit.person.earlier(place) >= 0]
    return max(before, key=lambda fit: fit.person.earlier(place), default=None)


def _same_rank(left: frozenset[str], right: set[str]) -> bool:
    # "Gen." may be short for any general
    return any(a == b or a.endswith(b) or b.endswith(a) for a in left for b in right)


def _clash(read: _Read, person: Person) -> bool:
    """Say whether sex, office or country speak against the person."""
    if read.sex and person.sex and read.sex != person.sex:
        return True
    country = read.mention.country
    if country and person.countries and country not in person.countries:
        return True
    ours, theirs = read.offices - _GENERIC, person.offices - _GENERIC
    return bool(ours and theirs and ours.isdisjoint(theirs))
