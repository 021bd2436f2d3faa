"""The same utterance in several reports and translations.

Quoted contents are split at sentence ends, and the parts are compared inside one story: how
likely their words are renderings of one saying (`crosswitness.linkers.renderings`), and what
their speakers are to each other (`crosswitness.linkers.speakers`). One speaker in both reports,
or a body and one who speaks for it, speaks for one utterance in the measure of the wording; two
persons keep the same words apart. Numbers that do not meet and a denial on one side forbid.
Stems do as well as character n-grams and better than whole sentences on quotation pairs; a
thesaurus of synonyms helped in one story and hurt in others, so there is none, and neither does
taking endings like "-ation" off help. Groups are joined by the mean over all their pairs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crosswitness.linkers.parts import (
    Part,
    clash,
    clauses,
    part_at,
    parts,
    stems,
    stems_often,
)
from crosswitness.linkers.renderings import Rendering, rendering
from crosswitness.linkers.speakers import UNNAMED, Standing, speakers, standing
from crosswitness.model.annotation import Attribution, Origin, Quotation, QuotationKind, Role
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.span import Span

ORIGIN = Origin(stage="utterances", version=4)
RAREST = 8
"""Rarest words of a part, and as many numbers, that serve to find its partners."""
CUT = 0.235
"""Least mean weight over all pairs of two groups that become one."""
_TELLING = 2.0
"""Least idf of a word that tells something: "the" and "will" do not."""
_AGREED = frozenset((Standing.SAME, Standing.MEMBER, Standing.NAMESAKE))


@dataclass(frozen=True, slots=True, kw_only=True)
class UtterancesOptions:
    """Bands of the weight: the likeness of the wording and what the speakers add to it.

    Tuned on one annotated story of six reports and one of five.

    Attributes:
        possible: From here on a pair is shown; it may be joined, by `CUT`, where the speakers
            are known to be one. Default 0.18.
        alone: Least likeness that may be joined where they are not. Default 0.3.
        least_words: Shortest part that is joined on its words, in words. Default 4: "powerful
            partner" is too short.
        least_equal: Shortest part that is joined when the wording is equal, in words. Default 3;
            1 where both reports give it to the same speaker.
        speaker: What one speaker in both reports adds, as a share of the likeness; a body and
            one of it, or names that may be of one, add half. Default 0.6.
        land: What two speakers for one country add, as a share of the likeness. Default 0.1.
        other: What two persons, or speakers for two countries, take away, as a share of the
            likeness; two persons keep two parts apart whatever the wording. Default 0.5.
    """

    possible: float = 0.18
    alone: float = 0.3
    least_words: int = 4
    least_equal: int = 3
    speaker: float = 0.6
    land: float = 0.1
    other: float = 0.5


def prepare(layers: Layers, groups: Groups, options: UtterancesOptions) -> Iterator[Part]:
    """Yield the parts of every quotation of the document."""
    stories = groups.of_document("stories", layers.document.id)
    story = stories[0].id if stories else layers.document.id
    given = speakers(layers, groups)
    cues = {
        attribution.quotation: stems(layers.text(attribution.cue))
        for attribution in layers.of(Attribution)
        if attribution.role is Role.SPEAKER and attribution.cue is not None
    }
    often = stems_often(layers)
    seen: set[Span] = set()
    for quotation in layers.of(Quotation):
        speaker, cue = given.get(quotation.id, UNNAMED), cues.get(quotation.id, ())
        clause = [quotation.clause] if quotation.clause is not None else []
        wider = [replace(part_at(layers, s, story), often=often) for s in parts(layers, clause)]
        told = parts(layers, quotation.contents)
        if quotation.kind is QuotationKind.INDIRECT:
            told = [clause for place in told for clause in clauses(layers, place)]
        for place in told:
            if place in seen:
                continue
            seen.add(place)
            yield replace(
                part_at(layers, place, story, speaker),
                often=often,
                cue=cue,
                wider=next((whole for whole in wider if whole.place.contains(place)), None),
            )


def keys(part: Part) -> list[str]:
    """Return the story with each of the part's rarest stems, words and numbers apart."""
    ordered = [stem for stem, _ in sorted(part.stems, key=lambda pair: (-pair[1], pair[0]))]
    numbers = [stem for stem in ordered if stem[0].isdecimal()]
    rarest = [stem for stem in ordered if not stem[0].isdecimal()]
    return [f"{part.story} {stem}" for stem in (*rarest[:RAREST], *numbers[:RAREST])]


def compare(left: Part, right: Part, options: UtterancesOptions) -> Link | None:
    """Return a SAME or POSSIBLE link of two parts of one story, or None."""
    if not (_told(left, right) and _long_enough(left, right, options)) or clash(left, right):
        return None
    found = rendering(left, right)
    speaker = _speakers(left, right, found.likeness, options)
    total = found.likeness + (speaker.weight if speaker is not None else 0.0)
    if total < options.possible:
        return None
    kin = standing(left.speaker, right.speaker)
    joined = kin in _AGREED or (kin is not Standing.OTHER and found.likeness >= options.alone)
    features = [Feature(name="wording", weight=found.likeness, detail=_detail(found))]
    features += [speaker] if speaker is not None else []
    return Link(
        left=left.place,
        right=right.place,
        relation=Relation.SAME if joined else Relation.POSSIBLE,
        features=tuple(features),
        origin=ORIGIN,
    )


def _told(left: Part, right: Part) -> bool:
    """Say whether two words or more that tell something are shared: one word is a subject."""
    if left.order == right.order:
        return True
    ours, theirs = _telling(left), _telling(right)
    shared = (ours & theirs) | theirs.intersection(left.cue) | ours.intersection(right.cue)
    return len(shared) > 1


def _telling(part: Part) -> set[str]:
    found = {stem for stem, weight in part.stems if weight >= _TELLING}
    return found if part.wider is None else found | _telling(part.wider)


def _long_enough(left: Part, right: Part, options: UtterancesOptions) -> bool:
    shorter = min(left.length, right.length)
    if shorter >= options.least_words:
        return True
    agreed = standing(left.speaker, right.speaker) in _AGREED
    return left.order == right.order and (agreed or shorter >= options.least_equal)


def _speakers(
    left: Part, right: Part, likeness: float, options: UtterancesOptions
) -> Feature | None:
    """Return what the two speakers say for or against one utterance, None when nothing."""
    found = standing(left.speaker, right.speaker)
    if found is None:
        return None
    share = {
        Standing.SAME: options.speaker,
        Standing.MEMBER: options.speaker / 2,
        Standing.NAMESAKE: options.speaker / 2,
        Standing.COMPATRIOT: options.land,
        Standing.OPEN: 0.0,
        Standing.FOREIGN: -options.other,
        Standing.OTHER: -options.other,
    }[found]
    detail = f"{found.value}: {left.speaker.name}, {right.speaker.name}"
    return Feature(name="speaker", weight=round(share * likeness, 3), detail=detail)


def weight(left: Part, right: Part, options: UtterancesOptions) -> float:
    """Return the likeness with what the speakers say for or against, 0 where something forbids."""
    if clash(left, right):
        return 0.0
    alike = rendering(left, right).likeness
    speaker = _speakers(left, right, alike, options)
    return alike + (speaker.weight if speaker is not None else 0.0)


def _detail(found: Rendering) -> str:
    listed = ", ".join(key.removeprefix("country:") for key in found.shared[:6])
    return f"likeness of the wording {found.likeness:.0%}, above all: {listed}"
