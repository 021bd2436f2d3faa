"""The sides of a ceasefire or joint statement, and who brought them together."""

import re
from collections.abc import Sequence

from crosswitness.annotators.event_parties import parties
from crosswitness.annotators.event_scene import PREPOSITIONS, Scene
from crosswitness.annotators.instrument_subjects import able, groups, shared, side, takes_part
from crosswitness.lang.events.sentence import Found
from crosswitness.lang.instruments.cues import Cue
from crosswitness.lang.instruments.heads import Head
from crosswitness.model.annotation import Mention
from crosswitness.model.base import Argument
from crosswitness.model.instruments import InstrumentClass, InstrumentPart, InstrumentStatus
from crosswitness.model.span import Span

_BY = re.compile(
    r"\b(?:broker|mediat|sponsor|negotiat|facilitat|guarantee)\w*\s(?:jointly\s)?by\s"
    r"(?:(?!in\b|at\b|on\b|after\b)[\w’'-]{1,20}\s){0,3}$"
)
_BROKERED = re.compile(
    r"(?:^|\s)([\w.]{2,20})(?:-and-[\w.]{2,20})?-(?:brokered|mediated|backed|sponsored|negotiated)"
    r"(?:\s(?!militia|rebel|force|government)[\w-]{2,20}){0,2}\s$"
)
_BROKERS_IT = re.compile(r"^\s?(?:,?\s?which\s)?(?:has\s|have\s|had\s)?(?:broker|mediat)\w*\b")
_BETWEEN = re.compile(r"\bbetween\s")
_ISSUED_BY = re.compile(r"\b(?:between|by|of|from)\s(?=(?:the\s)?[A-Z])")
_THAT = re.compile(r",?\s(?:that|which)\s")
_MADE = re.compile(
    r"\s(?:ha[ds]\s|have\s)?(?:signed|agreed|reached|declared|announced|concluded)\b"
)
_JOINS = re.compile(
    r"(?:'s|’s)?,?\s?(?:and|as well as|,|-|–|/)?\s?(?:the\s)?(?:[\w’'-]{1,20}\s){0,3}"
)
ASKS = frozenset({InstrumentStatus.ASKED, InstrumentStatus.PROPOSED, InstrumentStatus.DISCUSSED})
"""Statuses of what somebody wants, and nobody has made."""

_UNMADE = frozenset({InstrumentStatus.REJECTED, InstrumentStatus.NAMED})
_NEAR = 70  # code points before a name in which words make it a target
_FAR = 120  # code points behind a head in which its sides stand


def mediators(scene: Scene, head: Head) -> list[Argument]:
    """Return who brought the sides together: "brokered by Norway", "a Norwegian-brokered truce"."""
    text, names = scene.layers.document.text, able(scene)
    made = []
    for mention in names:
        start, end = mention.extent.start, mention.extent.end
        if _BROKERS_IT.match(text[end : end + 30]):
            made.append(scene.argument(InstrumentPart.MEDIATOR, mention))
        elif _BY.search(text[max(scene.sentence.start, start - _NEAR) : start]):
            group = _run(scene, names[names.index(mention) :])
            made += [scene.argument(InstrumentPart.MEDIATOR, m) for m in group]
    low = max(scene.sentence.start, head.start - _NEAR)
    joined = _BROKERED.search(text[low : head.start])
    if joined is not None:
        place = scene.layers.document.span(low + joined.start(1), low + joined.end(1))
        inside = [m for m in scene.mentions if m.extent.overlap(place)]
        made += [scene.argument(InstrumentPart.MEDIATOR, m) for m in inside[:1]] or [
            Argument(role=InstrumentPart.MEDIATOR, place=place)
        ]
    return made


def sides(
    scene: Scene, head: Head, found: Found, told: Cue, taken: Sequence[Span]
) -> list[Argument]:
    """Return the sides: those named behind "between", else those who act.

    Args:
        scene: The sentence.
        head: The words that name the instrument.
        found: The same with what is said of it, as a trigger.
        told: What is said of it; who asks for a truce, or watches over it, is no side.
        taken: Places of mediators, which are no sides.
    """
    named = _behind(scene, head) or _inside(scene, head) or _relative(scene, head)
    if not named and told.acts:
        named = [
            argument
            for argument in parties(scene, found)
            if not any(argument.place.overlap(place) for place in taken)
            and takes_part(scene, found, argument, told.status not in _UNMADE)
        ]
    if not named and told.acts:
        named = [scene.argument(InstrumentPart.PARTY, m) for m in shared(scene, found)]
    if not named and head.kind is InstrumentClass.STATEMENT:
        named = _after_comma(scene, head)
    made = [side(scene, argument) for argument in named]
    if head.kind is InstrumentClass.CEASEFIRE and len(made) < 2 and told.status not in ASKS:
        made += groups(scene, head, found, [*taken, *(argument.place for argument in made)])
    return made


def _behind(scene: Scene, head: Head) -> list[Argument]:
    """Return the names joined behind "between", of a statement also behind "by", "of", "from"."""
    text = scene.layers.document.text
    after = [m for m in able(scene) if m.extent.start >= head.end]
    if not after or after[0].extent.start - head.end > _FAR:
        return []
    between = text[head.end : after[0].extent.start]
    statement = head.kind is InstrumentClass.STATEMENT
    lead = (_ISSUED_BY if statement else _BETWEEN).search(between + "A")
    if lead is None or any(mark in between[: lead.start()] for mark in ",;:("):
        return []
    if len(between[: lead.start()].split()) > 3:
        return []
    return [scene.argument(InstrumentPart.PARTY, m) for m in _run(scene, after)]


def _run(scene: Scene, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the first name with those joined to it."""
    text = scene.layers.document.text
    group = list(mentions[:1])
    for mention in mentions[1:]:
        between = text[group[-1].extent.end : mention.extent.start]
        joined = " and " in between or "," in between or between.strip() in ("-", "–", "/")
        leads = (PREPOSITIONS | {"with", "by"}).intersection(between.lower().split())
        if not _JOINS.fullmatch(between) or leads:
            break
        if joined:
            group.append(mention)
        else:
            group[-1] = mention  # "the Merovian minister Ana Vik": the person, not the demonym
    return group


def _relative(scene: Scene, head: Head) -> list[Argument]:
    """Return the subject of a relative clause ("the truce that Norway and Sweden signed")."""
    text = scene.layers.document.text
    that = _THAT.match(text, head.end, scene.sentence.end)
    if that is None:
        return []
    group = _run(scene, [m for m in able(scene) if m.extent.start >= that.end()])
    near = group and group[0].extent.start - that.end() <= len("the ")
    if not near or not _MADE.match(text, group[-1].extent.end, scene.sentence.end):
        return []
    return [scene.argument(InstrumentPart.PARTY, m) for m in group]


def _inside(scene: Scene, head: Head) -> list[Argument]:
    """Return the peoples inside the head's own words ("a joint Merovian-Zarqandi statement")."""
    inside = [m for m in able(scene) if head.start <= m.extent.start and m.extent.end <= head.end]
    return [scene.argument(InstrumentPart.PARTY, m) for m in inside] if len(inside) > 1 else []


def _after_comma(scene: Scene, head: Head) -> list[Argument]:
    """Return the subject behind "In a joint statement, ..."."""
    text = scene.layers.document.text
    comma = text.find(",", head.end, scene.sentence.end)
    after = [m for m in able(scene) if 0 <= comma < m.extent.start]
    if not after or after[0].extent.start - comma > _NEAR // 2:
        return []
    return [scene.argument(InstrumentPart.PARTY, m) for m in _run(scene, after)]
