"""Who acts in an event and who is acted on, from the trigger's own clause."""

import re
from collections.abc import Iterable, Sequence

from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.annotators.event_unlisted import unlisted
from crosswitness.lang.events.patterns import classes
from crosswitness.lang.events.sentence import Found
from crosswitness.model.annotation import Mention, MentionKind
from crosswitness.model.base import Argument
from crosswitness.model.events import Part

ACTORS = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.ORGANISATION,
        MentionKind.GOVERNMENT,
        MentionKind.PLACE,
        MentionKind.PEOPLE,
    }
)
_JOIN = re.compile(
    r"(?:'s|’s)?\s{0,2}"
    r"(?:,|/|&|,?\s{0,2}\b(?:and|as well as|together with|along with|with|by)\b)\s{0,2}"
    r"(?:(?:by|with|also|the|his|her|its|their|a)\s){0,2}"
    r"(?:[\w’'.-]{1,24}\s){0,5}"
)
_TITLE_GAP = re.compile(r"(?:'s|’s)?,?\s{0,2}(?:[\w’'.-]{1,24}\s){0,3}")
_LONGEST_JOIN = 60  # code points between two joined names
_FARTHEST = 90  # code points from a trigger to what it acts on
_AT = frozenset({"in", "at", "near", "outside", "over", "around", "across", "inside", "of", "off"})
_RECIPROCAL = frozenset({"with", "between"})
_SIDES = frozenset({"CONSULT", "COOPERATE"})


def parties(scene: Scene, found: Found) -> list[Argument]:
    """Return actors and recipients of a trigger.

    The subject stands before the trigger in its clause, joined names together; a passive with
    "by" has its actors behind. Acts that both sides do alike (a signing, a meeting) have actors
    alone. Names behind a preposition of place are no parties.
    """
    both = found.hit.trigger.event in _SIDES or found.hit.trigger.type.startswith("agreement.")
    left = _left(scene, found)
    right, passive = _right(scene, found, both)
    if found.hit.first == 0 and scene.line[0].low.endswith("ing") and not left:
        left, right = _behind_gerund(scene, found), right[:1]
    if passive:
        actors, recipients = right, left
    else:
        actors, recipients = left, right
    if both:
        actors, recipients = _once([*left, *right]), []
    elif not left and not passive:
        recipients = right
    made = [scene.argument(Part.ACTOR, mention) for mention in actors]
    made += [scene.argument(Part.RECIPIENT, mention) for mention in recipients]
    if not left and not passive:
        made += _pronoun(scene, found)
    return [*made, *unlisted(scene, found, made, both)]


def _once(mentions: Iterable[Mention]) -> list[Mention]:
    return list(dict.fromkeys(mentions))


def _pronoun(scene: Scene, found: Found) -> list[Argument]:
    """Return a pronoun right before the trigger as its actor, if a chain says whom it means."""
    for place in range(found.hit.first - 1, max(found.low, found.hit.first - 4) - 1, -1):
        token = scene.line[place]
        chain = scene.hubs.get(scene.layers.document.span(token.start, token.end))
        if token.low in ("he", "she", "they") and chain is not None:
            country = chain.countries[0] if len(chain.countries) == 1 else ""
            words = scene.layers.document.span(token.start, token.end)
            return [Argument(role=Part.ACTOR, place=words, chain=chain.extent, country=country)]
    return []


def _left(scene: Scene, found: Found) -> list[Mention]:
    """Return the group of names before a trigger that can be its subject."""
    low = scene.line[found.low].start
    before = [
        mention
        for mention in scene.mentions
        if mention.kind in ACTORS
        and low <= mention.extent.start
        and mention.extent.end <= found.start
    ]
    if not before:
        return []
    noun = not found.hit.trigger.pattern.startswith("v:")
    if before and noun and 0 <= found.start - before[-1].extent.end <= 12:
        return [before[-1]]  # "U.S. sanctions", "an Israeli air strike"
    while before and _placed(scene, before[-1]):
        before.pop()
    if not before:
        return []
    group = [before[-1]]
    for mention in reversed(before[:-1]):
        between = scene.layers.document.text[mention.extent.end : group[0].extent.start]
        if len(between) > _LONGEST_JOIN:
            break
        if _placed(scene, mention):
            break
        if _JOIN.fullmatch(between):
            group.insert(0, mention)
        elif not _TITLE_GAP.fullmatch(between):
            break
    return [mention for mention in group if not _inside_other(mention, group)]


def _behind_gerund(scene: Scene, found: Found) -> list[Mention]:
    """Return the subject of a sentence that opens with "Criticising X": the next person."""
    people = [
        mention
        for mention in scene.mentions
        if mention.kind is MentionKind.PERSON and mention.extent.start > found.end
    ]
    return people[:1]


def _placed(scene: Scene, mention: Mention) -> bool:
    token = scene.token_before(mention.extent.start)
    if token is not None and token.low == "the":
        token = scene.token_before(token.start)
    return token is not None and token.low in PREPOSITIONS and token.start >= scene.sentence.start


def _inside_other(mention: Mention, group: Iterable[Mention]) -> bool:
    return any(other is not mention and other.extent.contains(mention.extent) for other in group)


def _right(scene: Scene, found: Found, both: bool) -> tuple[list[Mention], bool]:
    """Return the group of names behind a trigger, and whether "by" makes them its actors."""
    high = scene.line[found.high - 1].end
    after = [
        mention
        for mention in scene.mentions
        if mention.kind in ACTORS
        and mention.extent.start >= found.start
        and mention.extent.end <= high
        and mention.extent.start >= scene.line[found.hit.first].end
    ]
    by = [mention for mention in after if _led_by(scene, mention, {"by"})]
    if by:
        return _group(scene, after, by[0]), True
    if both:
        with_ = [mention for mention in after if _led_by(scene, mention, _RECIPROCAL)]
        return (_group(scene, after, with_[0]) if with_ else []), False
    for mention in after:
        if mention.kind is MentionKind.PLACE and _led_by(scene, mention, _AT):
            continue
        if mention.extent.start - found.end > _FARTHEST:
            break
        return _group(scene, after, mention), False
    return [], False


def _led_by(scene: Scene, mention: Mention, words: Iterable[str]) -> bool:
    """Say whether one of ``words`` leads the phrase of a name ("by the Syrian minister X")."""
    place = mention.extent.start
    for _ in range(5):
        token = scene.token_before(place)
        if token is None:
            return False
        if token.low in words:
            return True
        modifier = token.capital or token.low in classes()["noun-before"] or token.low == "his"
        if token.low in PREPOSITIONS or not modifier:
            return False
        place = token.start
    return False


def _group(scene: Scene, after: Sequence[Mention], first: Mention) -> list[Mention]:
    """Return a name with those joined to it behind; a modifier gives way to its head."""
    text = scene.layers.document.text
    group = [first]
    for mention in after[after.index(first) + 1 :]:
        between = text[group[-1].extent.end : mention.extent.start]
        if len(between) > _LONGEST_JOIN:
            break
        if _JOIN.fullmatch(between) and "," not in between:
            group.append(mention)
        elif _TITLE_GAP.fullmatch(between) and "," not in between:
            group[-1] = mention  # "the Syrian minister Ali Harun": the person, not the demonym
        else:
            break
    return group
