"""Names of persons: folding, parsing, sounds, and the comparison of two names."""

from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.normalise import Script, fold
from crosswitness.lang.names.outcome import NameComparison, Outcome, TokenMatch
from crosswitness.lang.names.parse import PersonName, parse, skeletons
from crosswitness.lang.names.similarity import Likeness, similarity
from crosswitness.lang.names.titles import Title
from crosswitness.lang.names.token import NameToken

__all__ = [
    "Likeness",
    "NameComparison",
    "NameToken",
    "Outcome",
    "PersonName",
    "Script",
    "Title",
    "TokenMatch",
    "compare",
    "fold",
    "parse",
    "similarity",
    "skeletons",
]
