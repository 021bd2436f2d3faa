"""Spellings of one name by the name lists of rigour: ``rigour``.

Wikidata knows given and family names as items with their spellings in many scripts; rigour ships
them as symbols of words. Two words with one symbol may be one name, also in scripts whose sounds
are not read here (Han, Hangul). A word may have twenty symbols, so that sharing one is no
equality.
"""

from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

_WORDS = 1 << 17
"""Words whose symbols are kept."""


class RigourSymbols:
    """The symbols of rigour as a back-end.

    Attributes:
        id: ``rigour``.
        version: Version of rigour.
        licence: That of rigour; its lists of names are CC0 (Wikidata).
        languages: All.
        needs_network: Never.
        provides: Symbols of words of names.
        summary: What it adds and what it costs.
    """

    id = "rigour"
    licence = "MIT; lists of names CC0-1.0"
    languages: frozenset[str] = frozenset()
    needs_network = False
    provides = frozenset({"symbols"})
    summary = "Spellings of one name over scripts, from Wikidata; 5 s to load, 440 MB of memory."

    def __init__(self, analyze: Any, person: Any) -> None:
        self.version = version("rigour")
        self._analyze = analyze
        self._person = person
        self._known = lru_cache(maxsize=_WORDS)(self._symbols)

    def fingerprint(self) -> str:
        """Return the version, which the lists come with."""
        return self.version

    def symbols(self, word: str) -> frozenset[str]:
        """Return the symbols of a folded word: keys of Wikidata's items of names."""
        return self._known(word)

    def _symbols(self, word: str) -> frozenset[str]:
        return frozenset(
            symbol.id
            for name in self._analyze(self._person, [word], phonetics=False, rewrite=False)
            for symbol in name.symbols
            if symbol.category.value == "NAME"
        )


def load(argument: str) -> RigourSymbols:
    """Load the lists.

    Args:
        argument: Nothing.

    Raises:
        ImportError: If rigour is absent.
    """
    if find_spec("rigour") is None:
        raise ImportError("rigour is absent (pip install crosswitness[rigour])")
    from rigour.names import NameTypeTag, analyze_names

    return RigourSymbols(analyze_names, NameTypeTag.PER)
