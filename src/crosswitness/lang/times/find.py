"""All time expressions of a text, in order and without overlap."""

from dataclasses import replace

from crosswitness.lang.times.build import BUILDERS
from crosswitness.lang.times.context import Around
from crosswitness.lang.times.found import FoundDate
from crosswitness.lang.times.grammar import GRAMMAR, RULES, SINGLE, rule_of
from crosswitness.lang.times.join import joined
from crosswitness.lang.times.lexer import tokens


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[FoundDate]:
    """Return the time expressions of ``text[start:end]`` in text order.

    No anchor is used: a bare weekday stays a weekday, a day without a year stays without one.
    Durations, sets and vague references are found too; `FoundDate.kind` tells them apart, and
    `FoundDate.said` is None where no part of a calendar date is stated.

    Args:
        text: The whole text; offsets of the result are code points of it.
        start: First code point to look at.
        end: Code point after the last one to look at; the end of the text by default.
    """
    found = tokens(text, start, len(text) if end is None else end)
    letters = "".join([token.letter for token in found])
    made: list[tuple[FoundDate, int, int]] = []
    position = 0
    while (match := GRAMMAR.search(letters, position)) is not None:
        at = match.start()
        built = _build(Around(text, found, letters, at, match.end()), rule_of(match))
        if built is None:
            position = at + 1
            continue
        made.append((built[0], at, built[1]))
        position = built[1]
    return joined(text, found, letters, made)


def _build(around: Around, rule: int) -> tuple[FoundDate, int] | None:
    """Return what the rule, or the next one that also matches, makes, and its last token + 1."""
    while True:
        built = BUILDERS[RULES[rule][0]](around.tokens[around.at : around.stop], around)
        if built is not None:
            return built, around.stop
        for later in range(rule + 1, len(SINGLE)):
            match = SINGLE[later][1].match(around.letters, around.at)
            if match is not None:
                rule, around = later, replace(around, stop=match.end())
                break
        else:
            return None
