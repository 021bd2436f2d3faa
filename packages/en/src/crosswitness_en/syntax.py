"""Syntax of English sentences: words, tags and dependencies of Universal Dependencies.

The lower half of the network is that of the names; three layers of its own and two biaffine
classifiers (Dozat and Manning 2017) stand on it. A result depends on nothing but its sentence.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosswitness_en.encoder import MOST, Encoder
from crosswitness_en.pieces import WORD, case_of
from crosswitness_en.tokens import tokens
from crosswitness_en.trees import best_tree

_CUTS = frozenset(",;:.!?-–—|")
"""Signs at which a sentence that is too long is cut."""
_WIDEST = 60
"""Pieces of a token that are read; the rest of an endless address is not."""
_LEAST = 40
"""Pieces that a part should have at least before it is cut at a sign."""


class Token(NamedTuple):
    """A word or sign of a sentence.

    Attributes:
        start: First code point in the text.
        stop: Code point after the last one.
        upos: Universal part of speech (``NOUN``).
        xpos: Tag of the Penn treebank (``NNS``).
        head: Position of the governor in the sentence, -1 for the root.
        relation: Relation to it, with its subtype (``nmod:poss``); ``root`` for the root.
    """

    start: int
    stop: int
    upos: str
    xpos: str
    head: int
    relation: str


class Encoded(NamedTuple):
    """A sentence as pieces.

    Attributes:
        pieces: Numbers of the pieces, both marks included.
        cases: For each piece the shape of its word, 0 for the marks.
        firsts: Position of the first piece of each token.
    """

    pieces: list[int]
    cases: NDArray[np.int64]
    firsts: list[int]


class Spelt(NamedTuple):
    """A token as pieces.

    Attributes:
        place: Half-open place in the text.
        pieces: Numbers of its pieces, at most 60.
        cases: For each piece the shape of its word.
    """

    place: tuple[int, int]
    pieces: list[int]
    cases: list[int]


def spelt(encoder: Encoder, text: str, places: Sequence[tuple[int, int]]) -> list[Spelt]:
    """Return the pieces of the tokens of a sentence.

    Args:
        encoder: Whose vocabulary to use.
        text: The text.
        places: Half-open places of its tokens.
    """
    found = []
    opens = True
    for start, end in places:
        numbers: list[int] = []
        cases: list[int] = []
        for match in WORD.finditer(text, start, end):
            parts = encoder.pieces(match[0])
            numbers += parts
            cases += [case_of(match[0], opens=opens)] * len(parts)
            opens = opens and not match[0][0].isalnum()
        found.append(Spelt((start, end), numbers[:_WIDEST], cases[:_WIDEST]))
    return found


def encoded(encoder: Encoder, part: Sequence[Spelt]) -> Encoded:
    """Return the tokens of a sentence as one chunk."""
    numbers, cases, firsts = [encoder.marks.opening], [0], []
    for token in part:
        firsts.append(len(numbers))
        numbers += token.pieces
        cases += token.cases
    return Encoded([*numbers, encoder.marks.closing], np.array([*cases, 0]), firsts)


class Parser:
    """Parses sentences; loads its weights at first use, once for a process.

    Args:
        encoder: What reads the pieces; the shipped one if left out.
    """

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or Encoder()

    def parse(self, text: str) -> list[Token]:
        """Return the tokens of one sentence, in text order, as one tree.

        A sentence of more than 120 pieces is read in parts; the roots of the later ones hang on
        the root of the first as ``parataxis``.
        """
        found: list[Token] = []
        top = -1
        for part in _parts(text, spelt(self._encoder, text, tokens(text))):
            base = len(found)
            for token in self._tree(part):
                if token.head >= 0:
                    found.append(token._replace(head=token.head + base))
                elif top < 0:
                    top = len(found)
                    found.append(token)
                else:
                    found.append(token._replace(head=top, relation="parataxis"))
        return found

    def _tree(self, part: Sequence[Spelt]) -> list[Token]:
        chunk = encoded(self._encoder, part)
        lower = self._encoder.vectors(chunk.pieces, chunk.cases)
        firsts = np.array([0, *chunk.firsts])
        heads, relations, upos, xpos = self._session.run(None, {"lower": lower, "firsts": firsts})
        made = []
        for at, head in enumerate(best_tree(heads)):
            relation = self._labels["relations"][relations[at + 1, head]] if head else "root"
            tags = self._labels["upos"][upos[at + 1]], self._labels["xpos"][xpos[at + 1]]
            made.append(Token(*part[at].place, *tags, head - 1, relation))
        return made

    @cached_property
    def _labels(self) -> dict[str, list[str]]:
        described = json.loads((self._encoder.folder / "syntax.json").read_text(encoding="utf-8"))
        return {name: list(listed) for name, listed in described.items()}

    @cached_property
    def _session(self) -> Any:
        return self._encoder.session("syntax.onnx")


def _parts(text: str, spelling: list[Spelt]) -> Iterator[list[Spelt]]:
    """Cut tokens into parts of at most 120 pieces, at signs where it can."""
    first = 0
    while first < len(spelling):
        last, size, stop = first, 0, 0
        while last < len(spelling) and size + len(spelling[last].pieces) <= MOST:
            size += len(spelling[last].pieces)
            last += 1
            if size >= _LEAST and text[spelling[last - 1].place[0]] in _CUTS:
                stop = last
        if last < len(spelling) and stop:
            last = stop
        yield spelling[first:last]
        first = last
