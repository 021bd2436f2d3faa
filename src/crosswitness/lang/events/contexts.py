"""PLOVER contexts that the words of a sentence support."""

from collections.abc import Sequence
from functools import cache

from crosswitness.lang.events.patterns import Token
from crosswitness.lang.tables import rows


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("context_words"):
        found.setdefault(row["word"], []).append(row["context"])
    return {word: tuple(names) for word, names in found.items()}


def contexts(line: Sequence[Token]) -> tuple[str, ...]:
    """Return the contexts that at least one word of the sentence names, sorted."""
    found: set[str] = set()
    known = _words()
    for token in line:
        for part in token.low.split("-") if "-" in token.low else (token.low,):
            if part in known:
                found.update(known[part])
    return tuple(sorted(found))
