"""Who takes part in what is said of an instrument: its subject, and sides without a name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from crosswitness.annotators.event_parties import ACTORS
from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.lang.events.sentence import Found
from crosswitness.lang.instruments.heads import Head
from crosswitness.model.annotation import Mention, MentionKind
from crosswitness.model.base import Argument
from crosswitness.model.instruments import InstrumentPart
from crosswitness.model.span import Span

_REBELS = re.compile(
    r"\s(?:rebels?|militants|separatists|insurgents|fighters|militias?|guerrillas|opposition|"
    r"rebel (?:forces|groups|movement))\b"
)
_GROUPS = re.compile(
    r"\b((?:(?:rebel|opposition|pro-government|anti-government|loyalist|militant|armed)\s)?"
    r"(?:rebels?|government(?:\s(?:forces|troops))?|army|militants|separatists|insurgents|troops|"
    r"forces|fighters|opposition|militias?|factions|guerrillas|regime|junta|groups))\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:between|and|with|from|by)\s(?:[a-z-]{3,12}\s){0,2}$")
_ACTS = re.compile(r"\s(?:[a-z]{2,12}\s){0,2}$")
_PART_OF = re.compile(
    r"\b(?:members|forces|fighters|leaders|soldiers|commanders)\sof(?:\sthe)?\s?$", re.I
)
_DAY = re.compile(
    r"\bon\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}\b|[A-Z][a-z]{2,8}\s\d{1,2}\b)"
)
_STANDS_FOR = frozenset(
    {"government", "forces", "army", "officials", "president", "leaders", "leader", "side", "sides"}
    | {"authorities", "troops", "military", "minister", "ministers", "delegation", "delegations"}
    | {"foreign", "prime", "defence", "defense", "parliament", "lawmakers", "negotiators", "envoys"}
)
_GO_ON = frozenset(
    {"and", "have", "has", "had", "also", "will", "would", "both"}
    | {"agreed", "signed", "declared", "violated", "announced", "rejected"}
)
_LEADS = frozenset(
    {"with", "by", "and", "amid", "despite", "after", "following", "before", "since"}
)
_OPENING = 30  # code points of a clause within which its subject begins
_SUBJECT = 7  # words between a name and the verb whose subject it is
_FAR = 120  # code points behind a head in which its sides stand


def able(scene: Scene) -> list[Mention]:
    """Return the names that can be a side; one inside a compound ("U.N.-backed") is none.

    An adjective of a people ("a Zarqandi reporter") stands for its state only before words of
    state, or before the verb.
    """
    text = scene.layers.document.text
    return [
        mention
        for mention in scene.mentions
        if mention.kind in ACTORS
        and text[mention.extent.end : mention.extent.end + 1] not in ("-", "–")
        and not (mention.kind is MentionKind.PEOPLE and _describes(scene, mention))
    ]


def _describes(scene: Scene, mention: Mention) -> bool:
    """Say whether a people's name is an adjective of something that is no state's."""
    text = scene.layers.document.text
    behind = text[mention.extent.end : mention.extent.end + 40].split(" ")
    if len(behind) < 2 or behind[0] or not behind[1][:1].islower():
        return False
    rebels = _REBELS.match(text, mention.extent.end)
    plural = scene.layers.text(mention.extent).endswith("s")
    words = [word.strip(",.") for word in behind[1:3]]
    stands = _STANDS_FOR.intersection(words) or words[0] in _GO_ON
    return not plural and rebels is None and not stands


def takes_part(scene: Scene, found: Found, argument: Argument, made: bool) -> bool:
    """Say whether a name is the subject of what is said, or stands behind "with" or "by" of it.

    A verb of another clause or a preposition between them makes it neither.

    Args:
        scene: The sentence.
        found: What is said, as a trigger.
        argument: The name.
        made: Whether "by" leads to who made it; who proposed what is rejected made nothing.
    """
    text, place = scene.layers.document.text, argument.place
    if (
        not any(mention.extent.contains(place) for mention in able(scene))
        and text[place.start].isupper()
    ):
        return False
    if place.end > found.start:
        words = text[found.end : place.start].lower().split()
        leads = [word for word in words if word in PREPOSITIONS | _LEADS]
        return len(words) <= _SUBJECT and leads[:1] in ((["with"], ["by"]) if made else (["with"],))
    before = scene.token_before(place.start)
    led = before is not None and before.start >= scene.sentence.start and before.low in PREPOSITIONS
    if led and not _PART_OF.search(text[max(scene.sentence.start, place.start - 24) : place.start]):
        return False
    between = _DAY.sub("", text[place.end : found.start]).lower().split()
    if between == ["of"]:  # "accused Norway of violating the truce"
        return True
    return len(between) <= _SUBJECT and not any(_breaks(word) for word in between)


def shared(scene: Scene, found: Found) -> list[Mention]:
    """Return the subject that a second verb shares ("Norway freed ten men and signed a truce")."""
    first = found.hit.first
    if first <= found.low or scene.line[first - 1].low != "and":
        return []
    start = scene.line[found.low].start
    for mention in able(scene):
        if start <= mention.extent.start < found.start:
            before = scene.token_before(mention.extent.start)
            led = before is not None and before.start >= start and before.low in PREPOSITIONS
            near = mention.extent.start - start < _OPENING
            return [mention] if near and not led else []
    return []


def _breaks(word: str) -> bool:
    """Say whether a word between a name and a verb makes the name no subject of the verb."""
    bare = word.strip(",;:")
    speech = bare in ("said", "says", "told", "that", "who", "which", "because", "when", "as")
    verb = bare.endswith("ed") or bare in ("is", "are", "was", "were") or word.endswith((";", ":"))
    return speech or verb or bare in PREPOSITIONS - {"to"}


def side(scene: Scene, argument: Argument) -> Argument:
    """Return a side; rebels that a people's name tells apart ("Zarqandi rebels") are no state."""
    text, place = scene.layers.document.text, argument.place
    inside = _REBELS.search(text, place.start, place.end)
    rebels = inside or _REBELS.match(text, place.end, scene.sentence.end)
    if rebels is None:
        return replace(argument, role=InstrumentPart.PARTY)
    whole = scene.layers.document.span(place.start, max(place.end, rebels.end()))
    return Argument(role=InstrumentPart.PARTY, place=whole)


def groups(scene: Scene, head: Head, found: Found, taken: Iterable[Span]) -> list[Argument]:
    """Return sides without a name near the head ("the government and the rebels")."""
    text, document = scene.layers.document.text, scene.layers.document
    names = [m.extent for m in scene.mentions if m.kind is MentionKind.PERSON]
    held = [*names, *taken]
    made = []
    low = max(scene.sentence.start, head.start - _FAR)
    high = min(scene.sentence.end, head.end + _FAR)
    for match in _GROUPS.finditer(text, low, high):
        place = document.span(match.start(1), match.end(1))
        before = text[max(scene.sentence.start, place.start - 30) : place.start]
        joined = _JOINED.search(before) or text.startswith(" and ", place.end)
        acts = place.end <= found.start and _ACTS.fullmatch(text[place.end : found.start])
        if (joined or acts) and not any(place.overlap(other) for other in held):
            made.append(Argument(role=InstrumentPart.PARTY, place=place))
    return made[:2]
