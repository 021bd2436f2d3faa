"""Where and how many: the circumstances that a trigger's own clause states."""

from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.lang.events.patterns import classes
from crosswitness.lang.events.sentence import Found
from crosswitness.model.annotation import Mention, MentionKind
from crosswitness.model.base import Argument
from crosswitness.model.events import Part
from crosswitness.model.span import Span

_AT = frozenset({"in", "at", "near", "outside", "over", "around", "across", "inside", "off"})
_NEAR = 40  # code points from a trigger to a figure whose state no word tells
_OPENING = 40  # code points from a sentence's beginning within which a place is for all of it
_COUNTED = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "RETREAT", "CONCEDE"})


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


def distance(extent: Span, found: Found) -> int:
    """Return the code points between a span of the sentence and a trigger, 0 if they touch."""
    return max(extent.start - found.end, found.start - extent.end, 0)


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
        and (item.state or distance(item.extent, found) <= _NEAR)
    ]
