"""Who sets a sanctions law, and against whom."""

import re
from dataclasses import replace

from crosswitness.annotators.event_parties import ACTORS, parties
from crosswitness.annotators.event_scene import Scene
from crosswitness.lang.events.sentence import Found
from crosswitness.lang.instruments.heads import Head
from crosswitness.model.annotation import Mention, MentionKind
from crosswitness.model.base import Argument
from crosswitness.model.instruments import InstrumentPart

_STATES = frozenset({MentionKind.PLACE, MentionKind.PEOPLE, MentionKind.GOVERNMENT})
_OWNS = re.compile(r"(?:'s|’s)?\s(?:new\s|own\s|economic\s)?(?:sanctions?|embargo)\b")
_OWNS_IT = re.compile(r"\s?(?:(?:'s|’s)\s(?:[\w-]{2,20}\s){0,2})?")
_AGAINST = re.compile(
    r"\b(?:sanction\w*|embargo\w*|measures|target\w*|penalt\w*|punish\w*|restrictions)\s"
    r"(?:[\w’'-]{1,20}\s){0,5}?(?:on|against|upon|at|for)?\s?(?:the\s)?(?:[\w’'-]{1,20}\s){0,3}$"
)
_ON = re.compile(
    r"\b(?:on|against|upon|target\w*|punish\w*|(?:to|would|will|could|may) sanction|sanctioning)\s"
    r"(?:the\s)?(?:[\w’'-]{1,20}\s){0,2}$"
)
_STRUCK = re.compile(r"\s(?:sanctions?|embargo)\b", re.IGNORECASE)
_NEAR = 70  # code points before a name in which words make it a target


def enactors(scene: Scene, head: Head, found: Found, acts: bool) -> list[Argument]:
    """Return who sets a law: the state before its name or its sanctions, or who passes it.

    Args:
        scene: The sentence.
        head: The words that name the law.
        found: The same with what is said of it, as a trigger.
        acts: Whether who acts sets it; who only proposes a bill does not.
    """
    text = scene.layers.document.text
    made = []
    for mention in _able(scene):
        end = mention.extent.end
        own = _OWNS_IT.fullmatch(text[end : head.start]) if end < head.start else None
        owns = own or _OWNS.match(text, end, scene.sentence.end)
        if mention.kind in _STATES and owns and not _struck(scene, mention):
            made.append(mention)
    if made:
        return [scene.argument(InstrumentPart.ENACTOR, m) for m in made]
    if not acts or found.end - found.start <= head.end - head.start:
        return []
    before = [m for m in _able(scene) if m.extent.end <= found.start]
    acting = [a for a in parties(scene, found) if any(a.place == m.extent for m in before)]
    return [replace(argument, role=InstrumentPart.ENACTOR) for argument in acting]


def targets(scene: Scene, head: Head) -> list[Argument]:
    """Return whom the sanctions are against: "sanctions on Zarqand", "targets the army"."""
    text = scene.layers.document.text
    made = []
    for mention in _able(scene):
        start = mention.extent.start
        before = text[max(scene.sentence.start, start - _NEAR) : start]
        within = head.start <= start and mention.extent.end <= head.end
        if _struck(scene, mention):
            made.append(mention)
        if mention.kind is MentionKind.PERSON or within or mention in made:
            continue
        if _AGAINST.search(before) and _ON.search(before):
            made.append(mention)
    return [scene.argument(InstrumentPart.TARGET, m) for m in made[:3]]


def _struck(scene: Scene, mention: Mention) -> bool:
    """Say whether a country's name before "sanctions" names whom they strike ("Iran sanctions").

    Abbreviations ("US sanctions"), possessives and adjectives name who sets them.
    """
    words = scene.layers.text(mention.extent)
    behind = _STRUCK.match(scene.layers.document.text, mention.extent.end, scene.sentence.end)
    return mention.kind is MentionKind.PLACE and words[1:].islower() and behind is not None


def _able(scene: Scene) -> list[Mention]:
    return [mention for mention in scene.mentions if mention.kind in ACTORS]
