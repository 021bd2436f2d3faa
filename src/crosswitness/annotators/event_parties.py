"""Who acts in an event and who is acted on, from the trigger's own clause."""

import re
from collections.abc import Iterable, Sequence

from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.annotators.event_unlisted import unlisted
from crosswitness.lang.events.patterns import Token, classes
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
_AT = frozenset(
    (
        *("in", "at", "near", "outside", "over", "around", "across", "inside", "of", "off"),
        *("into", "through", "via", "along", "beyond", "past"),
    )
)
_NEW_CLAUSE = frozenset(
    (
        *("said", "says", "according", "after", "before", "when", "while", "which", "who"),
        *("because", "although", "amid", "as", "since", "despite", "whose", "where", "until"),
    )
)
"""Words behind which nothing is the object of a verb before them."""
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "got", "gets", "get"})
_PRONOUNS = frozenset({"it", "they", "we", "he", "she", "i"})
_BETWEEN = frozenset({"not", "also", "never", "all", "both", "since", "now", "then", "still"})
_AUXILIARY = frozenset(
    (
        *(_BE | _BETWEEN),
        *("has", "have", "had", "will", "would", "could", "may", "might", "should", "can", "did"),
    )
)
_NEW_SUBJECT = frozenset(
    (
        *("when", "while", "because", "although", "though", "where", "if", "until", "unless"),
        *("said", "says", "say", "saying", "added", "adding", "confirmed", "claimed", "reported"),
    )
)
"""Words behind which the subject of a verb stands anew."""
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
    if not passive and not both and _is_passive(scene, found):
        right, passive = [], True
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
    if not left:
        made += _pronoun(scene, found, Part.RECIPIENT if passive else Part.ACTOR)
    return [*made, *unlisted(scene, found, made, both)]


def _is_passive(scene: Scene, found: Found) -> bool:
    """Say whether a form of "be" stands before the verb: its subject is then acted on."""
    if not found.hit.trigger.pattern.startswith("v:"):
        return False
    head = found.hit.head
    if scene.line[head].low.endswith("ing"):
        return False
    for token in reversed(scene.line[max(found.low, head - 4) : head]):
        if token.low in _BE:
            return True
        if token.low not in _BETWEEN and not token.low.endswith("ly"):
            return False
    return False


def _once(mentions: Iterable[Mention]) -> list[Mention]:
    return list(dict.fromkeys(mentions))


def _pronoun(scene: Scene, found: Found, role: Part) -> list[Argument]:
    """Return a pronoun right before the trigger in ``role``, if a chain says whom it means."""
    for place in range(found.hit.first - 1, max(found.low, found.hit.first - 4) - 1, -1):
        token = scene.line[place]
        chain = scene.hubs.get(scene.layers.document.span(token.start, token.end))
        if token.low in ("he", "she", "they") and chain is not None:
            country = chain.countries[0] if len(chain.countries) == 1 else ""
            words = scene.layers.document.span(token.start, token.end)
            return [Argument(role=role, place=words, chain=chain.extent, country=country)]
    return []


def _left(scene: Scene, found: Found) -> list[Mention]:
    """Return the group of names before a trigger that can be its subject."""
    low = _subject_from(scene, found)
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
    while before and (_placed(scene, before[-1]) or _owns(scene, before[-1])):
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


def _subject_from(scene: Scene, found: Found) -> int:
    """Return the code point from which on the subject of a trigger may stand."""
    for place in range(found.hit.first - 1, found.low - 1, -1):
        beside = {scene.line[max(0, place - 1)].low, scene.line[place + 1].low}
        if scene.line[place].low not in _NEW_SUBJECT or beside & _BE:  # "is said", "said was"
            continue
        if not _of_itself(scene.line[place + 1 : found.hit.head]):
            return scene.line[place].end
    return scene.line[found.low].start


def _of_itself(words: Sequence[Token]) -> bool:
    """Say whether somebody says what itself does: "said it had", "said that they would"."""
    rest = words[1:] if words and words[0].low == "that" else words
    if not rest or rest[0].low not in _PRONOUNS:
        return False
    return all(w.low in _AUXILIARY or w.low.endswith("ly") for w in rest[1:])


def _owns(scene: Scene, mention: Mention) -> bool:
    """Say whether a person's name only says whose something is ("Ms Rowe's brother")."""
    end = mention.extent.end
    return mention.kind is MentionKind.PERSON and scene.layers.document.text[end : end + 2] in (
        "'s",
        "’s",
    )


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
    limit = _object_to(scene, found)
    for mention in after:
        if mention.extent.start >= limit:
            break
        if mention.kind is MentionKind.PLACE and _led_by(scene, mention, _AT):
            continue
        if mention.extent.start - found.end > _FARTHEST:
            break
        return _group(scene, after, mention), False
    return [], False


def _object_to(scene: Scene, found: Found) -> int:
    """Return the code point before which the object of a trigger stands.

    Whoever says it behind ("..., the ministry said") is no object either.
    """
    for place in range(found.hit.last, found.high):
        if scene.line[place].low in _NEW_CLAUSE:
            commas = [t for t in scene.line[found.hit.last : place] if t.low == ","]
            speaks = scene.line[place].low in ("said", "says") and commas
            return commas[-1].start if speaks else scene.line[place].start
    return scene.line[found.high - 1].end


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
