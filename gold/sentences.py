"""Sentence boundaries against two treebanks: exact spans, from paragraphs as running text."""

from collections.abc import Iterator
from pathlib import Path

from crosswitness.lang.sentences import sentences
from gold.rows import Row

SETS = ("syntax/ud_ewt", "syntax/ud_gum")

_EWT = ("weblog", "newsgroup")
_GUM = ("news", "interview", "academic", "bio", "voyage", "textbook", "speech")


def _paragraphs(
    path: Path, separator: str, field: int, genres: tuple[str, ...]
) -> Iterator[list[str]]:
    """Yield the sentences of each paragraph of the genres wanted."""
    paragraph: list[str] = []
    wanted = False
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith(("# newpar", "# newdoc")) and "newpar_block" not in line:
            if paragraph:
                yield paragraph
            paragraph = []
        elif line.startswith("# sent_id = "):
            wanted = line.removeprefix("# sent_id = ").split(separator)[field] in genres
        elif line.startswith("# text = ") and wanted:
            paragraph.append(line.removeprefix("# text = "))
    if paragraph:
        yield paragraph


def _f1(paragraphs: Iterator[list[str]]) -> tuple[float, int]:
    hits = found = wanted = 0
    for paragraph in paragraphs:
        text = " ".join(paragraph)
        place = 0
        gold = set()
        for sentence in paragraph:
            gold.add((place, place + len(sentence)))
            place += len(sentence) + 1
        made = set(sentences(text))
        hits += len(gold & made)
        found += len(made)
        wanted += len(gold)
    return 2 * hits / max(1, found + wanted), wanted


def score(gold: Path) -> list[Row]:
    """Return the exact-span F1 on two parts of the treebanks' test files."""
    made = []
    for name, file, separator, field, genres, peer in (
        ("syntax/ud_ewt", "en_ewt-ud-test.conllu", "-", 0, _EWT, "syntok 1.4.4 .799"),
        ("syntax/ud_gum", "en_gum-ud-test.conllu", "_", 1, _GUM, "our parser .928, syntok .924"),
    ):
        value, _ = _f1(_paragraphs(gold / name / file, separator, field, genres))
        made.append(
            Row(
                stage="sentences",
                set=name,
                part="test: " + " ".join(genres),
                metric="exact sentence spans F1",
                value=round(value, 4),
                peer=peer,
            )
        )
    return made
