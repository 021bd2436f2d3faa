"""Two names: a category first, a number second, and the reasons for the reader."""

from collections.abc import Iterable, Mapping

from crosswitness.lang.names.outcome import NameComparison, Outcome, TokenMatch
from crosswitness.lang.names.parse import PersonName
from crosswitness.lang.names.rarity import Rarity, shipped
from crosswitness.lang.names.similarity import Likeness, Similarity, Symbols, similarity
from crosswitness.lang.names.token import NameToken

ALIGNMENT_CUT = 0.62
"""Least similarity of two tokens that are aligned at all; serves the score."""
CATEGORY_BAR = 0.78
"""Least similarity of two tokens that count as the same; serves the outcome."""
JOINED = 0.85
"""Least similarity of one token with two joined ones, or of two names written in one word."""
LEFT_ON_BOTH, LEFT_ON_ONE = 1.6, 0.28
"""What unmatched weight costs: left over on both sides it contradicts, on one it is missing."""

UNMATCHED = 0.5
"""What the likeness of two names counts that have no word in common: it only ranks them."""
OTHER_CHILD = 0.7
"""What is left of the score of names whose words agree but not who is whose child."""


_JOINING = frozenset((Outcome.EQUAL, Outcome.VARIANT, Outcome.TYPO, Outcome.SUBSET))


def compare(
    left: PersonName,
    right: PersonName,
    rarity: Rarity | None = None,
    symbols: Symbols | None = None,
) -> NameComparison:
    """Compare two names; mirrors ``compare(right, left)`` with the sides swapped.

    Compounds first (Mohammadreza against Mohammad Reza), then the best token pairs, best first,
    whatever their order, down to `ALIGNMENT_CUT`. The score is
    ``sum(s * w) / (sum(w) + 1.6 * both + .28 * one)``: w the weight of a pair by rarity, *both*
    the smaller unmatched weight of the two sides, *one* the rest; one matched token against a
    longer name counts .93 of that. Without ``rarity`` the shipped table is used; ``symbols``
    are what a back-end knows of single words, if there is one.
    """
    table = rarity if rarity is not None else shipped()
    matches, left_over, right_over = _align(left, right, table, symbols)
    if not matches and left.whole is not None and right.whole is not None:
        found = similarity(left.whole, right.whole, symbols)
        if found.score >= JOINED and found.likeness is not Likeness.INITIAL:
            return _as_one_word(left.whole, right.whole, found, table)
        outcome = _outcome(matches, left_over, right_over, table)
        score = round(found.score * UNMATCHED, 6)
        return NameComparison(outcome, score, matches, left_over, right_over)
    score = _score(matches, left_over, right_over, table)
    if matches and (left_over or right_over) and len(matches) == 1:
        score *= 0.93
    outcome = _outcome(matches, left_over, right_over, table)
    if outcome in _JOINING and _other_child(left, right, symbols):
        outcome, score = Outcome.CONTRADICT, score * OTHER_CHILD
    return NameComparison(outcome, round(score, 6), matches, left_over, right_over)


Aligned = tuple[tuple[TokenMatch, ...], tuple[NameToken, ...], tuple[NameToken, ...]]


def _other_child(left: PersonName, right: PersonName, symbols: Symbols | None) -> bool:
    """Say whether the same words are in another line: Salim bin Omar is not Omar bin Salim."""
    if left.child is None or right.child is None:
        return False
    return similarity(left.child, right.child, symbols).score < CATEGORY_BAR


def _align(left: PersonName, right: PersonName, table: Rarity, symbols: Symbols | None) -> Aligned:
    ours, theirs = list(left.tokens), list(right.tokens)
    matches: list[TokenMatch] = []
    if len(ours) < len(theirs):
        compound = _compound(left, right)
        if compound is not None:
            i, j, found = compound
            matches.append(_match(ours.pop(i), right.pairs[j], found, table))
            del theirs[j : j + 2]
    elif len(ours) > len(theirs):
        compound = _compound(right, left)
        if compound is not None:
            j, i, found = compound
            matches.append(_match(left.pairs[i], theirs.pop(j), found, table))
            del ours[i : i + 2]
    return _pair_up(ours, theirs, matches, table, symbols)


def _pair_up(
    ours: list[NameToken],
    theirs: list[NameToken],
    matches: list[TokenMatch],
    table: Rarity,
    symbols: Symbols | None,
) -> Aligned:
    candidates = []
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            found = similarity(one, other, symbols)
            if found.score >= ALIGNMENT_CUT:
                candidates.append((-found.score, i + j, abs(i - j), i, j, found))
    candidates.sort(key=_order)
    left: dict[int, tuple[int, Similarity]] = {}
    right: set[int] = set()
    for _, _, _, i, j, found in candidates:
        if i not in left and j not in right:
            left[i] = (j, found)
            right.add(j)
    for i in _crossing(left):
        right.remove(left.pop(i)[0])
    for i, (j, found) in tuple(left.items()):
        if found.likeness is Likeness.INITIAL and _usurps(ours[i], i, j, 0 in left, 0 in right):
            del left[i]
            right.remove(j)
    matches += [_match(ours[i], theirs[j], found, table) for i, (j, found) in left.items()]
    return (
        tuple(matches),
        tuple(word for i, word in enumerate(ours) if i not in left),
        tuple(word for j, word in enumerate(theirs) if j not in right),
    )


def _crossing(left: Mapping[int, tuple[int, Similarity]]) -> list[int]:
    """Return the words matched to initials in another order: "Ana B. Roe" is not "Bea A. Roe"."""
    initials = [(i, j) for i, (j, found) in left.items() if found.likeness is Likeness.INITIAL]
    return [i for i, j in initials if any((i - k) * (j - m) < 0 for k, m in initials)]


def _usurps(ours: NameToken, i: int, j: int, left_first: bool, right_first: bool) -> bool:
    """Say whether a middle initial took the other name's first word, its own being left over.

    "Hugo B. Okoye" is not "Bruno Okoye", though both have an Okoye and a B.
    """
    if ours.initial:
        return i > 0 and j == 0 and not left_first
    return j > 0 and i == 0 and not right_first


Candidate = tuple[float, int, int, int, int, Similarity]


def _order(candidate: Candidate) -> tuple[float, int, int]:
    # Only what is the same from both sides: mirrored candidates never exclude each other.
    return candidate[:3]


def _compound(shorter: PersonName, longer: PersonName) -> tuple[int, int, Similarity] | None:
    """Return the word of the shorter name that two neighbours of the longer one spell out.

    It must fit the two joined better than either alone. Returns the position of the word, that
    of the first neighbour, and the likeness, or None.
    """
    best: tuple[float, int, int, Similarity] | None = None
    for i, word in enumerate(shorter.tokens):
        for j, joined in enumerate(longer.pairs):
            if abs(len(word.text) - len(joined.text)) > 3 or word.script is not joined.script:
                continue
            found = similarity(word, joined)
            if found.score < JOINED or (best is not None and (-found.score, i, j) > best[:3]):
                continue
            if all(similarity(word, part).score < found.score for part in longer.tokens[j : j + 2]):
                best = (-found.score, i, j, found)
    return None if best is None else best[1:]


def _match(left: NameToken, right: NameToken, found: Similarity, table: Rarity) -> TokenMatch:
    weight = (table.weight(left) + table.weight(right)) / 2
    return TokenMatch(left, right, found.score, found.likeness, weight)


def _score(
    matches: tuple[TokenMatch, ...],
    left_over: tuple[NameToken, ...],
    right_over: tuple[NameToken, ...],
    table: Rarity,
) -> float:
    weight = sum(match.weight for match in matches)
    agreed = sum(match.score * match.weight for match in matches)
    ours = sum(table.weight(word) for word in left_over)
    theirs = sum(table.weight(word) for word in right_over)
    both = min(ours, theirs)
    one = max(ours, theirs) - both
    total = weight + LEFT_ON_BOTH * both + LEFT_ON_ONE * one
    return agreed / total if total else 0.0


def _as_one_word(
    left: NameToken, right: NameToken, found: Similarity, table: Rarity
) -> NameComparison:
    match = _match(left, right, found, table)
    outcome = Outcome.VARIANT if _readable((left, right)) else Outcome.UNCLEAR
    return NameComparison(outcome, round(found.score * 0.9, 6), (match,), (), ())


def _outcome(
    matches: tuple[TokenMatch, ...],
    left_over: tuple[NameToken, ...],
    right_over: tuple[NameToken, ...],
    table: Rarity,
) -> Outcome:
    over = (*left_over, *right_over)
    weak = any(
        match.score < CATEGORY_BAR for match in matches if match.likeness is not Likeness.INITIAL
    )
    if not _readable(over) or not _readable(
        word
        for match in matches
        if match.score < 1 and match.likeness is not Likeness.SYMBOL
        for word in (match.left, match.right)
    ):
        return Outcome.UNCLEAR
    if not matches or (left_over and right_over):
        return (
            Outcome.DIFFERENT if not matches or (weak and len(matches) == 1) else Outcome.CONTRADICT
        )
    initials = [match.likeness is Likeness.INITIAL for match in matches]
    replaced = any(match.likeness is Likeness.REPLACED for match in matches)
    if weak or replaced or all(initials):
        return Outcome.UNCLEAR
    if any(initials):
        return Outcome.INITIALS
    if over:
        return Outcome.SUBSET
    if all(match.score == 1 for match in matches):
        return Outcome.EQUAL
    return Outcome.TYPO if _typo(matches, table) else Outcome.VARIANT


def _typo(matches: tuple[TokenMatch, ...], table: Rarity) -> bool:
    odd = [match for match in matches if match.score < 1]
    return len(odd) == 1 and odd[0].likeness is Likeness.SLIP and odd[0].weight >= 1


def _readable(words: Iterable[NameToken]) -> bool:
    return all(word.readable for word in words)
