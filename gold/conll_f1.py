"""CoNLL F1 of coreference: the mean of MUC, B-cubed and CEAFe, for any mentions.

MUC: Vilain et al. 1995. B-cubed: Bagga and Baldwin 1998. CEAF with the entity similarity
phi4: Luo 2005. Mentions that only one side has count as Pradhan et al. 2014 say.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

Clusters = Sequence[frozenset[Hashable]]
Scores = tuple[float, float, float]
"""Precision, recall, F1."""


def conll(key: Clusters, response: Clusters) -> dict[str, Scores]:
    """Return precision, recall and F1 of ``muc``, ``b3``, ``ceafe`` and their mean ``conll``.

    Args:
        key: The true clusters; no mention stands in two of them.
        response: The clusters found.
    """
    found = {
        "muc": _scores(_muc(response, key), _muc(key, response)),
        "b3": _scores(_b3(response, key), _b3(key, response)),
        "ceafe": _ceafe(key, response),
    }
    precision, recall, f1 = (sum(scores[at] for scores in found.values()) / 3 for at in range(3))
    return found | {"conll": (precision, recall, f1)}


def clusters(owner: Iterable[tuple[Hashable, Hashable]]) -> Clusters:
    """Return clusters from pairs of a mention and its cluster."""
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, name in owner:
        found[name].add(mention)
    return [frozenset(members) for members in found.values()]


def _scores(precision: float, recall: float) -> Scores:
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def _owners(parts: Clusters) -> dict[Hashable, int]:
    return {mention: at for at, part in enumerate(parts) for mention in part}


def _muc(parts: Clusters, other: Clusters) -> float:
    owner = _owners(other)
    kept = total = 0
    for part in parts:
        inside = {owner[m] for m in part if m in owner}
        kept += len(part) - len(inside) - sum(m not in owner for m in part)
        total += len(part) - 1
    return kept / total if total else 0.0


def _b3(parts: Clusters, other: Clusters) -> float:
    owner = _owners(other)
    total = 0.0
    for part in parts:
        shared: dict[int, int] = defaultdict(int)
        for mention in part:
            if mention in owner:
                shared[owner[mention]] += 1
        total += sum(n * n for n in shared.values()) / len(part)
    return total / max(1, sum(map(len, parts)))


def _ceafe(key: Clusters, response: Clusters) -> Scores:
    owner = _owners(response)
    alike: dict[int, dict[int, float]] = {}
    for at, part in enumerate(key):
        shared: dict[int, int] = defaultdict(int)
        for mention in part:
            if mention in owner:
                shared[owner[mention]] += 1
        alike[at] = {
            other: 2 * n / (len(part) + len(response[other])) for other, n in shared.items()
        }
    best = sum(_assigned([alike[at] for at in rows]) for rows in _parts(alike))
    return _scores(best / max(1, len(response)), best / max(1, len(key)))


def _parts(alike: dict[int, dict[int, float]]) -> list[list[int]]:
    """Part the rows into groups that share no column, so that each is assigned by itself."""
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row, columns in alike.items():
        for column in columns:
            rows_of[column].append(row)
    seen: set[int] = set()
    found = []
    for row in alike:
        stack, part = [row], []
        while stack:
            here = stack.pop()
            if here in seen:
                continue
            seen.add(here)
            part.append(here)
            stack.extend(other for column in alike[here] for other in rows_of[column])
        if part:
            found.append(part)
    return found


def _assigned(rows: Sequence[dict[int, float]]) -> float:
    """Return the largest sum with one column a row (Kuhn 1955, Munkres 1957, shortest paths)."""
    columns = sorted({column for row in rows for column in row})
    size = max(len(rows), len(columns))
    if not columns:
        return 0.0
    cost = [
        [-rows[i].get(columns[j], 0.0) if i < len(rows) and j < len(columns) else 0.0
         for j in range(size)]
        for i in range(size)
    ]  # fmt: skip
    owner = _matching(cost)
    return -sum(cost[owner[j]][j] for j in range(size))


def _matching(cost: Sequence[Sequence[float]]) -> list[int]:
    """Return for each column of a square matrix the row that it gets, at least cost in all."""
    size = len(cost)
    of_row, of_column = [0.0] * (size + 1), [0.0] * (size + 1)
    owner, way = [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        owner[0], column = row, 0
        least, used = [float("inf")] * (size + 1), [False] * (size + 1)
        while True:
            used[column] = True
            here, delta, following = owner[column], float("inf"), 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = cost[here - 1][j - 1] - of_row[here] - of_column[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(size + 1):
                if used[j]:
                    of_row[owner[j]] += delta
                    of_column[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if owner[column] == 0:
                break
        while column:
            owner[column], column = owner[way[column]], way[column]
    return [row - 1 for row in owner[1:]]
