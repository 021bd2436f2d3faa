"""What a parser says about a sentence."""

from dataclasses import dataclass

from crosswitness.model.base import Annotation, ParsedWord
from crosswitness.model.errors import ModelError


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse(Annotation):
    """The words of one sentence as a tree of Universal Dependencies (de Marneffe et al. 2021).

    Attributes:
        words: Its words and signs in text order, exactly one of them the root.
        parser: Id of the back-end that parsed it.
    """

    words: tuple[ParsedWord, ...]
    parser: str

    def __post_init__(self) -> None:
        Annotation.__post_init__(self)
        if [word.head for word in self.words].count(-1) != 1:
            raise ModelError(f"a parse needs one root: {self.extent}")
        if not all(-1 <= word.head < len(self.words) for word in self.words):
            raise ModelError(f"a parse governs from outside: {self.extent}")
