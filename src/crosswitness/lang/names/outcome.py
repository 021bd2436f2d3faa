"""What two names say of each other: the category, the number, and the words for the reader."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.lang.names.similarity import Likeness
from crosswitness.lang.names.token import NameToken


class Outcome(StrEnum):
    """What two names say of each other, before any context."""

    EQUAL = "equal"
    VARIANT = "variant"
    TYPO = "typo"
    SUBSET = "subset"
    INITIALS = "initials"
    UNCLEAR = "unclear"
    CONTRADICT = "contradict"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class TokenMatch:
    """Tokens that were aligned: one of each side, or one against two joined.

    Attributes:
        left: Token of the left name.
        right: Token of the right name.
        score: Their similarity, 0 to 1.
        likeness: Why they match.
        weight: How much the pair tells.
    """

    left: NameToken
    right: NameToken
    score: float
    likeness: Likeness
    weight: float


@dataclass(frozen=True, slots=True)
class NameComparison:
    """The verdict on two names.

    Attributes:
        outcome: The category; what a link may rest on.
        score: 0 to 1; sorts, and decides nothing by itself.
        matches: Aligned tokens, strongest first.
        left_over: Tokens of the left name without partner.
        right_over: Tokens of the right name without partner.
    """

    outcome: Outcome
    score: float
    matches: tuple[TokenMatch, ...]
    left_over: tuple[NameToken, ...]
    right_over: tuple[NameToken, ...]

    @property
    def detail(self) -> str:
        """The reasons in the reader's words; says the same of both orders, sides swapped."""
        parts = sorted(_told(match) for match in self.matches)
        if not self.matches:
            parts.append("no word in common")
        parts.extend(_over(self.left_over, self.right_over))
        if self.outcome is Outcome.CONTRADICT and not (self.left_over and self.right_over):
            parts.append("another one's child")
        return "; ".join(parts)


SHOWN = 40
"""Letters of a word that a reason shows."""
_TOLD = {
    Likeness.SAME_LETTERS: "{0} in both",
    Likeness.SAME_SOUNDS: "{0} ≈ {1}, same sounds",
    Likeness.SAME_NAME: "{0} ≈ {1}, spellings of one name",
    Likeness.NICKNAME: "{0} ≈ {1}, short form",
    Likeness.SYMBOL: "{0} ≈ {1}, known spellings of one name",
    Likeness.INITIAL: "{0} ≈ {1}, initial",
    Likeness.SLIP: "{0} ≈ {1}, one odd letter",
    Likeness.ALIKE: "{0} ≈ {1}, alike {2:.2f}",
    Likeness.REPLACED: "{0} ≈ {1}, alike {2:.2f}, another consonant",
}


def _told(match: TokenMatch) -> str:
    left, right = sorted((_shown(match.left), _shown(match.right)))
    return _TOLD[match.likeness].format(left, right, match.score)


def _over(left: tuple[NameToken, ...], right: tuple[NameToken, ...]) -> list[str]:
    if left and right:
        sides = sorted((_listed(left), _listed(right)))
        return [f"{sides[0]} against {sides[1]}"]
    return [f"{_listed(left or right)} only on one side"] if left or right else []


def _listed(words: tuple[NameToken, ...]) -> str:
    return " ".join(_shown(word) for word in words)


def _shown(word: NameToken) -> str:
    text = word.text.title()
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
