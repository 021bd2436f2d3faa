"""The same utterance in several reports and translations.

Quoted contents are split at sentence ends, and the parts are compared inside one story: how much
of each other's wording they hold (`crosswitness.linkers.parts`) and whom they are given to. One
speaker in both reports, or a body and one who speaks for it, speaks for one utterance; two
persons keep the same words apart. Stems do as well as character n-grams and better than whole
sentences on quotation pairs; a thesaurus of synonyms helped in one story and hurt in others, so
there is none. Groups are joined by the mean over all their pairs.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from crosswitness.lang.tokens import fold
from crosswitness.linkers.parts import (
    UNNAMED,
    Part,
    Speaker,
    clash,
    likeness,
    part_at,
    parts,
    score,
    stems_often,
)
from crosswitness.model.annotation import (
    Attribution,
    Chain,
    MentionKind,
    Origin,
    Quotation,
    Role,
)
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=3)
_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT))
_APART = re.compile(r"(?<![A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z]{3})\.|[!?;:“”\"\n]")
"""What parts a name from a body; the point of "Col." does not."""
RAREST = 8
"""Rarest stems of a part that serve to find its partners."""
CUT = 0.57
"""Least mean weight over all pairs of two groups that become one."""
_REACH = 60
"""Characters between a name and the body that its owner speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """Bands of the weight (wording and speaker), tuned on two annotated stories of 11 reports.

    Attributes:
        same: From here on two parts may be one utterance; groups join by `CUT`. Default 0.45.
        possible: From here on the pair is shown, not joined. Default 0.4.
        wording: Least likeness of the wording, whoever speaks, 0 to 1. Default 0.25.
        least_words: Shortest part that is joined on its words, in words. Default 4: "powerful
            partner" is too short.
        least_equal: Shortest part that is joined when the wording is equal, in words. Default 3;
            1 where both reports give it to the same speaker.
        speaker: What one speaker in both reports adds, 0 to 1; a body and one of it, or names
            that may be of one, add half. Default 0.25.
        other: What two persons or two bodies take away, 0 to 1; they keep two parts apart
            whatever the wording. Default 0.05.
    """

    same: float = 0.45
    possible: float = 0.4
    wording: float = 0.25
    least_words: int = 4
    least_equal: int = 3
    speaker: float = 0.25
    other: float = 0.05


def prepare(layers: Layers, groups: Groups, options: UtterancesOptions) -> Iterator[Part]:
    """Yield the parts of every quotation of the document."""
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    chains = {m.place: chain for chain in layers.of(Chain) for m in chain.members}
    speakers = {
        attribution.quotation: attribution
        for attribution in layers.of(Attribution)
        if attribution.role is Role.SPEAKER
    }
    known: dict[Chain, Speaker] = {}
    often = stems_often(layers)
    seen: set[Span] = set()
    for quotation in layers.of(Quotation):
        attribution = speakers.get(quotation.id)
        place = attribution.speaker if attribution else None
        chain = chains.get(place) if place else None
        speaker = UNNAMED
        if place is not None and chain is not None:
            if chain not in known:
                known[chain] = _speaker(layers, groups, chain, chains)
            speaker = known[chain]._replace(name=layers.text(place))
        for part in parts(layers, quotation.contents):
            if part not in seen:
                seen.add(part)
                yield replace(part_at(layers, part, story, speaker), often=often)


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


def keys(part: Part) -> list[str]:
    """Return the story with each of the part's rarest stems."""
    rarest = sorted(part.stems, key=lambda pair: (-pair[1], pair[0]))[:RAREST]
    return [f"{part.story} {stem}" for stem, _ in rarest]


def compare(left: Part, right: Part, options: UtterancesOptions) -> Link | None:
    """Return a SAME or POSSIBLE link of two parts of one story, or None."""
    speaker = _speakers(left, right, options)
    if not _long_enough(left, right, options, speaker):
        return None
    alike, shared = score(left, right)
    total = alike + (speaker.weight if speaker is not None else 0.0)
    if alike < options.wording or total < options.possible or clash(left, right):
        return None
    features = [Feature(name="wording", weight=round(alike, 3), detail=_detail(alike, shared))]
    features += [speaker] if speaker is not None else []
    apart = speaker is not None and speaker.weight < 0
    return Link(
        left=left.place,
        right=right.place,
        relation=Relation.SAME if total >= options.same and not apart else Relation.POSSIBLE,
        features=tuple(features),
        origin=ORIGIN,
    )


def _long_enough(
    left: Part, right: Part, options: UtterancesOptions, speaker: Feature | None
) -> bool:
    shorter = min(left.length, right.length)
    if shorter >= options.least_words:
        return True
    agreed = speaker is not None and speaker.weight > 0
    return left.order == right.order and (agreed or shorter >= options.least_equal)


def _speakers(left: Part, right: Part, options: UtterancesOptions) -> Feature | None:
    """Return what the two speakers say for or against one utterance, None when nothing."""
    if not left.speaker or not right.speaker:
        return None
    names = f"{left.name}, {right.name}"
    if left.speaker == right.speaker:
        detail = f"both reports give it to the same one: {names}"
        return Feature(name="speaker", weight=options.speaker, detail=detail)
    if left.speaker in right.bodies or right.speaker in left.bodies:
        detail = f"one report gives it to a body, the other to somebody of it: {names}"
        return Feature(name="speaker", weight=options.speaker / 2, detail=detail)
    if fold(left.name).split()[-1:] == fold(right.name).split()[-1:]:
        detail = f"the names may be of one: {names}"
        return Feature(name="speaker", weight=options.speaker / 2, detail=detail)
    if left.person != right.person:
        detail = f"one report gives it to a person, the other to a body: {names}"
        return Feature(name="speaker", weight=0.0, detail=detail)
    detail = f"one report gives it to {left.name}, the other to {right.name}"
    return Feature(name="speaker", weight=-options.other, detail=detail)


def weight(left: Part, right: Part, options: UtterancesOptions) -> float:
    """Return the likeness with what the speakers say for or against, 0 without any likeness."""
    alike = likeness(left, right)
    speaker = _speakers(left, right, options) if alike else None
    return alike + (speaker.weight if speaker is not None else 0.0)


def _detail(score: float, shared: list[str]) -> str:
    listed = ", ".join(key.removeprefix("country:") for key in shared[:6])
    return f"each holds about {score:.0%} of the other's weighted words: {listed}"
