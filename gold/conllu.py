"""Treebanks in CoNLL-U: paragraphs as running text, with the place of each word in them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OPEN = (
    *("news", "interview", "bio", "voyage", "textbook", "vlog", "speech", "conversation"),
    *("academic", "court"),
)
"""Genres of GUM whose licences let weights be published."""


class Word(NamedTuple):
    """A syntactic word.

    Attributes:
        start: First code point in the paragraph.
        end: Code point after the last one.
        upos: Universal part of speech.
        xpos: Tag of the Penn treebank.
        head: Position of the governor in the sentence, -1 for the root.
        relation: Relation to it, with its subtype (``nmod:poss``).
    """

    start: int
    end: int
    upos: str
    xpos: str
    head: int
    relation: str


class Paragraph(NamedTuple):
    """Running text and the words of each of its sentences."""

    text: str
    sentences: tuple[tuple[Word, ...], ...]


def paragraphs(path: Path, genres: tuple[str, ...] = ()) -> Iterator[Paragraph]:
    """Yield the paragraphs of a treebank file.

    Args:
        path: A CoNLL-U file of UD English-EWT or UD English-GUM.
        genres: Genres of GUM to keep (``"news"``); all documents if empty.
    """
    for document in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        if genres and document.split("\n", 1)[0].split("_")[1] not in genres:
            continue
        blocks: list[list[str]] = [[]]
        for block in document.split("\n\n"):
            opens = any(row.startswith(("# newpar id", "# newpar\n")) for row in _opening(block))
            if opens and blocks[-1]:
                blocks.append([])
            if block.strip():
                blocks[-1].append(block)
        yield from (_paragraph(found) for found in blocks if found)


def _opening(block: str) -> Iterator[str]:
    for row in block.split("\n"):
        yield row + "\n"


def _paragraph(blocks: list[str]) -> Paragraph:
    text = ""
    found = []
    for block in blocks:
        words, surface = _sentence(block, len(text))
        found.append(words)
        text += surface + ("" if _glued(block) else " ")
    return Paragraph(text.rstrip(), tuple(found))


def _glued(block: str) -> bool:
    last = block.rstrip("\n").rsplit("\n", 1)[-1]
    return "SpaceAfter=No" in last.split("\t")[-1]


def _sentence(block: str, base: int) -> tuple[tuple[Word, ...], str]:
    rows = [row.split("\t") for row in block.split("\n") if row[:1].isdigit()]
    surface = next(
        row.removeprefix("# text = ") for row in block.split("\n") if row.startswith("# text = ")
    )
    at, words = 0, []
    for cells in rows:
        if not cells[0].isdigit():
            continue
        while surface[at].isspace():
            at += 1
        if not surface.startswith(cells[1], at):
            raise ValueError(f"no {cells[1]!r} at {at} of {surface!r}")
        end = at + len(cells[1])
        head = int(cells[6]) - 1
        words.append(Word(base + at, base + end, cells[3], cells[4], head, cells[7]))
        at = end
    return tuple(words), surface
