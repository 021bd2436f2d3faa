"""When: the time that dates a trigger in its own sentence."""

import re
from bisect import bisect_left

from crosswitness.annotators.event_circumstances import distance
from crosswitness.annotators.event_scene import Scene
from crosswitness.lang.events.dating import dates
from crosswitness.lang.events.sentence import Found
from crosswitness.model.annotation import TimeExpression, TimeKind
from crosswitness.model.base import Argument
from crosswitness.model.events import Part

_UNIQUE = re.compile(
    r"\b(?:first|last|only|times?|not|never|yet|[a-z]{3,12}est|most|least)\b", re.IGNORECASE
)
_OPEN = re.compile(r"(?:since|until|till)\b", re.IGNORECASE)
_REACH = 60  # code points before "since" in which a word may make it a bound of comparison


def times(scene: Scene, found: Found) -> list[Argument]:
    """Return the time that the trigger's own clause states.

    A time beside a verb of speech dates the saying and not what is said, and one inside a
    quotation nothing outside it; times told by an event ("after the signing"), weeks and bounds
    of a comparison ("the first since 2009") have no calendar value and are no argument.
    """
    able = [item for item in calendar(scene) if _dates(scene, item, found)]
    if not able:
        return []
    nearest = min(able, key=lambda item: (distance(item.extent, found), item.extent.start))
    return [Argument(role=Part.TIME, place=nearest.extent)]


def calendar(scene: Scene) -> list[TimeExpression]:
    """Return the times of a sentence that can date an event by day, month or year."""
    return [item for item in scene.times if _has_value(item) and not _compares(scene, item)]


def _has_value(item: TimeExpression) -> bool:
    if item.said is not None:
        return True
    return item.kind is TimeKind.DATE and item.start is not None and item.stop is None


def _compares(scene: Scene, item: TimeExpression) -> bool:
    """Say whether a time bounds a comparison or a denial ("the first launch since 2009")."""
    text, start = scene.layers.document.text, item.extent.start
    if not _OPEN.match(text, start):
        return False
    return bool(_UNIQUE.search(text, max(scene.sentence.start, start - _REACH), start))


def _dates(scene: Scene, item: TimeExpression, found: Found) -> bool:
    start, end = item.extent.start, item.extent.end
    if start <= found.start < end or _apart(scene, item, found):
        return False
    starts = [token.start for token in scene.line]
    when = bisect_left(starts, start), bisect_left(starts, end)
    others = [other for other in scene.found if other is not found]
    value = item.start or item.said
    fine = value is not None and (value.day is not None or value.weekday is not None)
    return dates(scene.line, when, found, others, fine)


def _apart(scene: Scene, item: TimeExpression, found: Found) -> bool:
    """Say whether a quotation in marks holds one of time and trigger alone."""
    return any(
        (start <= found.start < end) != (start <= item.extent.start < end)
        for start, end in scene.quoted
    )
