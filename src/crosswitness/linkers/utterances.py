"""The same utterance in several reports and translations.

Quoted contents are split at sentence ends, and the parts are compared inside one story: the
score is the harmonic mean of the shares of idf-weighted stems that each side finds in the
other, country words folded; where one report quotes a part of what the other has in full, the
share of the shorter side counts as much as the mean. Speakers, numbers and negation are gates:
one who speaks for a body goes with the body, a denial in a limb that the other report leaves out
does not part them. Stems do as well as character n-grams and better than whole sentences on
quotation pairs; a thesaurus of synonyms helped in one story and hurt in others, so there is none.
Groups are joined by the mean over all their pairs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from crosswitness.lang.background import idf
from crosswitness.lang.sayings import country_key, is_negation
from crosswitness.lang.shingles import equal_runs
from crosswitness.lang.tokens import fold, stem, words
from crosswitness.model.annotation import (
    Attribution,
    Chain,
    MentionKind,
    Origin,
    Quotation,
    Role,
    Sentence,
)
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=2)
_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GOVERNMENT))
_APART = re.compile(r"[.!?;:“”\"\n]")
RAREST = 8
"""Rarest stems of a part that serve to find its partners."""
COUNTRY_WEIGHT = 3.0
"""Weight of a country key, about the idf of a middling country name in newswire."""


CUT = 0.60
"""Least mean weight over all pairs of two groups that become one."""
_PARTIAL = 20.0
"""Least idf weight of the shorter side for its share to count: about three rare words."""
_REACH = 60
"""Characters between a name and the body that its owner speaks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """Bands of the score, 0 to 1, tuned on one annotated story of six reports.

    Attributes:
        same: From here on two parts may be one utterance; groups join by `CUT`. Default 0.45.
        possible: From here on the pair is shown, not joined. Default 0.4.
        least_words: Shortest part that is joined on its words, in words. Default 4: "powerful
            partner" is too short.
        least_equal: Shortest part that is joined when the wording is equal, in words. Default 3;
            1 where both reports give it to the same speaker.
        speaker: What one speaker in both reports adds, 0 to 1; a body and one of it add half.
            Default 0.15.
    """

    same: float = 0.45
    possible: float = 0.40
    least_words: int = 4
    least_equal: int = 3
    speaker: float = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One sentence, or less, of a quotation's content.

    Attributes:
        place: Its span.
        story: Id of its story's group.
        speaker: Id of the speaker's group, or ``""``.
        name: The speaker as this report writes it, or ``""``.
        bodies: Ids of the groups of bodies named beside the speaker, sorted.
        stems: Weight of each stem, sorted.
        order: The stems in text order, what is left of "Syria's" left out.
        numbers: Numbers in digits, sorted.
        negated: Whether it denies something.
        length: Its number of words.
    """

    place: Span
    story: str
    speaker: str = ""
    name: str = ""
    bodies: tuple[str, ...] = ()
    stems: tuple[tuple[str, float], ...]
    order: tuple[str, ...] = ()
    numbers: tuple[str, ...]
    negated: bool
    length: int


class Speaker(NamedTuple):
    """Who one report gives a quotation to; see `Part`."""

    group: str = ""
    name: str = ""
    bodies: tuple[str, ...] = ()


UNNAMED = Speaker()


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
                yield part_at(layers, part, story, speaker)


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
    return Speaker(group.id if group else "", "", tuple(sorted(found - {""})))


def parts(layers: Layers, contents: Iterable[Span]) -> list[Span]:
    """Split contents at sentence ends; white space at the edges falls away."""
    sentences = layers.of(Sentence)
    found = []
    for content in contents:
        cuts = [s.extent for s in sentences if s.extent.overlap(content)] or [content]
        for cut in cuts:
            start, end = max(cut.start, content.start), min(cut.end, content.end)
            text = layers.document.text[start:end]
            start += len(text) - len(text.lstrip())
            end -= len(text) - len(text.rstrip())
            if start < end and any(c.isalnum() for c in text):
                found.append(Span(document=content.document, start=start, end=end))
    return found


def part_at(layers: Layers, place: Span, story: str, speaker: Speaker = UNNAMED) -> Part:
    """Return the words at ``place`` as a part of a saying, ready to be compared."""
    text = layers.document.text
    found = words(text, place.start, place.end)
    tokens = [word.folded for word in found]
    order = [country_key(text[word.start : word.end]) or stem(word.folded) for word in found]
    order = [key for key in order if len(key) > 1 or key == "t"]  # "Syria's", "U.S." leave letters
    stems = {
        key: COUNTRY_WEIGHT if ":" in key else round(idf(key), 3) for key in order if len(key) > 1
    }
    return Part(
        place=place,
        story=story,
        speaker=speaker.group,
        name=speaker.name,
        bodies=speaker.bodies,
        stems=tuple(sorted(stems.items())),
        order=tuple(order),
        numbers=tuple(sorted({token for token in tokens if token.isdigit()})),
        negated=any(is_negation(token) for token in tokens),
        length=len(tokens),
    )


def keys(part: Part) -> list[str]:
    """Return the story with each of the part's rarest stems."""
    rarest = sorted(part.stems, key=lambda pair: (-pair[1], pair[0]))[:RAREST]
    return [f"{part.story} {stem}" for stem, _ in rarest]


def compare(left: Part, right: Part, options: UtterancesOptions) -> Link | None:
    """Return a SAME or POSSIBLE link of two parts of one story, or None."""
    speaker = _speakers(left, right, options)
    if not _long_enough(left, right, options, speaker):
        return None
    score, shared = _score(left, right)
    if score < options.possible or _clash(left, right):
        return None
    features = [Feature(name="wording", weight=round(score, 3), detail=_detail(score, shared))]
    features += [speaker] if speaker is not None else []
    apart = speaker is not None and speaker.weight < 0
    joined = score >= options.same and not apart
    return Link(
        left=left.place,
        right=right.place,
        relation=Relation.SAME if joined else Relation.POSSIBLE,
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
        return Feature(name="speaker", weight=0.0, detail=f"the names may be of one: {names}")
    detail = f"one report gives it to {left.name}, the other to {right.name}"
    return Feature(name="speaker", weight=-0.2, detail=detail)


def _score(left: Part, right: Part) -> tuple[float, list[str]]:
    """Return the likeness, as the module tells, and the shared stems, rarest first."""
    one, two = dict(left.stems), dict(right.stems)
    shared = sorted(set(one) & set(two), key=lambda key: (-one[key], key))
    weight = fsum(one[key] for key in shared)
    ours, theirs = fsum(one.values()), fsum(two.values())
    if not weight:
        return 0.0, []
    mean = 2 * weight / (ours + theirs)
    if min(ours, theirs) >= _PARTIAL:
        mean = (mean + weight / min(ours, theirs)) / 2
    return mean, shared


def likeness(left: Part, right: Part) -> float:
    """Return how much of each other's wording two parts hold, 0 where something forbids."""
    return 0.0 if _clash(left, right) else wording(left, right)


def wording(left: Part, right: Part) -> float:
    """Return how much of each other's wording two parts hold, 0 to 1, whatever forbids."""
    return _score(left, right)[0]


def _clash(left: Part, right: Part) -> bool:
    """Numbers that do not meet, or a denial of what both share on one side only, forbid."""
    if left.numbers and right.numbers and not set(left.numbers) & set(right.numbers):
        return True
    return _denied(left, right) != _denied(right, left)


def _denied(part: Part, other: Part) -> bool:
    """Say whether a part denies something within, or next to, the runs that both sides share."""
    if not part.negated:
        return False
    runs = equal_runs(part.order, other.order, 3)
    if not runs:
        return True
    low = min(run.left for run in runs) - 2
    high = max(run.left + run.length for run in runs) + 2
    return any(is_negation(key) for key in part.order[max(0, low) : high])


def _detail(score: float, shared: list[str]) -> str:
    listed = ", ".join(key.removeprefix("country:") for key in shared[:6])
    return f"each holds about {score:.0%} of the other's weighted words: {listed}"
