"""How much a word of a name tells: agreeing on a rare one weighs more than on "Mohammad"."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from crosswitness.lang.names.token import NameToken
from crosswitness.lang.tables import rows

LOWEST, HIGHEST = 0.35, 1.6
"""Bounds of a weight; a word that twenty names of the table share weighs about 1."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """Weights of words by how many names hold them.

    Attributes:
        weights: Weight by class form, for the forms in the table.
        unknown: Weight of a form that is not in it.
        skeletons: Number of names by skeleton, for the skeletons in the table.
        names: Number of names that were counted.
    """

    weights: Mapping[str, float]
    unknown: float
    skeletons: Mapping[str, int]
    names: int

    def weight(self, word: NameToken) -> float:
        """Return the weight of a word, `LOWEST` to `HIGHEST`."""
        return self.weights.get(word.forms[0], self.unknown)

    def share(self, skeleton: str) -> float:
        """Return the share of the counted names that hold a word with this skeleton."""
        return self.skeletons.get(skeleton, 0) / self.names


def weigh(count: int, names: int) -> float:
    """Return the weight of a word that ``count`` of ``names`` names hold."""
    raw = log((names + 1) / (count + 0.5)) / log((names + 1) / 20)
    return min(HIGHEST, max(LOWEST, raw))


@cache
def shipped() -> Rarity:
    """Return the frozen table that comes with the package.

    It is the same for every case, so that no comparison depends on what else was read.
    """
    table = rows("name_rarity")
    total = next(int(row["count"]) for row in table if row["kind"] == "names")
    return Rarity(
        weights={
            row["key"]: weigh(int(row["count"]), total) for row in table if row["kind"] == "form"
        },
        unknown=weigh(1, total),
        skeletons={row["key"]: int(row["count"]) for row in table if row["kind"] == "skeleton"},
        names=total,
    )
