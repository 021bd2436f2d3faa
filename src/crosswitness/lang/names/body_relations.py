"""What tables and words say of one body towards another: seats, parts, governments, forces."""

from collections.abc import Iterator
from functools import cache

from crosswitness.lang.lexicon import words
from crosswitness.lang.tables import rows

_KINDS = {"seat": "seat of", "military": "forces of", "government": "part of"}
_FORCES = words("word for forces")
_REGIMES = frozenset({"government", "regime", "administration", "authorities", "dictatorship"})
"""Last words of governments that are named after a country or a person."""


def by_table(referent: str) -> Iterator[tuple[str, str]]:
    """Yield relations of a table row with the key of the other, the finest first.

    Args:
        referent: Key such as ``organisation:pentagon`` or ``government:SY``.
    """
    kind, _, key = referent.partition(":")
    if kind == "government":
        yield "government of", f"country:{key}"
    elif kind == "organisation":
        yield from _of_bodies().get(key, ())


@cache
def _of_bodies() -> dict[str, tuple[tuple[str, str], ...]]:
    stated: dict[str, list[tuple[str, str]]] = {}
    for row in rows("body_relations"):
        stated.setdefault(row["key"], []).append((row["relation"], row["of"]))
    for row in rows("organisations"):
        relation = _KINDS.get(row["kind"], "")
        if not relation or len(row["country"]) != 2:
            continue
        found = stated.setdefault(row["key"], [])
        if relation == "forces of":
            found.append((relation, f"country:{row['country']}"))
        elif not found:
            found.append((relation, f"government:{row['country']}"))
    return {key: tuple(found) for key, found in stated.items()}


def by_words(name: str, country: str, *, government: bool) -> tuple[str, str] | None:
    """Return the relation of a body that no table knows to its country, or None.

    Args:
        name: Its name ("Kenyan defence ministry").
        country: Code of the only country stated in it.
        government: Whether it is a government or a part of one.
    """
    last = "".join(name.split()[-1:]).lower()
    if government:
        ruling = last in _REGIMES
        return (
            ("government of", f"country:{country}")
            if ruling
            else (
                "part of",
                f"government:{country}",
            )
        )
    return ("forces of", f"country:{country}") if last in _FORCES else None


def bearer(name: str) -> str:
    """Return the person's name in "the Quandt regime", "Odd Quandt's government", or ``""``."""
    *before, last = name.split() or [""]
    if last.lower() not in _REGIMES | {"forces", "loyalists"} or not before:
        return ""
    said = " ".join(before)
    for owner in ("’s", "'s", "’", "'"):
        said = said.removesuffix(owner)
    return said if said[:1].isupper() else ""
