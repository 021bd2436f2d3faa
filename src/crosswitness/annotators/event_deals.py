"""What a sentence says of an agreement: its name, its areas, and what somebody undertakes."""

import re
from collections.abc import Iterator

from crosswitness.annotators.event_force import followed, force
from crosswitness.annotators.event_scene import Scene
from crosswitness.lang.events.coding import CODEBOOK
from crosswitness.lang.events.contexts import contexts
from crosswitness.lang.events.instruments import areas, deals, name
from crosswitness.lang.events.sentence import Found
from crosswitness.lang.events.undertakings import undertakings
from crosswitness.model.annotation import MentionKind, Origin
from crosswitness.model.base import Argument
from crosswitness.model.events import EventMention, Part, Realis
from crosswitness.model.span import Span

_CUT = re.compile(r"[”\";]|,\s(?:as|and its|said|he|she|which)\b")
_THESE = ("the", "this", "that")
_MARKS = '”"'
_OPENS = re.compile(r"\s{1,2}(?:to\s{1,2})?[“\"]")
_GOES_ON = re.compile(r"\s{1,2}(?:in|of|for|on|against|and|with)\s[a-z]")
_BETWEEN = re.compile(
    r"\sbetween\s(?:the|both|these)\s(?:two\s)?"
    r"(?:sides|countries|states|parties|governments|nations|neighbours|neighbors|allies|two)\b"
)
_CONTENT = frozenset(
    {
        "provides",
        "provide",
        "includes",
        "include",
        "covers",
        "cover",
        "defines",
        "define",
        "define(s",
    }
    | {"aims", "stipulates", "calls", "envisages", "sets", "regulates", "concerns", "deals"}
    | {"expands", "expand", "commits", "obliges", "allows"}
)


def terms(scene: Scene, found: Found) -> list[Argument]:
    """Return the name of the instrument that a trigger's clause holds, and the areas it names.

    With them what the sentence says of its coming into force and of earlier instruments.
    """
    nouns = [p for p in deals(scene.line) if found.low <= p < found.high]
    if not nouns:
        return force(scene)
    inside = [p for p in nouns if found.hit.first <= p < found.hit.last]
    noun = inside[-1] if inside else nouns[0]
    named = _named(scene, noun, found)
    return [*named, *_content(scene, noun), *force(scene), *followed(scene, named[0].place)]


def _named(scene: Scene, noun: int, found: Found | None) -> list[Argument]:
    floor = 0
    if found is not None and found.hit.first < noun:
        floor = found.hit.first + 1
    dates = [(item.extent.start, item.extent.end) for item in scene.times]
    low, high = name(scene.line, noun, floor, dates)
    document = scene.layers.document
    span = document.span(scene.line[low].start, scene.line[high - 1].end)
    made = [Argument(role=Part.NAME, place=span)]
    if areas(scene.layers.text(span)):
        made.append(Argument(role=Part.AREA, place=span))
    return made


def references(scene: Scene, origin: Origin) -> Iterator[EventMention]:
    """Yield mentions of an agreement outside its signing, and undertakings.

    A reference is a definite phrase ("the new agreement", "the document") in a sentence that no
    trigger of an agreement holds; a sentence that says what the agreement provides gives its areas.
    """
    told = any(found.hit.trigger.type.startswith("agreement.") for found in scene.found)
    nouns = deals(scene.line)
    deal = None
    if nouns and not told:
        named = _named(scene, nouns[0], None)
        definite = _definite(scene, named[0].place) or scene.headline
        if definite or _known_sides(scene, named[0].place):
            deal = named[0].place
            yield _reference(scene, named, nouns[0], origin)
    if not nouns and not told and scene.after_deal and scene.line[0].low == "it":
        yield from _pronoun(scene, origin)
    for low, verb, high in undertakings(scene.line):
        subject = [
            scene.argument(Part.ACTOR, m)
            for m in scene.mentions
            if scene.line[low].start <= m.extent.start and m.extent.end <= scene.line[verb].start
        ][-2:]
        yield _undertaking(scene, (low, verb, high), subject, deal, origin)


def _definite(scene: Scene, place: Span) -> bool:
    """Say whether "the", "this" or "that" leads a name, be it before a quotation mark."""
    first = scene.layers.text(place).split()[0].lower()
    before = scene.token_before(place.start)
    if before is not None and before.low in ("“", '"', "‘"):
        before = scene.token_before(before.start)
    led = before is not None and before.start >= scene.sentence.start and before.low in _THESE
    return first in _THESE or led


def _known_sides(scene: Scene, place: Span) -> bool:
    """Say whether an instrument's name names its sides, or takes up sides named before.

    A name with a year of its own ("a 1994 treaty between the two countries") is another one.
    """
    inside = any(
        place.contains(mention.extent) and mention.kind in (MentionKind.PLACE, MentionKind.PEOPLE)
        for mention in scene.mentions
    )
    behind = _BETWEEN.match(scene.layers.document.text, place.end, scene.sentence.end)
    dated = any(character.isdigit() for character in scene.layers.text(place))
    return inside or (behind is not None and not dated)


def _reference(scene: Scene, named: list[Argument], noun: int, origin: Origin) -> EventMention:
    main = named[0].place if named else None
    made = [*named[:1], *_content(scene, noun), *force(scene), *followed(scene, main)]
    token = scene.line[noun]
    return EventMention(
        extent=scene.layers.document.span(token.start, token.end),
        origin=origin,
        sentence=scene.sentence,
        type="agreement.reference",
        plover="",
        contexts=contexts(scene.line),
        codebook=CODEBOOK,
        arguments=tuple(sorted(made, key=lambda a: (a.place, a.role))),
        realis=Realis.ASSERTED,
        realis_reason="names an agreement that is told elsewhere",
        rule="definite agreement",
    )


def _pronoun(scene: Scene, origin: Origin) -> Iterator[EventMention]:
    """Yield what "it" provides in the sentence behind one that tells of an agreement."""
    if _content(scene, 0) or force(scene) or followed(scene, None):
        yield _reference(scene, [], 0, origin)


def _content(scene: Scene, subject: int) -> list[Argument]:
    """Return what an agreement provides: the words behind its verb, if they name an area."""
    after = scene.line[subject + 1 : subject + 12]
    verb = next((token for token in after if token.low in _CONTENT), None)
    if verb is None:
        return []
    text = scene.layers.document.text
    start, end = _stretch(text, verb.end, scene.line[-1].end)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start >= end or not areas(text[start:end]):
        return []
    return [Argument(role=Part.AREA, place=scene.layers.document.span(start, end))]


def _stretch(text: str, start: int, high: int) -> tuple[int, int]:
    """Return the words behind an agreement's verb, from ``start`` and before ``high``, half-open.

    A quotation that opens right behind the verb ends them where it closes; a mark behind which
    the clause goes on ("“areas of cooperation” in defending the coast") ends nothing.
    """
    if opens := _OPENS.match(text, start, high):
        start = opens.end()
    at = start
    while cut := _CUT.search(text, at, high):
        if cut[0] not in _MARKS or not _GOES_ON.match(text, cut.end(), high):
            return start, cut.start()
        at = cut.end()
    return start, high


def _undertaking(
    scene: Scene,
    clause: tuple[int, int, int],
    subject: list[Argument],
    deal: Span | None,
    origin: Origin,
) -> EventMention:
    low, verb, high = clause
    document = scene.layers.document
    words = document.span(scene.line[low].start, scene.line[high - 1].end)
    made = [*subject, Argument(role=Part.COMMITMENT, place=words)]
    if deal is not None:
        made.append(Argument(role=Part.NAME, place=deal))
    return EventMention(
        extent=document.span(scene.line[verb - 1].start, scene.line[verb].end),
        origin=origin,
        sentence=scene.sentence,
        type="commitment.made",
        plover="AGREE",
        contexts=contexts(scene.line),
        cameo="03",
        codebook=CODEBOOK,
        arguments=tuple(sorted(made, key=lambda a: (a.place, a.role))),
        realis=Realis.PLANNED,
        realis_at=document.span(scene.line[verb - 1].start, scene.line[verb - 1].end),
        realis_reason="an undertaking, not yet carried out",
        rule="undertaking",
    )
