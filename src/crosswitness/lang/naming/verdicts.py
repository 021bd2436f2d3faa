"""One kind for each unknown name of a document, from all places where it stands.

What rules guess by a word beside a name is weighed with everything else that stands beside and
inside it (`contexts`): a broadcaster behind "told" is no person for that word alone. Runs of
capitalised words that no rule takes become names where the weights are clear.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswitness.lang.lexicon import words as words_of
from crosswitness.lang.naming.contexts import CLASSES, Run, hints, scores, unknown
from crosswitness.lang.naming.line import Found, Line, heads
from crosswitness.lang.naming.merge import BACKEND
from crosswitness.lang.naming.peoples import named, peoples
from crosswitness.lang.naming.repeats import Known
from crosswitness.model.annotation import MentionKind

RULE = "words beside it"
"""The rule of names that only the weights make names."""
GUESSES = frozenset({"given name", "speech", "apposition", "preposition"})
"""Rules that go by a single word, whose names are weighed again."""
KINDS = {
    "person": MentionKind.PERSON,
    "organisation": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
}
"""What the classes of `contexts` are; ``nothing`` is no name of ours."""
SURE = {
    MentionKind.PERSON: 0.65,
    MentionKind.ORGANISATION: 0.72,
    MentionKind.PLACE: 0.65,
}
"""Least probability of a name that only the weights find, by kind."""
OVERRULED = 0.7
"""Least probability of another kind from which a guess changes its kind."""
DROPPED = 0.8
"""Least probability of no name from which a guess is dropped."""


_WITH_ARTICLE = 0.9
_LEGAL_FORMS = words_of("legal form")


class Occurrence(NamedTuple):
    """A run to be judged.

    Attributes:
        line: Number of its line.
        run: The run.
        guess: The name that a guess made of it, or None.
    """

    line: int
    run: Run
    guess: Found | None


class _Verdict(NamedTuple):
    kind: MentionKind | None
    probability: float


def judged(
    lines: Sequence[Line], found: Sequence[Sequence[Found]], *, more: bool = True
) -> list[list[Found]]:
    """Return the names of each line with guesses weighed and unknown names added.

    Args:
        lines: The lines of one document.
        found: Their names, none overlapping, in text order.
        more: Whether names that no rule found are added.
    """
    found = _with_peoples(lines, found)
    firm = [[name for name in names if name.rule not in GUESSES] for names in found]
    known = _kinds(lines, firm)
    taught = _taught(lines, found)
    groups: dict[tuple[str, ...], list[Occurrence]] = {}
    for number, (line, names) in enumerate(zip(lines, found, strict=True)):
        for place in occurrences(line, names, number, more=more):
            words = tuple(line.key(word) for word in range(*place.run))
            if place.guess is not None or not (len(words) == 1 and words[0] in taught):
                groups.setdefault(words, []).append(place)
    grown: list[list[Found]] = [list(names) for names in firm]
    decided: dict[tuple[str, ...], MentionKind] = {}
    for words, places in groups.items():
        verdict = _verdict(lines, places, known.get(words))
        for place in places:
            name = _kept(place, verdict)
            if name is not None:
                grown[place.line].append(name)
                decided[words] = name.kind
    if more:
        for number, line in enumerate(lines):
            if line.headline:
                grown[number] += _again(line, grown[number], decided)
    return [sorted(names) for names in grown]


def occurrences(
    line: Line, names: Sequence[Found], number: int = 0, *, more: bool = True
) -> Iterator[Occurrence]:
    """Yield the guesses of a line and, with ``more``, the runs that no rule has taken."""
    for name in names:
        if name.rule in GUESSES:
            yield Occurrence(number, Run(name.first, name.last), name)
    if not more:
        return
    ranges = [(name.first, name.last) for name in names]
    ranges += [title for name in names for title in name.titles]
    ranges += [(title.first, title.last) for title in line.titles]
    taken = {place for first, last in ranges for place in range(first, last)}
    for run in unknown(line, taken):
        yield Occurrence(number, run, None)


def _kinds(
    lines: Sequence[Line], firm: Sequence[Sequence[Found]]
) -> dict[tuple[str, ...], MentionKind]:
    """Return the kind of each name that a firm rule finds somewhere, by its words."""
    kinds: dict[tuple[str, ...], MentionKind] = {}
    for line, names in zip(lines, firm, strict=True):
        for name in names:
            words = tuple(line.key(word) for word in range(name.first, name.last))
            kinds.setdefault(words, name.kind)
            if name.kind is MentionKind.PLACE and len(words) > 1 and words[-1] in heads():
                kinds.setdefault(words[:-1], name.kind)  # the Quandt of "Quandt River"
            elif len(words) > 1 and words[-1] in _LEGAL_FORMS:
                kinds.setdefault(words[:-1], name.kind)  # the Quandt of "Quandt Ltd"
    return kinds


def _with_peoples(lines: Sequence[Line], found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """Return the names with unknown countries and peoples, in the place of guesses."""
    known = peoples(lines)
    grown: list[list[Found]] = []
    for line, names in zip(lines, found, strict=True):
        kept = list(names)
        for place in named(line, known) if known else ():
            over = [name for name in kept if name.first < place.last and place.first < name.last]
            if all(_may_give_way(name) for name in over):
                kept = [name for name in kept if name not in over] + [place]
        grown.append(sorted(kept))
    return grown


def _may_give_way(name: Found) -> bool:
    """Say whether a name is one word that a guess or a back-end alone took for a name."""
    alone = name.last - name.first == 1 and not name.titles
    return alone and (name.rule in GUESSES or name.rule.startswith(BACKEND))


def _taught(lines: Sequence[Line], found: Sequence[Sequence[Found]]) -> set[str]:
    """Return single words that stand for a name of the document: surnames and acronyms."""
    known = Known()
    for line, names in zip(lines, found, strict=True):
        known.learn(line, names)
    return known.surnames | known.given | set(known.acronyms)


def _verdict(
    lines: Sequence[Line], places: Sequence[Occurrence], known: MentionKind | None
) -> _Verdict:
    if known is not None:
        return _Verdict(known, 1.0)
    total = [0.0] * len(CLASSES)
    for place in places:
        rule = place.guess.rule if place.guess is not None else ""
        for column, score in enumerate(scores(hints(lines[place.line], place.run, rule))):
            total[column] += score
    first, last = places[0].run
    if last - first == 1 and lines[places[0].line].key(first).isupper():
        total[0] = -math.inf  # "PA" is no person
    # occurrences of one report are alike, so that they count less than as many reports
    scaled = [score / math.sqrt(len(places)) for score in total]
    top = max(scaled)
    odds = [math.exp(score - top) for score in scaled]
    guessed = {place.guess.kind for place in places if place.guess is not None}
    if len(guessed) > 1:
        # guesses that differ: the likeliest of them, for all places
        among = [number for number, name in enumerate(CLASSES) if KINDS.get(name) in guessed]
        return _Verdict(KINDS[CLASSES[max(among, key=odds.__getitem__)]], 1.0)
    best = max(range(len(odds)), key=odds.__getitem__)
    probability = odds[best] / sum(odds)
    kind = KINDS.get(CLASSES[best])
    if (
        kind is MentionKind.ORGANISATION
        and probability < _WITH_ARTICLE
        and _articled(lines, places)
    ):
        return _Verdict(None, 0.0)  # "the Quandt" may be a river, a ship or a team as well
    return _Verdict(kind, probability)


def _articled(lines: Sequence[Line], places: Sequence[Occurrence]) -> bool:
    """Say whether a name is one word, no acronym, with an article at every place."""
    first, last = places[0].run
    if last - first > 1 or lines[places[0].line].key(first).isupper():
        return False
    return all(lines[place.line].key(place.run.first - 1).lower() == "the" for place in places)


def _kept(place: Occurrence, verdict: _Verdict) -> Found | None:
    guess = place.guess
    if guess is None:
        if verdict.kind is None or verdict.probability < SURE.get(verdict.kind, 0.0):
            return None
        return Found(*place.run, verdict.kind, RULE)
    if verdict.kind is guess.kind or verdict.probability < OVERRULED:
        return guess
    if verdict.kind is None:
        return guess if verdict.probability < DROPPED else None
    return Found(*place.run, verdict.kind, RULE)


def _again(
    line: Line, names: Sequence[Found], decided: dict[tuple[str, ...], MentionKind]
) -> Iterator[Found]:
    """Yield the names of the body text that a headline repeats."""
    taken = {place for name in names for place in range(name.first, name.last)}
    longest = max(map(len, decided), default=0)
    for first in range(len(line.tokens)):
        for last in range(min(first + longest, len(line.tokens)), first, -1):
            kind = decided.get(tuple(line.key(word) for word in range(first, last)))
            if kind is not None and taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                yield Found(first, last, kind, RULE)
                break
