"""Who one report gives a quotation to, and what two such speakers are to each other.

A speaker is known by the group of the name, by the bodies that stand beside the name ("Pentagon
spokesman"), and by the countries that the words name ("South Korean officials"), so that one who
speaks for a body goes with the body, and an unnamed source with a named one of the same country.
What is not done: looking up who holds an office; the report has to say it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from crosswitness.lang.speechwords import words
from crosswitness.lang.tokens import fold
from crosswitness.model.annotation import Attribution, Chain, MentionKind, Role
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT))
_APART = re.compile(r"(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})\.|[!?;:“”\"\n]")
"""What parts a name from a body; the point of "Col." does not."""
_REACH = 60
"""Characters between a name and the body that its owner speaks for."""


class Speaker(NamedTuple):
    """Who one report gives a quotation to.

    Attributes:
        group: Id of the speaker's group, or ``""``.
        name: The speaker as this report writes it, or ``""``.
        bodies: Ids of the groups of bodies named beside the speaker, sorted.
        person: Whether the speaker is a person.
        lands: ISO 3166-1 alpha-2 codes of the countries named with the speaker, sorted.
    """

    group: str = ""
    name: str = ""
    bodies: tuple[str, ...] = ()
    person: bool = True
    lands: tuple[str, ...] = ()


UNNAMED = Speaker()


class Standing(Enum):
    """What two speakers are to each other."""

    SAME = "both reports give it to the same one"
    MEMBER = "one report gives it to a body, the other to somebody of it"
    NAMESAKE = "the names may be of one"
    COMPATRIOT = "both speak for one country"
    FOREIGN = "they speak for two countries"
    OTHER = "the reports give it to two persons"
    OPEN = "one report gives it to one, the other to another, who may be of it"


def standing(left: Speaker, right: Speaker) -> Standing | None:
    """Return what two speakers are to each other, None where nothing is known of one of them."""
    named = bool(left.group and right.group)
    if named and left.group == right.group:
        return Standing.SAME
    if named and (left.group in right.bodies or right.group in left.bodies):
        return Standing.MEMBER
    met = not {*left.lands}.isdisjoint(right.lands)
    if _alike(left.name, right.name) and (met or named or not (left.lands and right.lands)):
        return Standing.NAMESAKE
    if named and left.person and right.person:
        return Standing.OTHER
    if left.lands and right.lands:
        return Standing.COMPATRIOT if met else Standing.FOREIGN
    return Standing.OPEN if named else None


def _alike(left: str, right: str) -> bool:
    """Say whether two names end alike ("Vale" and "Ann Vale", "diplomats"); pronouns do not."""
    one, two = fold(left).split()[-1:], fold(right).split()[-1:]
    return bool(one) and one == two and one[0] not in words("personal")


def speakers(layers: Layers, groups: Groups) -> dict[str, Speaker]:
    """Return who a report gives each quotation to, by the quotation's id."""
    chains = {m.place: chain for chain in layers.of(Chain) for m in chain.members}
    given = [a for a in layers.of(Attribution) if a.role is Role.SPEAKER and a.source is not None]
    sources: dict[Chain | None, list[Span]] = {}
    for attribution in given:
        if attribution.source is not None:
            sources.setdefault(_chain(attribution, chains), []).append(attribution.source)
    stated = countries(layers)
    known: dict[Chain, Speaker] = {}
    found = {}
    for attribution in given:
        chain, named = _chain(attribution, chains), attribution.speaker or attribution.source
        if named is None:
            continue
        if chain is None:
            lands = lands_of(stated, [named])
            found[attribution.quotation] = Speaker("", layers.text(named), (), False, lands)
            continue
        if chain not in known:
            lands = tuple(sorted({*chain.countries, *lands_of(stated, sources[chain])}))
            known[chain] = _speaker(layers, groups, chain, chains)._replace(lands=lands)
        found[attribution.quotation] = known[chain]._replace(name=layers.text(named))
    return found


def _chain(attribution: Attribution, chains: Mapping[Span, Chain]) -> Chain | None:
    return chains.get(attribution.speaker) if attribution.speaker else None


def _speaker(layers: Layers, groups: Groups, chain: Chain, chains: Mapping[Span, Chain]) -> Speaker:
    """Return a chain's group, and the groups of the bodies that stand beside its names."""
    found, names = set(), [member.place for member in chain.members]
    for place, other in chains.items():
        if other.kind not in _BODIES or other is chain:
            continue
        for name in names:
            low, high = min(name.end, place.end), max(name.start, place.start)
            between = layers.document.text[low:high] if low <= high else ""
            if 0 < len(between) <= _REACH and not _APART.search(between):
                group = groups.at("entities", other.extent)
                found.add(group.id if group else "")
    group = groups.at("entities", chain.extent)
    person = chain.kind is MentionKind.PERSON
    return Speaker(group.id if group else "", "", tuple(sorted(found - {""})), person)


def countries(layers: Layers) -> list[tuple[Span, tuple[str, ...]]]:
    """Return the names beside which a country is stated, with its codes, in text order."""
    return sorted(
        (member.place, chain.countries)
        for chain in layers.of(Chain)
        if chain.countries
        for member in chain.members
    )


def lands_of(
    stated: Sequence[tuple[Span, tuple[str, ...]]], sources: Iterable[Span]
) -> tuple[str, ...]:
    """Return the codes of the countries that stand in words that name a speaker, sorted.

    Args:
        stated: What `countries` returns.
        sources: The words by which quotations name the speaker.
    """
    found: set[str] = set()
    for source in sources:
        first = bisect_left(stated, source.start, key=_start)
        last = bisect_left(stated, source.end, first, key=_start)
        found.update(*(codes for place, codes in stated[first:last] if place.end <= source.end))
    return tuple(sorted(found))


def _start(stated: tuple[Span, tuple[str, ...]]) -> int:
    return stated[0].start
