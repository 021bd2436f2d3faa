"""Where, when and how many: the circumstances that a trigger's own clause states."""

import re

from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.lang.events.patterns import classes
from crosswitness.lang.events.sentence import Found
from crosswitness.model.annotation import Mention, MentionKind, TimeExpression
from crosswitness.model.base import Argument
from crosswitness.model.events import Part
from crosswitness.model.span import Span

_AT = frozenset({"in", "at", "near", "outside", "over", "around", "across", "inside", "off"})
_NEAR = 40  # code points from a trigger to a figure whose state no word tells
_OPENING = 40  # code points from a sentence's beginning within which a place is for all of it
_SPEECH = frozenset(
    {"said", "says", "told", "reported", "announced", "added", "wrote", "spoke", "stated"}
)
_COUNTED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "RETREAT", "CONCEDE"})
_WHO = re.compile(r"\b(?:who|which|where)\b")
_RELATIVES = re.compile(r"\b(?:which|who|that|after|before|while|when|because|where|since)\b")


def places(scene: Scene, found: Found) -> list[Argument]:
    """Return the place that the trigger's clause names behind a preposition of place."""
    low, high = scene.line[found.low].start, scene.line[found.high - 1].end
    made = []
    for mention in scene.mentions:
        if mention.kind is not MentionKind.PLACE or _is_owner(scene, mention):
            continue
        inside = low <= mention.extent.start and mention.extent.end <= high
        opening = mention.extent.start - scene.sentence.start < _OPENING
        if (inside or opening) and _located(scene, mention):
            made.append(scene.argument(Part.PLACE, mention))
    return made


def _is_owner(scene: Scene, mention: Mention) -> bool:
    """Say whether a place's name only says whose thing it is ("in Merovian hands")."""
    follows = scene.layers.document.text[mention.extent.end : mention.extent.end + 2]
    if follows in ("’s", "'s"):
        return True
    adjective = scene.layers.text(mention.extent).endswith(("ian", "ese", "ish"))
    return adjective and follows[:1] == " " and follows[1:].isalpha()


def _located(scene: Scene, mention: Mention) -> bool:
    """Say whether "in", "at" or the like leads a place's phrase, the nearest preposition alone."""
    place = mention.extent.start
    for _ in range(7):
        token = scene.token_before(place)
        if token is None or token.low in (",", ".", ";", "and"):
            return False
        if token.low in _AT:
            before = scene.token_before(token.start)
            return before is None or before.low not in classes()["topic"]
        if token.low in PREPOSITIONS - {"of"}:
            return False
        place = token.start
    return False


def times(scene: Scene, found: Found) -> list[Argument]:
    """Return the time that the trigger's own clause states.

    A time right behind a verb of speech dates the saying and not what is said; times told by an
    event ("after the signing") have no calendar value and are no argument.
    """
    dated = [
        item
        for item in scene.times
        if item.said is not None
        and not _of_speech(scene, item, found)
        and not _cut_off(scene, item, found)
    ]
    if not dated:
        return []
    nearest = min(dated, key=lambda item: (_distance(item.extent, found), item.extent.start))
    return [Argument(role=Part.TIME, place=nearest.extent)]


def _distance(extent: Span, found: Found) -> int:
    return max(extent.start - found.end, found.start - extent.end, 0)


def _of_speech(scene: Scene, item: TimeExpression, found: Found) -> bool:
    """Say whether a time dates a verb of speech that is not the trigger itself."""
    token = scene.token_before(item.extent.start)
    if token is not None and token.low in ("on", "late", "early"):
        token = scene.token_before(token.start)
    if token is None or token.low not in _SPEECH:
        return False
    return not found.start <= token.start < found.end


def _cut_off(scene: Scene, item: TimeExpression, found: Found) -> bool:
    """Say whether another clause with a trigger of its own stands between time and trigger."""
    low, high = sorted(((item.extent.start, item.extent.end), (found.start, found.end)))
    between = scene.layers.document.text[low[1] : high[0]]
    if item.extent.start > found.end and _WHO.search(between):
        return True
    if "," in between and (_RELATIVES.search(between) or _in_aside(scene, item, found)):
        return True
    for other in scene.found:
        if other is found or other.governor is found.hit:
            continue
        if low[1] <= other.start and other.end <= high[0]:
            between = scene.layers.document.text[low[1] : high[0]]
            if any(mark in between for mark in (",", ";", ":", "–", "—")) or " that " in between:
                return True
    return False


def _in_aside(scene: Scene, item: TimeExpression, found: Found) -> bool:
    """Say whether a time stands in a relative clause between commas, away from the trigger."""
    text = scene.layers.document.text
    comma = text.rfind(",", scene.sentence.start, item.extent.start)
    if comma < 0 or comma < found.start < item.extent.start:
        return False
    return bool(_RELATIVES.search(text[comma : item.extent.start]))


def figures(scene: Scene, found: Found) -> list[Argument]:
    """Return the counted people and things of the clause of an act that can be counted."""
    if found.hit.trigger.event not in _COUNTED:
        return []
    low, high = scene.line[found.low].start, scene.line[found.high - 1].end
    return [
        Argument(role=Part.QUANTITY, place=item.extent)
        for item in scene.quantities
        if item.noun
        and low <= item.extent.start
        and item.extent.end <= high
        and (item.state or _distance(item.extent, found) <= _NEAR)
    ]
