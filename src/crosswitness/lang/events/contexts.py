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
    for token in line:
        for part in token.low.split("-"):
            found.update(_words().get(part, ()))
    return tuple(sorted(found))
