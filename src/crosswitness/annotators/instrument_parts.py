"""Who, where, when and what of: the arguments of an instrument's mention, from its sentence."""

import re
from collections.abc import Iterable
from dataclasses import replace

from crosswitness.annotators.event_circumstances import places
from crosswitness.annotators.event_force import followed, force
from crosswitness.annotators.event_scene import Scene
from crosswitness.annotators.event_times import times
from crosswitness.annotators.instrument_laws import enactors, targets
from crosswitness.annotators.instrument_sides import ASKS, mediators, sides
from crosswitness.lang.events.instruments import areas
from crosswitness.lang.events.patterns import Hit, Trigger
from crosswitness.lang.events.sentence import Found, clause
from crosswitness.lang.events.undertakings import undertakings
from crosswitness.lang.instruments.cues import Cue
from crosswitness.lang.instruments.heads import Head
from crosswitness.lang.instruments.matters import sectors
from crosswitness.model.annotation import TimeKind
from crosswitness.model.base import Argument
from crosswitness.model.instruments import InstrumentClass, InstrumentPart, InstrumentStatus
from crosswitness.model.span import Span

_DURATION = re.compile(
    r"\b(?:(?!an?\s)[\w-]{1,12}[- ])?(?:hour|day|week|month|year)(?:-?long)?"
    r"(?=\s(?:[\w-]{2,20}\s){0,2}$)"
)
_FOR = re.compile(
    r"\s(?:[\w-]{2,12}\s){0,3}?(?:for|of|by)\s((?:a|an|[\w-]{1,12})\s(?:hour|day|week|month|year)s?)\b"
)
_HOLDS = re.compile(
    r"\s(?:(?:agreement|deal)\s)?(?:in|for|across|around|over|on)\s"
    r"(?:(?!(?:by|in|on|of|to|with|at)\b)[\w’'-]{1,20}\s){0,2}"
)
_SAYS = re.compile(
    r"\b(?:on|that|saying|said|says|condemn\w*|call\w* for|stress\w*|welcom\w*|urg\w*|pledg\w*)\s"
)
_STRIKES = re.compile(
    r"\b(?:sanction|embargo|target|ban|restrict|freez|impos|penal|punish|block)\w*"
)
_SANCTIONS = re.compile(r"\s(?:sanctions|embargo)\b")
_STRUCK = 90  # code points before a sector in which words make it what is struck
_ASIDE = 6  # tokens of an abbreviation in brackets behind a name
_LONGEST = 200  # code points of the matter of a statement
_MADE = frozenset(
    {
        InstrumentStatus.AGREED,
        InstrumentStatus.SIGNED,
        InstrumentStatus.ANNOUNCED,
        InstrumentStatus.PASSED,
        InstrumentStatus.ISSUED,
    }
)


def arguments(
    scene: Scene, head: Head, told: Cue, tokens: tuple[int, int, int, int]
) -> tuple[Argument, ...]:
    """Return the arguments of a mention in text order.

    Args:
        scene: The sentence.
        head: The words that name the instrument's kind.
        told: What the sentence says of it.
        tokens: First and last token of the head, then of the phrase around it, half-open.
    """
    found = _found(scene, told, tokens[:2])
    name = _span(scene, scene.line[tokens[2]].start, scene.line[tokens[3] - 1].end)
    pronoun = head.end - head.start == len("It")
    made = [] if pronoun else [Argument(role=InstrumentPart.NAME, place=name)]
    if head.kind is InstrumentClass.LAW:
        made += [*enactors(scene, head, found, told.acts), *targets(scene, head)]
        made += _sectors(scene, name)
    else:
        between = mediators(scene, head) if head.kind is InstrumentClass.CEASEFIRE else []
        made += [*between, *sides(scene, head, found, told, [a.place for a in between])]
    if head.kind is InstrumentClass.STATEMENT:
        made += _subjects(scene, head)
    if head.kind is InstrumentClass.CEASEFIRE:
        made += [*_duration(scene, head, name)]
    made += _when(scene, found, told)
    if head.kind is not InstrumentClass.LAW:
        made += _where(scene, head, found, made)
    if told.status not in ASKS:
        made += _terms(scene, head)
    made += [replace(a, role=InstrumentPart.FOLLOWS) for a in followed(scene, name)]
    return tuple(sorted(set(made), key=lambda a: (a.place, a.role)))


def _found(scene: Scene, told: Cue, head: tuple[int, int]) -> Found:
    """Return the instrument with what is said of it in the manner of an event's trigger."""
    trigger = Trigger("v:instrument", "agreement.instrument", "CONSULT", "", "", "none")
    first, last = head
    if told.first < told.last:
        first, last = min(first, told.first), max(last, told.last)
    hit = Hit(first, last, first, trigger)
    low, high = clause(scene.line, hit)
    if low > 0 and scene.line[low - 1].low == ")":  # "the Front (FRZ) declared a truce"
        opens = [p for p in range(max(0, low - _ASIDE), low) if scene.line[p].low == "("]
        low = clause(scene.line, Hit(opens[-1], last, first, trigger))[0] if opens else low
    start, end = scene.line[first].start, scene.line[last - 1].end
    return Found(hit, told.realis, low, high, start, end, None, False)


def _when(scene: Scene, found: Found, told: Cue) -> list[Argument]:
    """Return when it was made and when it came into force, never one day for both.

    The day of a call, a breach or an end is no date of the instrument itself.
    """
    made = [replace(a, role=InstrumentPart.IN_FORCE) for a in force(scene)]
    starts = told.status is InstrumentStatus.IN_FORCE and not made
    if not told.acts or not (starts or told.status in _MADE):
        return made
    role = InstrumentPart.IN_FORCE if starts else InstrumentPart.TIME
    taken = {argument.place for argument in made}
    taken |= {item.extent for item in scene.times if item.kind is TimeKind.INTERVAL}
    dates = [a for a in times(scene, found) if a.place not in taken]
    return [*made, *(replace(argument, role=role) for argument in dates)]


def _where(scene: Scene, head: Head, found: Found, made: Iterable[Argument]) -> list[Argument]:
    """Return places that are no side, target or mediator; of a ceasefire also where it holds."""
    taken = {argument.place for argument in made if argument.role != InstrumentPart.NAME}
    text = scene.layers.document.text
    found_at = []
    for argument in places(scene, found):
        if argument.place in taken:
            continue
        holds = head.kind is InstrumentClass.CEASEFIRE and _HOLDS.fullmatch(
            text[head.end : argument.place.start]
        )
        role = InstrumentPart.SCOPE if holds else InstrumentPart.PLACE
        found_at.append(replace(argument, role=role))
    return found_at


def _duration(scene: Scene, head: Head, name: Span) -> list[Argument]:
    """Return how long a ceasefire is to last ("a 72-hour truce", "a truce for three days")."""
    text = scene.layers.document.text
    match = _DURATION.search(text[name.start : head.start])
    if match is not None:
        start = name.start + match.start()
        return [_argument(scene, InstrumentPart.DURATION, start, name.start + match.end())]
    behind = _FOR.match(text, head.end, scene.sentence.end)
    if behind is None:
        return []
    return [_argument(scene, InstrumentPart.DURATION, behind.start(1), behind.end(1))]


def _sectors(scene: Scene, name: Span) -> list[Argument]:
    """Return the words that name what sanctions strike, but for those inside the law's own name."""
    text, sentence = scene.layers.document.text, scene.sentence
    made = []
    for matter in sectors(text, sentence.start, sentence.end):
        before = text[max(sentence.start, matter.start - _STRUCK) : matter.start]
        strikes = list(_STRIKES.finditer(before))
        from_ = matter.start - len(before) + strikes[-1].end() if strikes else 0
        struck = bool(strikes) and not from_ <= name.start < matter.start
        own = name.start <= matter.start < name.end
        if not own and (struck or _SANCTIONS.match(text, matter.end, sentence.end)):
            made.append(_argument(scene, InstrumentPart.SUBJECT, matter.start, matter.end))
    return made


def _subjects(scene: Scene, head: Head) -> list[Argument]:
    """Return the words behind a joint statement that say what it is about, if an area is named."""
    text = scene.layers.document.text
    says = _SAYS.search(text, head.end, scene.sentence.end)
    if says is None:
        return []
    start, end = says.start(), min(scene.sentence.end, says.start() + _LONGEST)
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return [_argument(scene, InstrumentPart.SUBJECT, start, end)] if areas(text[start:end]) else []


def _terms(scene: Scene, head: Head) -> list[Argument]:
    """Return the clauses beside the head in which somebody undertakes something."""
    return [
        _argument(scene, InstrumentPart.TERM, scene.line[low].start, scene.line[high - 1].end)
        for low, _, high in undertakings(scene.line)
        if scene.line[low].start >= head.end or scene.line[high - 1].end <= head.start
    ]


def _argument(scene: Scene, role: InstrumentPart, start: int, end: int) -> Argument:
    return Argument(role=role, place=_span(scene, start, end))


def _span(scene: Scene, start: int, end: int) -> Span:
    return scene.layers.document.span(start, end)
