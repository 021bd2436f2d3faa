"""Small facts about words that decide whether two sayings may be one."""

from functools import cache

from crosswitness.lang.tables import rows
from crosswitness.lang.tokens import fold

NEGATIONS = frozenset(
    (
        *("no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "cannot"),
        *("without", "refuse", "refused", "refuses", "deny", "denied", "denies", "t"),
    )
)
"""Folded words that deny; ``t`` is what the tokens keep of "won't" after its apostrophe."""


def is_negation(folded: str) -> bool:
    """Say whether a folded word denies what stands beside it."""
    return folded in NEGATIONS


def country_key(word: str) -> str:
    """Return ``country:XX`` for a country's one-word name or demonym, else ``""``.

    "American", "Americans", "America" and "US" are one key, so that translations of one
    sentence meet. A word in lower case is none: "us" and "turkey" mean something else.
    """
    return _countries().get(fold(word), "") if word[:1].isupper() else ""


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    clashes: set[str] = set()
    for row in rows("geo_terms"):
        word = fold(row["surface"])
        if row["kind"] not in {"country", "demonym"} or not word.isalpha() or not row["territory"]:
            continue
        key = f"country:{row['territory']}"
        if found.setdefault(word, key) != key:
            clashes.add(word)
    return {word: key for word, key in found.items() if word not in clashes}
