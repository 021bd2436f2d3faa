"""The same utterance in several reports and translations.

Quoted contents are split at sentence ends, and the parts are compared inside one story: the
score is the harmonic mean of the shares of idf-weighted stems that each side finds in the
other, country words folded. Speakers, numbers and negation are gates, not reasons. Stems do as
well as character n-grams and better than whole sentences on quotation pairs; a thesaurus of
synonyms helped in one story and hurt in others, so there is none.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswitness.lang.background import idf
from crosswitness.lang.sayings import country_key, is_negation
from crosswitness.lang.tokens import stem, words
from crosswitness.model.annotation import Attribution, Chain, Origin, Quotation, Role, Sentence
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=1)
RAREST = 8
"""Rarest stems of a part that serve to find its partners."""
COUNTRY_WEIGHT = 3.0
"""Weight of a country key, about the idf of a middling country name in newswire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """Bands of the score, 0 to 1, read off 9,589 pairs of quotation parts of three stories.

    Attributes:
        same: From here on two parts are one utterance (38 of 38 pairs were).
        same_speaker: From here on they are when both reports name the same speaker (47 of 51).
        possible: From here on the pair is shown, not joined (54 of 69).
        least_words: Shortest part that may be joined, in words; "powerful partner" is too short.
    """

    same: float = 0.65
    same_speaker: float = 0.50
    possible: float = 0.40
    least_words: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One sentence, or less, of a quotation's content.

    Attributes:
        place: Its span.
        story: Id of its story's group.
        speaker: Id of the speaker's group, or ``""``.
        name: The speaker as this report writes it, or ``""``.
        stems: Weight of each stem, sorted.
        numbers: Numbers in digits, sorted.
        negated: Whether it denies something.
        length: Its number of words.
    """

    place: Span
    story: str
    speaker: str
    name: str
    stems: tuple[tuple[str, float], ...]
    numbers: tuple[str, ...]
    negated: bool
    length: int


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
    seen: set[Span] = set()
    for quotation in layers.of(Quotation):
        attribution = speakers.get(quotation.id)
        place = attribution.speaker if attribution else None
        chain = chains.get(place) if place else None
        group = groups.at("entities", chain.extent) if chain else None
        for part in parts(layers, quotation.contents):
            if part not in seen:
                seen.add(part)
                yield _part(
                    layers,
                    part,
                    story,
                    group.id if group else "",
                    layers.text(place) if place and chain else "",
                )


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


def _part(layers: Layers, place: Span, story: str, speaker: str, name: str) -> Part:
    text = layers.document.text
    found = words(text, place.start, place.end)
    tokens = [word.folded for word in found]
    stems = {}
    for word in found:
        key = country_key(text[word.start : word.end]) or stem(word.folded)
        if len(key) > 1:  # what is left of "Syria's" or "U.S." says nothing by itself
            stems[key] = COUNTRY_WEIGHT if ":" in key else round(idf(key), 3)
    return Part(
        place=place,
        story=story,
        speaker=speaker,
        name=name,
        stems=tuple(sorted(stems.items())),
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
    if min(left.length, right.length) < options.least_words:
        return None
    score, shared = _score(left, right)
    if score < options.possible or _clash(left, right):
        return None
    features = [Feature(name="wording", weight=round(score, 3), detail=_detail(score, shared))]
    relation = Relation.SAME if score >= options.same else Relation.POSSIBLE
    if left.speaker and right.speaker:
        if left.speaker == right.speaker:
            if score >= options.same_speaker:
                relation = Relation.SAME
            detail = f"both reports give it to the same one: {left.name}, {right.name}"
            features.append(Feature(name="speaker", weight=0.1, detail=detail))
        else:
            relation = Relation.POSSIBLE
            detail = f"one report gives it to {left.name}, the other to {right.name}"
            features.append(Feature(name="speaker", weight=-0.2, detail=detail))
    return Link(
        left=left.place,
        right=right.place,
        relation=relation,
        features=tuple(features),
        origin=ORIGIN,
    )


def _score(left: Part, right: Part) -> tuple[float, list[str]]:
    """Return the harmonic mean of both coverages, and the shared stems, rarest first."""
    one, two = dict(left.stems), dict(right.stems)
    shared = sorted(set(one) & set(two), key=lambda key: (-one[key], key))
    weight = sum(one[key] for key in shared)
    if not weight:
        return 0.0, []
    left_share, right_share = weight / sum(one.values()), weight / sum(two.values())
    return 2 * left_share * right_share / (left_share + right_share), shared


def _clash(left: Part, right: Part) -> bool:
    """Numbers that do not meet, or a denial on one side only, forbid."""
    numbers = bool(left.numbers and right.numbers) and not set(left.numbers) & set(right.numbers)
    return numbers or left.negated != right.negated


def _detail(score: float, shared: list[str]) -> str:
    listed = ", ".join(key.removeprefix("country:") for key in shared[:6])
    return f"each holds about {score:.0%} of the other's weighted words: {listed}"
